import { compileBundle } from '@twinpark/core/bundles';
import { compileScheme } from '@twinpark/core/engine';
import type { Bundle, Scheme } from '@twinpark/core/model';
import { runBundleScenario, unvisitedParts, type BundleScenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { describe, expect, test } from 'vitest';
import { clockTable } from '../clock-table.ts';

/** What every bundle must show: it compiles, its stories are told rightly, and they show every part in every
 * state it can have. */
export function bundleTests(
  bundle: Bundle,
  schemes: readonly Scheme[],
  scenarios: readonly BundleScenario[],
): void {
  describe(`the bundle ${bundle.id}`, () => {
    const compiledSchemes = new Map(
      schemes.map((scheme) => [scheme.id, compileScheme(scheme, scheme.id, clockTable).compiled]),
    );
    const { compiled, problems } = compileBundle(bundle, compiledSchemes);
    const runs = scenarios.map((scenario) =>
      runBundleScenario(compiled, scenario, clockTable, officialCalendars),
    );
    test('compiles without a problem', () => expect(problems).toEqual([]));
    test.each(runs.map((run) => [run.scenario, run] as const))('%s', (_name, run) => {
      expect(run.failures).toEqual([]);
    });
    test('its stories show every part in every state it can have', () => {
      expect(unvisitedParts(compiled, runs)).toEqual([]);
    });
  });
}
