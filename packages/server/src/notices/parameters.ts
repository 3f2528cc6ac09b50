import { parameterOn, type IsoDate, type Zone } from '@twinpark/core/model';

/** When a zone reminds and sends digests. Its parameters `digestHour` (0 to 23, the zones' time) and `dueSoonDays`
 * (working days of a deadline's own calendar) say so; what it does not say is 8 o'clock and 3 days. Both are choices of
 * whoever runs the zone, not of any instrument. */
export interface NoticeParameters {
  readonly digestHour: number;
  readonly dueSoonDays: number;
}

const usual = { digestHour: 8, dueSoonDays: 3 };

/** Throws where a parameter is no number that can be used. */
export function noticeParameters(zone: Zone, day: IsoDate): NoticeParameters {
  const read = (name: keyof NoticeParameters, most: number): number => {
    const value = parameterOn(zone.parameters?.[name], day);
    if (value === null) return usual[name];
    const number = Number(value);
    if (Number.isInteger(number) && number >= 0 && number <= most) return number;
    throw new Error(
      `Parameter "${name}" of zone "${zone.id}" is ${JSON.stringify(value)}; expected a whole number from 0 to ${String(most)}. Correct it in the zone.`,
    );
  };
  return { digestHour: read('digestHour', 23), dueSoonDays: read('dueSoonDays', 30) };
}
