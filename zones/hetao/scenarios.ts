import { proposalScenarios, residenceScenarios, serviceScenarios } from '@twinpark/zone-common';
import type { Scenario } from '@twinpark/core/testing';

/** The stories that check this zone's schemes, by scheme. */
export const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  proposals: proposalScenarios,
  residence: residenceScenarios,
  ...serviceScenarios,
};

export { bundleScenarios } from '@twinpark/zone-common';
