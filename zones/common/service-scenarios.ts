import { scenarios as hmtResidencePermit } from './schemes/hmt-residence-permit/scenarios.ts';
import { scenarios as socialInsurance } from './schemes/social-insurance/scenarios.ts';
import { scenarios as socialCard } from './schemes/social-card/scenarios.ts';
import { scenarios as companyRegistration } from './schemes/company-registration/scenarios.ts';
import { scenarios as sealFiling } from './schemes/seal-filing/scenarios.ts';
import { scenarios as taxRegistration } from './schemes/tax-registration/scenarios.ts';
import { scenarios as employerInsurance } from './schemes/employer-insurance/scenarios.ts';
import type { Scenario } from '@twinpark/core/testing';
import { scenarios as trainingSupport } from './schemes/training-support/scenarios.ts';

/** The stories of what can be applied for at the counter, by scheme. */
export const serviceScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'training-support': trainingSupport,
  'hmt-residence-permit': hmtResidencePermit,
  'social-insurance': socialInsurance,
  'social-card': socialCard,
  'company-registration': companyRegistration,
  'seal-filing': sealFiling,
  'tax-registration': taxRegistration,
  'employer-insurance': employerInsurance,
};
