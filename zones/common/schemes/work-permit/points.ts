import { text, type Rule, type Source, type Value } from '@twinpark/core/model';

/** The table of points for foreigners who come to work. Its rows were read on secondary pages only, in two
 * versions (a trial edition and the provisional one after it); none is verified in the instrument. Extra
 * points for western and north-eastern regions are left out: they cannot arise here. */
const table = (hans: string, hant: string, en: string, date: string): Source => ({
  instrument: text(
    `外国人来华工作积分要素计分赋值表（${hans}）`,
    `外國人來華工作積分要素計分賦值表（${hant}）`,
    `Table of points for foreigners working in China (${en})`,
  ),
  date,
  verified: false,
});
const trial = table('试用版', '試用版', 'trial edition', '2016-11-01');
export const provisional = table('暂行版', '暫行版', 'provisional', '2017-04-01');

/** 85 points make class A, 60 class B. */
const thresholds: Source = {
  instrument: text(
    '外国人来华工作分类标准（积分85分、60分）',
    '外國人來華工作分類標準（積分85分、60分）',
    'Classification of foreigners working in China (85 and 60 points)',
  ),
  verified: true,
};
/** Pages of several places give other multiples (6 and 4, 4 and 3). */
const multiples: Source = {
  instrument: text(
    '按当地平均工资倍数认定类别（各地不同，待核实）',
    '按當地平均工資倍數認定類別（各地不同，有待核實）',
    'Classes by multiples of the local average wage (differ by place, to be verified)',
  ),
  verified: false,
};

export type Criterion =
  | 'salary'
  | 'education'
  | 'experience'
  | 'monthsPerYear'
  | 'chinese'
  | 'birthDate'
  | 'merit'
  | 'localPoints';
type Field = Criterion | 'appliedOn' | 'points' | 'class' | `${Criterion}Points`;
type PointsRule = Rule<Field, 'averageWage' | 'multipleA' | 'multipleB', never>;

const of = (field: Field): PointsRule => ({ field });
const constant = (value: Value): PointsRule => ({ constant: value });
/** The edition in force on the day of the application. */
const editions = (before: PointsRule, since: PointsRule): PointsRule => ({
  versions: {
    on: of('appliedOn'),
    rows: [
      { from: '2016-11-01', rule: { ...before, source: trial } },
      { from: '2017-04-01', rule: { ...since, source: provisional } },
    ],
  },
});
/** 5 points for two years, one more for each year above, up to the most. */
const years = (most: string): PointsRule => ({
  when: {
    if: { compare: { left: of('experience'), is: '<', right: constant('2') } },
    take: constant('0'),
    else: {
      cap: {
        of: { sum: [constant('5'), { difference: [of('experience'), constant('2')] }] },
        at: constant(most),
      },
    },
  },
});
const rows = (points: readonly (readonly [string, string])[]) =>
  points.map(([from, value]) => ({ from, value }));

/** Points of each criterion. */
export const criteria = {
  salaryPoints: {
    brackets: {
      of: of('salary'),
      rows: rows([
        ['0', '0'],
        ['50000', '5'],
        ['70000', '8'],
        ['150000', '11'],
        ['250000', '14'],
        ['350000', '17'],
        ['450000', '20'],
      ]),
    },
    source: provisional,
  },
  educationPoints: {
    table: {
      of: of('education'),
      rows: { doctor: '20', master: '15', bachelor: '10', other: '0' },
    },
    source: provisional,
  },
  experiencePoints: editions(years('15'), years('20')),
  monthsPerYearPoints: {
    brackets: {
      of: of('monthsPerYear'),
      rows: rows([
        ['0', '0'],
        ['3', '5'],
        ['6', '10'],
        ['9', '15'],
      ]),
    },
    source: provisional,
  },
  chinesePoints: editions(
    {
      table: {
        of: of('chinese'),
        rows: { degree: '10', hsk5: '10', hsk4: '8', hsk3: '6', hsk2: '4', hsk1: '2' },
        otherwise: '0',
      },
    },
    {
      table: {
        of: of('chinese'),
        rows: { former: '5', degree: '5', hsk5: '5', hsk4: '4', hsk3: '3', hsk2: '2', hsk1: '1' },
        otherwise: '0',
      },
    },
  ),
  birthDatePoints: {
    brackets: {
      of: { yearsBetween: { from: of('birthDate'), to: of('appliedOn') } },
      rows: rows([
        ['0', '0'],
        ['18', '10'],
        ['26', '15'],
        ['46', '10'],
        ['56', '5'],
        ['61', '0'],
      ]),
    },
    source: provisional,
  },
  meritPoints: editions(
    { table: { of: of('merit'), rows: { university: '5', company: '5' }, otherwise: '0' } },
    {
      table: {
        of: of('merit'),
        rows: { university: '5', company: '5', patent: '5', residence: '5' },
        otherwise: '0',
      },
    },
  ),
  localPointsPoints: {
    cap: { of: { firstKnown: [of('localPoints'), constant('0')] }, at: constant('10') },
    source: provisional,
  },
} as const satisfies Record<`${Criterion}Points`, PointsRule>;

export const total: PointsRule = {
  label: text('积分合计', '積分合計', 'points in all'),
  sum: [
    of('salaryPoints'),
    of('educationPoints'),
    of('experiencePoints'),
    of('monthsPerYearPoints'),
    of('chinesePoints'),
    of('birthDatePoints'),
    of('meritPoints'),
    of('localPointsPoints'),
  ],
};

const reaches = (points: string, multiple: 'multipleA' | 'multipleB'): PointsRule => ({
  any: [
    { compare: { left: of('points'), is: '≥', right: constant(points) }, source: thresholds },
    {
      compare: {
        left: of('salary'),
        is: '≥',
        right: { product: [{ lookup: 'averageWage' }, { lookup: multiple }] },
      },
      source: multiples,
    },
  ],
});

/** Class A, B or C, by points or by salary. */
export const classOf: PointsRule = {
  label: text('类别', '類別', 'class'),
  when: {
    if: reaches('85', 'multipleA'),
    take: constant('A'),
    else: { when: { if: reaches('60', 'multipleB'), take: constant('B'), else: constant('C') } },
  },
};
