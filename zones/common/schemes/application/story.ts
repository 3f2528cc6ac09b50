import type { Acting } from '@twinpark/core/engine';

/** The people of the stories that applications tell. */
export const officer = (unit: string, ...roles: string[]): Acting => ({
  person: `${unit}-officer`,
  unit,
  roles,
});
export const counterOfficer = officer('counter', 'counter-officer');
export const firm = officer('firm');
export const person: Acting = { person: 'applicant', unit: null, roles: [] };
export const visitor: Acting = { person: 'visitor', unit: null, roles: [] };
export const intakeStanding = { counter: ['counter'] } as const;

/** A file of one page, as stories hand it in. */
export const paper = {
  file: 'ab'.repeat(32),
  name: 'paper.pdf',
  type: 'application/pdf',
  bytes: '1000',
} as const;
