import { compileScheme } from '@twinpark/core/engine';
import { recordsOf, type Scheme } from '@twinpark/core/model';
import { runScenario, unvisited, type Scenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { describe, expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';

/** What every scheme must show: it compiles, its stories are told rightly, and they visit all of it.
 * `others` keep the registers and ledgers that it names besides its own. */
export function schemeTests(
  scheme: Scheme,
  scenarios: readonly Scenario[],
  others: readonly Scheme[] = [],
): void {
  describe(`the scheme ${scheme.id}`, () => {
    const schemes = others.map((other) => ({ scheme: other, standing: {} }));
    const records = recordsOf({ id: 'story', schemes });
    const { compiled, problems } = compileScheme(scheme, 'hash', clockTable, records);
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
