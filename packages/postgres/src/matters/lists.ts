import { dayForm, decodeCursor, encodeCursor, type Listing, uuidForm } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { pageLimit } from '../page.ts';
import type { ListPage, OverdueItem, OverdueQuery, QueueItem, QueueQuery } from './types.ts';

const never = 'infinity';
const dayOrNever = { test: (place: string) => place === never || dayForm.test(place) };
const countedUpTo = 1000;

interface QueueRow {
  readonly matter: string;
  readonly scheme: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly stage: string;
  readonly actors: readonly string[];
  readonly turn: boolean;
  readonly due: string;
  readonly version: number;
  readonly opened_on: string;
  readonly changed_at: Date;
}

/** One statement for each set of filters, so that each finds its index. What a matter holds is asked of each row
 * in turn, as a value: as `exists` it would be joined, and all matters read for a page. */
function queueStatements(query: QueueQuery): {
  readonly list: ReturnType<typeof statement<QueueRow>>;
  readonly count: ReturnType<typeof statement<{ total: number }>>;
} {
  const open = query.closed === true ? 'not q.open' : 'q.open';
  const turn = query.turn === true ? 'and q.turn and q.turns && $7::text[]' : '';
  const scheme = query.scheme === undefined ? 'and $4::text is null' : 'and q.scheme = $4';
  const stage = query.stage === undefined ? 'and $5::text is null' : 'and q.stage = $5';
  const dueBy = query.dueBy === undefined ? 'and $6::date is null' : 'and q.due <= $6::date';
  const after =
    query.cursor === undefined
      ? '$8::date is null and $9::uuid is null'
      : '(q.due, q.matter) > ($8::date, $9::uuid)';
  const text = (parameter: string): string =>
    query.text === undefined
      ? `and ${parameter}::text is null`
      : `and (select strpos(lower(t.title), lower(${parameter}::text)) > 0
             or starts_with(t.number, ${parameter}::text)
           from matters t where t.zone = q.zone and t.id = q.matter)`;
  // Without a statement of its own for each set of values: one parameter, contained in what the matter holds.
  const values = (parameter: string): string =>
    query.values === undefined
      ? `and ${parameter}::jsonb is null`
      : `and (select v.state->'values' @> ${parameter}::jsonb
           from matters v where v.zone = q.zone and v.id = q.matter)`;
  const condition = `q.zone = $1 and q.kind = $2 and q.party = $3 and q.roles && $7::text[] and ${open} ${turn} ${scheme} ${stage} ${dueBy}`;
  const name = [
    query.closed,
    query.turn,
    query.scheme !== undefined,
    query.stage !== undefined,
    query.dueBy !== undefined,
    query.text !== undefined,
    query.values !== undefined,
    query.cursor !== undefined,
  ]
    .map((on) => (on === true ? '1' : '0'))
    .join('');
  return {
    list: statement<QueueRow>(
      `queue-${name}`,
      `select q.matter, q.scheme, m.number, m.title, q.stage, q.due,
         array(select p.actor from unnest(q.actors, q.roles) with ordinality as p (actor, role, nth)
           where p.role = any ($7::text[]) order by p.nth) as actors,
         q.turns && $7::text[] as turn, m.version,
         m.opened_on, m.changed_at
       from (
         select * from matter_parties q
         where ${condition} and ${after} ${text('$11')} ${values('$12')}
         order by q.due, q.matter limit $10
       ) q
       join matters m on m.zone = q.zone and m.id = q.matter
       order by q.due, q.matter`,
    ),
    count: statement<{ total: number }>(
      `queue-count-${name.slice(0, 7)}`,
      `select count(*)::integer as total
       from (select 1 from matter_parties q where ${condition} ${text('$8')} ${values('$9')} limit ${String(countedUpTo + 1)}) counted`,
    ),
  };
}

const queueListing: Listing = { name: 'queue', place: dayOrNever, id: uuidForm };

/** The roles by which somebody holds parts: their own, and none where a part needs none. */
export function partsFor(roles: readonly string[]): readonly string[] {
  return ['', ...roles];
}

