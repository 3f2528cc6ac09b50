import { isChineseDigit, isMultiplier, valueOf } from './characters.ts';
import type { Decimal } from './decimal.ts';
import { isMore, readMagnitude, WAN, type NumeralAt } from './numeral-at.ts';

const POINT = '点'.charCodeAt(0);
const YI = 100_000_000;

const chinese = (
  end: number,
  value: Decimal,
  {
    bare = false,
    over = false,
    upTo = null,
    sequence = false,
    malformed = false,
  }: Partial<NumeralAt>,
): NumeralAt => ({
  end,
  value,
  script: 'chinese',
  magnitude: 0,
  digits: 0,
  bare,
  over,
  upTo,
  sequence,
  malformed,
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

/** Reads the Chinese numeral at `start`: place values, digits in a row, estimates, 点, 余/多. */
export const readChinese = (text: string, start: number): NumeralAt => {
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
  if (isMore(text.charAt(at)) && valueOf(text.charCodeAt(at + 1)) >= WAN) {
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
