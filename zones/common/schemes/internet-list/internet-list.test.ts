import { expect, test } from 'vitest';
import { schemeTests } from '../application/scheme-tests.ts';
import { internetBatch } from '../internet-batch/scheme.ts';
import { internetInstitution } from '../internet-institution/scheme.ts';
import { publishedSerials, realBatches } from './real-figures.ts';
import { scenarios } from './scenarios.ts';
import { internetList } from './scheme.ts';

schemeTests(internetList, scenarios, [internetBatch, internetInstitution]);

test('the six batches add up to the serial numbers that were published', () => {
  expect(realBatches.length).toBe(6);
  expect(realBatches.reduce((sum, { persons }) => sum + persons, 0)).toBe(publishedSerials);
});
