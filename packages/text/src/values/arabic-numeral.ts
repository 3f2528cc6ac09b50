import { isArabic, isBlank, isMultiplier, valueOf } from './characters.ts';
import { addDecimals, type Decimal } from './decimal.ts';
import { isMore, readMagnitude, WAN, type NumeralAt } from './numeral-at.ts';

const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
/** Blanks that only ever group digits. An ordinary one groups where noughts follow (2 000). */
const THIN = new Set([0x2009, 0x202f]);
/** 排名第1，200家企业…, 见附件1，100人…: an ordinal ends here. */
const ORDINAL = /[第件表图]/;
const DOT = 0x2e;
const FULL_DOT = 0xff0e;

/** Reads the Arabic numeral at `at`: separators, decimals, full width, 余/多, 万 and 亿, sums (1亿2000万). */
export const readArabic = (text: string, start: number): NumeralAt => {
  let at = start;
  let digits = '';
  let group = 0;
  let malformed = false;
  const fullWidth = text.charCodeAt(start) > 0xff00;
  // Plain digits, as nearly all numbers are: one piece of the text.
  while (isAsciiDigit(text.charCodeAt(at))) at++;
  if (at > start) {
    digits = text.slice(start, at);
    group = at - start;
  }
  for (;;) {
    const code = text.charCodeAt(at);
    if (isArabic(code)) {
      digits += String(valueOf(code));
      group++;
      at++;
      continue;
    }
    // A separator is one only in 1,234,567: up to three digits before it, exactly three behind.
    const separator =
      code === COMMA ||
      (code === FULL_COMMA && (fullWidth || !ORDINAL.test(text.charAt(start - 1)))) ||
      THIN.has(code) ||
      (code === 0x20 && text.startsWith('000', at + 1));
    if (!separator || group > 3 || !threeDigits(text, at + 1)) break;
    // 1，200家: one number or two, nobody can tell; it is not read as 200.
    if (code === FULL_COMMA && !fullWidth) malformed = true;
    group = 0;
    at++;
  }
  const integerDigits = digits.length;
  let power = 0;
  const dot = text.charCodeAt(at);
  if ((dot === DOT || dot === FULL_DOT) && isArabic(text.charCodeAt(at + 1))) {
    at++;
    for (; isArabic(text.charCodeAt(at)); at++) {
      digits += String(valueOf(text.charCodeAt(at)));
      power--;
    }
    // 1.2.3 numbers a section or a version.
    while (text.charCodeAt(at) === DOT && isArabic(text.charCodeAt(at + 1))) {
      malformed = true;
      at++;
      while (isArabic(text.charCodeAt(at))) at++;
    }
  }
  let value: Decimal = { digits, power };
  let over = false;
  let from = at;
  if (isBlank(text.charCodeAt(from)) && valueOf(text.charCodeAt(from + 1)) >= WAN) from++;
  else if (isMore(text.charAt(from)) && isMultiplier(text.charCodeAt(from + 1))) {
    over = true;
    from++;
  }
  const [magnitude, end] = readMagnitude(text, from);
  if (end > from) {
    value = { digits, power: power + magnitude };
    at = end;
  } else over = false;
  // 1亿2000万: a smaller magnitude behind a greater one adds up.
  if (magnitude > 3 && isArabic(text.charCodeAt(at))) {
    const rest = readArabic(text, at);
    if (rest.magnitude > 0 && rest.magnitude < magnitude && !rest.malformed)
      return {
        ...rest,
        value: addDecimals(value, rest.value),
        magnitude: 0,
        digits: integerDigits,
      };
  }
  return {
    end: at,
    value,
    script: 'arabic',
    magnitude,
    digits: integerDigits,
    bare: false,
    over,
    upTo: null,
    sequence: false,
    malformed,
  };
};

const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const threeDigits = (text: string, at: number): boolean =>
  isArabic(text.charCodeAt(at)) &&
  isArabic(text.charCodeAt(at + 1)) &&
  isArabic(text.charCodeAt(at + 2)) &&
  !isArabic(text.charCodeAt(at + 3));
