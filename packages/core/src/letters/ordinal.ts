const DIGITS = '〇一二三四五六七八九';

/** 1 … 99 as 一 … 九十九. */
export function hanOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new Error(`A letter numbers its parts from 1 to 99; got ${String(value)}.`);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** "2024-11-18" as 2024年11月18日, or as 二〇二四年十一月十八日. */
export function letterDate(date: string, numerals: 'arabic' | 'han'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) {
    throw new Error(`The date "${date}" of a letter is not YYYY-MM-DD. Pass the day it is signed.`);
  }
  const [year, month, day] = [match[1] ?? '', Number(match[2]), Number(match[3])];
  if (numerals === 'arabic') return `${year}年${String(month)}月${String(day)}日`;
  const digits = year.replaceAll(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
  return `${digits}年${hanOrdinal(month)}月${hanOrdinal(day)}日`;
}
