import { languages } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { openStore } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violationsOn } from '../../test/accessible.ts';
import { startChromium } from '../../test/chromium.ts';
import { htmlFaults } from '../../test/html-faults.ts';
import { play, timedService } from '../../test/matters/play.ts';
import { trainingStories } from '../../test/training-stories.ts';
import { prepareSimulation, runSimulation } from '../simulate/index.ts';
import { simulationHtml } from './index.ts';

test('what a simulation found is a page that everybody can read: valid, accessible, no wider than its screen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-simulation-'));
  const store = await openStore({ folder });
  const browser = await startChromium();
  try {
    const timed = timedService(store, [hetao]);
    for (const [i, scenario] of trainingStories.entries()) {
      await play(timed, 'hetao', 'training-support', scenario, `story${String(i)}`);
    }
    const set = { 'actions.approve.effects.0.to.cap.of.cap.of.round.of.rate.rate': '0.10' };
    const prepared = prepareSimulation(hetao, 'training-support', { set });
    if ('kind' in prepared) throw new Error(JSON.stringify(prepared));
    const asked = { prepared, store, calendars: officialCalendars, year: 2024, kept: 5 };
    const report = await runSimulation({ ...asked, asOf: '2025-01-01T00:00:00Z' });
    if (report === null) throw new Error('expected a report');
    const simulated = { prepared, year: 2024, report };
    const pages = languages.map((language) => simulationHtml(simulated, language));
    expect(await htmlFaults(pages)).toBe('');
    for (const width of [1280, 390]) {
      const page = await (await browser.newContext({ viewport: { width, height: 844 } })).newPage();
      for (const html of pages) {
        await page.setContent(html);
        expect(await page.locator('svg').count()).toBeGreaterThan(0);
        expect(await violationsOn(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  } finally {
    await browser.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
