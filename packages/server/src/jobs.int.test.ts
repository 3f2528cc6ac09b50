import { text } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { openStore } from '@twinpark/postgres';
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
  const start = async (calendars: typeof officialCalendars) => {
    const timed = timedService(store, [zone], calendars);
    timed.setDay('2024-03-04');
    await startJobs({
      ...keys,
      service: timed.service,
      store,
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
  const opened = await service.openMatter({
    zone: zone.id,
    scheme: 'grants',
    id: 'apply',
    by: applicant,
    values: grantForm(),
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const standing = async () => {
    const events = await store.matterEvents(zone.id, opened.matter);
    const due = (await store.loadMatter(zone.id, opened.matter))?.state.clocks[0]?.due;
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
  await start(corrected);
  const after = await standing();
  expect(after).toMatchObject({ due: '2024-03-19', events: before.events + 1 });
  expect(after.last).toContain('"change":"recomputed"');
  expect(after.last).toContain('official calendars were published or corrected: mainland 2024 (');
  expect(logged).toEqual([`calendars of zone ${zone.id} changed: dates moved, matters: 1`]);

  await start(corrected);
  expect(await standing()).toEqual(after);
  await store.extendLog(zone.id);
  expect((await store.verifyMatters(zone.id)).troubles).toEqual([]);
});
