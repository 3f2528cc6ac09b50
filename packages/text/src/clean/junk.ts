import type { Step } from './tally.ts';

/** Four or more scraps of one to three ASCII characters, and nothing else on the line. */
const SCRAPS = /^[!-~]{1,3}(?: [!-~]{1,3}){3,60}$/;
const SYMBOL = /["#$%^&*()+~!@{}[\];:'<>?/\\|`]/;

/** C28: lines of random scraps that forums put between lines against copying go. Leaves out lines of
 * words or numbers: A B C D, 1 2 3 4. */
export const dropScrapLines: Step = (text, tally) => {
  if (!/^[!-~]{1,3} [!-~]{1,3} /m.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      if (line.length > 240 || !SCRAPS.test(line) || !isScraps(line.split(' '))) return line;
      tally.add('C28');
      return '';
    })
    .join('\n');
};

const isScraps = (tokens: readonly string[]): boolean =>
  tokens.filter((token) => SYMBOL.test(token)).length >= 2 &&
  tokens.filter((token) => /[A-Za-z]/.test(token)).length >= 2;

/** 1 . at the head of a line or cell, where scanning set the point apart. */
const LOOSE_POINT = /^(\t*\d{1,3}) ([.．、])(?=\s?[\u3400-\u9fff“《])/gm;

/** C29: the point of a list number that scanning set apart comes back to it. */
export const closeListNumbers: Step = (text, tally) => {
  if (!text.includes(' .') && !text.includes(' ．') && !text.includes(' 、')) return text;
  return text.replace(LOOSE_POINT, (_, number: string, point: string) => {
    tally.add('C29');
    return number + point;
  });
};
