import type { Span, Warning } from '../reading.ts';
import { isHan, passBlanksBack } from './characters.ts';

/** The number of an official document (发文字号): 穗科函〔2022〕12号. */
export interface DocumentNumber {
  /** 发文机关代字, for example 穗科函. */
  readonly agency: string;
  readonly year: number | null;
  readonly serial: string | null;
  /** With 〔〕, whatever brackets the text has: equal numbers compare equal. Null when damaged. */
  readonly normal: string | null;
  readonly text: string;
  readonly span: Span;
  readonly warning?: Warning;
}

const LONGEST_AGENCY = 14;
const SOUND = /[〔[［(（【﹝]\s?((?:19|20)\d\d)\s?年?[〕\]］)）】﹞]\s?(?:第\s?)?(\d{1,5})\s?号/y;
/** 〔20202, 〔20201439号, 〔2020〕 without its 号: a bracket, a year, and then not what belongs there. */
const DAMAGED = /[〔﹝［[]\s?(?:19|20)\d\d[〕\]］﹞]?\s?\d*\s?号?/y;
/** 201828号文件: year and serial grown together, brackets lost. */
const GROWN = /(?:19|20)\d{2}\d{1,4}号(?=文)/y;
const BRACKETS = /[〔[［(（【﹝]/g;
const OPENERS = /[〔[［(（【﹝]|(?<!\d)(?:19|20)\d{3,6}号文/g;
/** Words that lead to the number and are no part of it. */
const LEADS =
  /^.*(?:根据|按照|依据|依照|按|印发|发布|下发|转发了|文号|文号为|字号|见|参见|以|由|经|对|将|关于|详见|落实|执行|公文|文件|通知)/u;
const JOINS = /^(?:和|及|与|或|的|了)/;

const ONE = 0x31;
const TWO = 0x32;

const agencyBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start < LONGEST_AGENCY) {
    const code = text.charCodeAt(start - 1);
    if (!isHan(code) || text.charAt(start - 1) === '号') break;
    start--;
  }
  return text.slice(start, end).replace(LEADS, '').replace(JOINS, '');
};

/** A bracket in which no year of 19.. or 20.. stands opens no document number. */
const isYearBehind = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  const digit = first === ONE || first === TWO ? first : text.charCodeAt(at + 1);
  return digit === ONE || digit === TWO;
};

/** Finds document numbers with any of the brackets 〔〕 [] () （） 【】, in order. A number that lost a
 * digit, a bracket or its 号 is returned as it stands, with `normal: null` and a C13 warning; it is
 * never completed. Linear. */
export const findDocumentNumbers = (text: string): DocumentNumber[] => {
  const found: DocumentNumber[] = [];
  const openers = text.includes('号文') ? OPENERS : BRACKETS;
  openers.lastIndex = 0;
  for (let hit = openers.exec(text); hit !== null; hit = openers.exec(text)) {
    const at = hit.index;
    if (hit[0].length === 1 && !isYearBehind(text, at + 1)) continue;
    const agencyEnd = passBlanksBack(text, at);
    const agency = agencyBefore(text, agencyEnd);
    SOUND.lastIndex = at;
    const sound = SOUND.exec(text);
    const start = agency === '' ? at : agencyEnd - agency.length;
    if (sound !== null && agency !== '') {
      const span: Span = [start, SOUND.lastIndex];
      const [, year = '', serial = ''] = sound;
      const number = String(Number(serial));
      const normal = `${agency}〔${year}〕${number}号`;
      found.push({
        agency,
        year: Number(year),
        serial: number,
        normal,
        text: text.slice(...span),
        span,
      });
      openers.lastIndex = span[1];
      continue;
    }
    const pattern = hit[0].length > 1 ? GROWN : DAMAGED;
    pattern.lastIndex = at;
    if (!pattern.test(text) || (agency === '' && pattern !== GROWN)) continue;
    const span: Span = [start, pattern.lastIndex];
    const raw = text.slice(...span);
    const message = `The document number ${raw} has lost characters; expected the form ${agency}〔year〕number号. It is kept as it stands.`;
    found.push({
      agency,
      year: null,
      serial: null,
      normal: null,
      text: raw,
      span,
      warning: { code: 'C13', message, span },
    });
    openers.lastIndex = span[1];
  }
  return found;
};
