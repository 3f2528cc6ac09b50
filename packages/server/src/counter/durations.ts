import { rowsOfClock } from '@twinpark/core/catalogue';
import { workingDaysBetween } from '@twinpark/core/time';
import type { ClockRule, IsoDate, Scheme, Zone } from '@twinpark/core/model';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import type { ClockDuration, CounterStore } from '@twinpark/postgres';
import type { MatterService } from '../matters/index.ts';

/** What one scheme costs in days at one unit: promised, allowed by law, and what it took. */
export interface ServiceDays {
  readonly scheme: Scheme;
  readonly unit: string | null;
  readonly promised: readonly ClockRule[];
  readonly statutory: readonly ClockRule[];
  readonly matters: number;
  /** Days that counted, in the unit of the promised clock; the middle one of all, and nine of ten. */
  readonly median: number;
  readonly ninth: number;
  readonly late: number;
}

/** What the counter took, scheme by scheme and unit by unit, of matters opened since a day and decided. */
export async function serviceDays(
  store: CounterStore,
  matters: MatterService,
  zone: Zone,
  since: IsoDate,
  today: IsoDate,
): Promise<readonly ServiceDays[]> {
  const schemes = matters.schemes
    .all(zone.id)
    .flatMap(({ compiled }) => (compiled.scheme.guide ? [compiled.scheme] : []));
  const clocks = schemes.flatMap(({ id, guide, clocks: declared }) => {
    const clock = guide?.days.promised ?? '';
    const owner = declared[clock]?.owner;
    return owner === undefined ? [] : [{ scheme: id, clock, owner }];
  });
  const durations = await store.clockDurations(zone.id, clocks, since);
  const groups = Map.groupBy(durations, ({ scheme, unit }) => `${scheme} ${unit ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const scheme = schemes.find(({ id }) => id === first?.scheme);
    if (!first || !scheme) return [];
    const rows = (clock: string | undefined) => rowsOfClock(scheme, clock, zone.clockTable, today);
    const promised = rows(scheme.guide?.days.promised);
    const calendar: ClockRule['calendar'] = promised[0]?.calendar ?? 'mainland';
    const taken = group
      .flatMap((duration) => {
        const days = daysTaken(duration, matters, calendar, promised[0]?.unit === 'working-day');
        return days === null ? [] : [{ days, matters: duration.matters }];
      })
      .sort((a, b) => a.days - b.days);
    return [
      {
        scheme,
        unit: first.unit,
        promised,
        statutory: rows(scheme.guide?.days.statutory),
        matters: group.reduce((sum, one) => sum + one.matters, 0),
        median: quantile(taken, 0.5),
        ninth: quantile(taken, 0.9),
        late: group.reduce(
          (sum, { due, stoppedOn, matters: n }) => sum + (due !== null && stoppedOn > due ? n : 0),
          0,
        ),
      },
    ];
  });
}

/** The days that counted: working days where the clock counts those, without the days it was paused. What was done
 * after its day, if only on the weekend that followed, took a day more than it had. */
export function daysTaken(
  duration: ClockDuration,
  matters: Pick<MatterService, 'calendars'>,
  calendar: ClockRule['calendar'],
  working: boolean,
): number | null {
  const days = daysUntil(duration, matters, calendar, working);
  const { due, stoppedOn } = duration;
  if (days === null || due === null || stoppedOn <= due) return days;
  const had = daysUntil({ ...duration, stoppedOn: due }, matters, calendar, working);
  return had === null ? null : Math.max(days, had + 1);
}

function daysUntil(
  { startedOn, stoppedOn, pauses }: ClockDuration,
  { calendars }: Pick<MatterService, 'calendars'>,
  calendar: ClockRule['calendar'],
  working: boolean,
): number | null {
  const between = (from: IsoDate, to: IsoDate): number | null =>
    working
      ? workingDaysBetween(calendars, calendar, from, to)
      : Math.max(0, dayNumber(to) - dayNumber(from));
  let days = between(startedOn, stoppedOn);
  for (const { from, until } of pauses) {
    const last = until === null || until > stoppedOn ? stoppedOn : until;
    // The first day of a pause does not count, nor does the day on which the clock starts; the day on which
    // a pause ends does.
    const before = dateOf(dayNumber(from) - 1);
    const paused = between(before < startedOn ? startedOn : before, dateOf(dayNumber(last) - 1));
    if (days === null || paused === null) return null;
    days -= paused;
  }
  return days === null ? null : Math.max(0, days);
}

/** The least number of days that at least this part of the matters did not exceed. */
function quantile(
  taken: readonly { readonly days: number; readonly matters: number }[],
  part: number,
): number {
  const all = taken.reduce((sum, one) => sum + one.matters, 0);
  let seen = 0;
  for (const one of taken) {
    seen += one.matters;
    if (seen >= all * part) return one.days;
  }
  return taken.at(-1)?.days ?? 0;
}
