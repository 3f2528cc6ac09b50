import { compileScheme } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import { runScenario, unvisited, type Scenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { describe, expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';

/** What every scheme must show: it compiles, its stories are told rightly, and they visit all of it. */
export function schemeTests(scheme: Scheme, scenarios: readonly Scenario[]): void {
  describe(`the scheme ${scheme.id}`, () => {
    const { compiled, problems } = compileScheme(scheme, 'hash', clockTable);
    const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));
    test('compiles without a problem', () => expect(problems).toEqual([]));
    test.each(runs.map((run) => [run.scenario, run] as const))('%s', (_name, run) => {
      expect(run.failures).toEqual([]);
    });
    test('its scenarios visit every stage, action, outcome and rule', () => {
      expect(unvisited(compiled, runs)).toEqual([]);
    });
  });
}
