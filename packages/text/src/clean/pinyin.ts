import { pinyin } from 'pinyin-pro';
import type { DamageCode, Step, Tally } from './tally.ts';

/** Longest syllable is 6 letters (zhuang); blanks of C02 may stand on either side. */
const LONGEST = 10;

/** No letter of pinyin and no tone mark stands behind it: most parentheses hold Chinese. */
const LAST_LETTER = 0x1fff;

/** The letter without its tone for each letter of pinyin, v for ü; 0 for what is none. */
const TONELESS = new Uint16Array(LAST_LETTER + 1);
for (let unit = 0x61; unit <= 0x7a; unit += 1) TONELESS[unit] = unit;
for (const row of ['aāáǎàɑ', 'eēéěèê', 'iīíǐì', 'oōóǒò', 'uūúǔù', 'vüǖǘǚǜ', 'nńňǹ', 'mḿ', 'gɡ'])
  for (const marked of row) TONELESS[marked.charCodeAt(0)] = row.charCodeAt(0);

const TONE_MARK = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;

/** Toneless spelling with v for ü, or undefined when the text is not lower-case pinyin letters. */
function toneless(syllable: string): string | undefined {
  const letters = syllable.normalize('NFC');
  const plain: number[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const unit = TONELESS[letters.charCodeAt(at)];
    if (unit === undefined || unit === 0) return undefined;
    plain.push(unit);
  }
  return String.fromCharCode(...plain);
}

const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

const readings = new Map<number, ReadonlySet<string>>();

/** All readings of a character, toneless, v for ü; looked up once each (all of them: 94 ms). */
function readingsOf(unit: number): ReadonlySet<string> {
  let known = readings.get(unit);
  if (!known) {
    const options = { multiple: true, type: 'array', toneType: 'none', v: true } as const;
    known = new Set(pinyin(String.fromCharCode(unit), options));
    readings.set(unit, known);
  }
  return known;
}

interface Gloss {
  /** Index behind the closing parenthesis. */
  readonly end: number;
  readonly syllable: string;
  readonly code: DamageCode;
}

/** The gloss that opens at `at`: parentheses holding one pinyin syllable and nothing else. */
function glossAt(text: string, at: number): Gloss | undefined {
  const limit = Math.min(text.length, at + LONGEST);
  let close = at + 1;
  while (close < limit && text.charCodeAt(close) !== 0x29) {
    if (text.charCodeAt(close) > LAST_LETTER) return undefined;
    close++;
  }
  if (close >= limit) return undefined;
  const inner = text.slice(at + 1, close);
  const syllable = inner.trim();
  if (syllable === '') return undefined;
  const plain = toneless(syllable);
  if (plain === undefined) return undefined;
  const code = inner === syllable ? (TONE_MARK.test(syllable) ? 'C01' : 'C03') : 'C02';
  return { end: close + 1, syllable: plain, code };
}

/** C01–C05: pinyin in half-width parentheses behind a character that has that reading is taken out;
 * the character itself is never re-spelled. Anything else in parentheses stays (C06). */
export const stripPinyin: Step = (text, tally) => {
  let open = text.indexOf('(');
  let out = '';
  let from = 0;
  while (open > 0) {
    const end = glossesEnd(text, open, tally);
    if (end > open) {
      out += text.slice(from, open);
      from = end;
    }
    open = text.indexOf('(', Math.max(end, open + 1));
  }
  return from === 0 ? text : out + text.slice(from);
};

/** Where the run of glosses that opens at `open` ends; `open` when there is none. */
function glossesEnd(text: string, open: number, tally: Tally): number {
  const unit = text.charCodeAt(open - 1);
  if (!isHan(unit)) return open;
  let end = open;
  let count = 0;
  let code: DamageCode = 'C01';
  while (text.charCodeAt(end) === 0x28) {
    const gloss = glossAt(text, end);
    if (!gloss || !readingsOf(unit).has(gloss.syllable)) break;
    if (count++ === 0) code = gloss.code;
    end = gloss.end;
  }
  tally.add(count > 1 ? 'C04' : code, count > 0 ? 1 : 0);
  return end;
}
