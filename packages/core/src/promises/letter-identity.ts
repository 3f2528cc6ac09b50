import type { Reading } from '@twinpark/text';

/** A number of this many digits carries its year (20240104) and is used once. */
const digitsWithYear = 7;

/** The answer given anew to the same proposal is another letter. */
const AGAIN = /再次答复|重新办理/;

/** What makes two letters the same one although their bytes differ: kind, number and lead unit; for
 * short numbers (第12号), which start again each year, also the session or else the year. Null when
 * the letter states no number or no unit. */
export function letterIdentity(
  reading: Pick<Reading, 'kind' | 'number' | 'session' | 'lead' | 'title'>,
  year: number | null,
): string | null {
  const { kind, number, session, lead } = reading;
  if (number === null || lead === null) return null;
  const digits = number.replace(/\D/g, '').length;
  const round = digits >= digitsWithYear ? '' : (session ?? String(year ?? ''));
  const again = AGAIN.exec(reading.title ?? '')?.[0];
  return JSON.stringify([kind, number, round, lead, ...(again === undefined ? [] : [again])]);
}
