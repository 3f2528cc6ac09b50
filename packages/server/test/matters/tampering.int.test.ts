import fc from '../../../core/test/properties.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderContent } from '../../../postgres/src/content.ts';
import { statement, type Database } from '../../../postgres/src/database.ts';
import { migrate, migrations } from '../../../postgres/src/migrate.ts';
import { answerSeal } from '../../../postgres/src/counter/answer-seal.ts';
import { databaseStore } from '../../../postgres/src/postgres-store.ts';
import { openPglite } from '../../../postgres/src/pglite.ts';
import { fillForDamage, troublesAfter as troublesIn } from './damage.ts';

const zone = 'story';
let database: Database;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-tampering-'));
  database = await openPglite();
  await migrate(database, await migrations());
  await fillForDamage(database, folderContent(folder));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const troublesAfter = async (...damage: readonly string[]): Promise<readonly string[]> => {
  const found = await troublesIn(database, folderContent(folder), damage);
  if (found === 'refused') throw new Error(`The database refused: ${damage.join('; ')}`);
  return found;
};

interface Place {
  readonly matter: string;
  readonly seq: number;
  readonly body: string;
}
const places = statement<Place>(
  'places',
  `select matter, seq, body from events where zone = $1 order by matter, seq`,
);
const stored = statement<{ matter: string; seq: number; stored: string }>(
  'published',
  `select matter::text as matter, seq, stored::text as stored from issued_letters
   where zone = $1 and stored is not null order by matter, seq limit 1`,
);
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const key = ({ matter, seq }: Place): string =>
  `zone = '${zone}' and matter = '${matter}' and seq = ${String(seq)}`;

test('an untouched store gives no trouble', async () => {
  expect(await troublesAfter()).toEqual([]);
});

test('any changed byte of any event is found, where it stands', async () => {
  const all = await database.query(places, [zone]);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 94 }),
      async (which, where, shift) => {
        const event = all[which % all.length]!;
        const at = where % event.body.length;
        const code = event.body.charCodeAt(at);
        const other = String.fromCharCode(code > 126 ? code + 1 : 32 + ((code - 32 + shift) % 95));
        const changed = event.body.slice(0, at) + other + event.body.slice(at + 1);
        const found = await troublesAfter(
          `update events set body = ${text(changed)} where ${key(event)}`,
        );
        expect(found).toContain(`event-changed events/${event.matter}/${String(event.seq)}`);
      },
    ),
    { numRuns: 100 },
  );
});

test('an event that says documents and cannot be read any more is reported, not stumbled over', async () => {
  const all = await database.query(places, [zone]);
  const documented = all.filter(({ body }) => body.includes('"documents":'));
  const kinds = documented.map(({ body }) => (JSON.parse(body) as { kind: string }).kind);
  expect(new Set(kinds)).toEqual(new Set(['recorded', 'issued']));
  for (const event of documented) {
    for (const changed of [
      event.body.replace('{', '|'),
      event.body.slice(0, -1),
      event.body.replaceAll('"documents":{', '"documents":7,"x":{'),
      event.body.replaceAll('"effects":[', '"effects":{},"effecte":['),
      'null',
      '',
    ].filter((body) => body !== event.body)) {
      const found = await troublesAfter(
        `update events set body = ${text(changed)} where ${key(event)}`,
      );
      expect(found).toContain(`event-changed events/${event.matter}/${String(event.seq)}`);
    }
  }
});

test('an event that is still JSON but lost what its kind needs is reported, not stumbled over', async () => {
  const all = await database.query(places, [zone]);
  const assigned = all.filter(({ body }) => body.includes('"parties":['));
  expect(assigned.length).toBeGreaterThan(0);
  for (const event of assigned.slice(0, 3)) {
    const changed = event.body.replace('"parties":', '"partiet":');
    const found = await troublesAfter(
      `update events set body = ${text(changed)} where ${key(event)}`,
    );
    expect(found).toContain(`event-changed events/${event.matter}/${String(event.seq)}`);
  }
});

test('a changed time, command or hash of an event is found', async () => {
  const all = await database.query(places, [zone]);
  for (const change of [
    `at = at + interval '1 millisecond'`,
    `command = command || 'x'`,
    `hash = set_byte(hash, 7, (get_byte(hash, 7) + 1) % 256)`,
  ]) {
    for (const event of [all[0]!, all[Math.floor(all.length / 2)]!, all.at(-1)!]) {
      const found = await troublesAfter(`update events set ${change} where ${key(event)}`);
      expect(found.join('\n')).toContain(
        `event-changed events/${event.matter}/${String(event.seq)}`,
      );
    }
  }
});

test('a removed event is found, at any place and even with its leaf', async () => {
  const all = await database.query(places, [zone]);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.boolean(), async (which, withLeaf) => {
      const event = all[which % all.length]!;
      const damage = [`delete from events where ${key(event)}`];
      if (withLeaf) damage.push(`delete from log_leaves where ${key(event)}`);
      const found = await troublesAfter(...damage);
      expect(
        found.some((line) => line.startsWith('event-missing') && line.includes(event.matter)),
      ).toBe(true);
    }),
    { numRuns: 12 },
  );
});

test('two events that changed places are found at the first of them', async () => {
  const all = await database.query(places, [zone]);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), async (one, other) => {
      const event = all[one % all.length]!;
      const siblings = all.filter((e) => e.matter === event.matter && e.body !== event.body);
      const partner = siblings[other % siblings.length]!;
      const first = Math.min(event.seq, partner.seq);
      const found = await troublesAfter(
        `update events set body = ${text(partner.body)} where ${key(event)}`,
        `update events set body = ${text(event.body)} where ${key(partner)}`,
      );
      expect(found).toContain(`event-changed events/${event.matter}/${String(first)}`);
      const whole = await troublesAfter(
        `update events set seq = 100000 where ${key(event)}`,
        `update events set seq = ${String(event.seq)} where ${key(partner)}`,
        `update events set seq = ${String(partner.seq)} where zone = '${zone}' and seq = 100000`,
      );
      expect(whole).toContain(`event-changed events/${event.matter}/${String(first)}`);
    }),
    { numRuns: 12 },
  );
});

