import { readFileSync } from 'node:fs';
import { compileScheme } from '@twinpark/core/engine';
import { runScenario, unvisited } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';
import { scenarios } from './scenarios.ts';
import { residence } from './scheme.ts';

test('the certificate of residence compiles, and its stories are told rightly and visit all of it', () => {
  const { compiled, problems } = compileScheme(residence, 'hash', clockTable);
  expect(problems).toEqual([]);
  const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));
  expect(runs.flatMap((run) => run.failures)).toEqual([]);
  expect(unvisited(compiled, runs)).toEqual([]);
});

test('the example of the tutorial stays short: under 120 lines with its stories', () => {
  const lines = ['scheme.ts', 'scenarios.ts'].flatMap((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  expect(lines.length).toBeLessThan(120);
});
