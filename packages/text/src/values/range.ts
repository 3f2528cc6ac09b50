import { unitTable } from '../scan/unit-table.ts';
import { classOf, isBlank, NUMERAL, valueOf } from './characters.ts';
import { addDecimals, compareDecimals, type Decimal } from './decimal.ts';
import type { NumeralAt } from './numeral-at.ts';
import { readNumeralAt } from './read-numeral.ts';

const JOINS = unitTable('至到—–-－~～');

/** The second numeral of a range that shares its unit (3至5个, 30—40人, 2-3万元), right behind the first. */
export const rangeEnd = (text: string, first: NumeralAt): NumeralAt | null => {
  let at = first.end;
  if (isBlank(text.charCodeAt(at))) at++;
  if (JOINS[text.charCodeAt(at)] !== 1) return null;
  at++;
  if (text.charAt(at) === '—') at++;
  if (isBlank(text.charCodeAt(at))) at++;
  if ((classOf(text.charCodeAt(at)) & NUMERAL) === 0) return null;
  const second = readNumeralAt(text, at);
  return second.malformed || second.bare || second.upTo !== null ? null : second;
};

/** The lower end of a range: 2 of 2-3万 shares the 万, 8000 of 8000-1万 does not. */
export const lowerEnd = (first: NumeralAt, second: NumeralAt): Decimal => {
  if (first.magnitude > 0 || second.magnitude === 0) return first.value;
  const shared = { digits: first.value.digits, power: first.value.power + second.magnitude };
  return compareDecimals(shared, second.value) <= 0 ? shared : first.value;
};

const PAUSE = '、'.charCodeAt(0);
const ENUMERATED = unitTable('\n\t（(第');

/** 十二、三家 is twelve or thirteen, 七、八次 seven or eight: the numeral as an estimate. At the head of a
 * line 七、 numbers what follows, and 第七、八项 are the seventh and the eighth. */
export const estimated = (text: string, start: number, first: NumeralAt): NumeralAt => {
  if (text.charCodeAt(first.end) !== PAUSE || first.script !== 'chinese') return first;
  if (first.sequence || first.bare || first.over || first.upTo !== null) return first;
  if (start === 0 || ENUMERATED[text.charCodeAt(start - 1)] === 1) return first;
  const last = valueOf(text.charCodeAt(first.end - 1));
  const next = valueOf(text.charCodeAt(first.end + 1));
  if (last < 1 || next !== last + 1 || next > 9) return first;
  const second = readNumeralAt(text, first.end + 1);
  if (second.end !== first.end + 2 || second.malformed) return first;
  const upTo = addDecimals(first.value, { digits: '1', power: 0 });
  return { ...first, end: second.end, upTo };
};
