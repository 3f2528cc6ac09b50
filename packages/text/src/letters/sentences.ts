import { isCommonHan } from '../scan/space.ts';

/** A stretch [from, to) of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const OPENER = 1;
const CLOSER = 2;
const STOP = 3;
const KIND = new Uint8Array(65536);
for (const mark of '“《（(「『') KIND[mark.charCodeAt(0)] = OPENER;
for (const mark of '”》）)」』') KIND[mark.charCodeAt(0)] = CLOSER;
for (const mark of '。；！？;') KIND[mark.charCodeAt(0)] = STOP;
const LONGEST_MARKED = 200;

/** Sentences of a paragraph: cut behind 。；！？ where no quotation or bracket is open. A mark that
 * is never closed stops counting after 200 characters. */
export function sentencesOf(text: string, from = 0, to = text.length): Stretch[] {
  const sentences: Stretch[] = [];
  let open = 0;
  let openedAt = from;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (isCommonHan(unit)) continue;
    const kind = KIND[unit];
    if (kind === 0) continue;
    if (kind === OPENER) {
      open += 1;
      openedAt = at;
    } else if (kind === CLOSER) open = Math.max(0, open - 1);
    else {
      if (open > 0 && at - openedAt < LONGEST_MARKED) continue;
      open = 0;
      sentences.push({ from: start, to: at + 1 });
      start = at + 1;
    }
  }
  if (start < to && text.slice(start, to).trim() !== '') sentences.push({ from: start, to });
  return sentences;
}
