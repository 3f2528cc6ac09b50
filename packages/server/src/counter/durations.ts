import { limitsOf, rowsOfClock, type LimitInForce } from '@twinpark/core/catalogue';
import { workingDaysBetween } from '@twinpark/core/time';
import type { ClockRule, IsoDate, Scheme, Text, Zone } from '@twinpark/core/model';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import type { ApplicationDuration, ClockDuration, CounterStore } from '@twinpark/postgres';
import type { MatterService } from '../matters/index.ts';

/** What one service costs in days: promised, allowed by law, and what it took. */
export interface ServiceDays {
  readonly kind: 'scheme' | 'bundle';
  readonly id: string;
  readonly title: Text;
  /** The unit that decides; null for the whole of a bundle, and where nobody holds the part. */
  readonly unit: string | null;
  /** Rows of the clock table; of a bundle the working days promised for the whole, the least and the most. */
  readonly promised:
    | { readonly rows: readonly ClockRule[] }
    | { readonly least: number; readonly most: number }
    | null;
  readonly limits: readonly LimitInForce[];
  /** Matters, or whole applications. */
  readonly count: number;
  /** Days that counted, in the unit of the promised clock (of a bundle: working days from handing in to the last
   * decision): the middle one of all, nine of ten, and the slowest. */
  readonly median: number;
  readonly ninth: number;
  readonly slowest: number;
  readonly late: number;
}

interface Taken {
  readonly days: number;
  readonly matters: number;
}

/** What the counter took, whole applications first, then scheme by scheme and unit by unit: of what was handed in
 * since a day and is decided. */
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
  const promisedClocks = clocks.map(({ scheme, clock }) => ({ scheme, clock }));
  const whole = await store.applicationDurations(zone.id, promisedClocks, since);
  const bundles = [...Map.groupBy(whole, ({ bundle }) => bundle)].flatMap(([id, group]) => {
    const found = bundleDays(id, group, schemes, matters, zone, today);
    return found === null ? [] : [found];
  });
  const durations = await store.clockDurations(zone.id, clocks, since);
  const groups = Map.groupBy(durations, ({ scheme, unit }) => `${scheme} ${unit ?? ''}`);
  const single = [...groups.values()].flatMap((group): ServiceDays[] => {
    const [first] = group;
    const scheme = schemes.find(({ id }) => id === first?.scheme);
    if (!first || !scheme) return [];
    const rows = rowsOfClock(scheme, scheme.guide?.days.promised, zone.clockTable, today);
    const calendar: ClockRule['calendar'] = rows[0]?.calendar ?? 'mainland';
    const taken = group.flatMap((duration) => {
      const days = daysTaken(duration, matters, calendar, rows[0]?.unit === 'working-day');
      return days === null ? [] : [{ days, matters: duration.matters }];
    });
    return [
      {
        kind: 'scheme',
        id: scheme.id,
        title: scheme.title,
        unit: first.unit,
        promised: rows.length === 0 ? null : { rows },
        limits: limitsOf(scheme, zone.clockTable, today),
        count: group.reduce((sum, one) => sum + one.matters, 0),
        ...spread(taken),
        late: group.reduce(
          (sum, { due, stoppedOn, matters: n }) => sum + (due !== null && stoppedOn > due ? n : 0),
          0,
        ),
      },
    ];
  });
  return [...bundles, ...single];
}

/** What the applications under one bundle took as wholes; null where the zone has no such bundle any more. */
function bundleDays(
  id: string,
  group: readonly ApplicationDuration[],
  schemes: readonly Scheme[],
  { calendars }: Pick<MatterService, 'calendars'>,
  zone: Zone,
  today: IsoDate,
): ServiceDays | null {
  const bundle = (zone.bundles ?? []).find((one) => one.id === id);
  if (!bundle) return null;
  const parts = [...new Set(Object.values(bundle.parts).map(({ scheme }) => scheme))];
  const limits = schemes
    .filter((scheme) => parts.includes(scheme.id))
    .flatMap((scheme) => limitsOf(scheme, zone.clockTable, today));
  const working = (from: IsoDate, to: IsoDate): readonly number[] => {
    const days = workingDaysBetween(calendars, 'mainland', from, to);
    return days === null ? [] : [days];
  };
  const promised = group.flatMap(({ openedOn, promisedOn }) =>
    promisedOn === null ? [] : working(openedOn, promisedOn),
  );
  const taken = group.flatMap(({ openedOn, endedOn, applications }) =>
    working(openedOn, endedOn).map((days) => ({ days, matters: applications })),
  );
  return {
    kind: 'bundle',
    id,
    title: bundle.title,
    unit: null,
    promised:
      promised.length === 0 ? null : { least: Math.min(...promised), most: Math.max(...promised) },
    limits,
    count: group.reduce((sum, one) => sum + one.applications, 0),
    ...spread(taken),
    late: group.reduce(
      (sum, { promisedOn, endedOn, applications }) =>
        sum + (promisedOn !== null && endedOn > promisedOn ? applications : 0),
      0,
    ),
  };
}

function spread(all: readonly Taken[]): Pick<ServiceDays, 'median' | 'ninth' | 'slowest'> {
  const taken = all.toSorted((a, b) => a.days - b.days);
  return {
    median: quantile(taken, 0.5),
    ninth: quantile(taken, 0.9),
    slowest: taken.at(-1)?.days ?? 0,
  };
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
function quantile(taken: readonly Taken[], part: number): number {
  const all = taken.reduce((sum, one) => sum + one.matters, 0);
  let seen = 0;
  for (const one of taken) {
    seen += one.matters;
    if (seen >= all * part) return one.days;
  }
  return taken.at(-1)?.days ?? 0;
}
