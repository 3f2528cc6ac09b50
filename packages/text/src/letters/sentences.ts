/** A stretch [from, to) of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const OPENERS = '“《（(「『';
const CLOSERS = '”》）)」』';
const LONGEST_MARKED = 200;

/** Sentences of a paragraph: cut behind 。；！？ where no quotation or bracket is open. A mark that
 * is never closed stops counting after 200 characters. */
export function sentencesOf(text: string, from = 0, to = text.length): Stretch[] {
  const sentences: Stretch[] = [];
  let open = 0;
  let openedAt = from;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (OPENERS.includes(char)) {
      open += 1;
      openedAt = at;
    } else if (CLOSERS.includes(char)) open = Math.max(0, open - 1);
    else if ('。；！？;'.includes(char)) {
      if (open > 0 && at - openedAt < LONGEST_MARKED) continue;
      open = 0;
      sentences.push({ from: start, to: at + 1 });
      start = at + 1;
    }
  }
  if (text.slice(start, to).trim() !== '') sentences.push({ from: start, to });
  return sentences;
}
