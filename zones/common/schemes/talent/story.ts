import type { Step } from '@twinpark/core/testing';
import { counterOfficer, intakeStanding, person } from '../application/story.ts';

/** What the stories of the scientists' services have in common: they are handed in on Monday, 2 March 2026 by a person,
 * decided by one office, and rest on a paper of that person. */
export const decidedBy = (office: string) => ({ ...intakeStanding, office: [office] });
export const handedIn = { on: '2026-03-02', by: person } as const;
export const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };

/** The paper in force, as it is looked up: a certificate of evaluation, a work permit, neither. */
export const byCertificate = {
  isTalent: true,
  isPermitted: false,
  talentHolder: 'applicant',
  talentUntil: '2029-03-16',
} as const;
export const byAnothersCertificate = { ...byCertificate, talentHolder: 'another' } as const;
export const byPermit = {
  isTalent: false,
  isPermitted: true,
  permitUntil: '2028-04-10',
} as const;
export const byNeither = { isTalent: false, isPermitted: false } as const;

/** The permit is extended, and the service with it in the night. */
export const permitExtended: Step = {
  on: '2026-04-01',
  by: 'timer',
  do: 'refresh',
  lookups: { ...byPermit, permitUntil: '2028-12-31' },
  expect: { values: { until: '2028-12-31' } },
};
