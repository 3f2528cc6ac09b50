import type { Matter, PersonalValue } from '@twinpark/core/engine';
import { statement, type Queryable } from '../database.ts';
import type { RecordedCommand, StoredEvent, StoredMatter } from './types.ts';

const load = statement<{ state: Matter; head: string; personal: readonly PersonalValue[] | null }>(
  'load-matter',
  `select m.state, encode(m.head, 'hex') as head,
     (select json_agg(json_build_object('field', p.field, 'hash', encode(p.hash, 'hex'),
        'salt', encode(p.salt, 'hex'), 'value', p.value))
      from personal_values p where p.zone = m.zone and p.matter = m.id) as personal
   from matters m where m.zone = $1 and m.id = $2::uuid`,
);

/** A matter as it stands, or null where there is none. */
export async function loadMatter(
  database: Queryable,
  zone: string,
  id: string,
): Promise<StoredMatter | null> {
  const [row] = await database.query(load, [zone, id]);
  return row ? { state: row.state, head: row.head, personal: row.personal ?? [] } : null;
}

const states = statement<{ state: Matter }>(
  'matter-states',
  `select state from matters where zone = $1 and id = any ($2::uuid[]) order by id`,
);

/** Where matters stand, personal values sealed. */
export async function matterStates(
  database: Queryable,
  zone: string,
  ids: readonly string[],
): Promise<readonly Matter[]> {
  if (ids.length === 0) return [];
  return (await database.query(states, [zone, ids])).map(({ state }) => state);
}

const command = statement<{ matter: string; digest: string; first_seq: number; last_seq: number }>(
  'recorded-command',
  `select matter, encode(digest, 'hex') as digest, first_seq, last_seq
   from commands where zone = $1 and id = $2`,
);

/** What a command did, if it was carried out. */
export async function recordedCommand(
  database: Queryable,
  zone: string,
  id: string,
): Promise<RecordedCommand | null> {
  const [row] = await database.query(command, [zone, id]);
  if (!row) return null;
  const { matter, digest, first_seq: firstSeq, last_seq: lastSeq } = row;
  return { matter, digest, firstSeq, lastSeq };
}

const events = statement<Omit<StoredEvent, 'at'> & { at: Date }>(
  'matter-events',
  `select seq, command, at, body, encode(hash, 'hex') as hash
   from events where zone = $1 and matter = $2::uuid and seq > $3 order by seq`,
);

/** The events of a matter after a version, in order. */
export async function matterEvents(
  database: Queryable,
  zone: string,
  id: string,
  after = 0,
): Promise<readonly StoredEvent[]> {
  const rows = await database.query(events, [zone, id, after]);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const byNumber = statement<{ id: string }>(
  'matter-by-number',
  `select id from matters where zone = $1 and scheme = $2 and number = $3 order by id limit 1`,
);

/** The matter that bears a number of its scheme. */
export async function matterNumbered(
  database: Queryable,
  zone: string,
  scheme: string,
  number: string,
): Promise<string | null> {
  const [row] = await database.query(byNumber, [zone, scheme, number]);
  return row?.id ?? null;
}
