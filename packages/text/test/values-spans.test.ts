import fc from '../../core/test/properties.ts';
import { describe, expect, it } from 'vitest';
import {
  findCitations,
  findDates,
  findDocumentNumbers,
  findFigures,
  parseNumeral,
} from '../src/index.ts';

/** Pieces of letters, whole and broken, thrown together in any order. */
const PIECES =
  '0 1 3 12 2024 ０ 一 二 三 十 百 千 万 亿 〇 两 廿 余 多 半 点 , . - — 至 ～ 个 家 元 港元 % 成 年 月 日 个月 号 次 届 人 大 小时 第 约 超 近 过 不超过 最高 以上 内 《 》 〈 〉 （ ） 〔 〕 [ ] “ ” 、 ， 。 ； \n \t + / 百分之 分之 去年 本月 年底 近日 十四五 印发 计划 办法 深府 HK$ 人民币'.split(
    ' ',
  );
const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, ' '), fc.string({ maxLength: 2 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

interface Found {
  readonly span: readonly [number, number];
}
const inOrder = (text: string, found: readonly Found[]): void => {
  let last = 0;
  for (const { span } of found) {
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(span[1]).toBeLessThanOrEqual(text.length);
    expect(span[1]).toBeGreaterThanOrEqual(last);
    last = span[1];
  }
};

describe('whatever the text, the finders', () => {
  it('give spans inside it, in order, with the words that stand there', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const figures = findFigures(text);
        const dates = findDates(text, '2024-05-09');
        const numbers = findDocumentNumbers(text);
        for (const found of [figures, dates, numbers, findCitations(text)]) inOrder(text, found);
        for (const { span, text: words } of [...figures, ...dates, ...numbers])
          expect(words).toBe(text.slice(...span));
      }),
      { numRuns: 3000 },
    );
  });

  it('give finite figures, and dates that are dates or null with a reason', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { value } of findFigures(text)) expect(Number.isFinite(value)).toBe(true);
        for (const { value, warning } of findDates(text, '2024-05-09')) {
          expect(value ?? '2024').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
          expect(warning === undefined || value === null).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('read a numeral the same alone and before a unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999_999 }),
        fc.constantFrom('', '万', '亿'),
        (n, magnitude) => {
          const [figure] = findFigures(`完成${n}${magnitude}元。`);
          expect(String(figure?.value)).toBe(
            String(Number(parseNumeral(`${n}${magnitude}`)?.value)),
          );
        },
      ),
    );
  });
});
