import type { Qualifier } from '../reading.ts';
import { Presence } from '../scan/presence.ts';
import { unitTable } from '../scan/unit-table.ts';
import { passBlanks, passBlanksBack } from './characters.ts';

export interface QualifierAt {
  readonly qualifier: Qualifier;
  /** Where the qualifier begins (before the number) or ends (behind the unit). */
  readonly edge: number;
  /** 上, 过: only 上亿, 过千 say more; 上3项 says nothing. */
  readonly bareOnly: boolean;
}

/** How far back from a number a qualifier can begin: 最高可给予不超过人民币 is the longest seen. */
const REACH = 12;

/** The last characters of everything BEFORE_* can match: one lookup saves most regex runs. */
const LAST = unitTable(
  '占报荐派排用办织展进育训设成增立备过超逾破于少低约近致接高多长到足达给予助贴励持为获得限额上$＄币元Y¥￥D',
);

const AT_MOST =
  /(?:(?:最高|最多|最长|至多|上限|顶格|不超过|不超|不高于|不多于|不大于|不得超过|不得高于|不得多于|(?<![不得])(?:低于|少于|小于)|不到|不足|未超过|控制在)(?:不超过)?(?:额度)?(?:可|能|将)?(?:给予|资助|补贴|补助|奖励|支持|扶持|发放|获得|获|得|申报|推荐|选派|安排|聘用)?(?:达到|达|为)?)$/;
const OVER =
  /(?:超过|超出|超|逾|突破|破|不少于|不低于|不小于|不得少于|不得低于|大于|高于|多于|至少|最少|最低|不止|多达)(?:达到|达|为|举办|组织|开展|引进|培育|培训|建设|建成|新增|完成|设立|配备|安排)?$/;
const ABOUT = /(?:大约|约|将近|接近|近|大概|大致|约为|约达|约占|约计|估计约)$/;
const BARE_OVER = /(?:上|过|超|近)$/;
/** 签约5个, 节约500万元, 附近3个, 通过3项: the same characters as parts of other words. */
const NOT_QUALIFIERS =
  /(?:[合节签条公契预制邀履缔违爽续]约|[最附邻靠临新亲远相]近|[赶反]超|[通经路]过|爆破|[侦打]破)$/;
const FORMS: readonly RegExp[] = [AT_MOST, OVER, ABOUT, BARE_OVER];
const PRESENCE = new Presence(FORMS);
const CURRENCY_BEFORE =
  /(?:(人民币|RMB|CNY|[¥￥])|(港币|港元|HK\$|HKD)|(美元|美金|US\$|USD)|(澳门币|澳门元|MOP)|(欧元|EUR|€))$/;
const CURRENCY_LAST = unitTable('币元$¥￥€YDRPB');
const CURRENCIES = ['元', '港元', '美元', '澳门元', '欧元'];

/** A currency written before its amount (人民币50万元, HK$500万). */
export const currencyBefore = (
  text: string,
  at: number,
): { readonly name: string; readonly start: number } | null => {
  const end = passBlanksBack(text, at);
  if (CURRENCY_LAST[text.charCodeAt(end - 1)] !== 1) return null;
  const found = CURRENCY_BEFORE.exec(text.slice(Math.max(0, end - 4), end));
  if (found === null) return null;
  const name = CURRENCIES[found.slice(1).findIndex((group) => group !== undefined)];
  return name === undefined ? null : { name, start: end - found[0].length };
};

/** The qualifier that ends right before a number at `at`. */
export const qualifierBefore = (text: string, at: number): QualifierAt | null => {
  const end = passBlanksBack(text, at);
  if (LAST[text.charCodeAt(end - 1)] !== 1) return null;
  const from = Math.max(0, end - REACH);
  const possible = PRESENCE.in(text, from, end);
  if (possible === 0) return null;
  const before = text.slice(from, end);
  if (NOT_QUALIFIERS.test(before)) return null;
  const found = (pattern: RegExp, qualifier: Qualifier, bareOnly = false): QualifierAt | null => {
    const match = (possible & (1 << FORMS.indexOf(pattern))) === 0 ? null : pattern.exec(before);
    return match === null ? null : { qualifier, edge: end - match[0].length, bareOnly };
  };
  return (
    found(AT_MOST, 'at-most') ??
    found(OVER, 'over') ??
    found(ABOUT, 'about') ??
    found(BARE_OVER, 'over', true)
  );
};

const BEHIND =
  /(?:[（(]含[^）)]{0,3}[）)])?(?:(及?以上|或以上|有余|余|之上)|(及?以下|及?以内|之内|或以下|为限|封顶)|(左右|上下))/y;
const BEHIND_BEGINS = new Presence([BEHIND]);
/** 3年多来, 50公里多，: only where 多 cannot begin another word (多功能, 多元). */
const MORE_BEHIND = /多(?=[，。；、）)来的时]|$)/my;

/** The qualifier right behind a number and its unit (10家以上, 30个工作日内). `time`: 内 alone counts. */
export const qualifierBehind = (text: string, at: number, time: boolean): QualifierAt | null => {
  const from = passBlanks(text, at);
  const first = text.charAt(from);
  if (time && first === '内' && !/[内]?[地部容涵陆]/.test(text.charAt(from + 1)))
    return { qualifier: 'at-most', edge: from + 1, bareOnly: false };
  if (first === '多') {
    MORE_BEHIND.lastIndex = from;
    return MORE_BEHIND.test(text) ? { qualifier: 'over', edge: from + 1, bareOnly: false } : null;
  }
  if (BEHIND_BEGINS.at(text, from) === 0) return null;
  BEHIND.lastIndex = from;
  const match = BEHIND.exec(text);
  if (match === null) return null;
  const qualifier = match[1] !== undefined ? 'over' : match[2] !== undefined ? 'at-most' : 'about';
  return { qualifier, edge: from + match[0].length, bareOnly: false };
};
