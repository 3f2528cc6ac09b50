import type { IsoDate } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';

/** Proposals of one kind registered in one year. `registered` = `undecided` + `declined` + `filed`;
 * `filed` = `handling` + `answered` + `closed` = `a` + `b` + `c` + `d` + `unclassed`. */
export interface ProposalCount {
  readonly year: number;
  /** The option of the field `kind`. */
  readonly kind: string;
  readonly registered: number;
  readonly undecided: number;
  readonly declined: number;
  readonly filed: number;
  readonly handling: number;
  readonly answered: number;
  readonly closed: number;
  /** By the class of the whole, which is given when the matter is archived. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly unclassed: number;
}

/** Replies that one unit owes or has sent. `replies` = `sent` + `pending` + `overdue`;
 * `sent` = `onTime` + `late` + `unjudged` = `a` + `b` + `c` + `d` + `unclassed`
 * = `satisfied` + `basically` + `dissatisfied` + `unrated`; `redone` are among `replies`. */
export interface ReplyCount {
  readonly unit: string;
  readonly replies: number;
  readonly sent: number;
  /** Not sent, and not past the deadline. */
  readonly pending: number;
  readonly overdue: number;
  readonly onTime: number;
  /** Sent after the deadline of the reply, or redone after that of the redo. */
  readonly late: number;
  /** Sent while no date could be computed: the calendar of that year was not published. */
  readonly unjudged: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly unclassed: number;
  /** Signers rate the proposal; each of its replies counts as the least satisfied of them says. */
  readonly satisfied: number;
  readonly basically: number;
  readonly dissatisfied: number;
  readonly unrated: number;
  /** Ordered to be redone since somebody was dissatisfied with it, sent again or not; its rating is that of the redo. */
  readonly redone: number;
}

export interface ReplyCountQuery {
  readonly zone: string;
  /** The year of registration; absent: all. */
  readonly year?: number | undefined;
  /** Only this unit's. */
  readonly unit?: string | undefined;
  readonly today: IsoDate;
}

// Rows that add up to nothing are as if they were not.
const counted = (...sorts: readonly ('proposal' | 'reply' | 'redone')[]): string => `
  select year, subject, standing, class, rating, due, sum(n) as n
  from current_tallies where zone = $1 and sort in (${sorts.map((sort) => `'${sort}'`).join()})
  group by year, subject, standing, class, rating, due having sum(n) <> 0`;

/** The sum of what meets a condition. */
const summed = (condition: string): string =>
  `coalesce(sum(n) filter (where ${condition}), 0)::integer`;
const classesWhere = (condition: string): string =>
  ['A', 'B', 'C', 'D']
    .map((one) => `${summed(`${condition} and class = '${one}'`)} as ${one.toLowerCase()}`)
    .concat(`${summed(`${condition} and class = ''`)} as unclassed`)
    .join(', ');
const filed = `standing in ('handling', 'answered', 'closed')`;
const sent = `standing in ('on-time', 'late', 'unjudged')`;

const proposals = statement<ProposalCount>(
  'proposal-counts',
  `select year, subject as kind, sum(n)::integer as registered,
     ${summed(`standing = 'undecided'`)} as undecided,
     ${summed(`standing = 'declined'`)} as declined,
     ${summed(filed)} as filed,
     ${summed(`standing = 'handling'`)} as handling,
     ${summed(`standing = 'answered'`)} as answered,
     ${summed(`standing = 'closed'`)} as closed,
     ${classesWhere(filed)}
   from (${counted('proposal')}) c
   group by year, subject order by year desc, subject collate "C"`,
);

const replies = statement<ReplyCount>(
  'reply-counts',
  `select subject as unit, ${summed(`standing <> 'redone'`)} as replies,
     ${summed(sent)} as sent,
     ${summed(`standing = 'unsent' and due >= $4::date`)} as pending,
     ${summed(`standing = 'unsent' and due < $4::date`)} as overdue,
     ${summed(`standing = 'on-time'`)} as "onTime",
     ${summed(`standing = 'late'`)} as late,
     ${summed(`standing = 'unjudged'`)} as unjudged,
     ${classesWhere(sent)},
     ${summed(`${sent} and rating = 'satisfied'`)} as satisfied,
     ${summed(`${sent} and rating = 'basically'`)} as basically,
     ${summed(`${sent} and rating = 'dissatisfied'`)} as dissatisfied,
     ${summed(`${sent} and rating = ''`)} as unrated,
     ${summed(`standing = 'redone'`)} as redone
   from (${counted('reply', 'redone')}) c
   where ($2::integer is null or year = $2) and ($3::text is null or subject = $3)
   group by subject order by subject collate "C"`,
);

/** Proposals by year of registration (newest first) and kind. */
export function proposalCounts(
  database: Queryable,
  zone: string,
): Promise<readonly ProposalCount[]> {
  return database.query(proposals, [zone]);
}

/** Replies by the unit that answers. */
export function replyCounts(
  database: Queryable,
  { zone, year, unit, today }: ReplyCountQuery,
): Promise<readonly ReplyCount[]> {
  return database.query(replies, [zone, year ?? null, unit ?? null, today]);
}
