import type { Measure } from '../reading.ts';
import { isPossible } from '../values/calendar-date.ts';

/** 今年9月, 2024年9月 */
const MONTH = /(?:今年|本年|(20\d\d)年)\s?(\d{1,2})月/;
/** 2025年2月30日前完成, not 9月31日前完成的…, which names a thing that is there. */
const DAY = /(?:(20\d\d)年)?\s?(\d{1,2})月\s?(\d{1,2})日(?:之|以)?前(?!(?:全部|基本)?[一-龥]{2}的)/;
const REACHED = /已|了|截至|累计/;

/** 今年9月起在6所学校试用, in a letter of May: what a month behind the letter's own says of an act is a
 * plan, whatever its verb; where it is said of a later clause (…开发完成，将于今年9月上线), the whole is under
 * way. Words such as 已 speak for themselves. `issuedOn`: YYYY-MM-DD. */
export function settledByDate(measure: Measure, issuedOn: string | null): Measure {
  const { status, text } = measure;
  if (status === 'done' && !REACHED.test(text) && namesNoDay(text))
    return { ...measure, status: 'unknown' };
  if (issuedOn === null || status === 'planned' || status === 'advancing') return measure;
  const found = text.includes('月') ? MONTH.exec(text) : null;
  if (found === null || REACHED.test(text)) return measure;
  const year = found[1] ?? issuedOn.slice(0, 4);
  const month = `${year}-${(found[2] ?? '').padStart(2, '0')}`;
  if (month <= issuedOn.slice(0, 7)) return measure;
  const later = /[，,]/.test(text.slice(0, found.index));
  return { ...measure, status: later && status === 'done' ? 'advancing' : 'planned' };
}

function namesNoDay(text: string): boolean {
  const found = text.includes('日') ? DAY.exec(text) : null;
  if (found === null) return false;
  const [, year, month, day] = found;
  const date = { year: year === undefined ? null : Number(year), month: Number(month) };
  return !isPossible({ ...date, day: Number(day) });
}
