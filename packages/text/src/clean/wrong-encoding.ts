import { decodeStrictly, isOutsideGb2312, toGbk } from './gbk.ts';
import { isTraditional } from './script.ts';
import type { Step } from './tally.ts';

/** A blank, a bracketed numeral and what follows, read one byte off: the first byte of the
 * ideographic blank was lost as ?, so its second half and （ became 。 and a bopomofo letter. The run
 * ends where a trail byte is an ASCII letter, which stands alone again. */
const MISALIGNED = /\?。[\u3105-\u3129][\u0080-\uffff]{2,120}[@-~]/g;
const NUMBERED = /^\u3000（[一二三四五六七八九十]{1,3}）[\u3400-\u9fff，。、；：“”（）《》]+$/;

/** C09: marks and numerals read one byte off are put back when every byte is still there; when some
 * were lost the text stays. */
export const realignBrackets: Step = (text, tally) =>
  text.includes('?。')
    ? text.replace(MISALIGNED, (run) => {
        const bytes = toGbk(run.slice(1));
        const restored = bytes && decodeStrictly([0xa1, ...bytes], 'gbk');
        if (restored === undefined || !NUMBERED.test(restored)) return run;
        tally.add('C09');
        return restored.slice(1);
      })
    : text;

/** Fewer restored characters could be a coincidence. */
const FEWEST_RESTORED = 3;
/** How far before its first rare character a run read in the wrong encoding may begin. */
const REACH_BACK = 6;

/** 1 for Han characters that neither simplified nor traditional letters ordinarily use. */
let rare: Uint8Array | undefined;
const rareTable = (): Uint8Array =>
  (rare ??= new Uint8Array(65536).map((_, unit) =>
    isOutsideGb2312(unit) && !isTraditional(unit) ? 1 : 0,
  ));

/** Is this a Han character that letters ordinarily do not use? */
export function isRare(unit: number): boolean {
  return rareTable()[unit] === 1;
}

/** Place of the next rare character from `at` on; the text's length when there is none. */
function nextRare(text: string, at: number): number {
  const table = rareTable();
  let i = at;
  while (i < text.length && table[text.charCodeAt(i)] === 0) i++;
  return i;
}

interface Restored {
  readonly text: string;
  readonly end: number;
}

/** Restores UTF-8 that was read as GBK, as far as it goes from `start`: whole characters only, each
 * a Han character of ordinary use or a Chinese mark. */
function restoreFrom(text: string, start: number): Restored | undefined {
  const bytes: number[] = [];
  let whole = { bytes: 0, end: start };
  let need = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at) < 0x80 ? undefined : toGbk(text[at]!);
    if (!code) break;
    let broken = false;
    for (const byte of code) {
      if (need > 0) {
        broken ||= byte < 0x80 || byte > 0xbf;
        need--;
      } else {
        broken ||= !((byte >= 0xe2 && byte <= 0xe9) || byte === 0xef);
        need = 2;
      }
      bytes.push(byte);
    }
    if (broken) break;
    if (need === 0) whole = { bytes: bytes.length, end: at + 1 };
  }
  const restored = decodeStrictly(bytes.slice(0, whole.bytes), 'utf-8');
  if (restored === undefined || restored.length < FEWEST_RESTORED) return undefined;
  for (let i = 0; i < restored.length; i++)
    if (!isOrdinary(restored.charCodeAt(i))) return undefined;
  return { text: restored, end: whole.end };
}

const isOrdinary = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff && rareTable()[unit] === 0) ||
  (unit >= 0x3001 && unit <= 0x3015) ||
  (unit >= 0x2013 && unit <= 0x2026) ||
  (unit >= 0xff01 && unit <= 0xff5e);

/** C11: UTF-8 that was read as GBK is read again as UTF-8 where the bytes prove it. */
export const rereadUtf8: Step = (text, tally) => {
  let out = '';
  let from = 0;
  for (let i = nextRare(text, 0); i < text.length; i = nextRare(text, i + 1)) {
    for (let start = Math.max(from, i - REACH_BACK); start <= i; start++) {
      const restored = restoreFrom(text, start);
      if (!restored || restored.end <= i) continue;
      out += text.slice(from, start) + restored.text;
      from = restored.end;
      i = restored.end - 1;
      tally.add('C11');
      break;
    }
  }
  return from === 0 ? text : out + text.slice(from);
};

/** So many rare characters among so close together are text read in a wrong encoding. */
const RARE_RUN = { rare: 3, within: 3 } as const;

/** Runs that still look read in a wrong encoding, as [start, end). */
export function* garbledRuns(text: string): Generator<readonly [number, number]> {
  let places: number[] = [];
  for (let i = nextRare(text, 0); i < text.length; i = nextRare(text, i + 1)) {
    if (places.length > 0 && i - places.at(-1)! >= RARE_RUN.within) {
      if (places.length >= RARE_RUN.rare) yield [places[0]!, places.at(-1)! + 1];
      places = [];
    }
    places.push(i);
  }
  if (places.length >= RARE_RUN.rare) yield [places[0]!, places.at(-1)! + 1];
}
