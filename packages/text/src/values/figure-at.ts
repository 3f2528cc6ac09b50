import type { Figure, Qualifier } from '../reading.ts';
import { unitTable } from '../scan/unit-table.ts';
import { passBlanks } from './characters.ts';
import { addDecimals, decimalString, type Decimal } from './decimal.ts';
import { isIndefinite, isListMarker, isOtherThan, isQuotedName } from './not-a-figure.ts';
import type { NumeralAt } from './numeral-at.ts';
import { readNumeralAt } from './read-numeral.ts';
import { fractionAt } from './fraction.ts';
import { currencyBefore, qualifierBefore, qualifierBehind } from './qualifiers.ts';
import { estimated, lowerEnd, rangeEnd } from './range.ts';
import { unitAt, type Unit } from './units.ts';

export interface FigureAt {
  /** One figure; two for a range or an estimate; none where the number counts nothing. */
  readonly figures: readonly Figure[];
  readonly end: number;
  /** An indefinite 一: counts only in a row with other counts. */
  readonly indefinite: boolean;
}

/** Behind a numeral and before its unit: 30余项, 30多家, 50+家. */
const MORE = unitTable('余多+＋');
const HALF: Decimal = { digits: '5', power: -1 };
const CLAUSE_END = /[，。；）)\n]|$/my;
/** 71台（套）, 20人（次） */
const SIDE_UNIT = /[（(]([套次户家个件批只头台间名所座栋])[）)]/y;
/** 九成五 is 95 %, 八成半 85 %: the index of the digit is its tenth. */
const TENTH_PART = '零一二三四五六七八九';
const STROKES = unitTable('/／·');
const PER = /[/／·](月|年级|年|天|日|人|次|户|件|[dah](?![A-Za-z]))/y;
const PER_NAMES: Readonly<Record<string, string>> = { d: '日', a: '年', h: '小时' };

interface Amount {
  readonly values: readonly Decimal[];
  readonly unit: string;
  readonly kind: Unit | null;
  readonly more: boolean;
  readonly end: number;
  /** Counts without a unit: a fraction. */
  readonly whole?: boolean;
}

const endsClause = (text: string, at: number): boolean => {
  CLAUSE_END.lastIndex = at;
  return CLAUSE_END.test(text);
};

/** 百分之三十, 千分之五: the share comes before its numeral. */
const shareAt = (text: string, numeral: NumeralAt, start: number): Amount | null => {
  if (numeral.end - start !== 1 || !text.startsWith('分之', numeral.end)) return null;
  const unit = text.charAt(start) === '百' ? '%' : text.charAt(start) === '千' ? '‰' : null;
  if (unit === null) return null;
  const [first] = text.slice(numeral.end + 2, numeral.end + 3);
  if (first === undefined || !/[\d〇零一二三四五六七八九十百两]/.test(first)) return null;
  const share = readNumeralAt(text, numeral.end + 2);
  if (share.malformed) return null;
  const values = share.upTo === null ? [share.value] : [share.value, share.upTo];
  return { values, unit, kind: null, more: false, end: share.end };
};

/** 3个多月, 两个半小时: the measure word is torn from its noun. */
const tornUnit = (
  text: string,
  at: number,
): readonly [unit: Unit, end: number, half: boolean] | null => {
  const middle = text.charAt(at + 1);
  if (text.charAt(at) !== '个' || (middle !== '多' && middle !== '半')) return null;
  const noun = /(?:月|小时|星期|学期|工作日|百分点|学时|课时)/y;
  noun.lastIndex = at + 2;
  const found = noun.exec(text);
  const unit = found === null ? null : unitAt(`个${found[0]}`, 0);
  return unit === null ? null : [unit, noun.lastIndex, middle === '半'];
};

const amountAt = (text: string, start: number, numeral: NumeralAt): Amount | null => {
  const share = shareAt(text, numeral, start);
  if (share !== null) return share;
  const fraction = fractionAt(text, start, numeral);
  if (fraction !== null) {
    const { value, end } = fraction;
    return { values: [value], unit: '', kind: null, more: false, end, whole: true };
  }
  const second = numeral.upTo === null ? rangeEnd(text, numeral) : null;
  const last = second ?? numeral;
  let at = passBlanks(text, last.end);
  const more =
    MORE[text.charCodeAt(at)] === 1 || (text.charAt(at) === '来' && numeral.script === 'chinese');
  if (more) at = passBlanks(text, at + 1);
  let values =
    second !== null
      ? [lowerEnd(numeral, second), second.value]
      : numeral.upTo === null
        ? [numeral.value]
        : [numeral.value, numeral.upTo];
  const torn = tornUnit(text, at);
  if (torn !== null) {
    const [unit, end, half] = torn;
    if (half) values = values.map((value) => addDecimals(value, HALF));
    return { values, unit: unit.name, kind: unit, more: more || !half, end };
  }
  const unit = unitAt(text, at);
  if (unit === null) {
    if (more && text.charAt(at - 1) !== '+') return null;
    return { values, unit: '', kind: null, more: false, end: last.end };
  }
  if (unit.arabicOnly && numeral.script === 'chinese') return null;
  let end = at + unit.form.length;
  let name = unit.name;
  if (unit.form === '成') {
    const next = text.charAt(end);
    const tail = next === '半' ? 5 : TENTH_PART.indexOf(next);
    if (tail >= 0 && end < text.length) {
      const tenth: Decimal = { digits: String(tail), power: -1 };
      values = values.map((value) => addDecimals(value, tenth));
      end++;
    }
  } else if (unit.kind === 'time' && text.charAt(end) === '半' && unit.form !== '日') {
    values = values.map((value) => addDecimals(value, HALF));
    end++;
  }
  SIDE_UNIT.lastIndex = end;
  const opened = text.charAt(end) === '（' || text.charAt(end) === '(';
  const side = opened && unit.kind === 'count' ? SIDE_UNIT.exec(text)?.[1] : undefined;
  if (side !== undefined) {
    name += `（${side}）`;
    end = SIDE_UNIT.lastIndex;
  }
  [name, end] = perUnit(text, end, name);
  return { values, unit: name, kind: unit, more: more || numeral.over || last.over, end };
};

