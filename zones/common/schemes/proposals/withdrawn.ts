import type { Scenario, Step } from '@twinpark/core/testing';
import { assign, file, form, measures, office, standing, supervisor, unit } from './story.ts';

const changeReason = '误选单位';

/** An assignment that the office takes back or changes, as long as the unit has not accepted it. */
export const changed: Scenario = {
  name: 'assigned by mistake, withdrawn, assigned again and changed unit by unit before it is accepted',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('proposal', ['m']) },
  steps: [
    file,
    assign('2024-02-06', ['a', 'b'], ['c']),
    { on: '2024-02-07', by: office, do: 'withdrawAssignment', refused: 'missing' },
    {
      on: '2024-02-07',
      by: office,
      do: 'withdrawAssignment',
      with: { changeReason },
      expect: {
        stage: 'filed',
        values: { handlers: '', coHandlers: '', mode: '' },
        awaits: ['office'],
        due: {
          assignment: '2024-03-08',
          'acceptance@a': null,
          'reply@a': null,
          'coOpinion@c': null,
        },
      },
    },
    { on: '2024-02-08', by: unit('a'), do: 'accept', refused: 'not-your-part' },
    assign('2024-02-08', ['a'], ['c', 'e']),
    // Nothing must be changed: the office waits for the units.
    {
      on: '2024-02-09',
      by: office,
      do: 'changeHandler',
      party: 'a',
      with: { handlers: ['b'] },
      refused: 'missing',
    },
    ...[['b', 'd'], ['c']].map((handlers): Scenario['steps'][number] => ({
      on: '2024-02-09',
      by: office,
      do: 'changeHandler',
      party: 'a',
      with: { handlers, changeReason },
      refused: 'condition',
    })),
    {
      on: '2024-02-09',
      by: office,
      do: 'changeHandler',
      party: 'a',
      with: { handlers: ['b'], changeReason },
      expect: {
        values: { handlers: ['b'] },
        branches: { reply: { b: 'assigned' } },
        awaits: ['b', 'c', 'e'],
        due: { 'acceptance@a': null, 'acceptance@b': '2024-02-19', 'reply@b': '2024-07-09' },
      },
    },
    {
      on: '2024-02-09',
      by: office,
      do: 'changeCoHandler',
      party: 'e',
      with: { coHandlers: ['b', 'c'], changeReason },
      refused: 'condition',
    },
    {
      on: '2024-02-09',
      by: office,
      do: 'changeCoHandler',
      party: 'e',
      with: { coHandlers: ['c'], changeReason },
      expect: { awaits: ['b', 'c'], due: { 'coOpinion@e': null, 'coOpinion@c': '2024-03-08' } },
    },
    { on: '2024-02-12', by: unit('b'), do: 'accept' },
    // What a unit has accepted only it can give back.
    {
      on: '2024-02-13',
      by: office,
      do: 'changeHandler',
      party: 'b',
      with: { handlers: ['a'], changeReason },
      refused: 'wrong-stage',
    },
    {
      on: '2024-02-13',
      by: office,
      do: 'withdrawAssignment',
      with: { changeReason },
      refused: 'condition',
    },
  ],
};

/** A lead that needs nobody's opinion. */
export const alone: Scenario = {
  name: 'without co-handlers a draft goes to be checked at once',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('proposal', ['m']) },
  steps: [
    file,
    assign('2024-02-06', ['a']),
    { on: '2024-02-07', by: unit('a'), do: 'accept' },
    { on: '2024-02-08', by: unit('a'), do: 'submit', refused: 'condition' },
    {
      on: '2024-02-08',
      by: unit('a'),
      do: 'draft',
      with: { measures, resultClass: 'A', disclosure: 'full' },
      expect: { awaits: ['a'] },
    },
    { on: '2024-02-09', by: unit('a'), do: 'circulate', refused: 'condition' },
    { on: '2024-02-09', by: unit('a'), do: 'submit', expect: { awaits: ['supervisor'] } },
    {
      on: '2024-02-10',
      by: supervisor,
      do: 'approve',
      party: 'a',
      with: {
        disclosure: 'none',
        disclosureGround: 'pending',
        disclosureReason: '方案尚在论证。',
      },
    },
  ],
};

const checked = (on: string): readonly Step[] => [
  {
    on,
    by: unit('a'),
    do: 'draft',
    with: { measures, resultClass: 'A', disclosure: 'full' },
  },
  { on, by: unit('a'), do: 'circulate' },
  { on, by: unit('c'), do: 'countersign' },
  { on, by: unit('a'), do: 'submit' },
  { on, by: supervisor, do: 'approve', expect: { branches: { reply: { a: 'checked' } } } },
];

/** What was checked already and is not complete: taken back, it goes the whole way again. */
export const takenBack: Scenario = {
  name: 'checked, taken back to be redrafted, countersigned and checked again before it is sent',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('proposal', ['m']) },
  steps: [
    file,
    assign('2024-02-06', ['a'], ['c']),
    { on: '2024-02-07', by: unit('a'), do: 'accept' },
    { on: '2024-02-07', by: unit('c'), do: 'coAccept' },
    { on: '2024-02-07', by: unit('c'), do: 'coOpine', with: { opinion: '同意。' } },
    ...checked('2024-02-08'),
    { on: '2024-02-19', by: supervisor, do: 'takeBack', party: 'a', refused: 'not-your-part' },
    {
      on: '2024-02-19',
      by: unit('a'),
      do: 'takeBack',
      expect: { branches: { reply: { a: 'drafting' } }, awaits: ['a'] },
    },
    { on: '2024-02-19', by: unit('a'), do: 'submit', refused: 'condition' },
    ...checked('2024-02-19'),
    {
      on: '2024-02-20',
      by: unit('a'),
      do: 'send',
      with: { documentNumber: '甲函〔2024〕21号', signer: '局长' },
      expect: { stage: 'answered', branches: { reply: { a: 'sent' } } },
    },
  ],
};
