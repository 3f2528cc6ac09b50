import type { Scenario } from '@twinpark/core/testing';

const office = { person: 'officer', unit: 'office', roles: [] };
const form = { title: '芯片团队', room: '3栋', until: '2026-12-31', phone: '（略）' };
const applicant = { person: 'applicant', unit: null, roles: [] };
const opens = { on: '2025-03-03', by: applicant, with: { ...form, papersAtCounter: true } };
const start = { standing: { office: ['office'] }, opens };
const notice = { toCorrectIn: ['room'], toCorrect: '请写明房号' };
const back = { by: office, do: 'askCorrection', with: notice };
const correct = { by: applicant, do: 'correct', with: { corrected: '已写明', room: '3栋501' } };
const numbers = { certificate: '驻园〔2025〕0001号' };
const refuse = { on: '2025-03-10', by: office, do: 'refuse' };

export const scenarios: readonly Scenario[] = [
  {
    ...start,
    name: 'sent back once while its clock pauses, then issued',
    steps: [
      { ...back, on: '2025-03-06', expect: { stage: 'correction', due: { decision: null } } },
      { ...correct, on: '2025-03-11', expect: { due: { decision: '2025-03-20' } } },
      { ...back, on: '2025-03-12', refused: 'condition' },
      { on: '2025-03-13', by: office, do: 'issue', expect: { stage: 'issued', numbers } },
    ],
  },
  {
    ...start,
    name: 'refused with a reason',
    steps: [
      { ...refuse, refused: 'missing' },
      { ...refuse, with: { reason: '不在园区范围内' }, expect: { outcome: 'refused' } },
    ],
  },
];
