import { parameterOn, type IsoDate, type Zone } from '@twinpark/core/model';

/** What the node itself asks of a zone: choices of whoever runs the zone, not of any instrument. What the zone does not
 * say is as here; no number may be above its most. */
const known = {
  /** From which hour of the zones' time it reminds and sends digests. */
  digestHour: { usual: 8, most: 23 },
  /** How many working days (of its own calendar) before a deadline is near. */
  dueSoonDays: { usual: 3, most: 30 },
  /** After how many days a form half filled in, that nobody touched, is forgotten: it holds personal data for no use. */
  draftDays: { usual: 90, most: 366 },
} as const;

/** Throws where the parameter is no number that can be used. */
export function zoneNumber(zone: Zone, name: keyof typeof known, day: IsoDate): number {
  const { usual, most } = known[name];
  const value = parameterOn(zone.parameters?.[name], day);
  if (value === null) return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(
    `Parameter "${name}" of zone "${zone.id}" is ${JSON.stringify(value)}; expected a whole number from 0 to ${String(most)}. Correct it in the zone.`,
  );
}
