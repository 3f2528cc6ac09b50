import type { Warning } from '../reading.ts';
import { readAt, unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';
import type { Found } from './title.ts';

const NUMBER =
  /第\s*([（(〔]?\s*(?:[A-Z]{0,2}\d{3,12}|\d{4}[-－]\d{1,6}|\d{1,3})\s*[)）〕]?)\s*号|(?:提案|建议)?(?:编号|案号)\s*[：:]\s*(?:第)?([A-Z]{0,2}[\d-]{2,14})号?/g;

const HAN = '[一二三四五六七八九十百零〇\\d]{1,4}';
const SESSION = new RegExp(
  [
    `(?:政协|人大|人民代表大会)[\\u4e00-\\u9fff]{0,8}第?${HAN}届[\\u4e00-\\u9fff]{0,12}?(?:第?${HAN}次)(?:全体|常委)?会议`,
    `第?${HAN}届(?:[\\u4e00-\\u9fff]{0,8}?)(?:政协|人大|人民代表大会|委员会)(?:常委会)?第?${HAN}次(?:全体)?会议`,
    `(?:政协|人大)?第?${HAN}届第?${HAN}次(?:全体)?会议`,
  ].join('|'),
);
/** What may stand before 政协/届 in the name of a session: the place. */
const PLACE = /(?:(?:中国人民)?(?:全国|[\u4e00-\u9fff]{0,6}?[省市区县州])?(?:政协)?(?:第)?)$/;
const PLACE_STOPS = /[关于就对在的，。《》“”（）\s]/;

/** The number of the proposal or suggestion. A letter that writes it in two ways keeps the longer
 * (第0462号, 第20200462号), or the title's when they are different numbers, and is warned about (C31). */
export function numberOf(
  title: Found | null,
  parts: readonly Piece[],
): { readonly field: Field<string | null>; readonly warnings: readonly Warning[] } {
  const titled = numbersIn(title);
  const seen = [...titled, ...parts.flatMap((piece) => numbersIn(piece))];
  const first = seen[0];
  if (first === undefined) return { field: unsaid(null), warnings: [] };
  const known = titled.length > 0 ? titled.map(({ value }) => value) : [first.value];
  const other = seen.find(
    ({ value }) => !known.includes(value) && isLettered(value) === isLettered(first.value),
  );
  const longer =
    other !== undefined &&
    sameNumber(other.value, first.value) &&
    other.value.length > first.value.length
      ? other
      : first;
  const field = readAt(longer.value, longer.start, longer.end);
  if (other === undefined) return { field, warnings: [] };
  const message = `The letter writes its number as ${first.value} and as ${other.value}; expected one number. ${longer.value} is kept.`;
  return { field, warnings: [{ code: 'C31', message, span: [other.start, other.end] }] };
}

interface NumberAt {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(part: Found | Piece | null): NumberAt[] {
  if (part === null || part.text.length > 600 || !part.text.includes('号')) return [];
  return [...part.text.matchAll(NUMBER)].flatMap((match) => {
    const before = part.text.slice(Math.max(0, match.index - 6), match.index);
    if (/[〕\])）]\s*$/.test(before) || /(?:令|公告|规定)$/.test(before)) return [];
    const value = (match[1] ?? match[2] ?? '').replace(/[（()）〔〕\s]/g, '');
    const start = part.start + match.index;
    return [{ value, start, end: start + match[0].length }];
  });
}

/** A0462 and 20200462 are numbers of two registers, not two writings of one. */
function isLettered(number: string): boolean {
  return /^[A-Z]/.test(number);
}

function sameNumber(one: string, two: string): boolean {
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length >= 3 && long.endsWith(short.replace(/^0+/, ''));
}

const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fff]{2,14}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*(?:第\s*)?\d+\s*号/;

/** 立法会CB(1)388/2025(04)号文件 | 文件第33/2025号 | 本函档号：ITIB CR 21/4/17 */
const PAPER_NUMBER =
  /^立法会([A-Z]{2,4}[（(]\d[）)]\d+\/\d{2,4}(?:[（(]\d+[）)])?)号文件$|^文件第\s*(\d+\/\d{2,4})\s*号$|^(?:本函)?档号[：:]\s*([A-Z][A-Z\d ()/.-]{3,40})$/;

/** The letter's own number (文号), where it stands on a line of its head. */
export function documentNumberOf(head: readonly Piece[]): Field<string | null> {
  for (const { text, start } of head) {
    const found = text.length <= 60 ? DOCUMENT_NUMBER.exec(text) : null;
    if (found !== null) return readAt(found[0], start, start + found[0].length);
    const paper = text.length <= 60 ? PAPER_NUMBER.exec(text) : null;
    const name = paper?.[1] ?? paper?.[2] ?? paper?.[3];
    if (name !== undefined) {
      const from = start + text.indexOf(name);
      return readAt(name, from, from + name.length);
    }
  }
  return unsaid(null);
}

/** The session at which the proposal was made, in the letter's own words. */
export function sessionOf(title: Found | null, parts: readonly Piece[]): Field<string | null> {
  for (const part of title === null ? parts : [title, ...parts]) {
    if (part.text.length > 1200 || !part.text.includes('届')) continue;
    const match = SESSION.exec(part.text);
    if (match === null) continue;
    const from = placeBefore(part.text, match.index);
    const end = match.index + match[0].length;
    return readAt(part.text.slice(from, end), part.start + from, part.start + end);
  }
  return unsaid(null);
}

/** Where the place before a session's name begins: 深圳市政协…, 区八届人大…. */
function placeBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 10 && !PLACE_STOPS.test(text.charAt(from - 1))) from -= 1;
  const before = text.slice(from, at);
  const place = PLACE.exec(before);
  return place === null ? at : from + place.index;
}
