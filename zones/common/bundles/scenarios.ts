import type { BundleScenario } from '@twinpark/core/testing';
import { scenarios as registrationLink } from './registration-link/scenarios.ts';
import { scenarios as researchMove } from './research-move/scenarios.ts';
import { scenarios as scientistDesk } from './scientist-desk/scenarios.ts';
import { scenarios as socialSecurityLink } from './social-security-link/scenarios.ts';

/** The stories that check bundles, by bundle. */
export const bundleScenarios: Readonly<Record<string, readonly BundleScenario[]>> = {
  'registration-link': registrationLink,
  'research-move': researchMove,
  'scientist-desk': scientistDesk,
  'social-security-link': socialSecurityLink,
};
