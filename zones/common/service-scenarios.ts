import type { Scenario } from '@twinpark/core/testing';
import { scenarios as trainingSupport } from './schemes/training-support/scenarios.ts';

/** The stories of what can be applied for at the counter, by scheme. */
export const serviceScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'training-support': trainingSupport,
};
