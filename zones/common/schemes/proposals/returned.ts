import type { Scenario, Step } from '@twinpark/core/testing';
import { assign, file, form, office, standing, supervisor, unit } from './story.ts';

/** What a lead and its co-handlers give back, refused and agreed; the clocks of both go on or end accordingly. */
export const returned: Scenario = {
  name: 'marked key, returned by one unit and kept by the office, extended, urged',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('suggestion', ['deputy']) },
  steps: [
    file,
    { on: '2024-02-06', by: office, do: 'markKey', with: { isKey: true, keyLeader: '副区长' } },
    {
      on: '2024-02-07',
      by: office,
      do: 'assign',
      with: { mode: 'lead', handlers: ['a', 'b'] },
      refused: 'condition',
    },
    { ...assign('2024-02-07', ['a'], ['a', 'c']), refused: 'condition' },
    assign('2024-02-07', ['a'], ['c', 'f']),
    {
      on: '2024-02-08',
      by: unit('a'),
      do: 'requestReturn',
      with: { returnGround: 'remit', returnReason: '不属职责范围', proposedUnit: 'a' },
      refused: 'condition',
    },
    {
      on: '2024-02-08',
      by: unit('a'),
      do: 'requestReturn',
      with: { returnGround: 'remit', returnReason: '不属职责范围', proposedUnit: 'd' },
      expect: {
        awaits: ['office', 'c', 'f'],
        due: { 'reply@a': null, 'returnDecision@a': '2024-02-18', 'acceptance@a': null },
      },
    },
    {
      on: '2024-02-09',
      by: office,
      do: 'reassign',
      party: 'a',
      with: { handlers: ['b', 'd'] },
      refused: 'condition',
    },
    {
      on: '2024-02-10',
      by: office,
      do: 'keepAssigned',
      party: 'a',
      with: { refusedBecause: '职责清单列明由该单位负责' },
      expect: {
        awaits: ['a', 'c', 'f'],
        branches: { reply: { a: 'assigned' } },
        due: {
          'reply@a': '2024-05-09',
          'acceptance@a': '2024-02-19',
          'returnDecision@a': null,
        },
      },
    },
    // Refused on one ground it may be asked on another; refused on both, on neither.
    ...(['better', 'remit'] as const).flatMap((returnGround, nth): Step[] => {
      const asked: Step = {
        on: '2024-02-10',
        by: unit('a'),
        do: 'requestReturn',
        with: { returnGround, returnReason: '另有单位主管', proposedUnit: 'd' },
      };
      const kept: Step = {
        on: '2024-02-10',
        by: office,
        do: 'keepAssigned',
        party: 'a',
        with: { refusedBecause: '该单位只管其中一项' },
      };
      return nth === 0 ? [asked, kept] : [{ ...asked, refused: 'condition' }];
    }),
    { on: '2024-02-11', by: unit('a'), do: 'accept', expect: { due: { 'acceptance@a': null } } },
    {
      on: '2024-02-11',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'remit', returnReason: '无相关职责', proposedUnit: 'c' },
      refused: 'condition',
    },
    {
      on: '2024-02-11',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'remit', returnReason: '无相关职责' },
      expect: {
        awaits: ['office', 'a', 'f'],
        branches: { coHandling: { c: 'returned' } },
        due: {
          'coAcceptance@c': null,
          'coOpinion@c': null,
          'coReturnDecision@c': '2024-02-18',
        },
      },
    },
    { on: '2024-02-12', by: office, do: 'keepCoHandler', party: 'c', refused: 'missing' },
    {
      on: '2024-02-12',
      by: office,
      do: 'keepCoHandler',
      party: 'c',
      with: { refusedBecause: '请就数据口径提出意见' },
      expect: {
        awaits: ['a', 'c', 'f'],
        branches: { coHandling: { c: 'asked' } },
        due: {
          'coAcceptance@c': '2024-02-18',
          'coOpinion@c': '2024-03-08',
          'coReturnDecision@c': null,
        },
      },
    },
    // What was said the first time does not count for the second request, and its ground does no more.
    {
      on: '2024-02-13',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'reorganised' },
      refused: 'missing',
    },
    {
      on: '2024-02-13',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'remit', returnReason: '三定规定没有此项' },
      refused: 'condition',
    },
    {
      on: '2024-02-13',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'reorganised', returnReason: '机构已撤并' },
    },
    // Who keeps the task keeps it: nobody chosen would leave the other co-handler's opinion to nobody.
    { on: '2024-02-18', by: office, do: 'releaseCoHandler', party: 'c', refused: 'condition' },
    ...[['c', 'f'], ['a', 'f'], ['e']].map((coHandlers): Step => ({
      on: '2024-02-18',
      by: office,
      do: 'releaseCoHandler',
      party: 'c',
      with: { coHandlers },
      refused: 'condition',
    })),
    {
      on: '2024-02-18',
      by: office,
      do: 'releaseCoHandler',
      party: 'c',
      with: { coHandlers: ['e', 'f'] },
      expect: {
        branches: { coHandling: { e: 'asked', f: 'asked' } },
        values: { coHandlers: ['e', 'f'] },
        due: {
          'coOpinion@c': null,
          'coAcceptance@c': null,
          'coReturnDecision@c': null,
          'coAcceptance@e': '2024-02-28',
          'coOpinion@e': '2024-03-18',
        },
      },
    },
    {
      on: '2024-02-19',
      by: unit('e'),
      do: 'coRequestReturn',
      with: { returnGround: 'remit', returnReason: '无相关职责' },
    },
    {
      on: '2024-02-20',
      by: office,
      do: 'releaseCoHandler',
      party: 'e',
      with: { coHandlers: ['f'] },
      expect: {
        values: { coHandlers: ['f'] },
        due: { 'coAcceptance@e': null, 'coOpinion@e': null, 'coReturnDecision@e': null },
      },
    },
    {
      on: '2024-04-01',
      by: office,
      do: 'extend',
      party: 'a',
      with: { extensionMonths: '2' },
      refused: 'condition',
    },
    {
      on: '2024-04-01',
      by: unit('a'),
      do: 'requestExtension',
      with: { extensionReason: '需协调香港一方' },
    },
    {
      on: '2024-04-02',
      by: supervisor,
      do: 'extend',
      party: 'a',
      with: { extensionMonths: '2' },
      expect: { due: { 'reply@a': '2024-07-09' } },
    },
    // What was asked for was given: for more the unit asks again, and says why.
    {
      on: '2024-04-03',
      by: supervisor,
      do: 'extend',
      party: 'a',
      with: { extensionMonths: '1' },
      refused: 'condition',
    },
    { on: '2024-04-03', by: unit('a'), do: 'requestExtension', refused: 'missing' },
    {
      on: '2024-04-03',
      by: unit('a'),
      do: 'requestExtension',
      with: { extensionReason: '香港一方要求补充材料' },
    },
    { on: '2024-04-03', by: supervisor, do: 'extend', party: 'a', refused: 'missing' },
    // The rule allows three months in all.
    {
      on: '2024-04-03',
      by: supervisor,
      do: 'extend',
      party: 'a',
      with: { extensionMonths: '2' },
      refused: 'condition',
    },
    {
      on: '2024-04-04',
      by: 'timer',
      do: 'missCoAcceptance',
      expect: { branches: { coHandling: { f: 'late' } } },
    },
    {
      on: '2024-04-05',
      by: office,
      do: 'changeCoHandler',
      party: 'f',
      with: { changeReason: '逾期未签收，本件已不需会办' },
      expect: { values: { coHandlers: '' }, due: { 'coOpinion@f': null } },
    },
    { on: '2024-05-05', by: supervisor, do: 'urge', with: { urging: '请按期答复' } },
  ],
};

