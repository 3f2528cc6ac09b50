/** A text in simplified characters, and the same in the characters it came in: of one length, so that
 * what has a span in the one has it in the other. */
export interface InScript {
  readonly text: string;
  readonly original: string;
}

/** How far apart the two places of a mended piece may lie to be found at once. */
const NEAR = 24;
/** Most characters that a step puts where none or others stood. */
const MOST_PUT = 4;
/** So many equal characters in a row say that the texts run together again. */
const ENOUGH = 3;
/** By its first characters a line is found again behind dropped ones. */
const LINE_HEAD = 8;

/** The characters that a text came in, after steps that dropped, joined or mended pieces of it. `now` is
 * what the steps made of `before.text`; where it differs, its own characters stand. Every other
 * character is the one that became the simplified one there. Linear in the length of the texts. */
export function carried(before: InScript, now: string): string {
  const { text: old, original } = before;
  if (old === now) return original;
  const pieces: string[] = [];
  const lines = lineHeads(old);
  let i = 0;
  let j = 0;
  while (j < now.length) {
    let run = 0;
    while (j + run < now.length && old.charCodeAt(i + run) === now.charCodeAt(j + run)) run++;
    pieces.push(original.slice(i, i + run));
    i += run;
    j += run;
    if (j >= now.length) break;
    const [dropped, put] = apart(old, i, now, j) ?? nextLine(lines(), i, now, j);
    pieces.push(now.slice(j, j + put));
    i += dropped;
    j += put;
  }
  return pieces.join('');
}

type Apart = readonly [dropped: number, put: number];

/** How many characters were dropped and put where the texts part, or null when it is not near. */
function apart(old: string, i: number, now: string, j: number): Apart | null {
  for (let distance = 1; distance <= NEAR; distance++) {
    for (let put = 0; put <= Math.min(MOST_PUT, distance); put++) {
      if (runsTogether(old, i + distance - put, now, j + put)) return [distance - put, put];
    }
  }
  return null;
}

function runsTogether(old: string, i: number, now: string, j: number): boolean {
  if (j >= now.length) return true;
  if (i >= old.length) return false;
  for (let k = 0; k < ENOUGH && j + k < now.length; k++) {
    if (old.charCodeAt(i + k) !== now.charCodeAt(j + k)) return false;
  }
  return true;
}

type LineHeads = ReadonlyMap<string, readonly number[]>;

/** Where the lines of a text begin, by their first characters; made when it is first asked for. */
function lineHeads(text: string): () => LineHeads {
  let made: LineHeads | undefined;
  return () =>
    (made ??= Map.groupBy([0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)], (at) =>
      text.slice(at, at + LINE_HEAD),
    ));
}

/** On to the next line that both texts have. */
function nextLine(lines: LineHeads, i: number, now: string, j: number): Apart {
  const newline = now.indexOf('\n', j);
  const atHead = j === 0 || now.charCodeAt(j - 1) === 10;
  const start = atHead ? j : newline === -1 ? now.length : newline + 1;
  const place = lines.get(now.slice(start, start + LINE_HEAD))?.find((at) => at >= i);
  if (place !== undefined && (place > i || start > j)) return [place - i, start - j];
  const beyond = now.indexOf('\n', start);
  return [0, (beyond === -1 ? now.length : beyond + 1) - j];
}
