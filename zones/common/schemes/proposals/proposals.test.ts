import { compileScheme } from '@twinpark/core/engine';
import { runScenario, unvisited } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';
import { scenarios } from './scenarios.ts';
import { proposals } from './scheme.ts';

const { compiled, problems } = compileScheme(proposals, 'hash', clockTable);
const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));

test('the scheme of proposal handling compiles without a problem', () => {
  expect(problems).toEqual([]);
});

test.each(runs.map((run) => [run.scenario, run] as const))('%s', (_name, run) => {
  expect(run.failures).toEqual([]);
});

test('its scenarios visit every stage, action, outcome and rule', () => {
  expect(unvisited(compiled, runs)).toEqual([]);
});
