import type { Scenario, Step } from '@twinpark/core/testing';
import {
  again,
  assign,
  file,
  form,
  handled,
  office,
  person,
  standing,
  supervisor,
  unit,
} from './story.ts';

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
      { on: '2024-06-03', by: unit('a'), do: 'draftAgain', refused: 'wrong-stage' },
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
      // What is drafted is disclosed as the first reply was, until somebody decides otherwise; it does not go unchecked.
      {
        on: '2024-10-07',
        by: unit('b'),
        do: 'draftAgain',
        with: { secondReply: '所提事项已基本完成。', resultClass: 'A' },
        expect: {
          branches: { followUp: { b: 'checking', c: 'owed' } },
          awaits: ['supervisor', 'c'],
        },
      },
      { on: '2024-10-07', by: unit('b'), do: 'answerAgain', refused: 'wrong-stage' },
      { on: '2024-10-07', by: supervisor, do: 'sendBackAgain', party: 'b', refused: 'missing' },
      {
        on: '2024-10-07',
        by: supervisor,
        do: 'sendBackAgain',
        party: 'b',
        with: { checkNote: '请说明完成时间。' },
        expect: { branches: { followUp: { b: 'owed', c: 'owed' } }, awaits: ['b', 'c'] },
      },
      {
        on: '2024-10-08',
        by: unit('b'),
        do: 'draftAgain',
        with: {
          secondReply: '所提事项已完成。',
          resultClass: 'A',
          disclosure: 'summary',
          disclosureGround: 'business',
        },
        refused: 'missing',
      },
      ...again('2024-10-08', 'b', 'A', {
        expect: {
          stage: 'follow-up',
          values: { finalClass: 'B' },
          branches: { followUp: { b: 'done', c: 'owed' } },
          awaits: ['c'],
          due: { 'followUp@b': null, 'followUp@c': '2024-09-12' },
        },
      }),
      { on: '2024-10-09', by: unit('b'), do: 'draftAgain', refused: 'wrong-stage' },
      { on: '2024-10-10', by: office, do: 'publish', expect: { values: { allPublished: true } } },
      ...again('2024-11-04', 'c', 'B', {
        expect: {
          stage: 'archived',
          outcome: 'closed',
          values: { finalClass: 'B', allPublished: false },
        },
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
        ...again('2024-09-02', by, second, {
          expect: { stage: 'archived', values: { finalClass: second } },
        }),
      ],
    };
  }),
];
