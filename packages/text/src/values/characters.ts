/** What a character can be in a number. One table of 65,536 bytes, because the finders look at every
 * character of a letter once and almost all of them are none of these. */
const ARABIC = 1;
const CHINESE_DIGIT = 2;
const MULTIPLIER = 4;
export const NUMERAL = ARABIC | CHINESE_DIGIT | MULTIPLIER;

const CLASS = new Uint8Array(65536);
const VALUE = new Int32Array(65536).fill(-1);

const CHINESE_DIGITS = [
  '〇零○',
  '一壹弌',
  '二贰貳两兩',
  '三叁參叄',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
];
CHINESE_DIGITS.forEach((forms, value) => {
  for (const form of forms) {
    CLASS[form.charCodeAt(0)] = CHINESE_DIGIT;
    VALUE[form.charCodeAt(0)] = value;
  }
});
for (let value = 0; value < 10; value++) {
  for (const zero of ['0', '０']) {
    CLASS[zero.charCodeAt(0) + value] = ARABIC;
    VALUE[zero.charCodeAt(0) + value] = value;
  }
}
const MULTIPLIERS: readonly (readonly [forms: string, value: number])[] = [
  ['十拾', 10],
  ['百佰', 100],
  ['千仟', 1000],
  ['万萬', 10_000],
  ['亿億', 100_000_000],
  // 廿 and 卅 are a digit and its ten in one character; `readChinese` tells them apart by value.
  ['廿', 20],
  ['卅', 30],
];
for (const [forms, value] of MULTIPLIERS) {
  for (const form of forms) {
    CLASS[form.charCodeAt(0)] = MULTIPLIER;
    VALUE[form.charCodeAt(0)] = value;
  }
}

/** 0 for a character that is in no number; `code` may be NaN (past the end of the text). */
export const classOf = (code: number): number => CLASS[code] ?? 0;
export const isArabic = (code: number): boolean => CLASS[code] === ARABIC;
export const isChineseDigit = (code: number): boolean => CLASS[code] === CHINESE_DIGIT;
export const isMultiplier = (code: number): boolean => CLASS[code] === MULTIPLIER;
/** 0–9 for a digit of either kind, 10 … 10^8 for a multiplier, -1 for anything else. */
export const valueOf = (code: number): number => VALUE[code] ?? -1;

/** A blank inside a line: official letters set figures off with spaces (`777 个`, `第 20240104 号`). */
export const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0xa0;

/** The first position at or after `at` that holds no blank; at most two blanks are passed over, so
 * that two cells of a flattened table do not grow together. */
export const passBlanks = (text: string, at: number): number => {
  let next = at;
  while (next < at + 2 && isBlank(text.charCodeAt(next))) next++;
  return isBlank(text.charCodeAt(next)) ? at : next;
};

/** The position after the last character before `at` that is no blank. */
export const passBlanksBack = (text: string, at: number): number => {
  let before = at;
  while (before > at - 2 && isBlank(text.charCodeAt(before - 1))) before--;
  return before;
};

export const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** CJK unified ideographs and 〇. */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
