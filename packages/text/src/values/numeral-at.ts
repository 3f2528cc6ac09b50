import { isArabic, isBlank, isChineseDigit, isMultiplier, valueOf } from './characters.ts';
import { addDecimals, type Decimal } from './decimal.ts';

/** A numeral found at a position of a text. */
export interface NumeralAt {
  readonly end: number;
  readonly value: Decimal;
  readonly script: 'arabic' | 'chinese';
  /** Power of ten of the 万/亿 … behind an Arabic coefficient: 3千万 → 7. */
  readonly magnitude: number;
  /** Digits of an Arabic integer part; tells a year from a count. 0 for Chinese numerals. */
  readonly digits: number;
  /** 百, 千, 万, 亿 without a digit before them: a word (千家万户) unless something says otherwise. */
  readonly bare: boolean;
  /** 余 or 多 stood before the magnitude: 300余万. */
  readonly over: boolean;
  /** 三四十 is neither 34 nor 304: the other end of such an estimate. */
  readonly upTo: Decimal | null;
  /** Digits one after the other (二〇二三), no place values. */
  readonly sequence: boolean;
  /** Looks like a numeral and is none (十四五, 百千); `end` is behind all of it. */
  readonly malformed: boolean;
}

const COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
const DOT = 0x2e;
const FULL_DOT = 0xff0e;
const POINT = '点'.charCodeAt(0);
const WAN = 10_000;
const YI = 100_000_000;
/** 千瓦, 千克, 千米 … and 百分点 are units: their first character is no multiplier of 50. */
const UNIT_TAILS = new Set('瓦克米兆伏卡帕字分升');
const MORE = new Set('余多');

/** The power of ten of 十/百/千/万/亿 at `at` behind an Arabic number, and where it ends. */
const readMagnitude = (text: string, at: number): readonly [power: number, end: number] => {
  let power = 0;
  let next = at;
  let last = 0;
  for (;;) {
    const code = text.charCodeAt(next);
    const value = isMultiplier(code) ? valueOf(code) : 0;
    if (value === 0 || value === 20 || value === 30) break;
    if (value < WAN && (last !== 0 || UNIT_TAILS.has(text.charAt(next + 1)))) break;
    if (last >= WAN && value <= last) break;
    power += Math.log10(value);
    last = value;
    next++;
  }
  return [power, next];
};

const readArabic = (text: string, start: number): NumeralAt => {
  let at = start;
  let digits = '';
  let group = 0;
  const fullWidth = text.charCodeAt(start) > 0xff00;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isArabic(code)) {
      digits += String(valueOf(code));
      group++;
      at++;
      continue;
    }
    // A separator is one only in 1,234,567: up to three digits before it, exactly three behind.
    const separator = code === COMMA || (fullWidth && code === FULL_COMMA);
    if (!separator || group > 3 || !threeDigits(text, at + 1)) break;
    group = 0;
    at++;
  }
  const integerDigits = digits.length;
  let power = 0;
  let malformed = false;
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
  else if (MORE.has(text.charAt(from)) && isMultiplier(text.charCodeAt(from + 1))) {
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

const threeDigits = (text: string, at: number): boolean =>
  isArabic(text.charCodeAt(at)) &&
  isArabic(text.charCodeAt(at + 1)) &&
  isArabic(text.charCodeAt(at + 2)) &&
  !isArabic(text.charCodeAt(at + 3));

const chinese = (end: number, value: Decimal, more: Partial<NumeralAt> = {}): NumeralAt => ({
  end,
  value,
  script: 'chinese',
  magnitude: 0,
  digits: 0,
  bare: false,
  over: false,
  upTo: null,
  sequence: false,
  malformed: false,
  ...more,
});

/** A whole number below 10^16 from its parts above and below 10^8. */
const whole = (high: number, low: number): Decimal => ({
  digits: high === 0 ? String(low) : String(high) + String(low).padStart(8, '0'),
  power: 0,
});

const ZERO_LOOKALIKES = /[0OoＯ０]/;

/** 二〇二三, 二○○八, 二OO八: digits in a row. `end` may be behind letters that stand for 〇. */
const readSequence = (text: string, start: number): NumeralAt => {
  let at = start;
  let digits = '';
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (isChineseDigit(code)) digits += String(valueOf(code));
    else if (digits !== '' && ZERO_LOOKALIKES.test(text.charAt(at))) digits += '0';
    else break;
  }
  const value: Decimal = { digits, power: 0 };
  if (digits.length === 2 && !digits.includes('0')) return readEstimate(text, at, digits);
  const tail = isMultiplier(text.charCodeAt(at));
  return chinese(at, value, { sequence: true, malformed: tail });
};