/** The matters in which somebody holds a part for a unit or as a person, what is due first standing first. Throws
 * `InvalidCursor`. */
export async function matterQueue(
  database: Queryable,
  query: QueueQuery,
): Promise<ListPage<QueueItem>> {
  const limit = pageLimit(query.limit);
  const { list, count } = queueStatements(query);
  const filters = [
    query.zone,
    query.party.kind,
    query.party.id,
    query.scheme ?? null,
    query.stage ?? null,
    query.dueBy ?? null,
    partsFor(query.party.roles),
  ];
  const after = decodeCursor(queueListing, query.cursor);
  const within = [query.text ?? null, query.values === undefined ? null : jsonText(query.values)];
  const rows = await database.query(list, [...filters, ...after, limit + 1, ...within]);
  const counted = await database.query(count, [...filters, ...within]);
  return listPage(
    rows,
    limit,
    counted,
    queueListing,
    (row) => [row.due, row.matter],
    (row) => ({
      matter: row.matter,
      scheme: row.scheme,
      number: row.number,
      title: row.title,
      stage: row.stage,
      actors: row.actors,
      turn: row.turn,
      due: row.due === never ? null : row.due,
      version: row.version,
      openedOn: row.opened_on,
      changedAt: row.changed_at.toISOString(),
    }),
  );
}

interface OverdueRow extends Omit<OverdueItem, 'due'> {
  readonly ordinal: number;
  readonly due: string;
}

const overdueCondition = `k.zone = $1 and k.due < $2::date
  and ($3::text is null or (
    select m.scheme = $3 from matters m where m.zone = k.zone and m.id = k.matter))`;

const overdueList = statement<OverdueRow>(
  'overdue-clocks',
  `select k.matter, m.scheme, m.number, m.title, m.stage, k.clock, k.party, k.due, k.ordinal
   from (
     select k.* from matter_clocks k
     where ${overdueCondition}
       and ($4::date is null or (k.due, k.matter, k.ordinal) > ($4::date, $5::uuid, $6::integer))
     order by k.due, k.matter, k.ordinal limit $7
   ) k
   join matters m on m.zone = k.zone and m.id = k.matter
   order by k.due, k.matter, k.ordinal`,
);

const overdueCount = statement<{ total: number }>(
  'overdue-clocks-count',
  `select count(*)::integer as total
   from (select 1 from matter_clocks k where ${overdueCondition} limit ${String(countedUpTo + 1)}) counted`,
);

const overdueListing: Listing = {
  name: 'overdue',
  place: dayOrNever,
  id: new RegExp(`${uuidForm.source.slice(0, -1)}/\\d{1,9}$`),
};

/** Clocks that have run out, the longest overdue first. Throws `InvalidCursor`. */
export async function overdueClocks(
  database: Queryable,
  query: OverdueQuery,
): Promise<ListPage<OverdueItem>> {
  const limit = pageLimit(query.limit);
  const [day, place] = decodeCursor(overdueListing, query.cursor);
  const [matter = null, ordinal = null] = place?.split('/') ?? [];
  const filters = [query.zone, query.today, query.scheme ?? null];
  const rows = await database.query(overdueList, [
    ...filters,
    day,
    matter,
    ordinal === null ? null : Number(ordinal),
    limit + 1,
  ]);
  const counted = await database.query(overdueCount, filters);
  return listPage(
    rows,
    limit,
    counted,
    overdueListing,
    (row) => [row.due, `${row.matter}/${String(row.ordinal)}`],
    ({ ordinal: _ordinal, ...item }) => item,
  );
}

function listPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  counted: readonly { readonly total: number }[],
  listing: Listing,
  place: (row: Row) => readonly [string, string],
  item: (row: Row) => Item,
): ListPage<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const total = counted[0]?.total ?? 0;
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? encodeCursor(listing, ...place(last)) : null,
    total: Math.min(total, countedUpTo),
    totalIsMore: total > countedUpTo,
  };
}
