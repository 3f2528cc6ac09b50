import { readArabic } from './arabic-numeral.ts';
import { isArabic } from './characters.ts';
import { readChinese } from './chinese-numeral.ts';
import type { NumeralAt } from './numeral-at.ts';

/** Reads the longest numeral that starts at `at`, which must hold a digit or a multiplier. */
export const readNumeralAt = (text: string, at: number): NumeralAt =>
  isArabic(text.charCodeAt(at)) ? readArabic(text, at) : readChinese(text, at);
