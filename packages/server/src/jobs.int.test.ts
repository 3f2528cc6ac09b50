import { text } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { openStore, type Store } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { applicant, grantForm } from '../test/matters/grant-scheme.ts';
import { timedService } from '../test/matters/play.ts';
import { storyZone } from '../test/matters/zone.ts';
import { openCertificateKeys } from './certificates/index.ts';
import { startJobs } from './jobs.ts';
import { openLogKey } from './log/index.ts';
import { dataFolder } from '../../postgres/test/data-folder.ts';

it('a node that starts with a corrected calendar moves the dates of matters in flight, once, and says why', async () => {
  const folder = await dataFolder('jobs');
  const store = await openStore({ folder });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const zone = storyZone();
  const keys = {
    key: await openLogKey(folder),
    certificates: { url: 'http://test', keys: await openCertificateKeys(folder) },
  };
  const logged: string[] = [];
  const refusing = (matter: string): Store => ({
    ...store,
    commitMatter: async (commit) =>
      commit.matter === matter && commit.command.startsWith('recompute:')
        ? { outcome: 'refused', refusal: { code: 'quota', message: text('测', '測', 'full') } }
        : store.commitMatter(commit),
  });
  const start = async (calendars: typeof officialCalendars, on: Store = store) => {
    const timed = timedService(on, [zone], calendars);
    timed.setDay('2024-03-04');
    await startJobs({
      ...keys,
      service: timed.service,
      store: on,
      zones: [zone],
      address: '',
      mailer: null,
      node: 'test',
      now: timed.service.now,
      newId: () => randomUUIDv7(),
      log: (line) => void logged.push(line),
    }).stop();
    return timed.service;
  };

  const service = await start(officialCalendars);
  const apply = async (id: string): Promise<string> => {
    const opened = await service.openMatter({
      zone: zone.id,
      scheme: 'grants',
      id,
      by: applicant,
      values: grantForm(),
    });
    if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
    return opened.matter;
  };
  const [matter, other] = [await apply('apply'), await apply('apply-too')];
  const standing = async (of = matter) => {
    const events = await store.matterEvents(zone.id, of);
    const due = (await store.loadMatter(zone.id, of))?.state.clocks[0]?.due;
    return { due, events: events.length, last: events.at(-1)?.body ?? '' };
  };
  await start(officialCalendars);
  const before = await standing();
  expect(before.due).toBe('2024-03-18');

  const { mainland } = officialCalendars;
  const years = mainland.years.map((year) =>
    year.year === 2024
      ? { ...year, off: { ...year.off, '2024-03-05': text('台风', '颱風', 'typhoon') } }
      : year,
  );
  const corrected = { ...officialCalendars, mainland: { ...mainland, years } };
  // One matter is refused: the other moves, and what is left is told and computed at the next start.
  await start(corrected, refusing(matter));
  expect(await standing()).toEqual(before);
  const moved = await standing(other);
  expect(moved).toMatchObject({ due: '2024-03-19', events: before.events + 1 });
  expect(logged).toEqual([
    `calendars of zone ${zone.id} changed: dates moved, matters: 1`,
    expect.stringMatching(`the dates of matter ${matter} stand as before .*: full$`),
  ]);
  logged.length = 0;
  await start(corrected);
  const after = await standing();
  expect(await standing(other)).toEqual(moved);
  expect(after).toMatchObject({ due: '2024-03-19', events: before.events + 1 });
  expect(after.last).toContain('"change":"recomputed"');
  expect(after.last).toContain('official calendars were published or corrected: mainland 2024 (');
  expect(logged).toEqual([`calendars of zone ${zone.id} changed: dates moved, matters: 1`]);

  await start(corrected);
  expect(await standing()).toEqual(after);
  await store.extendLog(zone.id);
  expect((await store.verifyMatters(zone.id)).troubles).toEqual([]);
});
