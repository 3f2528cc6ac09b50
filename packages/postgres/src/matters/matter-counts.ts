import type { IsoDate } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';

/** Matters of one scheme opened in one year that one unit decides. `received` = `open` + `decided`;
 * `decided` = `onTime` + `late` + `unjudged` = the sum of `outcomes` + `unfinished`. */
export interface MatterCount {
  readonly scheme: string;
  readonly year: number;
  /** Whose is the clock whose days the scheme promises; where it promises none, who opened them. Null: no unit. */
  readonly unit: string | null;
  readonly received: number;
  readonly open: number;
  /** Of what is open, past its promised day. */
  readonly overdue: number;
  readonly decided: number;
  readonly onTime: number;
  readonly late: number;
  /** Decided without a day to judge it by: none is promised, none could be computed, or it ended before (withdrawn). */
  readonly unjudged: number;
  /** Decided, while what follows (publication, payment) goes on: no outcome stands yet. */
  readonly unfinished: number;
  /** By outcome; those nothing came to are absent. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface MatterCountQuery {
  readonly zone: string;
  /** Only what this unit decides, except of the schemes in `whole`; absent: every unit's. */
  readonly unit?: string | undefined;
  readonly whole?: readonly string[] | undefined;
  readonly today: IsoDate;
}

// A proposal is counted as such (proposal-statistics.ts).
const counts = statement<
  Omit<MatterCount, 'outcomes'> & { readonly outcomes: MatterCount['outcomes'] | null }
>(
  'matter-counts',
  `with counted as (
     select scheme, year, subject, standing, class, sum(n) as n,
       coalesce(sum(n) filter (where due < $4::date), 0) as overdue
     from current_tallies
     where zone = $1 and sort = 'matter' and ($2::text is null or subject = $2 or scheme = any ($3::text[]))
     group by scheme, year, subject, standing, class having sum(n) <> 0
   ), outcomes as (
     select scheme, year, subject, jsonb_object_agg(class, n order by class) as outcomes
     from (
       select scheme, year, subject, class, sum(n) as n from counted
       where class <> '' group by scheme, year, subject, class
     ) c
     group by scheme, year, subject
   )
   select scheme, year, nullif(subject, '') as unit,
     sum(n)::integer as received,
     coalesce(sum(n) filter (where standing = 'open'), 0)::integer as open,
     coalesce(sum(overdue) filter (where standing = 'open'), 0)::integer as overdue,
     coalesce(sum(n) filter (where standing <> 'open'), 0)::integer as decided,
     coalesce(sum(n) filter (where standing = 'on-time'), 0)::integer as "onTime",
     coalesce(sum(n) filter (where standing = 'late'), 0)::integer as late,
     coalesce(sum(n) filter (where standing = 'unjudged'), 0)::integer as unjudged,
     coalesce(sum(n) filter (where standing <> 'open' and class = ''), 0)::integer as unfinished,
     outcomes
   from counted left join outcomes using (scheme, year, subject)
   group by scheme, year, subject, outcomes
   order by scheme collate "C", year desc, subject collate "C"`,
);

/** Matters of all schemes but proposals, by scheme, year (newest first) and unit. */
export async function matterCounts(
  database: Queryable,
  { zone, unit, whole = [], today }: MatterCountQuery,
): Promise<readonly MatterCount[]> {
  const rows = await database.query(counts, [zone, unit ?? null, [...whole], today]);
  return rows.map((row) => ({ ...row, outcomes: row.outcomes ?? {} }));
}
