import { Converter } from 'opencc-js/cn2t';
import type { DictGroup } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import type { Script } from '../reading.ts';

/** Longest phrase of the conversion dictionary; a longer one is left to its characters. */
const LONGEST_PHRASE = 8;

interface Table {
  /** Simplified code unit for each code unit; the unit itself when nothing changes. */
  readonly units: Uint16Array;
  /** Length of the longest phrase that begins with a unit, 0 when none does. */
  readonly reach: Uint8Array;
  /** 1 for units that change, by themselves or in a certain phrase. */
  readonly signs: Uint8Array;
  readonly phrases: ReadonlyMap<string, string>;
  /** 1 where two code units may begin a phrase, by `pairPlace`. */
  readonly opens: Uint8Array;
  /** +1 a form used only in traditional text, -1 only in simplified text, 0 shared. */
  readonly lean: Int8Array;
}

const pairPlace = (unit: number, next: number): number => (unit * 2533 + next) & 0xffff;

/** Simplified forms that traditional texts use as well: they say nothing about the script. */
const SHARED = new Set(
  '面里后干只台云几斗丑表志制系范松余舍郁胡征朱曲冬叶合吁回姜家帘布幸弦御致借克准占卜卷参咸布当彩才升姓向周岳',
);

/** Dictionary pairs of one stage of hk2s: Hong Kong forms to traditional ones, traditional to
 * simplified. All that stay one code unit to one code unit are kept, so a
 * conversion never moves an offset; the few that need a surrogate pair are left as they are. */
function pairs(stage: 'hk' | 't2s'): [string, string][] {
  const chain = configs['hk2s']?.conversionChain;
  const group: DictGroup | undefined = chain?.[stage === 'hk' ? 0 : 1];
  if (!group) throw new Error('opencc-js: no hk2s configuration, expected in preset/t2cn');
  const found: [string, string][] = [];
  for (const dict of group) {
    const entries = typeof dict === 'string' ? dict.split('|').map((e) => e.split(' ')) : dict;
    for (const [from, to] of entries) {
      const whole = from !== undefined && to !== undefined && from.length === to.length;
      if (whole && !/[\ud800-\udfff]/.test(from + to)) found.push([from, to]);
    }
  }
  return found;
}

/** Phrases of characters that simplified text has too are converted only round these: 答覆, 憑藉,
 * 瞭解, 甦醒 are certain, but 沈香 may be a person and 一坏 a plain word. */
const CERTAIN = /[覆藉瞭甦]/;

function build(): Table {
  const units = new Uint16Array(65536).map((_, i) => i);
  const reach = new Uint8Array(65536);
  const lean = new Int8Array(65536);
  const phrases = new Map<string, string>();
  const all = pairs('t2s');
  for (const [from, to] of all) {
    if (from.length > 1 || from === to) continue;
    units[from.charCodeAt(0)] = to.charCodeAt(0);
    lean[from.charCodeAt(0)] = 1;
    if (!SHARED.has(to) && lean[to.charCodeAt(0)] === 0) lean[to.charCodeAt(0)] = -1;
  }
  for (const [from, to] of pairs('hk')) {
    const simplified = units[to.charCodeAt(0)]!;
    const at = from.charCodeAt(0);
    if (from.length > 1 || units[at] !== at || simplified === at) continue;
    units[at] = simplified;
    lean[at] = 1;
  }
  const unitwise = (text: string): string =>
    text.replace(/./g, (c) => String.fromCharCode(units[c.charCodeAt(0)]!));
  for (const [from, to] of all) {
    const shared = unitwise(from) === from;
    const useful = shared ? from !== to && CERTAIN.test(from) : unitwise(from) !== to;
    if (from.length < 2 || from.length > LONGEST_PHRASE || !useful) continue;
    const first = from.charCodeAt(0);
    reach[first] = Math.max(reach[first]!, from.length);
    phrases.set(from, to);
    // 乾县 in simplified text must stay as well; a phrase never changes its first character's reach.
    if (unitwise(to) !== to && to.charCodeAt(0) === first) phrases.set(to, to);
  }
  const signs = units.map((to, unit) =>
    to !== unit || CERTAIN.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  const opens = new Uint8Array(65536);
  for (const phrase of phrases.keys())
    opens[pairPlace(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
  return { units, signs: Uint8Array.from(signs), reach, lean, phrases, opens };
}

let table: Table | undefined;
const tables = (): Table => (table ??= build());

/** Is this code unit written in traditional text only? */
export function isTraditional(unit: number): boolean {
  return tables().lean[unit] === 1;
}

/** Does simplified text write this code unit otherwise, by itself or in a certain phrase? */
export function isConverted(unit: number): boolean {
  return tables().signs[unit] === 1;
}

/** The script most of the telling characters belong to; 'simplified' when nothing tells. */
export function scriptOf(text: string): Script {
  const { lean } = tables();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += lean[text.charCodeAt(i)]!;
  return sum > 0 ? 'traditional' : 'simplified';
}

/** Does the text hold a character that simplified text writes otherwise? */
function hasTraditional(text: string): boolean {
  const { units, signs } = tables();
  const begins = (at: number): boolean => at >= 0 && phraseAt(text, at) !== undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (signs[unit] === 0) continue;
    if (units[unit] !== unit || begins(i) || begins(i - 1)) return true;
  }
  return false;
}

const CHUNK = 8192;

const toText = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, null, units);

/** The text in simplified characters, of the same length: offsets stay valid. Words that keep a
 * traditional form (乾隆, 宫商角徵羽) stay. Source of the mapping: OpenCC t2s. A text without
 * traditional characters comes back as it is, at the speed of reading it once. */
export function toSimplified(text: string): string {
  if (!hasTraditional(text)) return text;
  const { units } = tables();
  const out: string[] = [];
  const buffer = new Uint16Array(CHUNK + LONGEST_PHRASE);
  let filled = 0;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const phrase = phraseAt(text, i);
    if (phrase === undefined) {
      buffer[filled++] = units[unit]!;
      i++;
    } else {
      for (let k = 0; k < phrase.length; k++) buffer[filled++] = phrase.charCodeAt(k);
      i += phrase.length;
    }
    if (filled >= CHUNK) {
      out.push(toText(buffer.subarray(0, filled)));
      filled = 0;
    }
  }
  out.push(toText(buffer.subarray(0, filled)));
  return out.join('');
}

/** What the phrase that begins at `at` becomes; undefined when none does. */
function phraseAt(text: string, at: number): string | undefined {
  const { reach, opens, phrases } = tables();
  const unit = text.charCodeAt(at);
  const longest = reach[unit]!;
  if (longest === 0 || opens[pairPlace(unit, text.charCodeAt(at + 1))] === 0) return undefined;
  for (let length = longest; length > 1; length--) {
    const phrase = phrases.get(text.slice(at, at + length));
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Characters that are surnames or place names in their simplified form and must not be spread out. */
const KEEP_IN_TRADITIONAL = new Set('岳');

let hongKong: ((text: string) => string) | undefined;
const toHongKong = (text: string): string =>
  (hongKong ??= Converter({ from: 'cn', to: 'hk' }))(text);

/** The text in the traditional characters of Hong Kong; the dictionary (1 MB) loads on first use. */
export function toTraditional(text: string): string {
  const converted = toHongKong(text);
  if (converted.length !== text.length) return converted;
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === converted[i] || !KEEP_IN_TRADITIONAL.has(text[i]!)) continue;
    out += converted.slice(from, i) + text[i];
    from = i + 1;
  }
  return from === 0 ? converted : out + converted.slice(from);
}
