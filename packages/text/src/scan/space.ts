import { unitTable } from './unit-table.ts';

const SPACE = unitTable(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** True for what \s matches; false behind the end of a text (NaN). */
export function isSpace(unit: number): boolean {
  return SPACE[unit] === 1;
}

/** True for a common Han character: it is no mark and no blank, and to know that without a table keeps
 * the tables of marks out of the way. */
export function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
