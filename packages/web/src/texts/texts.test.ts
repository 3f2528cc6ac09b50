import { languages, type Language } from '@twinpark/core/model';
import { describe, expect, it } from 'vitest';
import { catalogues, sayIn } from './index.ts';
import { fill, holesOf } from './message.ts';
import { zhHans, type Key } from './zh-hans.ts';

const keys = Object.keys(zhHans) as Key[];

describe('the catalogue', () => {
  const offenders = (language: Language, wrong: (text: string, key: Key) => boolean) =>
    keys.filter((key) => wrong(catalogues[language][key], key));

  it.each(languages)('has the same holes in %s as in simplified Chinese', (language) => {
    const holes = (text: string) => holesOf(text).join();
    expect(offenders(language, (text, key) => holes(text) !== holes(zhHans[key]))).toEqual([]);
  });

  it.each(languages)('leaves no text empty in %s', (language) => {
    expect(offenders(language, (text) => text.trim() === '')).toEqual([]);
  });

  it('writes no simplified character in the traditional texts', () => {
    const simplifiedOnly = /[这说请让对应单项实东车国关办务们区园读业产为么样见]/u;
    expect(offenders('zh-Hant', (text) => simplifiedOnly.test(text))).toEqual([]);
  });

  it('writes the words of Hong Kong in the traditional texts', () => {
    const mainlandWords = /數字化|信息|搜索|打印|鏈接|文檔|屏幕|默認/u;
    expect(offenders('zh-Hant', (text) => mainlandWords.test(text))).toEqual([]);
  });

  it('says a message with its values, and the right English form for one and for many', () => {
    expect(sayIn('zh-Hans')('page.total', { n: 3 })).toBe('共 3 条');
    expect(sayIn('en')('page.total', { n: 1 })).toBe('1 entry');
    expect(sayIn('en')('page.total', { n: 0 })).toBe('0 entries');
  });

  it('refuses to print a hole that nobody filled', () => {
    expect(() => fill('{n} items', {})).toThrow('{n}');
  });
});
