import { toTraditional } from '@twinpark/text';
import { goldLetters } from '../accuracy/corpus.ts';
import type { Random } from './random.ts';

/** Readings of converted characters, taken from the corpus's own damaged letters: 創(chuàng). */
const readings = new Map(
  goldLetters().flatMap(({ raw }) =>
    [...raw.matchAll(/(\p{Script=Han})\(([a-zà-üā-ǜ]+) ?\)/gu)].map(
      (match) => [match[1] ?? '', match[2] ?? ''] as const,
    ),
  ),
);

const withReadings = (text: string): string =>
  toTraditional(text)
    .replace(/\p{Script=Han}/gu, (char) => {
      const reading = readings.get(char);
      return reading ? `${char}(${reading})` : char;
    })
    .replaceAll('，', ',')
    .replaceAll('：', ':');

const pageBreaks = (text: string, random: Random): string =>
  text
    .split('\n')
    .map((line) => {
      if (line.length < 60 || line.includes('\t') || random.chance(0.5)) return line;
      const at = 20 + random.below(line.length - 40);
      return `${line.slice(0, at)}\n\n${line.slice(at)}`;
    })
    .join('\n');

const kinds: readonly ((text: string, random: Random) => string)[] = [
  (text) => withReadings(text),
  (text) => toTraditional(text),
  (text, random) => text.replace(/，/gu, (comma) => (random.chance(0.2) ? `${comma},` : comma)),
  (text, random) =>
    text.replace(/\d+/gu, (number) => (random.chance(0.3) ? ` ${number} ` : number)),
  pageBreaks,
  (text) => `您现在的位置：首页 > 政务公开\n【字体：大 中 小】\n${text}\n分享到：\n`,
  (text, random) =>
    text.replace(/^(?=\p{Script=Han}{20})/gmu, () => (random.chance(0.5) ? '?' : '')),
];

/** Leaves four letters of ten as they are and damages the others in one way of those one meets. */
export const damaged = (text: string, random: Random): string =>
  random.chance(0.4) ? text : random.pick(kinds)(text, random);
