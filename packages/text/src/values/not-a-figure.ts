import { unitTable } from '../scan/unit-table.ts';
import { isArabic, isLatin, passBlanksBack } from './characters.ts';
import type { NumeralAt } from './numeral-at.ts';
import type { Unit } from './units.ts';

/** What may stand before a number that then is no count: an ordinal (第3次), a letter or a sign that
 * makes it part of a code (B2, 1+4, 3×24), an estimate without a number (数十, 几百). */
const GLUE = unitTable('+＋×*/\\=＝#№_.@&');
const ORDINAL = '第';
const VAGUE = unitTable('数几');
/** 星期三, 周三, 之三, 其一, 五月: the numeral belongs to the word before it. */
const OWNERS = unitTable('周之其');
const isOwned = (text: string, start: number): boolean => {
  if (OWNERS[text.charCodeAt(start - 1)] === 1) return true;
  const before = text.charAt(start - 1);
  return before === '期'
    ? text.charAt(start - 2) === '星'
    : before === '拜' && text.charAt(start - 2) === '礼';
};
/** Names that begin with a numeral and go on with a measure word. */
const NAMES =
  /五台山|七台河|三门峡|三元里|五家渠|陆家嘴|九台区|一次性|一件事|四套班子|三支一扶|二次元|百家争鸣|百家姓|三位一体|四位一体|五位一体|六位一体|万众|一站式/y;

/** The second characters of these names. */
const NAME_SECONDS = unitTable('台门元家次件套支位众站');

/** True when the numeral at [start, numeral.end) is an ordinal, an estimate without a number, part
 * of a code or of a name, whatever unit follows. `blank`: an ordinal may stand apart (第 3 次). */
export const isWord = (text: string, start: number, numeral: NumeralAt): boolean => {
  const before = text.charAt(start - 1);
  if (numeral.script === 'arabic') {
    if (
      isLatin(text.charCodeAt(start - 1)) &&
      !/(?:HK|US|RMB|CNY|USD|HKD|MOP|EUR)$/.test(text.slice(Math.max(0, start - 3), start))
    )
      return true;
    if (GLUE[text.charCodeAt(start - 1)] === 1 && !isListMarker(text, start - 1)) return true;
    // 12 345人 could be 12,345 or a 12 and 345 people.
    const grouped = before === ',' || (before === ' ' && numeral.digits === 3);
    if (grouped && isArabic(text.charCodeAt(start - 2))) return true;
  } else {
    if (VAGUE[text.charCodeAt(start - 1)] === 1) return true;
    if (isOwned(text, start)) return true;
    const behind = text.charAt(numeral.end);
    if (behind === '几' || behind === '数') return true;
    if (NAME_SECONDS[text.charCodeAt(start + 1)] === 1) {
      NAMES.lastIndex = start;
      if (NAMES.test(text)) return true;
    }
  }
  return text.charAt(passBlanksBack(text, start) - 1) === ORDINAL;
};

/** The dot at `dot` closes the number of a list item (`1.16家…`): digits before it, a line before them. */
export const isListMarker = (text: string, dot: number): boolean => {
  if (text.charAt(dot) !== '.') return false;
  let at = dot;
  while (isArabic(text.charCodeAt(at - 1))) at--;
  return at < dot && dot - at <= 2 && (at === 0 || '\n\t'.includes(text.charAt(at - 1)));
};

/** The last character of an ordinal's unit, and what may join a second number to it: 第一、二批,
 * 第3至5项. */
const JOINS = unitTable('、和至及到或—-－~～');
export const continuesOrdinal = (text: string, ordinalEnd: number, start: number): boolean => {
  const gap = start - ordinalEnd;
  return gap === 1 && JOINS[text.charCodeAt(ordinalEnd)] === 1;
};

/** 七届四次: sessions are counted, not things. */
const SESSION_BEFORE = /届(?:[^，。；、\s]{0,8})$/;
/** 一式两份, 各执一份: the copies of an agreement. */
const COPIES = /(?:一式|各执|各持|各存)$/;
/** 三位委员提出的提案: who is addressed, nothing achieved. */
const ADDRESSEES =
  /(?:政协|人大)?(?:委员|代表)(?:提出|联名|所提|您|一直|长期|对[^，。；]{1,24}(?:关注|关心|支持)|的(?:提案|建议|关心|关注|支持)|[：:《])/y;
