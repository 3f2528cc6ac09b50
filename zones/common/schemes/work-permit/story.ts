import type { Step } from '@twinpark/core/testing';
import { counterOfficer, firm as employer, intakeStanding, officer } from '../application/story.ts';

export const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
export const office = officer('permit-office');
export const standing = { ...intakeStanding, office: ['permit-office'] };
export const lookups = {
  salaryAtMost: yuan('100000000'),
  averageWage: yuan('160000'),
  multipleA: '6',
  multipleB: '4',
};

const judged = {
  salary: yuan('420000'),
  education: 'doctor',
  experience: '9',
  monthsPerYear: '10',
  chinese: 'hsk2',
  birthDate: '1984-06-30',
  merit: 'university',
};
export const form = {
  title: '量子器件副研究员',
  unitRegistration: '（演示）0001',
  residency: 'foreign',
  name: '（略）',
  passport: 'S0000001',
  passportUntil: '2031-05-01',
  contractUntil: '2028-12-31',
  contact: '（略）',
  papersAtCounter: true,
  ...judged,
};
export const opens = { on: '2026-03-02', by: employer, with: form, lookups };
export const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
export const assess = (on: string, more: Step['with'] = {}, expect: Step['expect'] = {}): Step => ({
  on,
  by: office,
  do: 'assess',
  with: { assessment: '材料属实。', ...more },
  lookups,
  expect,
});
export const notify: Step = { on: '2026-03-06', by: office, do: 'notify' };
export const arrive: Step = {
  on: '2026-04-02',
  by: employer,
  do: 'arrive',
  with: { enteredOn: '2026-04-01', registeredOn: '2026-04-02' },
};
export const handIn: Step = { on: '2026-04-08', by: employer, do: 'handIn' };
export const grant: Step = { on: '2026-04-10', by: office, do: 'grant' };
