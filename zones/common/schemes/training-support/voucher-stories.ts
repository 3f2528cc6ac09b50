import type { Scenario } from '@twinpark/core/testing';
import { counterOfficer, firm } from '../application/story.ts';
import { accept, form, lookups, office, opens, paid, seller, standing } from './story.ts';

const lines = [paid('course', '2025-04-10', '1000'), paid('course', '2025-05-10', '1000', '记-13')];
const ofTwo = { ...opens, with: { ...form, spending: lines } };
const taken = { isTaken: { '0': false, '1': true }, takenBy: { '1': '培202600007' } };
const free = { isTaken: { '0': false, '1': false } };
const register = 'training-vouchers';
const other = {
  register,
  id: '培证9999999',
  columns: { firm: 'another', issuer: seller, voucher: '记-13', receipt: '培202600007' },
};

/** One voucher is supported once. */
export const voucherStories: readonly Scenario[] = [
  {
    name: 'a voucher of another application is refused to the firm, without that one’s number',
    standing,
    opens: {
      ...ofTwo,
      lookups: { ...lookups, ...taken },
      refused: 'condition',
      says: '该凭证已在另一申请中申报，同一凭证只支持一次，不论由谁申报：第 2 行',
    },
    steps: [],
  },
  {
    name: 'what was handed in at the same time is not accepted twice: the counter hears by which application',
    standing,
    opens: ofTwo,
    steps: [
      {
        ...accept,
        lookups: taken,
        refused: 'condition',
        says: '该凭证已在申请 培202600007 中申报，同一凭证只支持一次：第 2 行',
        expect: {},
      },
      { ...accept, lookups: free, expect: { inForce: { [register]: 2 } } },
    ],
  },
  {
    name: 'two firms with one invoice are accepted at the same moment: the register takes one',
    standing,
    given: { entries: [other] },
    opens: ofTwo,
    steps: [{ ...accept, lookups: free, refused: 'not-unique', expect: {} }],
  },
  {
    name: 'what is refused gives its vouchers back; what another issuer made out is another voucher',
    standing,
    given: { entries: [{ ...other, columns: { ...other.columns, issuer: '91440300MA00000002' } }] },
    opens: ofTwo,
    steps: [
      { ...accept, lookups: free, expect: { inForce: { [register]: 3 } } },
      {
        on: '2026-03-10',
        by: office,
        do: 'refuse',
        with: { reason: '课程未开设' },
        expect: { outcome: 'refused', inForce: { [register]: ['培证9999999'] } },
      },
    ],
  },
  {
    name: 'and so does what is withdrawn',
    standing,
    opens: ofTwo,
    steps: [
      { ...accept, lookups: free },
      { on: '2026-03-05', by: firm, do: 'withdraw', expect: { inForce: { [register]: 0 } } },
    ],
  },
  {
    name: 'one number of two issuers is two vouchers',
    standing,
    opens: {
      ...opens,
      with: {
        ...form,
        spending: [lines[0]!, { ...lines[1]!, voucher: '记-12', issuer: '91440300MA00000002' }],
      },
    },
    steps: [{ ...accept, lookups: free, expect: { inForce: { [register]: 2 } } }],
  },
  {
    name: 'one voucher is one line, and is written in one way',
    standing,
    opens: {
      ...opens,
      with: { ...form, spending: [lines[0]!, { ...lines[1]!, voucher: '记-12' }] },
      refused: 'invalid',
    },
    steps: [],
  },
  ...['记 12', 'inv-12', '-12'].map((voucher): Scenario => ({
    name: `a voucher is not written “${voucher}”`,
    standing,
    opens: {
      ...opens,
      with: { ...form, spending: [paid('course', '2025-04-10', '1000', voucher)] },
      refused: 'invalid',
    },
    steps: [],
  })),
  {
    name: 'corrected to a voucher that another application has: refused',
    standing,
    opens: ofTwo,
    steps: [
      {
        on: '2026-03-04',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '凭证号不清', toCorrectIn: ['spending'] },
      },
      {
        on: '2026-03-06',
        by: firm,
        do: 'correct',
        with: { corrected: '已改', spending: lines },
        lookups: { ...lookups, ...taken },
        refused: 'condition',
      },
    ],
  },
];
