import type { MeasureStatus } from '../reading.ts';

/** 今年9月, 2024年9月 */
const MONTH = /(?:今年|本年|(20\d\d)年)\s?(\d{1,2})月/;
const REACHED = /已|了|截至|累计/;

/** 今年9月起在6所学校试用, in a letter of May: what a month behind the letter's own says of an act is a
 * plan, whatever its verb. Words such as 已 speak for themselves. */
export function statusByDate(
  text: string,
  wording: MeasureStatus,
  issuedOn: string | null,
): MeasureStatus {
  if (issuedOn === null || wording === 'planned' || wording === 'advancing') return wording;
  const found = MONTH.exec(text);
  if (found === null || REACHED.test(text)) return wording;
  const year = found[1] ?? issuedOn.slice(0, 4);
  const month = `${year}-${(found[2] ?? '').padStart(2, '0')}`;
  return month > issuedOn.slice(0, 7) ? 'planned' : wording;
}
