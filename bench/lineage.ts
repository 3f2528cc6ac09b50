// npm run bench -- lineage, two cores, 1,000 to 100,000 promises: linking, assembling and auditing 100,000 took 14.7 s,
// growth exponent 0.97 (1 is linear), recall of the links that were made on purpose 0.999.
import {
  assemble,
  audit,
  linkPromises,
  promisesOf,
  type LetterFacts,
} from '@twinpark/core/promises';
import type { Cell, Figure } from '@twinpark/text';
import { randomOf, type Random } from './variety/random.ts';

export interface LineageOptions {
  /** Sizes to measure, in promises. Default 1,000 to 100,000. */
  readonly sizes?: readonly number[];
  readonly seed?: number;
}

/** One size; times in milliseconds of CPU. */
export interface LineageSize {
  readonly promises: number;
  readonly letters: number;
  readonly lineages: number;
  readonly links: number;
  readonly findings: number;
  /** Pairs of promises of one subject that stand in one lineage, over all such pairs of two letters. */
  readonly recall: number;
  readonly promisesOfMs: number;
  readonly linkMs: number;
  readonly assembleMs: number;
  readonly auditMs: number;
}

export interface LineageBench {
  readonly sizes: readonly LineageSize[];
  /** Slope of log(time) over log(promises) by least squares, all steps together: 1 is linear, 2 is
   * quadratic. */
  readonly growthExponent: number;
}

const CHARACTERS =
  '海湾北岭东湖青石云台南麓西江白沙金溪银滩龙塘凤岗松山竹林梅林荷塘桂庙莲花紫荆红树';
const THINGS = [
  '联合实验室',
  '研究院',
  '人才公寓',
  '科技园',
  '中试基地',
  '共享平台',
  '医院',
  '学校',
];
const PLANS = [
  '推进{}选址工作',
  '启动{}建设',
  '{}主体工程正在施工',
  '{}已建成，面积#平方米',
  '{}服务企业#家',
];
const COMMON = ['持续优化营商环境', '定期组织业务培训#批', '开展安全生产检查#次', '加强政策宣传'];
const YEARS = 8;
const SUBJECTS = 12;
const OTHERS = 3;

/** The letters of one unit over the years: every subject moves on a step now and then, and sentences
 * that every unit writes stand between. */
function lettersOf(unit: number, random: Random): LetterFacts[] {
  const name = (): string =>
    Array.from({ length: 4 }, () => CHARACTERS.charAt(random.below(CHARACTERS.length))).join('');
  const lead = `${name().slice(0, 2)}${String(unit)}区人民政府`;
  const subjects = Array.from({ length: SUBJECTS }, () => ({
    name: `${name()}${random.pick(THINGS)}`,
    step: random.below(3),
  }));
  return Array.from({ length: YEARS }, (_, at) => {
    const year = 2017 + at;
    let cleanText = `${lead}关于提案的答复\n`;
    const figures: Figure[] = [];
    const put = (pattern: string, thing = ''): Cell => {
      const count = String(10 + random.below(900));
      const text = `${pattern.replace('{}', thing).replace('#', count)}。`;
      const start = cleanText.length;
      cleanText += `${text}\n`;
      const from = start + text.indexOf(count);
      if (pattern.includes('#')) {
        const unitOf = text.slice(text.indexOf(count) + count.length, -1);
        const span = [from, from + count.length + unitOf.length] as const;
        const figure = { value: Number(count), unit: unitOf, qualifier: 'exact' as const, span };
        figures.push({ ...figure, text: `${count}${unitOf}` });
      }
      return { text, span: [start, start + text.length] };
    };
    const measures = subjects.map((subject) => {
      if (random.chance(0.6)) subject.step = Math.min(subject.step + 1, PLANS.length - 1);
      const cell = put(PLANS[subject.step] ?? '', subject.name);
      return { ...cell, status: subject.step < 3 ? ('advancing' as const) : ('done' as const) };
    });
    const done = Array.from({ length: OTHERS }, () => put(random.pick(COMMON)));
    const id = `unit-${String(unit)}-${String(year)}.txt`;
    return {
      id,
      file: id,
      year,
      lead,
      cleanText,
      figures,
      kind: 'proposal-reply',
      title: `${lead}关于提案的答复`,
      number: `${String(year)}${String(unit).padStart(4, '0')}`,
      session: null,
      addressees: [],
      coHandlers: [],
      issuedOn: `${String(year)}-08-31`,
      resultClass: 'B',
      disclosure: 'full',
      contact: null,
      citations: [],
      warnings: [],
      points: [{ heading: '一、加快建设', span: [0, 0], measures }],
      workList: [{ heading: '二、其他', done, advancing: [], next: [], remark: '' }],
    } satisfies LetterFacts;
  });
}

