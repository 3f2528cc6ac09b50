import type { Scenario, Step } from '@twinpark/core/testing';
import {
  assign,
  file,
  form,
  measures,
  office,
  person,
  standing,
  supervisor,
  unit,
} from './story.ts';

const reorganised = { returnGround: 'reorganised', returnReason: '机构改革后职责划转' };

const blanks = measures.map((one) => ({ ...one, said: ` ${one.said}　` }));
const anew = measures.map((one, i) =>
  i === 0 ? { ...one, said: '已签订合作协议，九月起招生。' } : one,
);

/** Two units that each answer; a dissatisfied proposer has both answer anew. */
export const split: Scenario = {
  name: 'split handling: one unit is replaced, each answers, a dissatisfied proposer gets a redo',
  standing,
  opens: {
    on: '2024-03-01',
    by: office,
    with: { ...form('proposal', ['m']), period: 'inter-session' },
  },
  steps: [
    { ...file, on: '2024-03-04', expect: { due: { assignment: '2024-03-11' } } },
    assign('2024-03-05', ['a', 'b'], ['c']),
    // Neither itself nor another that has the task already.
    ...['a', 'b'].map((proposedUnit): Step => ({
      on: '2024-03-06',
      by: unit('b'),
      do: 'requestReturn',
      with: { ...reorganised, proposedUnit },
      refused: 'condition',
    })),
    {
      on: '2024-03-06',
      by: unit('b'),
      do: 'requestReturn',
      with: { ...reorganised, proposedUnit: 'd' },
    },
    // Whoever did not ask to be released stays, or its reply would be owed by nobody.
    ...[['a', 'b'], ['a', 'c'], ['d']].map((handlers): Step => ({
      on: '2024-03-08',
      by: office,
      do: 'reassign',
      party: 'b',
      with: { handlers },
      refused: 'condition',
    })),
    {
      on: '2024-03-08',
      by: office,
      do: 'reassign',
      party: 'b',
      with: { handlers: ['a', 'd'] },
      expect: {
        values: { handlers: ['a', 'd'] },
        branches: { reply: { a: 'assigned', d: 'assigned' } },
        due: { 'reply@b': null },
      },
    },
    { on: '2024-03-11', by: unit('b'), do: 'accept', refused: 'not-your-part' },
    { on: '2024-03-11', by: unit('a'), do: 'accept' },
    { on: '2024-03-11', by: unit('d'), do: 'accept' },
    { on: '2024-03-11', by: unit('c'), do: 'coAccept' },
    { on: '2024-03-12', by: unit('a'), do: 'circulate', refused: 'condition' },
    {
      on: '2024-03-12',
      by: unit('a'),
      do: 'communicate',
      with: { contactLog: [{ on: '2024-03-13', phase: 'before', how: '电话' }] },
      refused: 'condition',
    },
    // Neither without its ground nor without its reason.
    ...[{ disclosureReason: '涉及商业秘密' }, { disclosureGround: 'business' }].map(
      (why): Step => ({
        on: '2024-03-21',
        by: unit('a'),
        do: 'draft',
        with: { measures, resultClass: 'B', disclosure: 'summary', ...why },
        refused: 'missing',
      }),
    ),
    {
      on: '2024-03-21',
      by: unit('a'),
      do: 'draft',
      with: {
        measures,
        resultClass: 'B',
        disclosure: 'summary',
        disclosureGround: 'business',
        disclosureReason: '涉及商业秘密',
      },
    },
    { on: '2024-03-21', by: unit('a'), do: 'circulate', refused: 'condition' },
    {
      on: '2024-03-22',
      by: unit('c'),
      do: 'coOpine',
      with: { opinion: '建议补充数据', resultClass: 'B' },
    },
    { on: '2024-03-22', by: unit('a'), do: 'circulate' },
    { on: '2024-03-23', by: unit('a'), do: 'submit', refused: 'condition' },
    {
      on: '2024-03-25',
      by: unit('c'),
      do: 'object',
      with: { signNote: '数据未更新' },
      expect: { branches: { reply: { a: 'drafting' }, coHandling: { c: 'given' } } },
    },
    { on: '2024-03-26', by: unit('a'), do: 'circulate' },
    { on: '2024-03-27', by: unit('c'), do: 'countersign' },
    { on: '2024-03-28', by: unit('a'), do: 'submit' },
    {
      on: '2024-03-29',
      by: supervisor,
      do: 'sendBack',
      party: 'a',
      with: { checkNote: '第二条答非所问' },
    },
    { on: '2024-04-01', by: unit('a'), do: 'circulate' },
    { on: '2024-04-02', by: unit('c'), do: 'countersign' },
    { on: '2024-04-02', by: unit('a'), do: 'submit' },
    { on: '2024-04-03', by: supervisor, do: 'approve', party: 'a', with: { resultClass: 'C' } },
    {
      on: '2024-04-08',
      by: unit('a'),
      do: 'send',
      with: { documentNumber: '甲函〔2024〕1号', signer: '局长' },
      expect: { stage: 'handling', due: { 'rating@m': '2024-05-08' } },
    },
    {
      on: '2024-04-09',
      by: unit('d'),
      do: 'draft',
      with: { measures, resultClass: 'A', disclosure: 'full' },
    },
    // What the co-handler countersigned was the reply of the other unit.
    { on: '2024-04-09', by: unit('d'), do: 'submit', refused: 'condition' },
    { on: '2024-04-09', by: unit('d'), do: 'circulate' },
    { on: '2024-04-10', by: unit('c'), do: 'countersign' },
    { on: '2024-04-10', by: unit('d'), do: 'submit' },
    { on: '2024-04-11', by: supervisor, do: 'approve', party: 'd' },
    {
      on: '2024-04-12',
      by: unit('d'),
      do: 'send',
      with: { documentNumber: '丁函〔2024〕2号', signer: '局长' },
      // The second reply has the whole time of its own.
      expect: { stage: 'answered', due: { 'rating@m': '2024-05-13' } },
    },
    {
      on: '2024-04-15',
      by: office,
      do: 'archive',
      with: { finalClass: 'B' },
      refused: 'condition',
    },
    { on: '2024-04-15', by: office, do: 'orderRedo', party: 'a', refused: 'condition' },
    {
      on: '2024-04-16',
      by: person('m'),
      do: 'rate',
      with: { satisfaction: 'dissatisfied' },
      refused: 'missing',
    },
    {
      on: '2024-04-16',
      by: person('m'),
      do: 'rate',
      with: { satisfaction: 'dissatisfied', comment: '没有时间表' },
      // The office owes what follows of it.
      expect: {
        branches: { rating: { m: 'dissatisfied' } },
        due: { dissatisfaction: '2024-04-23' },
      },
    },
    {
      on: '2024-04-17',
      by: office,
      do: 'archive',
      with: { finalClass: 'A' },
      refused: 'condition',
    },
    {
      on: '2024-04-16',
      by: unit('a'),
      do: 'explain',
      with: { explanation: '已电话说明' },
      expect: { due: { dissatisfaction: null } },
    },
    {
      on: '2024-04-17',
      by: office,
      do: 'orderRedo',
      party: 'a',
      // What the other answered stands.
      expect: {
        stage: 'handling',
        branches: { reply: { a: 'to-redraft', d: 'sent' } },
        awaits: ['a'],
        due: { 'redo@a': '2024-05-17', 'redo@d': null },
      },
    },
    { on: '2024-04-18', by: unit('d'), do: 'draft', refused: 'wrong-stage' },
    // It may be asked of the other as well.
    {
      on: '2024-04-18',
      by: supervisor,
      do: 'orderRedo',
      party: 'd',
      expect: { awaits: ['a', 'd'], due: { 'redo@a': '2024-05-17', 'redo@d': '2024-05-20' } },
    },
    ...['a', 'd'].flatMap((id): Step[] => [
      // Not in the words of the first.
      { on: '2024-05-06', by: unit(id), do: 'circulate', refused: 'wrong-stage' },
      // Nor under another class alone, or with blanks: what it says is what it said.
      ...[measures, blanks].flatMap((same): Step[] => [
        {
          on: '2024-05-06',
          by: unit(id),
          do: 'draft',
          with: { measures: same, resultClass: 'B', disclosure: 'full' },
        },
        {
          on: '2024-05-06',
          by: unit(id),
          do: 'circulate',
          refused: 'condition',
          says: '请先修改答复正文或办理答复各项',
        },
        {
          on: '2024-05-06',
          by: unit(id),
          do: 'submit',
          refused: 'condition',
          says: '请先修改答复正文或办理答复各项',
        },
      ]),
      {
        on: '2024-05-06',
        by: unit(id),
        do: 'draft',
        with: { measures: anew, resultClass: 'A', disclosure: 'full' },
      },
      { on: '2024-05-06', by: unit(id), do: 'circulate' },
      { on: '2024-05-07', by: unit('c'), do: 'countersign' },
      { on: '2024-05-07', by: unit(id), do: 'submit' },
      { on: '2024-05-08', by: supervisor, do: 'approve', party: id },
      // The number of the first reply does not do for the second, however it is written.
      ...['甲函〔2024〕1号 ', '甲函[2024]1号', '甲函（2024）1号'].map((documentNumber): Step => ({
        on: '2024-05-09',
        by: unit(id),
        do: 'send',
        with: { documentNumber, signer: '局长' },
        refused: 'invalid',
      })),
      {
        on: '2024-05-09',
        by: unit(id),
        do: 'send',
        with: { signer: '局长' },
        refused: 'missing',
      },
      {
        on: '2024-05-09',
        by: unit(id),
        do: 'send',
        with: { documentNumber: '甲函〔2024〕1号', signer: '局长' },
        lookups: { usedForCase: '20240001', usedForTitle: '建议', usedOn: '2024-04-08' },
        refused: 'condition',
      },
      {
        on: '2024-05-09',
        by: unit(id),
        do: 'send',
        with: { documentNumber: `补函〔2024〕${id}`, signer: '局长' },
      },
    ]),
    {
      on: '2024-05-13',
      by: person('m'),
      do: 'rate',
      with: { satisfaction: 'dissatisfied', comment: '仍无时间表' },
    },
    // Whoever is dissatisfied again hears an explanation again.
    {
      on: '2024-05-14',
      by: office,
      do: 'archive',
      with: { finalClass: 'A' },
      refused: 'condition',
    },
    {
      on: '2024-05-20',
      by: unit('a'),
      do: 'explain',
      with: { explanation: '已当面说明暂不具备条件' },
    },
    {
      on: '2024-05-21',
      by: office,
      do: 'archive',
      with: { finalClass: 'A' },
      expect: { stage: 'archived', outcome: 'closed' },
    },
  ],
};
