import { remindersOf } from '@twinpark/core/notices';
import type { IsoDate, Scheme, Zone } from '@twinpark/core/model';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import { dayUnder } from '@twinpark/core/time';
import type { Person } from '@twinpark/postgres';
import { dayOf } from '../matters/index.ts';
import { zoneNumber } from '../zone-parameters.ts';
import { placesOf } from './deadlines.ts';
import { addressed, readersOf } from './addressed.ts';
import type { Noticing } from './noticing.ts';

/** Days ahead that may hold the working days of a reminder: no holiday of either side is longer. */
const horizon = 14;
/** What has been overdue for longer was told long ago. */
const oldest = 30;
/** How long notices are kept (milliseconds). */
const kept = 365 * 24 * 3_600_000;
/** Deadlines of so many days ahead are worth a digest by themselves. */
const digestAhead = 7;
const perPage = 100;

/** Once a day, from the zone's hour on: reminds of deadlines that are near or have passed, makes the digests, and
 * forgets old notices. Each reminder is kept under a key and each digest under its day, so that a second process, or
 * a run after a crash, makes none twice. */
export async function remind(noticing: Noticing, zone: Zone): Promise<void> {
  const { store, now } = noticing;
  const at = now();
  const today = dayOf(at);
  const digestHour = zoneNumber(zone, 'digestHour', today);
  const dueSoonDays = zoneNumber(zone, 'dueSoonDays', today);
  const remindedOn = await store.remindedOn(zone.id);
  if ((remindedOn !== null && remindedOn >= today) || hourOf(at) < digestHour) return;
  await giveReminders(noticing, zone.id, { at, today, dueSoonDays });
  if (noticing.sendsMail) await makeDigests(noticing, zone, { at, today });
  await store.sweepNotices(zone.id, new Date(Date.parse(at) - kept).toISOString());
  await store.noteReminded(zone.id, today);
}

/** Both sides of the zones live at UTC+8, without summer time. */
function hourOf(at: string): number {
  return new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();
}

/** A reminder and the matter that it is about. */
interface Reminder {
  readonly scheme: Scheme;
  readonly matter: string;
  readonly notice: ReturnType<typeof remindersOf>[number];
}

async function giveReminders(
  noticing: Noticing,
  zone: string,
  given: {
    readonly at: string;
    readonly today: IsoDate;
    readonly dueSoonDays: number;
  },
): Promise<void> {
  const { store, service } = noticing;
  const { at, today, dueSoonDays } = given;
  const until = dateOf(dayNumber(today) + horizon + dueSoonDays);
  const since = dateOf(dayNumber(today) - oldest);
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    const page = await store.overdueClocks({ zone, today: until, cursor, limit: perPage });
    const reminders: Reminder[] = [];
    const fresh = page.items.flatMap(({ matter, due }) =>
      due < since || seen.has(matter) ? [] : [matter],
    );
    // Sealed states: no reminder can say a personal value.
    for (const state of await store.matterStates(zone, [...new Set(fresh)])) {
      seen.add(state.id);
      const { compiled } = await service.schemes.version(zone, state.schemeHash);
      const due = remindersOf(compiled, state, today, service.calendars, dueSoonDays);
      const { scheme } = compiled;
      reminders.push(...due.map((notice) => ({ scheme, matter: state.id, notice })));
    }
    const parties = reminders.map(({ notice }) => notice.party);
    const readers = await readersOf(store, zone, parties);
    const notices = reminders.flatMap(
      ({ scheme, matter, notice }) =>
        addressed(noticing, scheme, matter, notice, at, notice.key, readers) ?? [],
    );
    if (notices.length > 0) await store.keepNotices(zone, null, notices);
    if (page.next === null) return;
    cursor = page.next;
  }
}

async function makeDigests(
  { store, service, newId }: Noticing,
  zone: Zone,
  given: { readonly at: string; readonly today: IsoDate },
): Promise<void> {
  const { at, today } = given;
  // Nobody gets one who has not chosen it.
  const settings = await store.noticeSettings(zone.id, { mail: 'daily' });
  const sideOf = new Map(settings.map(({ person, side }) => [person, side]));
  for (const person of await store.persons(zone.id, [...sideOf.keys()])) {
    if (person.disabled) continue;
    const isWorked = sidesOf(zone, person, sideOf.get(person.id) ?? null).some(
      ({ calendar }) => dayUnder(service.calendars, calendar, today)?.working !== false,
    );
    if (!isWorked) continue;
    const dueBy = dateOf(dayNumber(today) + digestAhead);
    const lists = await Promise.all(
      placesOf(person).map((party) => store.matterQueue({ zone: zone.id, party, dueBy, limit: 1 })),
    );
    const evenIf = lists.some(({ items }) => items.length > 0);
    await store.keepDigest(zone.id, {
      id: newId(),
      person: person.id,
      day: today,
      at,
      evenIf,
    });
  }
}

/** The sides by whose working days somebody gets digests: the one they chose, those of their units, or all. */
function sidesOf(zone: Zone, { memberships }: Person, chosen: string | null): Zone['sides'] {
  const units = new Set(memberships.map(({ unit }) => unit));
  const own = new Set(zone.units.filter(({ id }) => units.has(id)).map(({ side }) => side));
  const sides = zone.sides.filter(({ id }) => (chosen === null ? own.has(id) : id === chosen));
  return sides.length === 0 ? zone.sides : sides;
}
