import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { openStore } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play, timedService } from '../../test/matters/play.ts';
import { trainingStories } from '../../test/training-stories.ts';
import { processContext } from '../cli/context.ts';
import { showSimulation } from '../cli/show-simulation.ts';
import { simulationHtml } from '../documents/index.ts';
import { prepareSimulation, runSimulation } from './index.ts';
import type { Simulated } from './words.ts';
import { prepareFolder } from '../../../postgres/test/data-folder.ts';

// Matters of training support, really played through the service, then decided again by the command.

const main = new URL('../cli/main.ts', import.meta.url).pathname;
let folder = '';
let data = '';
/** The rate lowered to 10 %. */
let lower: Simulated;
const pages: { readonly total: number | null; readonly ids: readonly string[] }[] = [];
const failures: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-simulate-'));
  data = join(folder, 'data');
  prepareFolder(data);
  const store = await openStore({ folder: data });
  const timed = timedService(store, [hetao]);
  for (const [i, scenario] of trainingStories.entries()) {
    const prefix = `story${String(i)}`;
    failures.push(...(await play(timed, 'hetao', 'training-support', scenario, prefix)).failures);
  }
  const query = {
    zone: 'hetao',
    scheme: 'training-support',
    year: 2024,
    asOf: '2025-01-01T00:00:00Z',
  };
  let cursor: string | undefined;
  do {
    const page = await store.pastMatters({ ...query, cursor, limit: 2 });
    pages.push({ total: page.total, ids: page.items.map(({ id }) => id) });
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  pages.push({
    total: 0,
    ids: (await store.pastMatters({ ...query, year: 2025 })).items.map(({ id }) => id),
  });
  const changes = {
    set: { 'actions.approve.effects.0.to.cap.of.cap.of.round.of.rate.rate': '0.10' },
  };
  const prepared = prepareSimulation(hetao, 'training-support', changes);
  if ('kind' in prepared) throw new Error(JSON.stringify(prepared));
  const { year, asOf } = query;
  const calendars = officialCalendars;
  const report = await runSimulation({ prepared, store, calendars, year, asOf, kept: 5 });
  if (report === null) throw new Error('expected a report');
  lower = { prepared, year, report };
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function simulate(
  change: unknown,
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const file = join(folder, 'change.json');
  await writeFile(file, JSON.stringify(change));
  const given = ['simulate', 'training-support', '--with', file, '--year', '2024'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...given, '--zone', 'hetao', ...words], {
      env: { ...process.env, TWINPARK_LANG: 'en', TWINPARK_DATA: data },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

test('past matters come page by page, each once, those of the year alone', () => {
  expect(failures).toEqual([]);
  expect(pages.map(({ total }) => total)).toEqual([5, null, null, 0]);
  expect(pages.map(({ ids }) => ids.length)).toEqual([2, 2, 1, 0]);
  expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(5);
});

test('a firm gets more for its first matter, so less is left of its year for the second', async () => {
  const change = {
    set: {
      '**.rate.rate': '0.40',
      'actions.approve.effects.0.to.cap.of.cap.at.constant.amount': '600000',
      'parameters.yearlyCap.amount': '900000',
    },
  };
  const { code, out, err } = await simulate(change, '--json');
  expect([code, err]).toEqual([0, '']);
  const said = JSON.parse(out) as {
    matters: {
      kind: string;
      number: string;
      applicant: string;
      change: string;
      amounts: unknown;
    }[];
    report: Record<string, unknown>;
  };
  expect(said.report).toMatchObject({
    matters: 5,
    running: 1,
    unchanged: 2,
    gains: 2,
    loses: 0,
    undecided: 0,
    totals: [{ unit: 'CNY', before: '800030.09', after: '900040.13', difference: '100010.04' }],
  });
  expect(said.matters.map(({ applicant, amounts }) => [applicant, amounts])).toEqual([
    ['firm-a', [expect.objectContaining({ before: '300000', after: '400000' })]],
    ['firm-b', [expect.objectContaining({ before: '30.09', after: '40.13' })]],
  ]);
  expect(out).not.toContain('13900000000');
});

test('the page shows picture, figures and reasons in three languages, the terminal the same', () => {
  for (const language of languages) {
    const html = simulationHtml(lower, language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toMatch(/<svg[^>]* role="img" aria-labelledby="spread-0-title spread-0-said"/);
    expect(html).toContain('CNY 800,030.09');
    expect(html).toContain('CNY 300,010.03');
    expect(html).not.toContain('13900000000');
  }
  expect(simulationHtml(lower, 'zh-Hant')).toContain('少得最多的');
  const told = showSimulation(lower, processContext('en', new AbortController().signal));
  expect(told).toContain('CNY 800,030.09 → CNY 300,010.03 (-500,020.06)');
  expect(told).toMatch(/10 % of .*1,000,000.* is .*100,000/);
});

test('a year of which nothing was decided is said to be that, not shown as naught', () => {
  const { report } = lower;
  const none = { ...lower, year: 1999, report: { ...report, matters: 0, running: 0 } };
  for (const language of languages) {
    const html = simulationHtml(none, language);
    expect(html).toContain('1999');
    expect(html).not.toMatch(/<svg|>none<|>无<|>無</);
  }
  const english = processContext('en', new AbortController().signal);
  expect(showSimulation(none, english)).toContain('was opened in 1999');
  const waiting = { ...none, report: { ...report, matters: 3, running: 3 } };
  expect(showSimulation(waiting, english)).toContain('(3 still running)');
});

test('a place that there is not is refused with the nearest, before anything is read', async () => {
  const { code, out, err } = await simulate({ set: { 'actions.approve.rate': '0.4' } });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('no place "actions.approve.rate"');
  expect(err).toContain('rate.rate');
  const refused = (set: Record<string, unknown>) =>
    prepareSimulation(hetao, 'training-support', { set });
  expect(refused({ '**.rate.rate': 0.4 })).toMatchObject({
    refusals: [{ expected: 'decimal' }, {}, {}],
  });
  expect(refused({ 'actions.approve.goes': 'nowhere' })).toMatchObject({ kind: 'problems' });
});
