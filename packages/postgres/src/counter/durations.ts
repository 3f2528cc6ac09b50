import type { IsoDate } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { ApplicationDuration, ClockDuration, CounterStore } from './counter-store.ts';

interface DurationRow {
  readonly scheme: string;
  readonly clock: string;
  readonly unit: string | null;
  readonly started_on: string;
  readonly stopped_on: string;
  readonly due: string | null;
  readonly pauses: ClockDuration['pauses'];
  readonly matters: number;
}

// What fell away with its matter took nobody any days. Counted in the database: what comes out grows with the days of the period, not with its matters.
const durations = statement<DurationRow>(
  'clock-durations',
  `select m.scheme, c.value ->> 'clock' as clock, m.state -> 'parties' -> w.owner ->> 0 as unit,
     c.value ->> 'startedOn' as started_on, c.value ->> 'stoppedOn' as stopped_on,
     c.value ->> 'due' as due, c.value -> 'pauses' as pauses, count(*)::integer as matters
   from jsonb_to_recordset($2::jsonb) as w(scheme text, clock text, owner text)
   join matters m on m.zone = $1 and m.scheme = w.scheme and m.opened_on >= $3::date
   cross join lateral jsonb_array_elements(m.state -> 'clocks') c
   where c.value ->> 'clock' = w.clock and c.value ->> 'stoppedOn' is not null
     and c.value ->> 'fellAway' is null
   group by 1, 2, 3, 4, 5, 6, 7
   order by 1, 2, 3, 4, 5`,
);

export async function clockDurations(
  database: Queryable,
  zone: string,
  clocks: Parameters<CounterStore['clockDurations']>[1],
  since: IsoDate,
): Promise<readonly ClockDuration[]> {
  const rows = await database.query(durations, [zone, jsonText(clocks), since]);
  return rows.map(({ started_on: startedOn, stopped_on: stoppedOn, ...row }) => ({
    ...row,
    startedOn,
    stoppedOn,
  }));
}

// An application has ended when each part that is ever opened is open (its answers are let go then) and decided: its promised
// clock stopped for the first time or, where it never ran, the matter ended otherwise (declined, withdrawn).
const applicationDurationsOf = statement<{
  bundle: string;
  opened_on: string;
  promised_on: string | null;
  ended_on: string;
  applications: number;
}>(
  'application-durations',
  `with parts as (
     select a.id, a.bundle, a.opened_on, a.promised_on,
       coalesce(
         min((c.value ->> 'stoppedOn')::date) filter (where c.value ->> 'clock' = w.clock),
         case when m.outcome is not null
           then coalesce(max((c.value ->> 'stoppedOn')::date), m.changed_at::date) end
       ) as ended_on
     from applications a
     join application_parts p on p.zone = a.zone and p.application = a.id and p.matter is not null
     join matters m on m.zone = p.zone and m.id = p.matter
     left join jsonb_to_recordset($2::jsonb) as w(scheme text, clock text) on w.scheme = m.scheme
     left join lateral jsonb_array_elements(m.state -> 'clocks') c on true
     where a.zone = $1 and a.answers is null and a.opened_on >= $3::date
     group by a.id, a.bundle, a.opened_on, a.promised_on, m.id, m.outcome, m.changed_at
   ), ended as (
     select id, bundle, opened_on, promised_on, max(ended_on) as ended_on from parts
     group by id, bundle, opened_on, promised_on having bool_and(ended_on is not null)
   )
   select bundle, opened_on, promised_on, ended_on, count(*)::integer as applications
   from ended group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
);

export async function applicationDurations(
  database: Queryable,
  zone: string,
  clocks: Parameters<CounterStore['applicationDurations']>[1],
  since: IsoDate,
): Promise<readonly ApplicationDuration[]> {
  const rows = await database.query(applicationDurationsOf, [zone, jsonText(clocks), since]);
  return rows.map((row) => ({
    bundle: row.bundle,
    openedOn: row.opened_on,
    promisedOn: row.promised_on,
    endedOn: row.ended_on,
    applications: row.applications,
  }));
}
