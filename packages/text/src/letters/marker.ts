import { isSpace } from '../scan/space.ts';
import { Presence } from '../scan/presence.ts';

/** An enumerator at the head of a paragraph. `level` 0 is the outermost: 第一部分; 一、, 建议一、, 原承诺：,
 * 第一条 and (A) stand at 1, （一） at 2, 1. at 3, （1） at 4, 1） and ① at 5. `length` counts the characters
 * up to the text that it numbers. */
export interface Marker {
  readonly level: number;
  readonly ordinal: number;
  readonly length: number;
}

const HAN = '一二三四五六七八九十';
const BULLETS = '●•◆■▪★▲◇';

/** What heads the answer to a point in a form: what was asked, or promised before. */
const ASKED =
  '原承诺(?:事项)?|原答复(?:事项)?|承诺事项|提案建议|建议内容|委员建议|代表建议|意见建议|提案意见|问(?:题)?';

const ASKS = new RegExp(`^(?:[${BULLETS}]\\s*)?(?:${ASKED})[：:]`);

/** Whether a paragraph begins with what was asked (意见建议：…), which the answer follows. */
export const asks = (text: string): boolean => ASKS.test(text);

/** What GBK read one byte off leaves of （一） … （十） (C09): the first byte of the numeral behind that
 * of a bracket. Six stands in no font and is left out. The text stays raw; only where the item begins
 * is told. */
const BROKEN = ['ㄒ唬', 'ǘ', 'ㄈ', 'ㄋ模', 'ㄎ澹', '', 'ㄆ撸', 'ò耍', 'ň牛', 'ㄊ'];

/** 建议一、 建议1： 意见一. 第一条 | 一、 一． | （一） (一) | 1. 1、 1． but not 1.5 | （1） | 1） ① | (A) | 第一，完善台账。… | ● | ?。ㄒ唬? */
const MARKER = new RegExp(
  [
    `(?:[${BULLETS}]\\s*)?(?:${ASKED})[：:]()`,
    `(?:提案|委员|代表)?(?:建议|意见|问题|提议|诉求)([${HAN}]{1,3}|\\d{1,2})\\s*[、.．：:，,]`,
    `第([${HAN}]{1,3}|\\d{1,3})条[\\s、：:]?`,
    `([${HAN}]{1,3})\\s*[、．.]`,
    `[（(]\\s*(?:建议)?([${HAN}]{1,3})\\s*[）)]、?`,
    `\\d{1,2}\\.(\\d{1,2})(?=\\s|[一-龥](?<![万亿千百倍个元米]))`,
    `(\\d{1,2})\\s*(?:[、．]|\\.(?!\\d)|\\.(?=(?:19|20)\\d{2}年))`,
    `[（(]\\s*(\\d{1,2})\\s*[）)]、?`,
    `(\\d{1,2})\\s*[）)]`,
    `([①-⑳])`,
    `[（(]([A-Z])[）)]\\s*(?=[一-龥])`,
    `第([${HAN}]{1,2})[，,](?=[^。；]{2,16}。.)`,
    `(?:[${BULLETS}]|—{1,2}(?!—))\\s*(?=[一-龥\\d“《])()`,
    `\\?。(${BROKEN.filter(Boolean).join('|')})\\?(?=[一-龥\\d“《])`,
    `第([${HAN}]{1,3}|\\d{1,2})(?:部分|章|篇)[\\s、：:]?`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'y',
);
const BEGINS = new Presence([MARKER]);
const LEVELS = [1, 1, 1, 1, 2, 4, 3, 4, 5, 5, 1, 3, 5, 2, 0] as const;

/** 1 … 99 from 一 … 九十九 or from digits or from ①; NaN for anything else. */
export function ordinalOf(word: string): number {
  const circled = word.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  // A bullet or a label counts nothing, yet begins an item as a number does.
  if (word === '') return 1;
  if (/^\d+$/.test(word)) return Number(word);
  if (BROKEN.includes(word)) return BROKEN.indexOf(word) + 1;
  if (/^[A-Z]$/.test(word)) return word.charCodeAt(0) - 0x40;
  const ten = word.indexOf('十');
  if (ten < 0) return word.length === 1 && HAN.includes(word) ? HAN.indexOf(word) + 1 : Number.NaN;
  const tens = ten === 0 ? 1 : HAN.indexOf(word[0] ?? '') + 1;
  const ones = ten === word.length - 1 ? 0 : HAN.indexOf(word[ten + 1] ?? '') + 1;
  return tens * 10 + ones;
}

/** The enumerator that stands at `at`, or null. */
export function markerAt(text: string, at = 0): Marker | null {
  if (at >= text.length || BEGINS.at(text, at) === 0) return null;
  MARKER.lastIndex = at;
  const match = MARKER.exec(text);
  if (match === null) return null;
  const form = LEVELS.findIndex((_, index) => match[index + 1] !== undefined);
  let length = match[0].length;
  while (isSpace(text.charCodeAt(at + length))) length += 1;
  return { level: LEVELS[form] ?? 5, ordinal: ordinalOf(match[form + 1] ?? ''), length };
}
