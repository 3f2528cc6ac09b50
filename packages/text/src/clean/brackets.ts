import { isCommonHan } from '../scan/space.ts';

/** Marks that come in pairs, each opening one before its closing one; full-width and half-width
 * parentheses pair with each other. */
const PAIRS = '（）《》〈〉〔〕【】“”‘’「」『』';

/** For each code unit: 0 no mark, k > 0 opens pair k, -k closes pair k, 127 ends the line. */
const KIND = new Int8Array(65536);
for (let i = 0; i < PAIRS.length; i++)
  KIND[PAIRS.charCodeAt(i)] = i % 2 === 0 ? i / 2 + 1 : -(i + 1) / 2;
KIND['('.charCodeAt(0)] = 1;
KIND[')'.charCodeAt(0)] = -1;
const END_OF_LINE = 127;
KIND[0x0a] = END_OF_LINE;

/** More say nothing new; it bounds the memory a hostile file can take. */
const MOST_UNPAIRED = 500;

/** Marks that may be open at once; deeper nesting is not followed. */
const DEEPEST = 40;

/** 1）, （二）, a): the closing half numbers a list. */
const LIST_NUMBER = /(?:^|[\n\t，。；：、])\s?(?:[\dA-Za-z]{1,2}|[一二三四五六七八九十]{1,3})$/;

/** Places of marks whose other half is missing in their paragraph (C15), line by line: a page-cut
 * paragraph has been joined before. */
export function unpairedMarks(text: string): number[] {
  const unpaired: number[] = [];
  const pairs: number[] = [];
  const places: number[] = [];
  const giveUp = (depth: number): void => {
    unpaired.push(...places.slice(depth));
    pairs.length = depth;
    places.length = depth;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isCommonHan(unit)) continue;
    const kind = KIND[unit]!;
    if (kind === 0) continue;
    if (kind === END_OF_LINE) {
      if (places.length > 0) giveUp(0);
    } else if (kind > 0) {
      if (pairs.length < DEEPEST) {
        pairs.push(kind);
        places.push(at);
      }
    } else if (pairs.at(-1) === -kind) {
      pairs.pop();
      places.pop();
    } else {
      const depth = pairs.lastIndexOf(-kind);
      if (depth !== -1) {
        giveUp(depth + 1);
        pairs.pop();
        places.pop();
      } else if (kind !== -1 || !LIST_NUMBER.test(text.slice(Math.max(0, at - 5), at))) {
        unpaired.push(at);
      }
    }
    if (unpaired.length >= MOST_UNPAIRED) break;
  }
  giveUp(0);
  return unpaired.sort((a, b) => a - b);
}
