import type { IsoDate } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { ClockDuration, CounterStore } from './counter-store.ts';

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

// Counted in the database: what comes out grows with the days of the period, not with its matters.
const durations = statement<DurationRow>(
  'clock-durations',
  `select m.scheme, c.value ->> 'clock' as clock, m.state -> 'parties' -> w.owner ->> 0 as unit,
     c.value ->> 'startedOn' as started_on, c.value ->> 'stoppedOn' as stopped_on,
     c.value ->> 'due' as due, c.value -> 'pauses' as pauses, count(*)::integer as matters
   from jsonb_to_recordset($2::jsonb) as w(scheme text, clock text, owner text)
   join matters m on m.zone = $1 and m.scheme = w.scheme and m.opened_on >= $3::date
   cross join lateral jsonb_array_elements(m.state -> 'clocks') c
   where c.value ->> 'clock' = w.clock and c.value ->> 'stoppedOn' is not null
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
