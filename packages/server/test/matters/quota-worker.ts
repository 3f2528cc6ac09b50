// A node under load, in a process of its own that is there to be killed: many writers draw on a few permits.
// Each writes down what it is about to ask and what it was answered, in a file that outlives the process.
import { openSync, writeSync } from 'node:fs';
import { openStore } from '@twinpark/postgres';
import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService } from '../../src/matters/index.ts';
import { permitScheme } from './permit-scheme.ts';
import { storyZone } from './zone.ts';

const [folder = '', history = '', round = '0', writers = '64', databaseUrl] = process.argv.slice(2);
const zone = 'story';
const store = await openStore({ folder, databaseUrl });
const service = new MatterService({
  store,
  zones: [storyZone([permitScheme])],
  calendars: officialCalendars,
  now: () => '2026-01-05T01:00:00.000Z',
  newId: () => randomUUIDv7(),
});
const file = openSync(history, 'a');
/** One write each, so that no line is torn by the kill. */
const tell = (line: object): void => void writeSync(file, `${JSON.stringify(line)}\n`);
const holder = { person: 'h', unit: 'supervisor', roles: [] };
const officer = { person: 'o', unit: 'office', roles: [] };
const permits = (await store.registerEntries(zone, 'permits')).map(({ id }) => id);

async function matterOf(name: string): Promise<string> {
  const values = { batch: 'users', people: [] };
  const opening = { zone, scheme: 'permits', id: `${name}-open`, by: holder, values };
  const opened = await service.openMatter(opening);
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const { matter } = opened;
  const listing = { zone, matter, id: `${name}-list`, action: 'list', by: officer, values: {} };
  const listed = await service.act(listing);
  if (listed.outcome !== 'done') throw new Error(JSON.stringify(listed));
  return matter;
}

async function writer(name: string, matter: string): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = `${name}-${String(n)}`;
    const permit = permits[(n + name.length) % permits.length] ?? '';
    const hours = `0.${String(1 + (n % 9))}`;
    tell({ asked: id, permit, hours });
    const used = { used: [{ permit, hours }] };
    const asked = { zone, matter, id, action: 'use', by: holder, values: used };
    const answer = await service.act(asked);
    const code = answer.outcome === 'refused' ? answer.refusals[0]?.code : answer.outcome;
    if (code !== 'done' && code !== 'quota') throw new Error(JSON.stringify(answer));
    tell({ answered: id, code });
    process.stdout.write(`${id} ${code}\n`);
    // What is used up stays used up: without a pause refusals alone would fill the file.
    if (code === 'quota') await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const names = Array.from({ length: Number(writers) }, (_, i) => `r${round}w${String(i)}`);
const matters = await Promise.all(names.map(matterOf));
await Promise.all(names.map((name, i) => writer(name, matters[i] ?? '')));
