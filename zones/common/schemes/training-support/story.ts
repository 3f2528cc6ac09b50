import type { Step } from '@twinpark/core/testing';
import { counterOfficer, firm, intakeStanding, officer, visitor } from '../application/story.ts';

/** What the stories of training support have in common. */

export const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
export const office = officer('talent-office');
export const finance = officer('finance-office');
export const neighbour = { ...visitor, person: 'neighbour' };
export const standing = {
  ...intakeStanding,
  office: ['talent-office'],
  finance: ['finance-office'],
};

/** Who made the vouchers out. */
export const seller = '91440300MA00000001';

export const paid = (kind: string, paidOn: string, amount: string, voucher = '记-12') => ({
  kind,
  paidOn,
  issuer: seller,
  voucher,
  amount: yuan(amount),
});
export const form = {
  title: '集成电路测试订单班',
  school: '某职业技术大学',
  level: 'vocational',
  year: '2025',
  spending: [paid('course', '2025-04-10', '1666666.67')],
  contact: '（略）',
  papersAtCounter: true,
};
export const lookups = { yearlyCap: yuan('500000') };
export const opens = { on: '2026-03-02', by: firm, with: form, lookups };
export const accept: Step = {
  on: '2026-03-04',
  by: counterOfficer,
  do: 'accept',
  with: { isKeyFirm: true },
  expect: { stage: 'review', numbers: { receipt: '培202600001' }, due: { decision: '2026-04-01' } },
};
export const approve = (on: string, amount: string, more: Partial<Step> = {}): Step => ({
  on,
  by: office,
  do: 'approve',
  with: { recognised: yuan(amount), opinion: '凭证齐全，课程已开设。' },
  lookups,
  ...more,
});
export const object: Step = {
  on: '2026-03-12',
  by: visitor,
  do: 'object',
  with: { ground: 'twice', objection: '该课程另获其他资助。' },
  lookups: { isGroundSettled: false, isOwnGround: false },
  expect: { stage: 'objection', due: { publicity: null, objection: '2026-03-26' } },
};
