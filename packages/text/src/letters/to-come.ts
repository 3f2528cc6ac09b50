import type { Measure } from '../reading.ts';
import { isPossible } from '../values/calendar-date.ts';
import type { Mood } from './status.ts';
import { PLANNED } from './status-words.ts';

/** 今年9月, 2024年9月 */
const MONTH = /(?:今年|本年|(20\d\d)年)\s?(\d{1,2})月/;
/** 2025年2月30日前, 6月底前: a day or month by which; not 9月31日前完成的…, which names a thing that is there. */
const BY =
  /(?:(20\d\d)年)?\s?(\d{1,2})月\s?(?:(\d{1,2})日|[底末])?(?:之|以)?前(?!(?:全部|基本)?[一-龥]{2}的)/;
/** What shall be so by then; behind the day without 已 or 了 it does not say that it is. */
const SHALL =
  /^(?:全部|基本|全面|正式)?(?:完成|建成|投用|投产|竣工|完工|开工|动工|交付|开通|上线|启用|启动|实现|达到|出台|印发|发布|公布|报送|提交|移交|验收|签订|签署|覆盖|落实|整改|配齐|办结)/;
const REACHED = /已|了|截至|累计/;

/** 今年9月起在6所学校试用, in a letter of May: what a month behind the letter's own says of an act is a
 * plan, whatever its verb; where it is said of a later clause (…开发完成，将于今年9月上线), the whole is under
 * way. 2月20日前完成验收 is a plan in a letter of January; one of June does not say that it was kept. Words such as 已
 * speak for themselves. `issuedOn`: YYYY-MM-DD. */
export function settledByDate(
  measure: Measure,
  issuedOn: string | null,
  mood: Mood = 'plain',
): Measure {
  const { text } = measure;
  if (!text.includes('月') || REACHED.test(text)) return measure;
  const status = byDay(measure, issuedOn, mood);
  if (status !== measure.status) return { ...measure, status };
  if (issuedOn === null || status === 'planned' || status === 'advancing') return measure;
  const found = MONTH.exec(text);
  if (found === null) return measure;
  const year = found[1] ?? issuedOn.slice(0, 4);
  const month = `${year}-${(found[2] ?? '').padStart(2, '0')}`;
  if (month <= issuedOn.slice(0, 7)) return measure;
  const later = saysMoreBefore(text, found.index);
  return { ...measure, status: later && status === 'done' ? 'advancing' : 'planned' };
}

const saysMoreBefore = (text: string, place: number): boolean => /[，,]/.test(text.slice(0, place));

/** The status of a measure that names a day by which something shall be so. */
function byDay({ status, text }: Measure, issuedOn: string | null, mood: Mood): Measure['status'] {
  if (status !== 'done' && (status !== 'planned' || mood === 'promising')) return status;
  const found = text.includes('前') ? BY.exec(text) : null;
  if (found === null) return status;
  const [said, year, month = '', day] = found;
  const named = { year: year === undefined ? null : Number(year), month: Number(month) };
  if (day !== undefined && !isPossible({ ...named, day: Number(day) }))
    return status === 'done' ? 'unknown' : status;
  if (!SHALL.test(text.slice(found.index + said.length))) return status;
  const within = year ?? issuedOn?.slice(0, 4) ?? '';
  const due = [within, month.padStart(2, '0'), (day ?? '31').padStart(2, '0')].join('-');
  const toCome = issuedOn === null || due >= issuedOn;
  if (status === 'planned') return toCome || PLANNED.test(text) ? status : 'unknown';
  if (saysMoreBefore(text, found.index)) return toCome ? 'advancing' : status;
  return toCome ? 'planned' : 'unknown';
}
