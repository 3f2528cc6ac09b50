import type { MatterEvent, PersonalValue } from '@twinpark/core/engine';
import type { Instant } from '@twinpark/core/model';
import { decodeCursor, encodeCursor, type Listing, uuidForm } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { pageLimit } from '../page.ts';

export interface PastMattersQuery {
  readonly zone: string;
  readonly scheme: string;
  /** Those opened in this year. */
  readonly year: number;
  /** Those not changed after this, so that none is read twice while others work. */
  readonly asOf: Instant;
  readonly cursor?: string | undefined;
  /** At most 200. */
  readonly limit?: number | undefined;
}

/** A matter with all that happened in it, personal values sealed, and these apart. */
export interface PastMatterRow {
  readonly id: string;
  readonly schemeHash: string;
  readonly events: readonly {
    readonly command: string;
    readonly at: Instant;
    readonly event: MatterEvent;
  }[];
  readonly personal: readonly PersonalValue[];
}

export interface PastMattersPage {
  readonly items: readonly PastMatterRow[];
  readonly next: string | null;
  /** How many there are, with the first page alone. */
  readonly total: number | null;
}

const beforeAll = '00000000-0000-0000-0000-000000000000';
const listing: Listing = { name: 'past-matters', place: /^.*$/su, id: uuidForm };

const chosen = `m.zone = $1 and m.scheme = $2
  and m.opened_on >= make_date($3::integer, 1, 1) and m.opened_on < make_date($3::integer + 1, 1, 1)
  and m.changed_at <= $4::timestamptz`;

// One stage after another, each in the order of the index matters_listed. Asked for (stage, id) > (…) across
// stages, the planner expected one row, and read and sorted all matters for every page: 49 ms a page at 60,000.
// Events come as the texts they are, joined: made into JSON with their commands and times in PostgreSQL, a
// page cost three times as much, more than deciding it.
const list = statement<{
  id: string;
  scheme_hash: string;
  /** The events' bodies, a JSON array. */
  bodies: string | null;
  commands: readonly string[] | null;
  /** Milliseconds since 1970. */
  times: readonly number[] | null;
  personal: readonly PersonalValue[] | null;
}>(
  'past-matters',
  `select m.id, encode(m.scheme_hash, 'hex') as scheme_hash, e.bodies, e.commands, e.times,
     (select json_agg(json_build_object('field', p.field, 'hash', encode(p.hash, 'hex'),
        'salt', encode(p.salt, 'hex'), 'value', p.value))
      from personal_values p where p.zone = m.zone and p.matter = m.id) as personal
   from (select m.zone, m.id, m.scheme_hash from matters m
         where ${chosen} and m.stage = $5 and m.id > $6::uuid
         order by m.id limit $7) m
   left join lateral (
     select '[' || string_agg(e.body, ',' order by e.seq) || ']' as bodies,
       json_agg(e.command order by e.seq) as commands,
       json_agg((extract(epoch from e.at) * 1000)::bigint order by e.seq) as times
     from events e where e.zone = m.zone and e.matter = m.id) e on true
   order by m.id`,
);
const nextStage = statement<{ stage: string | null }>(
  'past-matters-stage',
  `select min(m.stage) as stage from matters m
   where m.zone = $1 and m.scheme = $2 and m.stage > $3`,
);
const count = statement<{ total: number }>(
  'past-matters-count',
  `select count(*)::integer as total from matters m where ${chosen}`,
);

/** The matters of a scheme that were opened in a year, with their events, by stage and then in the order in
 * which they were opened. Throws `InvalidCursor`. */
export async function pastMatters(
  database: Queryable,
  { zone, scheme, year, asOf, cursor, limit: wanted }: PastMattersQuery,
): Promise<PastMattersPage> {
  const limit = pageLimit(wanted);
  const [at, after] = decodeCursor(listing, cursor);
  const stageAfter = async (stage: string): Promise<string | null> => {
    const [row] = await database.query(nextStage, [zone, scheme, stage]);
    return row?.stage ?? null;
  };
  const which = [zone, scheme, year, asOf];
  const [counted] = cursor === undefined ? await database.query(count, which) : [];
  const items: PastMatterRow[] = [];
  let stage = at ?? (await stageAfter(''));
  let id = after ?? beforeAll;
  while (stage !== null && items.length < limit) {
    const room = limit - items.length;
    const rows = await database.query(list, [...which, stage, id, room + 1]);
    for (const row of rows.slice(0, room)) {
      const { scheme_hash: schemeHash, personal } = row;
      items.push({ id: row.id, schemeHash, events: eventsOf(row), personal: personal ?? [] });
    }
    if (rows.length > room) {
      id = items.at(-1)?.id ?? id;
      break;
    }
    stage = await stageAfter(stage);
    id = beforeAll;
  }
  return {
    items,
    next: stage === null ? null : encodeCursor(listing, stage, id),
    total: counted?.total ?? null,
  };
}

function eventsOf({
  bodies,
  commands,
  times,
}: {
  readonly bodies: string | null;
  readonly commands: readonly string[] | null;
  readonly times: readonly number[] | null;
}): PastMatterRow['events'] {
  const events = JSON.parse(bodies ?? '[]') as readonly MatterEvent[];
  return events.map((event, i) => ({
    command: commands?.[i] ?? '',
    at: new Date(times?.[i] ?? Number.NaN).toISOString(),
    event,
  }));
}