test('an inserted event is found, even one whose hash fits', async () => {
  const all = await database.query(places, [zone]);
  const last = all.filter((e) => e.matter === all[0]!.matter).at(-1)!;
  const found = await troublesAfter(
    `insert into events (zone, matter, seq, command, at, body, hash)
     select zone, matter, seq + 1, command, at, body, hash from events where ${key(last)}`,
  );
  const place = `events/${last.matter}/${String(last.seq + 1)}`;
  expect(found).toContain(`event-changed ${place}`);
  expect(found).toContain(`event-not-logged ${place}`);
});

test('a whole matter that was removed or copied is found', async () => {
  const [{ matter } = { matter: '' }] = await database.query(places, [zone]);
  const gone = await troublesAfter(
    `delete from matters where id = '${matter}'`,
    `delete from events where matter = '${matter}'`,
  );
  expect(gone.some((line) => line === `event-missing events/${matter}/1`)).toBe(true);
  const copy = '00000000-0000-4000-8000-000000000000';
  const copied = await troublesAfter(
    `insert into events (zone, matter, seq, command, at, body, hash)
     select zone, '${copy}', seq, command, at, body, hash from events where matter = '${matter}'`,
  );
  expect(copied).toContain(`row-orphaned events/${copy}`);
});

test.each([
  [`update matters set state = jsonb_set(state, '{stage}', '"elsewhere"')`, 'state-differs'],
  [`update matters set stage = 'elsewhere'`, 'row-differs'],
  [`update matters set number = 'G2024-999' where number = 'G2024-001'`, 'row-differs'],
  [`update matters set head = set_byte(head, 0, (get_byte(head, 0) + 1) % 256)`, 'event-missing'],
  [`update matter_parties set due = '2020-01-01' where party = 'office'`, 'row-differs'],
  [`update matter_parties set turn = not turn`, 'row-differs'],
  [`delete from matter_parties where party = 'office'`, 'row-differs'],
  [`update matter_clocks set due = due + 1`, 'row-differs'],
  [`delete from matter_branches`, 'row-differs'],
  [`update commands set last_seq = last_seq - 1 where last_seq > first_seq`, 'row-differs'],
  [`delete from commands where id = 'g-0'`, 'row-differs'],
  [`update entries set columns = columns || '{"amount": "1"}'`, 'row-differs'],
  [`delete from entries where id = 'G2024-001'`, 'row-differs'],
  [`update entries set status = 'revoked'`, 'row-differs'],
  [`update entries set version = 2`, 'row-differs'],
  [`update entries set valid_until = '2030-01-01'`, 'row-differs'],
  [`update entry_versions set change = change || '{"status": "ended"}'`, 'row-differs'],
  [`delete from entry_versions where id = 'P001'`, 'row-differs'],
  [`delete from entry_keys`, 'row-differs'],
  [`update entry_keys set in_force = false`, 'row-differs'],
  [`update accounts set floor = null where account = 'quota/one'`, 'balance-differs'],
  [`update postings set credit_floor = null`, 'row-differs'],
  [`delete from matter_timers`, 'row-differs'],
  [`update matter_timers set day = day + 1`, 'row-differs'],
  [`update postings set amount = amount + 0.01`, 'row-differs'],
  [`update accounts set balance = balance + 1 where account = 'budget'`, 'balance-differs'],
  [`delete from accounts where account = 'granted'`, 'balance-differs'],
  [`delete from postings`, 'balance-differs'],
  [
    `update slots set during = tstzrange(lower(during), upper(during) + interval '1 day')`,
    'row-differs',
  ],
  [`update personal_values set value = '"somebody else"'`, 'personal-changed'],
  [`delete from personal_values where field = 'name'`, 'personal-changed'],
  [
    `update scheme_versions set definition = replace(definition, '"verified":false', '"verified":true')`,
    'scheme-changed',
  ],
  [`delete from scheme_versions where scheme = 'grants'`, 'row-orphaned'],
  [
    `update log_leaves set hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256) where index = 3`,
    'log-changed',
  ],
  [`delete from log_leaves where index = 3`, 'log-gap'],
  [
    `update log_nodes set hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256) where level = 2 and index = 0`,
    'log-changed',
  ],
  [`delete from log_nodes where level = 1 and index = 1`, 'log-changed'],
  [
    `update checkpoints set root = set_byte(root, 0, (get_byte(root, 0) + 1) % 256)`,
    'checkpoint-changed',
  ],
  [`update checkpoints set size = size + 1`, 'log-gap'],
])('%s is found', async (damage, code) => {
  const found = await troublesAfter(damage);
  expect(found.map((line) => line.split(' ')[0])).toContain(code);
});

test('a published reply that is withdrawn later gives no trouble, one that is gone without a trace does', async () => {
  const content = folderContent(folder);
  const store = databaseStore(database, content, answerSeal(new Map()));
  const [published] = await database.query(stored, [zone]);
  const place = `row-differs issued_letters/${published!.matter}/${String(published!.seq)}/stored`;
  const gone = await troublesAfter(`delete from letters where id = '${published!.stored}'`);
  expect(gone).toContain(place);
  const at = '2024-03-03T00:00:00.000Z';
  await store.withdrawLetter(zone, published!.stored, { by: 'office', at, reason: '示例' });
  expect(await troublesAfter()).toEqual([]);
});
