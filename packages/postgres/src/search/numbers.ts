import { parseNumeral } from '@twinpark/text';
import { bigrams } from './grams.ts';
import { notAfter, notBefore, type Edge, type Spelling } from './spelling.ts';

const chineseDigits = '〇一二三四五六七八九';
const chineseNumeral = '零〇一二两三四五六七八九十百千万亿';
const more = '[余多来]?';

/** A decimal number without sign: digits before the point, and behind it without closing zeros. */
interface Plain {
  readonly whole: string;
  readonly fraction: string;
}

function plain(value: string): Plain {
  const [whole = '', fraction = ''] = value.split('.');
  return { whole: whole.replace(/^0+(?=\d)/, ''), fraction: fraction.replace(/0+$/, '') };
}

/** The number with its point moved `places` to the left: 1500, 4 → 0.15. */
function shifted({ whole, fraction }: Plain, places: number): Plain {
  const digits = whole.padStart(places + 1, '0');
  return plain(`${digits.slice(0, -places)}.${digits.slice(-places)}${fraction}`);
}

/** Groups of three digits, counted from the right: 1286 → 1, 286. */
const groups = (whole: string): readonly string[] => whole.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];

/** No further digits before it: 60 is not in 160, 1.60 or 1,60. */
const noDigitsBefore: Edge = {
  look: '(?<![0-9])(?<![0-9][.,])',
  take: '(?:^|[^0-9.,]|(?:^|[^0-9])[.,])',
};

/** Neither further digits behind it nor a magnitude: 1500 is not in 15000, 1500.5, 1500,000 or 1500万. */
const nothingBehind: Edge = {
  look: `(?![0-9])(?![.][0-9])(?!,[0-9][0-9][0-9])(?!\\s*${more}\\s*[百千万亿])`,
  take:
    '(?:$|[.](?:$|[^0-9])|,(?:$|[^0-9]|[0-9](?:$|[^0-9])|[0-9][0-9](?:$|[^0-9]))' +
    '|[^0-9.,\\s余多来百千万亿]' +
    '|\\s+(?:$|[^\\s余多来百千万亿]|[余多来]\\s*(?:$|[^\\s百千万亿]))' +
    '|[余多来]\\s*(?:$|[^\\s百千万亿]))',
};

function arabic({ whole, fraction }: Plain, unit: string, after: Edge | null): Spelling {
  const tail = fraction === '' ? '(?:[.]0+)?' : `[.]${fraction}0*`;
  return {
    before: noDigitsBefore,
    core: `${groups(whole).join('[,，]?')}${tail}${unit}`,
    after,
    grams: bigrams(...groups(whole), fraction),
  };
}

/** 万, 亿 and their relatives behind a coefficient, with the powers of ten they stand for and what
 * may not follow them: 60万5千 is not 60万. */
const magnitudes = [
  { sign: '千', power: 3, below: 10, not: `0-9${chineseNumeral}瓦克米` },
  { sign: '万', power: 4, below: Infinity, not: '0-9一二三四五六七八九亿' },
  { sign: '百万', power: 6, below: 10, not: '0-9一二三四五六七八九亿' },
  { sign: '千万', power: 7, below: 10, not: '0-9一二三四五六七八九亿' },
  { sign: '亿', power: 8, below: Infinity, not: '0-9一二三四五六七八九' },
] as const;
const longestFraction = 4;

function withMagnitude(number: Plain): readonly Spelling[] {
  return magnitudes.flatMap(({ sign, power, below, not }) => {
    const coefficient = shifted(number, power);
    const fits =
      coefficient.fraction.length <= longestFraction &&
      Number(coefficient.whole) < below &&
      (coefficient.whole !== '0' || coefficient.fraction.length <= 2);
    return fits ? [arabic(coefficient, `\\s*${more}\\s*${sign}`, notBefore(not))] : [];
  });
}

const places = ['', '十', '百', '千'];
const myriads = ['', '万', '亿', '万亿'];

/** A whole number below 10^16 in Chinese characters: 1286 → 一千二百八十六. */
function inChinese(whole: string): string {
  if (whole === '0') return '零';
  const blocks = whole.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  const parts = blocks.map((block, at) => {
    const digits = Array.from(block, Number);
    const said = digits.map((digit, place) =>
      digit === 0
        ? '零'
        : `${chineseDigits.charAt(digit)}${places[digits.length - 1 - place] ?? ''}`,
    );
    const text = said.join('').replace(/零+$/, '').replace(/零+/g, '零');
    return text === '' ? '零' : text + (myriads[blocks.length - 1 - at] ?? '');
  });
  return parts.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^零/, '');
}

function chinese(text: string): Spelling {
  const last = text.slice(-1);
  const body = text
    .slice(0, -1)
    .replace(/^一(?=十)/, '一?')
    .replaceAll('二', '[二两]');
  const end = /[十百千万亿]/.test(last) ? more + last : last.replace('二', '[二两]');
  return {
    before: notAfter(`0-9${chineseNumeral}`),
    core: body + end,
    after: notBefore(chineseNumeral),
    grams: bigrams(text.slice(0, -1).replace(/[一二]/g, ' ')),
  };
}

/** A year as Chinese texts spell it: 2024 → 二〇二四. */
export const digitByDigit = (digits: string): string =>
  digits.replace(/\d/g, (digit) =>
    digit === '0' ? '[〇零○]' : chineseDigits.charAt(Number(digit)),
  );

/** All ways in which letters write a number: 600000, 600,000, 60万, 60余万, 六十万. `alone` when
 * nothing stands behind it in the query: 一 alone would be found in every letter. */
export function spellingsOfNumber(value: string, alone: boolean): readonly Spelling[] {
  const number = plain(value);
  const { whole, fraction } = number;
  const found = [arabic(number, '', nothingBehind), ...withMagnitude(number)];
  if (fraction === '' && whole.length <= 16 && (whole.length > 1 || !alone)) {
    found.push(chinese(inChinese(whole)));
  }
  if (fraction === '' && /^(?:19|20)\d{2}$/.test(whole)) {
    const core = digitByDigit(whole);
    found.push({ before: null, core, after: null, grams: bigrams(...core.split(/\[.*?\]/)) });
  }
  return found;
}

/** 30%, 百分之三十, 三成. */
export function spellingsOfShare(value: string): readonly Spelling[] {
  const { whole, fraction } = plain(value);
  const found = [arabic({ whole, fraction }, '\\s*%', null)];
  if (fraction !== '') return found;
  const said = chinese(inChinese(whole));
  const [per, part] = ['百分之', `${inChinese(whole.charAt(0))}成`];
  const grams = [...bigrams(per), ...said.grams];
  found.push({ ...said, before: null, core: per + said.core, grams });
  if (/^[1-9]0$/.test(whole)) {
    found.push({ before: null, core: part, after: null, grams: bigrams(part) });
  }
  return found;
}

/** The decimal value of a number as a query writes it, null when it is none, or bears leading zeros
 * as the number of a document does. */
export function valueOfNumber(text: string): string | null {
  const bare = text.replace(/[余多来\s]/g, '');
  if (/^0\d/.test(bare)) return null;
  const numeral = parseNumeral(bare);
  return numeral === null || !numeral.exact || numeral.value.startsWith('-') ? null : numeral.value;
}
