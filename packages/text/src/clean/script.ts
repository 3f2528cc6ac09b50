import { Converter } from 'opencc-js/cn2t';
import { configs } from 'opencc-js/preset/t2cn';
import type { Script } from '../reading.ts';

/** Longest phrase of the conversion dictionary; a longer one is left to its characters. */
const LONGEST_PHRASE = 8;

interface Table {
  /** Simplified code unit for each code unit; the unit itself when nothing changes. */
  readonly units: Uint16Array;
  /** 1 where a phrase may begin. */
  readonly begins: Uint8Array;
  readonly phrases: ReadonlyMap<string, string>;
  /** +1 a form used only in traditional text, -1 only in simplified text, 0 shared. */
  readonly lean: Int8Array;
}

/** Simplified forms that traditional texts use as well: they say nothing about the script. */
const SHARED = new Set(
  '面里后干只台云几斗丑表志制系范松余舍郁胡征朱曲冬叶合吁回姜家帘布幸弦御致借克准占卜卷参咸布当彩才升姓向周岳',
);

/** Dictionary pairs of the t2s chain. All that stay one code unit to one code unit are kept, so a
 * conversion never moves an offset; the few that need a surrogate pair are left as they are. */
function pairs(): [string, string][] {
  const chain = configs['t2s']?.conversionChain;
  if (!chain)
    throw new Error('opencc-js: the t2s configuration is missing, expected in preset/t2cn');
  return chain
    .flat()
    .flatMap((dict) => (typeof dict === 'string' ? dict.split('|').map((e) => e.split(' ')) : dict))
    .flatMap(([from, to]): [string, string][] =>
      from !== undefined &&
      to !== undefined &&
      from.length === to.length &&
      !/[\ud800-\udfff]/.test(from + to)
        ? [[from, to]]
        : [],
    );
}

function build(): Table {
  const units = new Uint16Array(65536).map((_, i) => i);
  const begins = new Uint8Array(65536);
  const lean = new Int8Array(65536);
  const phrases = new Map<string, string>();
  for (const [from, to] of pairs()) {
    if (from.length > 1) {
      if (from.length > LONGEST_PHRASE) continue;
      phrases.set(from, to);
      begins[from.charCodeAt(0)] = 1;
    } else if (from !== to) {
      units[from.charCodeAt(0)] = to.charCodeAt(0);
      lean[from.charCodeAt(0)] = 1;
      if (!SHARED.has(to) && lean[to.charCodeAt(0)] === 0) lean[to.charCodeAt(0)] = -1;
    }
  }
  return { units, begins, phrases, lean };
}

let table: Table | undefined;
const tables = (): Table => (table ??= build());

/** Is this code unit written in traditional text only? */
export function isTraditional(unit: number): boolean {
  return tables().lean[unit] === 1;
}

/** The script most of the telling characters belong to; 'simplified' when nothing tells. */
export function scriptOf(text: string): Script {
  const { lean } = tables();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += lean[text.charCodeAt(i)]!;
  return sum > 0 ? 'traditional' : 'simplified';
}

const CHUNK = 8192;

/** The text in simplified characters, of the same length: offsets stay valid. Words that keep a
 * traditional form (乾隆, 著作, 宫商角徵羽) stay. Source of the mapping: OpenCC t2s. */
export function toSimplified(text: string): string {
  const { units, begins, phrases } = tables();
  const out: string[] = [];
  const buffer = new Uint16Array(CHUNK);
  let filled = 0;
  let changed = false;
  const put = (unit: number): void => {
    buffer[filled++] = unit;
    if (filled === CHUNK) {
      out.push(String.fromCharCode(...buffer));
      filled = 0;
    }
  };
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    if (begins[unit] === 1) {
      const phrase = phraseAt(text, i, phrases);
      if (phrase !== undefined) {
        for (let k = 0; k < phrase.length; k++) put(phrase.charCodeAt(k));
        changed ||= !text.startsWith(phrase, i);
        i += phrase.length;
        continue;
      }
    }
    const simplified = units[unit]!;
    changed ||= simplified !== unit;
    put(simplified);
    i++;
  }
  if (!changed) return text;
  out.push(String.fromCharCode(...buffer.subarray(0, filled)));
  return out.join('');
}

function phraseAt(
  text: string,
  at: number,
  phrases: ReadonlyMap<string, string>,
): string | undefined {
  for (let length = LONGEST_PHRASE; length > 1; length--) {
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
