import { unitTable } from '../scan/unit-table.ts';
import { classOf, isBlank, NUMERAL } from './characters.ts';
import { compareDecimals, type Decimal } from './decimal.ts';
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
