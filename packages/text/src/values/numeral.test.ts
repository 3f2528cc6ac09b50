import fc from '../../../core/test/properties.ts';
import { describe, expect, it } from 'vitest';
import cases from '../../spec/values/numerals.json' with { type: 'json' };
import { parseNumeral } from './numeral.ts';

const shown = (text: string): string | null => {
  const numeral = parseNumeral(text);
  if (numeral === null) return null;
  return [numeral.value, numeral.unit, numeral.exact ? '' : '~']
    .filter((part) => part !== '')
    .join(' ');
};

describe('parseNumeral', () => {
  for (const { text, value } of cases)
    it(`reads ${text === '' ? 'an empty text' : text} as ${value ?? 'no number'}`, () => {
      expect(shown(text)).toBe(value);
    });
});

const SMALL = '零一二三四五六七八九';
const FINANCIAL = '零壹贰叁肆伍陆柒捌玖';
/** One section of four digits: [digits, ten, hundred, thousand]. */
const section = (n: number, digits: string, marks: string): string => {
  let words = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    words +=
      (zero ? '零' : '') + digits.charAt(digit) + (place === 0 ? '' : marks.charAt(place - 1));
    zero = false;
  }
  return words;
};
/** Writes a whole number below 10^16 with place values, as officials do. */
const encode = (n: number, digits: string, marks: string): string => {
  if (n === 0) return '零';
  const high = Math.floor(n / 1e8);
  const low = n % 1e8;
  const below = (m: number): string => {
    const top = Math.floor(m / 1e4);
    const rest = m % 1e4;
    const words = top === 0 ? '' : `${section(top, digits, marks)}万`;
    return words + (top > 0 && rest > 0 && rest < 1000 ? '零' : '') + section(rest, digits, marks);
  };
  if (high === 0) return below(low);
  return `${below(high)}亿${low > 0 && low < 1e7 ? '零' : ''}${below(low)}`;
};

const whole = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999_999_999 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 12 }).map((power) => 10 ** power),
);

describe('parseNumeral gives back what was written', () => {
  it('in Chinese place values', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(parseNumeral(encode(n, SMALL, '十百千'))?.value).toBe(String(n));
      }),
    );
  });
  it('in financial characters', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(parseNumeral(encode(n, FINANCIAL, '拾佰仟'))?.value).toBe(String(n));
      }),
    );
  });
  it('digit by digit, from three digits on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), (n) => {
        const words = Array.from(String(n))
          .map((digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
          .join('');
        expect(parseNumeral(words)?.value).toBe(String(n));
      }),
    );
  });
  it('in Arabic digits: plain, grouped, full width, with 万 and 亿', () => {
    fc.assert(
      fc.property(whole, (n) => {
        const fullWidth = String(n).replace(/\d/g, (digit) =>
          String.fromCharCode(0xff10 + Number(digit)),
        );
        const grouped = String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
        for (const form of [String(n), grouped, fullWidth])
          expect(parseNumeral(form)?.value).toBe(String(n));
        expect(parseNumeral(`${n}万`)?.value).toBe(String(BigInt(n) * 10_000n));
        expect(parseNumeral(`${n}亿`)?.value).toBe(String(BigInt(n) * 100_000_000n));
      }),
    );
  });
  it('with decimals, to the last one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 999 }),
        (n, decimals) => {
          const tail = String(decimals).padStart(3, '0').replace(/0+$/, '');
          expect(parseNumeral(`${n}.${tail}`)?.value).toBe(`${n}.${tail}`);
          expect(parseNumeral(`${n}.${tail}%`)?.value).toBe(`${n}.${tail}`);
        },
      ),
    );
  });
  it('and never throws on anything', () => {
    const numeralish = fc.string({
      unit: fc.constantFrom(...'0123456789.,%十百千万亿一二三零〇点分之成半负-余多廿'.split('')),
    });
    fc.assert(
      fc.property(numeralish, (text) => {
        const numeral = parseNumeral(text);
        expect(numeral === null || /^-?\d+(?:\.\d+)?$/.test(numeral.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
