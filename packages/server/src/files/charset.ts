import { detect } from 'jschardet';
import { refuseMisread } from './misread.ts';
import { Refused } from './refusal.ts';

interface DecodedBytes {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/** Below this jschardet guesses (it calls a short GB18030 text "windows-1252"). */
const trustworthy = 0.2;
const labels: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** Turns bytes into text: byte order mark, then strict UTF-8, then the declared encoding, then what
 * the byte statistics say with some confidence. Never a text with replaced characters: what cannot
 * be told is refused. `declared` is an encoding label from an HTML meta element, or null. */
export function decodeCharset(bytes: Uint8Array, declared: string | null = null): DecodedBytes {
  const marked = byteOrderMark(bytes);
  if (marked) {
    const text = strict(bytes, marked);
    if (text !== null) return sound(text, marked);
    throw new Refused(
      'unknown-encoding',
      `bytes that are not ${marked}, which the mark at the start promises`,
      'byte 0',
    );
  }
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return sound(utf8, 'utf-8');
  for (const encoding of candidates(bytes, declared)) {
    const text = strict(bytes, encoding);
    if (text !== null && plausible(text)) return { text, encoding };
  }
  const at = firstBadByte(bytes);
  throw new Refused('unknown-encoding', `bytes ${hex(bytes, at)}`, `byte ${String(at)}`);
}

function sound(text: string, encoding: string): DecodedBytes {
  refuseMisread(text);
  return { text, encoding };
}

/** UTF-16 without a byte order mark, as Windows' Notepad once wrote it: told by its line feeds and by
 * being sensible text. Empty or one label. */
export function unmarkedUtf16(bytes: Uint8Array): readonly string[] {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return [];
  const head = bytes.subarray(0, 65_536);
  return ['utf-16le', 'utf-16be'].filter((encoding) => {
    const text = new TextDecoder(encoding).decode(head);
    return text.includes('\n') && plausible(text);
  });
}

function* candidates(bytes: Uint8Array, declared: string | null): Generator<string> {
  if (declared !== null) yield labels[declared.toLowerCase()] ?? declared;
  const guess = detect(bytes.subarray(0, 262_144));
  const guessed = labels[guess.encoding?.toLowerCase() ?? ''];
  if (guessed !== undefined && guess.confidence > trustworthy) {
    yield guessed;
    // A sure guess is not second-guessed; a wrong Big5 decodes as rubbish GB18030 without error.
    if (guess.confidence > 0.9) return;
  }
  yield* unmarkedUtf16(bytes);
  yield 'gb18030';
  yield 'big5';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A Chinese letter is made of common Chinese characters: with the wrong table one gets rare ones,
 * private-use characters and controls. */
function plausible(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[[\p{Cc}\p{Co}\ufffd]--[\t\n\r\f]]/gv)?.length ?? 0;
  if (strange > sample.length / 100) return false;
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return true;
  const common =
    sample.match(/[的是不一在有和人中为為大国國了会會年区區市提案建议議办辦理、。，]/gu)?.length ??
    0;
  return han < 20 || common > han / 50;
}

/** The text before the first bad sequence is valid UTF-8, so its length in bytes is the place. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(text.slice(0, Math.max(0, text.indexOf('\ufffd')))).length;
}

const hex = (bytes: Uint8Array, at: number) =>
  [...bytes.subarray(at, at + 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
