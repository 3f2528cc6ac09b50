import { text, type Rule, type Source } from '@twinpark/core/model';

type ConditionRule = Rule<'residency' | 'birthDate' | 'experience', never, never>;

const employment: Source = {
  instrument: text(
    '外国人在中国就业管理规定（年满18周岁，待核实）',
    '外國人在中國就業管理規定（年滿18周歲，有待核實）',
    'Rules for the employment of foreigners in China (aged 18 or over, to be verified)',
  ),
  verified: false,
};
const labour: Source = {
  instrument: text(
    '劳动法（招用年龄不低于16周岁，待核实）',
    '勞動法（僱用年齡不低於16周歲，有待核實）',
    'Labour Law (nobody under 16 is employed, to be verified)',
  ),
  verified: false,
};

const age = (): ConditionRule => ({
  label: text('年龄', '年齡', 'age'),
  yearsBetween: { from: { field: 'birthDate' }, to: { today: true } },
});

/** Old enough, and not longer at work than since the age at which people may be employed. */
export const possibleLife = () =>
  [
    {
      rule: {
        compare: { left: age(), is: '≥', right: { constant: '18' } },
        source: employment,
      } satisfies ConditionRule,
      otherwise: text('申请人未满18周岁', '申請人未滿18周歲', 'the person is younger than 18'),
    },
    {
      rule: {
        compare: {
          left: { field: 'experience' },
          is: '≤',
          right: { difference: [age(), { constant: '16' }] },
        },
        source: labour,
      } satisfies ConditionRule,
      otherwise: text(
        '相关工作年限超过16周岁以后的年数，请核对出生日期和年限',
        '相關工作年資超過16周歲以後的年數，請核對出生日期及年資',
        'more years of work than have passed since the age of 16; check the date of birth and the years',
      ),
    },
  ] as const;

/** Residents of Hong Kong, Macao and Taiwan need no permit. */
export const isForeign = () =>
  ({
    rule: {
      oneOf: { of: { field: 'residency' }, values: ['foreign'] },
    } satisfies ConditionRule,
    otherwise: text(
      '港澳台居民在内地工作不需要工作许可',
      '港澳台居民在內地工作毋須申領工作許可',
      'residents of Hong Kong, Macao and Taiwan need no work permit',
    ),
  }) as const;