/** Nobody accepts in time: what is late can be accepted or given to others, not returned. */
export const late: Scenario = {
  name: 'lead and co-handlers let the time to accept pass',
  standing,
  opens: { on: '2024-02-01', by: office, with: form('suggestion', ['deputy']) },
  steps: [
    file,
    assign('2024-02-07', ['a'], ['c', 'f']),
    {
      on: '2024-02-20',
      by: 'timer',
      do: 'missAcceptance',
      expect: {
        awaits: ['a', 'c', 'f'],
        branches: { reply: { a: 'late' }, coHandling: { c: 'late', f: 'late' } },
      },
    },
    {
      on: '2024-02-21',
      by: unit('a'),
      do: 'requestReturn',
      with: { returnGround: 'remit', returnReason: '不属职责范围', proposedUnit: 'd' },
      refused: 'wrong-stage',
    },
    {
      on: '2024-02-21',
      by: unit('c'),
      do: 'coRequestReturn',
      with: { returnGround: 'remit', returnReason: '无相关职责' },
      refused: 'wrong-stage',
    },
    {
      on: '2024-02-21',
      by: unit('c'),
      do: 'coAccept',
      expect: { branches: { coHandling: { c: 'accepted' } }, due: { 'coAcceptance@c': null } },
    },
    {
      on: '2024-02-22',
      by: office,
      do: 'changeCoHandler',
      party: 'f',
      with: { coHandlers: ['c', 'e'], changeReason: '逾期未签收' },
      expect: { branches: { coHandling: { c: 'accepted', e: 'asked' } } },
    },
    {
      on: '2024-02-22',
      by: office,
      do: 'changeHandler',
      party: 'a',
      with: { handlers: ['d'], changeReason: '逾期未签收' },
      expect: { branches: { reply: { d: 'assigned' } }, due: { 'acceptance@a': null } },
    },
  ],
};
