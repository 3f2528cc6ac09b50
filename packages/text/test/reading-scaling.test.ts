import { describe, expect, it } from 'vitest';
import { readLetter } from '../src/index.ts';

const SENTENCE =
  '2023年，园区引进企业120家，投资约3.5亿元，印发《园区管理办法》（园府〔2023〕8号），正在推进二期建设。';
const HEAD = '某市教育局关于市政协八届二次会议第20240011号提案答复的函\n尊敬的陈一委员：\n';

/** Letters of any length, made of one kind of part. */
const LETTERS: Readonly<Record<string, (parts: number) => string>> = {
  'a letter of many points': (parts) =>
    `${HEAD}现答复如下：\n` +
    Array.from({ length: parts }, () => `一、关于产业发展\n一是${SENTENCE}二是${SENTENCE}\n`).join(
      '',
    ),
  'everything on one line': (parts) => SENTENCE.repeat(parts * 2),
  'one line without a mark': (parts) => '园区正在推进项目建设'.repeat(parts * 8),
  'a table of many cells': (parts) =>
    '意见建议\t当年完成的事项\t当年推动的工作\t明年待落实的事项\t备注\n' +
    `一、产业\t${SENTENCE}\t${SENTENCE}\t\t\n`.repeat(parts),
  'lines cut in two': (parts) => `${HEAD}${`${SENTENCE}园区还将继续\n\n`.repeat(parts * 2)}`,
  'marks that open and never close': (parts) => `（《“一是${SENTENCE}`.repeat(parts * 2),
  'enumerators without end': (parts) => '一是推进；（一）1.①'.repeat(parts * 6),
  'a damaged page': (parts) => `?（一）企业(qǐ yè )&nbsp;<p>增長?5%,,${SENTENCE}`.repeat(parts * 2),
};
const PARTS = 60;
const TIMES = 8;
/** Linear time grows 8 times, quadratic 64: under 40 is not quadratic, whatever else the machine does. */
const MOST_GROWTH = 40;

const best = (run: () => unknown): number => {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

describe('a letter eight times as long is read in far less than 64 times the time', () => {
  for (const [kind, letter] of Object.entries(LETTERS))
    it(`reads ${kind}`, { retry: 4 }, () => {
      const read = (text: string): unknown => readLetter(text, { file: kind });
      const [once, many] = [letter(PARTS), letter(PARTS * TIMES)];
      read(many);
      const [short, long] = [best(() => read(once)), best(() => read(many))];
      expect(long / Math.max(short, 0.5)).toBeLessThan(MOST_GROWTH);
    });
});
