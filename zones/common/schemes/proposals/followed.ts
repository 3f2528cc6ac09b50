import type { Scenario, Step } from '@twinpark/core/testing';
import { assign, file, form, handled, office, person, standing, unit } from './story.ts';

const day = '2024-03-06';
const days = { accepted: day, opinion: day, drafted: day, signed: day, sent: day };

/** From opening to the archive: each unit's reply of its class, a satisfied proposer, the class of the whole. */
const upToArchive = (
  replies: Readonly<Record<string, string>>,
  finalClass: string,
  expect: NonNullable<Step['expect']>,
): Pick<Scenario, 'standing' | 'opens'> & { readonly steps: readonly Step[] } => ({
  standing,
  opens: { on: '2024-02-01', by: office, with: form('proposal', ['m']) },
  steps: [
    file,
    assign('2024-02-06', Object.keys(replies)),
    ...Object.entries(replies).flatMap(([id, resultClass]) =>
      handled(id, [], days, { resultClass, documentNumber: `${id}函〔2024〕1号` }),
    ),
    { on: '2024-03-11', by: person('m'), do: 'rate', with: { satisfaction: 'satisfied' } },
    { on: '2024-03-12', by: office, do: 'archive', with: { finalClass }, expect },
  ],
});

const again = (on: string, id: string, resultClass: string, more: Partial<Step> = {}): Step => ({
  on,
  by: unit(id),
  do: 'answerAgain',
  with: {
    secondReply: '所提事项办理情况如下。',
    resultClass,
    documentNumber: `${id}函〔2025〕1号`,
    signer: '局长',
  },
  ...more,
});

const split = upToArchive({ a: 'A', b: 'B', c: 'C' }, 'B', {
  stage: 'follow-up',
  awaits: ['b', 'c'],
  due: { 'followUp@a': null, 'followUp@b': '2024-09-12', 'followUp@c': '2024-09-12' },
});

/** Split handling in later years: each unit reports and answers on its own clock. */
export const followed: readonly Scenario[] = [
  {
    name: 'split handling, followed up: whose reply was of class B or C reports and answers by itself',
    ...split,
    steps: [
      ...split.steps,
      { on: '2024-06-03', by: unit('a'), do: 'report', refused: 'wrong-stage' },
      again('2024-06-03', 'a', 'A', { refused: 'wrong-stage' }),
      {
        on: '2024-06-03',
        by: unit('b'),
        do: 'report',
        with: { followUpReport: '已完成方案编制。' },
        // The other's time goes on.
        expect: { due: { 'followUp@b': '2024-12-03', 'followUp@c': '2024-09-12' } },
      },
      // What was reported before is no second report.
      { on: '2024-07-01', by: unit('b'), do: 'report', refused: 'missing' },
      again('2024-10-08', 'b', 'A', {
        expect: {
          stage: 'follow-up',
          values: { finalClass: 'B' },
          branches: { followUp: { b: 'done', c: 'owed' } },
          awaits: ['c'],
          due: { 'followUp@b': null, 'followUp@c': '2024-09-12' },
        },
      }),
      again('2024-10-09', 'b', 'A', { refused: 'wrong-stage' }),
      again('2024-11-04', 'c', 'B', {
        expect: { stage: 'archived', outcome: 'closed', values: { finalClass: 'B' } },
      }),
    ],
  },
  // The office may put the whole where no reply is; a second answer may still say that it cannot be solved.
  ...[
    { by: 'e', reply: 'A', whole: 'B', second: 'C' },
    { by: 'g', reply: 'B', whole: 'C', second: 'D' },
  ].map(({ by, reply, whole, second }): Scenario => {
    const story = upToArchive({ [by]: reply }, whole, {
      stage: 'follow-up',
      due: { [`followUp@${by}`]: '2024-09-12' },
    });
    return {
      name: `a reply of class ${reply}, followed up as ${whole}, answered again as ${second}`,
      ...story,
      steps: [
        ...story.steps,
        again('2024-09-02', by, second, {
          expect: { stage: 'archived', values: { finalClass: second } },
        }),
      ],
    };
  }),
];
