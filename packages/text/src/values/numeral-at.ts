import { isMultiplier, valueOf } from './characters.ts';
import type { Decimal } from './decimal.ts';

/** A numeral found at a position of a text. */
export interface NumeralAt {
  readonly end: number;
  readonly value: Decimal;
  readonly script: 'arabic' | 'chinese';
  /** Power of ten of the 万/亿 … behind an Arabic coefficient: 3千万 → 7. */
  readonly magnitude: number;
  /** Digits of an Arabic integer part; tells a year from a count. 0 for Chinese numerals. */
  readonly digits: number;
  /** 百, 千, 万, 亿 without a digit before them: a word (千家万户) unless something says otherwise. */
  readonly bare: boolean;
  /** 余 or 多 stood before the magnitude: 300余万. */
  readonly over: boolean;
  /** 三四十 is neither 34 nor 304: the other end of such an estimate. */
  readonly upTo: Decimal | null;
  /** Digits one after the other (二〇二三), no place values. */
  readonly sequence: boolean;
  /** Looks like a numeral and is none (十四五, 百千); `end` is behind all of it. */
  readonly malformed: boolean;
}

export const WAN = 10_000;
/** 千瓦, 千克, 千米 … and 百分点 are units: their first character is no multiplier of 50. */
const UNIT_TAILS = new Set('瓦克米兆伏卡帕字分升');
/** Between a number and its magnitude: 300余万, 十多亿. */
export const isMore = (character: string): boolean => character === '余' || character === '多';

/** The power of ten of 十/百/千/万/亿 at `at` behind an Arabic number, and where it ends. */
export const readMagnitude = (text: string, at: number): readonly [power: number, end: number] => {
  let power = 0;
  let next = at;
  let last = 0;
  for (;;) {
    const code = text.charCodeAt(next);
    const value = isMultiplier(code) ? valueOf(code) : 0;
    if (value === 0 || value === 20 || value === 30) break;
    if (value < WAN && (last !== 0 || UNIT_TAILS.has(text.charAt(next + 1)))) break;
    if (last >= WAN && value <= last) break;
    power += String(value).length - 1;
    last = value;
    next++;
  }
  return [power, next];
};