/** 元/平方米·月: what comes behind the stroke belongs to the unit. */
const perUnit = (text: string, from: number, unit: string): [name: string, end: number] => {
  let name = unit;
  let at = from;
  while (STROKES[text.charCodeAt(at)] === 1) {
    const below = unitAt(text, at + 1);
    PER.lastIndex = at;
    const form = below?.form ?? PER.exec(text)?.[1];
    if (form === undefined) break;
    name += `${text.charAt(at) === '·' ? '·' : '/'}${below?.name ?? PER_NAMES[form] ?? form}`;
    at += 1 + form.length;
  }
  return [name, at];
};

/** Reads the figure whose numeral starts at `start`; null where the numeral counts nothing. */
export const figureAt = (text: string, from: number, found: NumeralAt): FigureAt | null => {
  let start = from;
  let numeral = estimated(text, from, found);
  let amount = amountAt(text, start, numeral);
  // `2.3个平台` at the head of a line: item 2, three platforms.
  const dot = start + numeral.digits;
  if (amount?.kind?.kind === 'count' && numeral.value.power < 0 && isListMarker(text, dot)) {
    start = dot + 1;
    numeral = readNumeralAt(text, start);
    amount = amountAt(text, start, numeral);
  }
  if (amount === null) return null;
  const currency = currencyBefore(text, start);
  if (amount.kind === null && amount.unit === '' && amount.whole !== true) {
    const large =
      numeral.magnitude >= 4 ||
      (numeral.value.digits.length > 4 && numeral.script === 'chinese' && !numeral.sequence);
    if (currency === null && !(large && endsClause(text, passBlanks(text, amount.end))))
      return null;
  }
  const before = qualifierBefore(text, currency?.start ?? start);
  const behind = qualifierBehind(text, amount.end, amount.kind?.kind === 'time');
  const usable = before !== null && (numeral.bare || !before.bareOnly) ? before : null;
  const isShare =
    amount.whole === true || (amount.kind === null && (amount.unit === '%' || amount.unit === '‰'));
  if (numeral.bare && !isShare && usable === null && behind === null && !amount.more) return null;
  const qualified = usable !== null || behind !== null;
  const unit = amount.kind;
  if (unit !== null) {
    if (isOtherThan(text, start, amount.end, numeral, unit, qualified)) return null;
    if (isQuotedName(text, start, amount.end)) return null;
  }
  const qualifier: Qualifier =
    usable?.qualifier ??
    (amount.more ? 'over' : (behind?.qualifier ?? (numeral.upTo === null ? 'exact' : 'about')));
  const span = [usable?.edge ?? currency?.start ?? start, behind?.edge ?? amount.end] as const;
  const name =
    currency !== null && (amount.unit === '' || amount.unit === '元') ? currency.name : amount.unit;
  const lift = unit?.form === '成' ? 1 : 0;
  const sign = isNegative(text, start, name) ? '-' : '';
  const figures = amount.values.map(({ digits, power }): Figure => ({
    value: Number(sign + decimalString({ digits, power: power + lift })),
    unit: lift === 1 ? '%' : name,
    qualifier,
    text: text.slice(span[0], span[1]),
    span,
  }));
  const indefinite =
    unit !== null && isIndefinite(text, start, numeral, unit, qualified || amount.more);
  return { figures, end: span[1], indefinite };
};

const SIGNED = new Set(['%', '‰', '个百分点', '摄氏度', '元', '港元', '美元']);
const MINUS = unitTable('-−－');
/** -2.5%: a minus sign where no range and no code is. */
const isNegative = (text: string, start: number, unit: string): boolean =>
  MINUS[text.charCodeAt(start - 1)] === 1 &&
  SIGNED.has(unit) &&
  !/[\dA-Za-z%％元点年月]/.test(text.charAt(start - 2));
