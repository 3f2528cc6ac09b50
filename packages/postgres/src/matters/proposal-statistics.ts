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
 * = `satisfied` + `basically` + `dissatisfied` + `unrated`. */
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
}

export interface ReplyCountQuery {
  readonly zone: string;
  /** The year of registration; absent: all. */
  readonly year?: number | undefined;
  /** Only this unit's. */
  readonly unit?: string | undefined;
  readonly today: IsoDate;
}

const proposals = statement<ProposalCount>(
  'proposal-counts',
  `with counted as (
     select extract(year from m.opened_on)::integer as year,
       coalesce(m.state->'values'->>'kind', '') as kind,
       m.state->'values'->>'finalClass' as class,
       m.stage, m.number is not null as filed, m.outcome = 'declined' as declined
     from matters m where m.zone = $1 and m.scheme = 'proposals'
   )
   select year, kind, count(*)::integer as registered,
     (count(*) filter (where not filed and declined is not true))::integer as undecided,
     (count(*) filter (where not filed and declined))::integer as declined,
     (count(*) filter (where filed))::integer as filed,
     (count(*) filter (where filed and stage not in ('answered', 'follow-up', 'archived')))::integer as handling,
     (count(*) filter (where filed and stage in ('answered', 'follow-up')))::integer as answered,
     (count(*) filter (where filed and stage = 'archived'))::integer as closed,
     (count(*) filter (where filed and class = 'A'))::integer as a,
     (count(*) filter (where filed and class = 'B'))::integer as b,
     (count(*) filter (where filed and class = 'C'))::integer as c,
     (count(*) filter (where filed and class = 'D'))::integer as d,
     (count(*) filter (where filed and class is null))::integer as unclassed
   from counted group by year, kind order by year desc, kind collate "C"`,
);

const replies = statement<ReplyCount>(
  'reply-counts',
  `with counted as (
     select r.party as unit, r.stage = 'sent' as sent, r.class, k.unjudged, k.late, k.overdue,
       p.worst
     from matters m
     cross join lateral jsonb_to_recordset(m.state->'branches'->'reply')
       as branch(party text, stage text, "values" jsonb)
     cross join lateral (
       select branch.party, branch.stage, branch."values"->>'resultClass' as class
     ) r
     cross join lateral (
       select coalesce(bool_or(c."stoppedOn" > c.due), false) as late,
         coalesce(bool_or(c."stoppedOn" is not null and c.due is null), false) as unjudged,
         coalesce(bool_or(c."stoppedOn" is null and c.due < $4::date), false) as overdue
       from jsonb_to_recordset(m.state->'clocks')
         as c(clock text, party text, due date, "stoppedOn" date)
       where c.party = r.party and c.clock in ('reply', 'redo')
     ) k
     cross join lateral (
       select max(case g."values"->>'satisfaction'
         when 'satisfied' then 1 when 'basically-satisfied' then 2 when 'dissatisfied' then 3
         end) as worst
       from jsonb_to_recordset(coalesce(m.state->'branches'->'rating', '[]'))
         as g(stage text, "values" jsonb)
       where g.stage in ('rated', 'dissatisfied')
     ) p
     where m.zone = $1 and m.scheme = 'proposals' and m.number is not null
       and ($2::integer is null or extract(year from m.opened_on) = $2)
       and ($3::text is null or r.party = $3)
   )
   select unit, count(*)::integer as replies,
     (count(*) filter (where sent))::integer as sent,
     (count(*) filter (where not sent and not overdue))::integer as pending,
     (count(*) filter (where not sent and overdue))::integer as overdue,
     (count(*) filter (where sent and not late and not unjudged))::integer as "onTime",
     (count(*) filter (where sent and late))::integer as late,
     (count(*) filter (where sent and not late and unjudged))::integer as unjudged,
     (count(*) filter (where sent and class = 'A'))::integer as a,
     (count(*) filter (where sent and class = 'B'))::integer as b,
     (count(*) filter (where sent and class = 'C'))::integer as c,
     (count(*) filter (where sent and class = 'D'))::integer as d,
     (count(*) filter (where sent and class is null))::integer as unclassed,
     (count(*) filter (where sent and worst = 1))::integer as satisfied,
     (count(*) filter (where sent and worst = 2))::integer as basically,
     (count(*) filter (where sent and worst = 3))::integer as dissatisfied,
     (count(*) filter (where sent and worst is null))::integer as unrated
   from counted group by unit order by unit collate "C"`,
);

/** Proposals by year of registration (newest first) and kind. Reads every proposal of the zone. */
export function proposalCounts(
  database: Queryable,
  zone: string,
): Promise<readonly ProposalCount[]> {
  return database.query(proposals, [zone]);
}

/** Replies by the unit that answers. Reads every proposal of the zone. */
export function replyCounts(
  database: Queryable,
  { zone, year, unit, today }: ReplyCountQuery,
): Promise<readonly ReplyCount[]> {
  return database.query(replies, [zone, year ?? null, unit ?? null, today]);
}