/** 三四个, 二三十家, 七八百人, 三五年: an estimate between two digits, with at most 十/百/千 and 万/亿. */
const readEstimate = (text: string, at: number, digits: string): NumeralAt => {
  const low = Number(digits.charAt(0));
  const high = Number(digits.charAt(1));
  const [power, end] = readMagnitude(text, at);
  const neighbours = high === low + 1 || digits === '35';
  const rest = isChineseDigit(text.charCodeAt(end));
  return chinese(
    end,
    { digits: String(low), power },
    { upTo: { digits: String(high), power }, malformed: !neighbours || rest },
  );
};

const readChinese = (text: string, start: number): NumeralAt => {
  if (
    isChineseDigit(text.charCodeAt(start)) &&
    (isChineseDigit(text.charCodeAt(start + 1)) || ZERO_LOOKALIKES.test(text.charAt(start + 1))) &&
    (valueOf(text.charCodeAt(start)) !== 0 || isChineseDigit(text.charCodeAt(start + 1)))
  )
    return readSequence(text, start);

  let at = start;
  let high = 0;
  let tenThousands = 0;
  let section = 0;
  /** The digit waiting for its multiplier, -1: none. */
  let digit = -1;
  /** The multiplier that was read last; what follows must be smaller. */
  let last = Infinity;
  let sawHigh = false;
  let sawTenThousands = false;
  let sawZero = false;
  let malformed = false;
  let bare = false;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    const value = valueOf(code);
    if (isChineseDigit(code)) {
      if (digit >= 0) malformed = true;
      if (value === 0 && at > start) sawZero = true;
      else digit = value;
      continue;
    }
    if (!isMultiplier(code)) break;
    const implicit = digit < 0;
    if (value === 20 || value === 30) {
      if (!implicit || last <= 10) malformed = true;
      section += value;
      last = 10;
    } else if (value < WAN) {
      if (value >= last || (implicit && at > start && !(value === 10 && sawZero))) malformed = true;
      if (implicit && at === start && value > 10) bare = true;
      section += (implicit ? 1 : digit) * value;
      last = value;
    } else {
      const amount = section + Math.max(digit, 0);
      const nothing = amount === 0 && !(value === YI && tenThousands > 0);
      if (nothing && at > start) malformed = true;
      if (nothing && at === start) bare = true;
      if (value === WAN) {
        if (sawTenThousands) malformed = true;
        sawTenThousands = true;
        tenThousands = nothing ? 1 : amount;
      } else {
        if (sawHigh) malformed = true;
        sawHigh = true;
        sawTenThousands = false;
        high = nothing ? 1 : tenThousands * WAN + amount;
        tenThousands = 0;
      }
      section = 0;
      last = value;
    }
    digit = -1;
    sawZero = false;
  }
  if (sawZero && digit < 0) malformed = true;
  let low = tenThousands * WAN + section;
  if (digit > 0) {
    // 一百五 is 150 and 两万三 is 23000: without 零 the last digit has the next lower place.
    const place = last === Infinity || sawZero ? 1 : last / 10;
    low += digit * place;
  }
  return withFraction(text, at, { high, low, bare, malformed });
};

interface WholePart {
  readonly high: number;
  readonly low: number;
  readonly bare: boolean;
  readonly malformed: boolean;
}

/** The decimals (三点五亿) and the magnitude behind 余/多 (三十余万) of a Chinese numeral. */
const withFraction = (text: string, from: number, part: WholePart): NumeralAt => {
  let at = from;
  let value = whole(part.high, part.low);
  if (text.charCodeAt(at) === POINT && isChineseDigit(text.charCodeAt(at + 1))) {
    let end = at + 1;
    let decimals = '';
    for (; isChineseDigit(text.charCodeAt(end)); end++)
      decimals += String(valueOf(text.charCodeAt(end)));
    const [magnitude, behind] = readMagnitude(text, end);
    // 三点五十分 is a time of day.
    if (magnitude === 0 || magnitude >= 4) {
      value = { digits: value.digits + decimals, power: magnitude - decimals.length };
      at = behind;
    }
  }
  if (MORE.has(text.charAt(at)) && valueOf(text.charCodeAt(at + 1)) >= WAN) {
    const [magnitude, end] = readMagnitude(text, at + 1);
    return chinese(
      end,
      { digits: value.digits, power: value.power + magnitude },
      {
        ...part,
        over: true,
      },
    );
  }
  return chinese(at, value, { bare: part.bare, malformed: part.malformed });
};

/** Reads the longest numeral that starts at `at`, which must hold a digit or a multiplier. */
export const readNumeralAt = (text: string, at: number): NumeralAt =>
  isArabic(text.charCodeAt(at)) ? readArabic(text, at) : readChinese(text, at);
