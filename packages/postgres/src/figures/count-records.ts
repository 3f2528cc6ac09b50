import type { Asked, Counted, FigureScope } from '@twinpark/core/figures';
import { statement, type Parameter, type Queryable } from '../database.ts';

/** An empty list stands for "not asked": neither database takes null for an array everywhere. */
const letters = statement<{ count: number }>(
  'count-letters',
  `select count(*)::integer as count from letters
   where zone = $1 and issued_on <= $2::date
     and (cardinality($3::text[]) = 0 or kind = any ($3::text[]))
     and (cardinality($4::text[]) = 0 or result_class = any ($4::text[]))
     and ($5::integer is null or year = $5::integer)
     and (cardinality($6::text[]) = 0 or lead = any ($6::text[]))`,
);

const promises = statement<{ count: number }>(
  'count-promises',
  `select count(*)::integer as count
   from promises p join letters l on l.zone = p.zone and l.id = p.letter
   where p.zone = $1 and l.issued_on <= $2::date
     and (cardinality($3::text[]) = 0 or p.status = any ($3::text[]))
     and ($4::text is null or (p.place = 'body') = ($4::text = 'body'))
     and ($5::integer is null or p.year = $5::integer)
     and (cardinality($6::text[]) = 0 or p.owner = any ($6::text[]))`,
);

// The newest promise of a lineage: of its last letter up to the day, the work list before the body.
const lineages = statement<{ count: number }>(
  'count-lineages',
  `select count(*)::integer as count from (
     select distinct on (p.lineage) p.status, p.year, p.owner
     from promises p join letters l on l.zone = p.zone and l.id = p.letter
     where p.zone = $1 and l.issued_on <= $2::date
       and (cardinality($5::text[]) = 0 or p.lineage in (
         select o.lineage from promises o where o.zone = $1 and o.owner = any ($5::text[])))
     order by p.lineage, l.issued_on desc, l.id desc, (p.place = 'body'), p.ordinal desc
   ) newest
   where (cardinality($3::text[]) = 0 or status = any ($3::text[]))
     and ($4::integer is null or year = $4::integer)
     and (cardinality($5::text[]) = 0 or owner = any ($5::text[]))`,
);

// Days of the log are those of the zone's clocks, UTC+8 on both sides.
const matters = statement<{ count: number }>(
  'count-matters',
  `select count(*)::integer as count from matters m
   where m.zone = $1 and m.scheme = $3 and m.opened_on <= $2::date
     and ($4::integer is null or extract(year from m.opened_on) = $4::integer)
     and (cardinality($5::text[]) = 0 or exists (
       select from events e
       where e.zone = m.zone and e.matter = m.id
         and (e.at at time zone 'Asia/Shanghai')::date <= $2::date
         and e.body::jsonb ->> 'kind' = 'moved' and e.body::jsonb ->> 'to' = any ($5::text[])))
     and ($6::text is null or exists (
       select from events e
       where e.zone = m.zone and e.matter = m.id
         and (e.at at time zone 'Asia/Shanghai')::date <= $2::date
         and e.body::jsonb ->> 'kind' = 'issued' and e.body::jsonb ->> 'letter' = $6::text))`,
);

/** How many records meet a figure's conditions, as of the scope's day. Letters without a date of issue
 * count on no day. */
export async function countRecords(
  database: Queryable,
  counted: Counted,
  scope: FigureScope,
): Promise<number> {
  const { zone, asOf } = scope;
  const run = async (
    query: typeof letters,
    ...parameters: readonly Parameter[]
  ): Promise<number> => {
    const [row] = await database.query(query, [zone, asOf, ...parameters]);
    if (row === undefined) throw new Error(`${query.name} gave no row; a count gives one.`);
    return row.count;
  };
  if ('letters' in counted) {
    const { kinds = [], classes = [], year, unit } = counted.letters;
    return run(letters, kinds, classes, yearOf(year, scope), unitsOf(unit, scope));
  }
  if ('promises' in counted) {
    const { statuses = [], place = null, year, unit } = counted.promises;
    return run(promises, statuses, place, yearOf(year, scope), unitsOf(unit, scope));
  }
  if ('lineages' in counted) {
    const { statuses = [], year, unit } = counted.lineages;
    return run(lineages, statuses, yearOf(year, scope), unitsOf(unit, scope));
  }
  const { scheme, year, reached = [], issued = null } = counted.matters;
  return run(matters, scheme, yearOf(year, scope), reached, issued);
}

function yearOf(year: Asked<number, 'year'> | undefined, scope: FigureScope): number | null {
  return typeof year === 'object' ? scope.year : (year ?? null);
}

function unitsOf(unit: Asked<string, 'unit'> | undefined, scope: FigureScope): readonly string[] {
  if (typeof unit !== 'object') return unit === undefined ? [] : [unit];
  if (scope.units.length === 0) {
    throw new Error(
      `A figure of a unit was asked for without one (zone ${scope.zone}, year ${String(scope.year)}); give the unit's names in scope.units.`,
    );
  }
  return scope.units;
}
