import { classOf, NUMERAL } from './characters.ts';
import { decimalString, divide } from './decimal.ts';
import type { NumeralAt } from './numeral-at.ts';
import { readNumeralAt } from './read-numeral.ts';

export interface Numeral {
  /** Decimal digits, no exponent, `-` in front of a negative number. In per cent when `unit` is %. */
  readonly value: string;
  /** `%`: 30%, 百分之三十 and 三成 are all 30 %. `‰`: 千分之五 is 5 ‰. Otherwise empty. */
  readonly unit: '' | '%' | '‰';
  /** False only for a fraction that has no last decimal (三分之一), then cut after 20 places. */
  readonly exact: boolean;
}

const SHARES: readonly (readonly [prefix: string, unit: '%' | '‰'])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
];

/** Reads `text`, all of it, as one number.
 *
 * Arabic with separators and decimals, half or full width; Chinese with place values or digit by
 * digit (二〇二三), small or financial characters; mixed (1.5万); fractions, per cent, 成, 半.
 * Null where the text is no number or could be two: 三四 (three or four), 十四五 (a plan). */
export const parseNumeral = (text: string): Numeral | null => {
  const trimmed = text.trim();
  const negative = /^(?:负|負|[-−－])/.test(trimmed);
  const body = negative ? trimmed.slice(1).trimStart() : trimmed;
  const numeral = parseUnsigned(body);
  if (numeral === null || !negative || numeral.value === '0') return numeral;
  return { ...numeral, value: `-${numeral.value}` };
};

const parseUnsigned = (text: string): Numeral | null => {
  if (text === '半' || text === '一半') return { value: '0.5', unit: '', exact: true };
  for (const [prefix, unit] of SHARES) {
    if (!text.startsWith(prefix)) continue;
    const rest = wholeNumeral(text.slice(prefix.length));
    return rest === null ? null : { value: decimalString(rest.value), unit, exact: true };
  }
  const over = text.indexOf('分之');
  if (over > 0) return parseFraction(text.slice(0, over), text.slice(over + 2));
  const last = text.charAt(text.length - 1);
  const head = text.slice(0, -1);
  if (last === '%' || last === '％') return share(head, '%', 0);
  if (last === '‰') return share(head, '‰', 0);
  if (last === '成') return share(head, '%', 1);
  const numeral = wholeNumeral(text);
  return numeral === null ? null : { value: decimalString(numeral.value), unit: '', exact: true };
};

const share = (head: string, unit: '%' | '‰', lift: number): Numeral | null => {
  const numeral = wholeNumeral(head.trimEnd());
  if (numeral === null) return null;
  const { digits, power } = numeral.value;
  return { value: decimalString({ digits, power: power + lift }), unit, exact: true };
};

const parseFraction = (below: string, above: string): Numeral | null => {
  const denominator = wholeNumeral(below);
  const numerator = wholeNumeral(above);
  if (denominator === null || numerator === null) return null;
  const power = Math.min(denominator.value.power, numerator.value.power);
  const lift = ({ value }: NumeralAt): bigint =>
    BigInt(value.digits) * 10n ** BigInt(value.power - power);
  if (lift(denominator) === 0n) return null;
  return { ...divide(lift(numerator), lift(denominator)), unit: '' };
};

/** The numeral that fills `text`. */
const wholeNumeral = (text: string): NumeralAt | null => {
  if ((classOf(text.charCodeAt(0)) & NUMERAL) === 0) return null;
  const numeral = readNumeralAt(text, 0);
  const whole = numeral.end === text.length && !numeral.malformed;
  return whole && !numeral.over && numeral.upTo === null ? numeral : null;
};
