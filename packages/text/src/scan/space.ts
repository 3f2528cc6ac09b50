import { unitTable } from './unit-table.ts';

const SPACE = unitTable(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** True for what \s matches; false behind the end of a text (NaN). */
export function isSpace(unit: number): boolean {
  return SPACE[unit] === 1;
}

/** The text without what \s matches; most short texts have nothing of it. */
export function withoutSpaces(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (!isCommonHan(text.charCodeAt(at)) && isSpace(text.charCodeAt(at)))
      return text.replace(/\s+/g, '');
  }
  return text;
}

/** True for a common Han character: it is no mark and no blank, and to know that without a table keeps
 * the tables of marks out of the way. */
export function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