const PROPOSERS = /(?:政协|人大)?(?:委员|代表)/y;
const startsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};
const UP_TO_NOW = /(?:(?<![将接])近|前|后|头)$/;
/** 连续三届, 举办五届: how often; elsewhere 七届 is which one. */
const HELD = /(?:连续|举办|举行|主办|承办|累计|举办过)了?$/;
const TIME_BEFORE = /[时点:：]$/;

/** Says no to units that are none in their place: a session, the minutes of a time, a day of a month,
 * a year, round-the-clock opening hours. `qualified`: something like 超过 or 以内 stands with it. */
export const isOtherThan = (
  text: string,
  start: number,
  end: number,
  numeral: NumeralAt,
  unit: Unit,
  qualified: boolean,
): boolean => {
  const behind = text.charAt(end);
  // 近3个月, 前5个月: a time up to now, not how long something took.
  if (unit.kind === 'time' && UP_TO_NOW.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  switch (unit.form) {
    // 前2%, 前10位: a rank.
    case '%':
    case '名':
    case '位':
      if (text.charAt(passBlanksBack(text, start) - 1) === '前') return true;
      if (unit.form === '%') return false;
      // 某某等5位委员：
      if (text.charAt(start - 1) === '等' && startsAt(PROPOSERS, text, end)) return true;
      return numeral.script === 'chinese' && startsAt(ADDRESSEES, text, end);
    case '份':
      return COPIES.test(text.slice(Math.max(0, start - 2), start));
    case '次':
      return SESSION_BEFORE.test(text.slice(Math.max(0, start - 10), start));
    case '标段':
      return numeral.script === 'chinese' && numeral.upTo === null;
    case '届':
      return numeral.script === 'chinese' && !HELD.test(text.slice(Math.max(0, start - 4), start));
    case '分':
      return TIME_BEFORE.test(text.charAt(start - 1));
    case '秒':
      return text.charAt(start - 1) === '分';
    case '年':
      // Years are no figures, neither those of a calendar nor those that a term lasts (有效期三年).
      return true;
    case '日':
      return !qualified || text.charAt(start - 1) === '月';
    case '周':
      return behind === '日' || behind === '一';
    case '小时':
    case 'h':
      // 24小时文化街区: open round the clock. A deadline says 内, 以内, 后, or ends there.
      return (
        numeral.value.digits === '24' && !qualified && !/^(?:[，。；、）)]|后|前|之|$)/.test(behind)
      );
    case '成':
      return !qualified && !/^(?:[，。；、）)的是由来]|$)/.test(behind);
    default:
      return false;
  }
};

const OPENING = unitTable('“"「『‘');
const CLOSING = unitTable('”"」』’');
const NAME_LENGTH = 10;

/** “百强”, “24小时不打烊”, “科创30条”: a short quotation that a number opens or closes is a name. */
export const isQuotedName = (text: string, start: number, end: number): boolean => {
  if (OPENING[text.charCodeAt(start - 1)] === 1) {
    for (let at = end; at <= start + NAME_LENGTH; at++)
      if (CLOSING[text.charCodeAt(at)] === 1) return true;
  }
  if (CLOSING[text.charCodeAt(end)] === 1) {
    for (let at = start - 1; at >= Math.max(0, end - NAME_LENGTH - 1); at--)
      if (OPENING[text.charCodeAt(at)] === 1) return true;
  }
  return false;
};

const ALWAYS_INDEFINITE = new Set('批 种 类 段 块 片 首 次 天 年 周 日 部 组'.split(' '));
const COUNTED_BEFORE = /(?:仅|只有|只|共|共计|总计|合计|各|分别|累计|不止)$/;

/** 一家企业 is an article. It counts only with a qualifier, behind 仅, 共, 各 …, or in a row with other
 * counts (see `findFigures`). 一批 and 一种 never count. */
export const isIndefinite = (
  text: string,
  start: number,
  numeral: NumeralAt,
  unit: Unit,
  qualified: boolean,
): boolean => {
  if (numeral.script !== 'chinese' || numeral.end - start !== 1 || numeral.bare) return false;
  if (numeral.value.digits !== '1' || numeral.value.power !== 0) return false;
  if (ALWAYS_INDEFINITE.has(unit.form)) return !qualified || unit.form === '批';
  if (unit.kind !== 'count') return unit.form === '公里' || unit.form === '米';
  return !qualified && !COUNTED_BEFORE.test(text.slice(Math.max(0, start - 2), start));
};
