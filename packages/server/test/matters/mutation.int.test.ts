import fc from '../../../core/test/properties.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderContent, type Content } from '../../../postgres/src/content.ts';
import { statement, type Database } from '../../../postgres/src/database.ts';
import { migrate, migrations } from '../../../postgres/src/migrate.ts';
import { openPglite } from '../../../postgres/src/pglite.ts';
import { openPool } from '../../../postgres/src/pool.ts';
import { startServer, type TestServer } from '../../../postgres/test/server.ts';
import { fillForDamage, troublesAfter } from './damage.ts';

const zone = 'story';

/** Columns that no event decides, so that verify cannot know what they were. */
const undecided = new Set([
  // When a timer last looked: whatever stands here, it looks again.
  'matter_clocks.tried_on',
  'matter_clocks.leased_until',
  'matter_timers.tried_on',
  'matter_timers.leased_until',
  // The hash of what was asked; the events keep what was done.
  'commands.digest',
  // Made by the database: what it is called, and which place it takes in the lists of statuses.
  'certificates.id',
  'certificates.place',
  // Signed with the node's key: whoever has it checks it. The node makes it again where it is gone.
  'certificates.document',
  'certificates.failure',
  // Made by the database: in which order declarations were noted, and when.
  'account_openings.id',
  'account_openings.at',
  // When the document is tried again; a document is made again from what the matter says.
  'issued_letters.next_try',
  'issued_letters.tries',
  'issued_letters.failure',
  // Compared with the node's key and signature by the command line (checkpoint-forged); the time is not signed.
  'checkpoints.note',
  'checkpoints.at',
  // Whoever kept a checkpoint can show that it is gone; the store alone cannot.
  'checkpoints.zone',
]);
const tables =
  `matters events commands personal_values scheme_versions matter_parties matter_branches
  matter_clocks matter_timers matter_leads entries entry_versions entry_keys certificates postings slots accounts account_openings
  decision_letters issued_letters log_leaves log_nodes checkpoints`.split(/\s+/);
/** Tables whose loss is named by what needs them. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  scheme_versions: ['matters/'],
  account_openings: ['accounts/'],
};
const columnsOf = statement<{ name: string; type: string }>(
  'columns-of',
  `select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute
   where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
);

describe.each(['PGlite', 'PostgreSQL'] as const)('%s: a changed value', (kind) => {
  let server: TestServer | undefined;
  let database: Database;
  let folder = '';
  let content: Content;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'twinpark-mutation-'));
    content = folderContent(folder);
    if (kind === 'PostgreSQL') {
      server = await startServer();
      database = openPool(await server.newDatabase(), () => undefined);
    } else {
      database = await openPglite();
      await migrate(database, await migrations());
    }
    await fillForDamage(database, content);
  });
  afterAll(async () => {
    await database.close();
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  test.each(tables)(
    'in any column of any row of %s is found, and its place is said',
    async (table) => {
      const columns = await database.query(columnsOf, [table]);
      expect(columns.length).toBeGreaterThan(2);
      for (const { name, type } of columns) {
        if (undecided.has(`${table}.${name}`)) continue;
        const rows = await database.query(
          statement<{ place: string; value: string | null; row: string }>(
            `values-${table}-${name}`,
            `select ctid::text as place, ${name}::text as value, t::text as row from ${table} t
           where zone = $1 order by ctid`,
          ),
          [zone],
        );
        expect([table, rows.length > 0]).toEqual([table, true]);
        await fc.assert(
          fc.asyncProperty(fc.nat(), fc.nat(), async (which, where) => {
            const { place, value, row } = rows[which % rows.length]!;
            const changed = damaged(type, value, where).replaceAll("'", "''");
            const found = await troublesAfter(database, content, [
              // What is never changed is changed by whoever goes around the trigger.
              ...(table === 'account_openings'
                ? [`alter table ${table} disable trigger account_openings_append_only`]
                : []),
              `update ${table} set ${name} = '${changed}'::${type} where ctid = '${place}'`,
            ]);
            if (found === 'refused') return;
            expect([table, name, value, changed, found]).not.toEqual([
              table,
              name,
              value,
              changed,
              [],
            ]);
            // The matter it belongs to, the table, or (of a leaf or account) the key is named.
            const ids = row.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
            const names = [table, ...ids, ...(namedBy[table] ?? [])];
            expect(found.some((line) => names.some((one) => line.includes(one)))).toBe(true);
          }),
          { numRuns: 1 },
        );
      }
    },
  );
});

/** Another value of the type; `where` says at which place of it something changes. */
function damaged(type: string, value: string | null, where: number): string {
  switch (type) {
    case 'text':
      return changedLetter(value ?? '', where);
    case 'text[]':
      return '{x}';
    case 'bytea[]':
      return String.raw`{"\\x00"}`;
    case 'bytea':
      return `\\x${changedDigit((value ?? '\\x00').slice(2), where)}`;
    case 'uuid':
      return changedDigit(value ?? '', where);
    case 'integer':
    case 'bigint':
    case 'smallint':
      return String(Number(value) + 1 + (where % 3));
    case 'numeric':
      return String(Number(value ?? 0) + 1);
    case 'boolean':
      return value === 'true' ? 'false' : 'true';
    case 'date':
      return value === '2031-05-06' ? '2031-05-07' : '2031-05-06';
    case 'timestamp with time zone':
      return '2031-05-06T01:02:03.004Z';
    case 'tstzrange':
      return '[2031-05-06T00:00:00Z,2031-05-07T00:00:00Z)';
    case 'jsonb':
      return JSON.stringify(changedLeaf(JSON.parse(value ?? 'null'), where));
    default:
      throw new Error(`No damage is known for the type ${type}; add one.`);
  }
}

function changedLetter(text: string, where: number): string {
  if (text === '') return 'x';
  const letters = Array.from(text);
  const at = where % letters.length;
  return letters.with(at, letters[at] === 'x' ? 'y' : 'x').join('');
}

function changedDigit(hex: string, where: number): string {
  const at = Array.from(hex, (_, i) => (where + i) % hex.length).find((i) => hex[i] !== '-')!;
  const digit = ((Number.parseInt(hex[at]!, 16) + 1) % 16).toString(16);
  return hex.slice(0, at) + digit + hex.slice(at + 1);
}

function changedLeaf(value: unknown, where: number): unknown {
  if (typeof value === 'string') return changedLetter(value, where);
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'x';
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  if (entries.length === 0) return Array.isArray(value) ? ['x'] : { x: 1 };
  const [key, part] = entries[where % entries.length]!;
  const rest = Math.floor(where / entries.length);
  const changed = entries.map(([name, one]) => [
    name,
    name === key ? changedLeaf(part, rest) : one,
  ]);
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}