/** CPU milliseconds that `work` takes (what else the machine does is not counted), and its result. */
function timed<T>(work: () => T): readonly [result: T, ms: number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, Math.round((user + system) / 100) / 10];
}

function measure(count: number, seed: number): LineageSize {
  const random = randomOf(seed);
  const letters: LetterFacts[] = [];
  for (let unit = 0; letters.length * (SUBJECTS + OTHERS) < count; unit += 1) {
    letters.push(...lettersOf(unit, random));
  }
  const [all, promisesOfMs] = timed(() => letters.flatMap((letter) => promisesOf(letter)));
  const promises = all.slice(0, count);
  const [links, linkMs] = timed(() => linkPromises(promises));
  const [lineages, assembleMs] = timed(() => assemble(promises, links));
  const [findings, auditMs] = timed(() => audit(letters, lineages));
  return {
    promises: promises.length,
    letters: letters.length,
    lineages: lineages.length,
    links: links.length,
    findings: findings.length,
    recall: recallOf(promises, lineages),
    promisesOfMs,
    linkMs,
    assembleMs,
    auditMs,
  };
}

/** A subject is a unit's ordinal in the body: the generator writes them in one order every year. */
function recallOf(
  promises: ReturnType<typeof promisesOf>,
  lineages: ReturnType<typeof assemble>,
): number {
  const lineageOf = new Map(
    lineages.flatMap(({ id, promises }) => promises.map((p) => [p.id, id])),
  );
  const bySubject = new Map<string, string[]>();
  for (const { id, place, owner, ordinal } of promises) {
    if (place !== 'body') continue;
    const key = `${owner ?? ''} ${String(ordinal)}`;
    const there = bySubject.get(key);
    if (there) there.push(lineageOf.get(id) ?? id);
    else bySubject.set(key, [lineageOf.get(id) ?? id]);
  }
  let pairs = 0;
  let met = 0;
  for (const ids of bySubject.values()) {
    for (let i = 0; i < ids.length; i += 1) {
      for (let j = i + 1; j < ids.length; j += 1) {
        pairs += 1;
        if (ids[i] === ids[j]) met += 1;
      }
    }
  }
  return pairs === 0 ? 1 : Math.round((met / pairs) * 1000) / 1000;
}

function exponentOf(sizes: readonly LineageSize[]): number {
  const points = sizes.map((size) => [
    Math.log(size.promises),
    Math.log(size.promisesOfMs + size.linkMs + size.assembleMs + size.auditMs),
  ]);
  const mean = (at: 0 | 1): number =>
    points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0);
  const under = points.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0);
  return Math.round((over / under) * 1000) / 1000;
}

/** Cost of following promises, from 1,000 to 100,000 of them, made from a seed: promises out of letters,
 * links, lineages, audit. A small warming run goes before. */
export async function run(options: LineageOptions = {}): Promise<LineageBench> {
  const { sizes = [1_000, 3_000, 10_000, 30_000, 100_000], seed = 1 } = options;
  if (sizes.length < 2 || sizes.some((size) => !Number.isInteger(size) || size < 100)) {
    throw new RangeError(
      `sizes ${sizes.join(', ')}: expected at least two whole numbers of 100 or more.`,
    );
  }
  measure(1_000, seed + 1);
  const measured = sizes.map((size) => measure(size, seed));
  return { sizes: measured, growthExponent: exponentOf(measured) };
}
