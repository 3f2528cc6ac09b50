import type { Span } from '../reading.ts';
import { Scanner } from '../scan/scanner.ts';
import { isHongKongIdentity, isMainlandIdentity } from './identity-numbers.ts';
import { namesBefore } from './contact-line.ts';
import { personNameLength } from './person-name.ts';

export type PersonalDataKind =
  | 'mobile'
  | 'phone'
  | 'email'
  | 'id-card'
  | 'hkid'
  | 'name'
  | 'messenger'
  /** Passport, travel permit, identity card of Macao. */
  | 'document'
  | 'account'
  | 'address';

/** Contact or identity data of a person in a letter, which must not be published. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly span: Span;
}

/** Digits that begin a number on their own, not inside a longer number or code (91440300MA5…). */
const ALONE = '(?<![\\dA-Za-z*])';
const NO_MORE = '(?![\\dA-Za-z])';
/** 第13800000000号 is a document number, 13800000000元 an amount. */
const NOT_COUNTED = '(?!\\s?(?:号|元|项|人|件|名|万|亿|平方|吨|辆|%))';

/** What stands between the groups of a number: 0755-…, 0755－…, 0755—…. */
const JOINT = '[-—–－‐ ]';
const AREA = '(?:10|2\\d|[3-9]\\d{2})';

/** Mainland mobile, with or without +86 and grouping: 138 0000 0000, 138.0000.0000. */
const MOBILE = new RegExp(
  `${ALONE}(?:(?:\\+|00)?86${JOINT}?)?1[3-9]\\d(?:${JOINT}?\\d{4}${JOINT}?|\\.\\d{4}\\.)\\d{4}${NO_MORE}${NOT_COUNTED}`,
  'g',
);

/** Numbers whose form alone tells: 0755-12345678, (0755)1234 5678, 86-755-12345678, +852 2345 6789,
 * 852-2345-6789, (852) 23456789. */
const WITH_AREA = new RegExp(
  `${ALONE}(?:(?:(?:\\+|00)?86${JOINT}?)?(?:[(（]0${AREA}[)）]|0${AREA})${JOINT}\\d{3,4}${JOINT}?\\d{4}|0${AREA}\\d{7,8}(?!\\s?[号元项人件名万亿])|[(（]0${AREA}[)）]\\d{3,4}${JOINT}?\\d{4}|(?:\\+|00)?86${JOINT}${AREA}${JOINT}\\d{3,4}${JOINT}?\\d{4}|(?:\\+|00)85[23]${JOINT}?[2-9]\\d{3}${JOINT}?\\d{4}|85[23][-—–－‐][2-9]\\d{3}${JOINT}?\\d{4}|[(（]\\+?85[23][)）]${JOINT}?[2-9]\\d{3}${JOINT}?\\d{4})(?:(?:转|-)\\d{1,5})?${NO_MORE}`,
  'g',
);

const IDENTITY = new RegExp(`${ALONE}\\d{17}[\\dXx]${NO_MORE}`, 'g');
const HONG_KONG_IDENTITY = /(?<![\dA-Za-z])[A-Z]{1,2}\d{6}[(（]?[\dA][)）]?(?![\dA-Za-z])/g;

/** Seven or eight digits that nothing labels: a telephone behind a person's name, elsewhere maybe a
 * figure. Leaves out dates and the numbers of proposals (20240104). */
const UNLABELLED = new RegExp(
  `${ALONE}(?!(?:19|20)[0-4]\\d)[2-8]\\d{2,3}${JOINT}?\\d{4}(?:(?:转|-)\\d{1,5})?${NO_MORE}(?![.．,，]\\d)${NOT_COUNTED}(?![\\u3400-\\u9fff])`,
  'g',
);

/** Behind these words a bare number of 7 or 8 digits is a telephone. */
const PHONE_LABEL =
  /(?:电话|手机|传真|座机|热线|致电|联系方式|Tel|TEL|Phone|Fax)(?:号码)?[)）]?[\s：:.]{0,12}/g;
const BARE_PHONE =
  /(?:\+?(?:86|85[23])[-—–－‐ ]?)?(?:[(（]?0\d{2,3}[)）]?[-—–－‐ ]?)?\d{3,4}[-—–－‐ ]?\d{4}(?:(?:转|-)\d{1,5})?(?![\dA-Za-z])/y;
const PHONE_JOINT = /[\s、，,/;；或及和]{1,4}/y;

/** The handler's name follows; 联系人及电话： counts too. A table puts it into the next cell. */
const NAME_WORDS = [
  '联系人',
  '经办人',
  '联络人',
  '联络员',
  '联系同志',
  '经办同志',
  '承办人',
  '填报人',
  '填表人',
  '收件人',
];
/** 联 系 人: a label set wide. */
const wide = (word: string): string => Array.from(word).join('[ \\u3000]?');
const NAME_LABEL = new RegExp(
  `(?:(?:${NAME_WORDS.map(wide).join('|')})(?:姓名)?(?:(?:及|和|、)?(?:联系)?(?:电话|方式))?(?:[：:∶]\\s{0,8}|\\s{1,8})|经办[：:∶]\\s{0,8})`,
  'g',
);
const NAME = /[\u3400-\u9fff·]{2,8}/y;
/** A name set wide: 周 大 福. */
const WIDE_NAME = /[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){1,2}(?![ \u3000]?[\u3400-\u9fff])/y;
/** Between the names of two handlers. */
const NAME_JOINT = /[、，,/和及]\s?/y;
/** A leader is named in every letter; only one whose number follows is a contact. */
const LEADER_LABEL = /负责人[：:]?\s?/g;
const LEADER_PHONE = /\s?[（(，,]?\s?(?:手机|电话|联系电话|\d)/y;
const ENGLISH_LABEL = /(?:Contact|Contact person|Enquiries|Contact officer)[：:]\s?/g;
const ENGLISH_NAME =
  /(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.?\s)?[A-Z][A-Za-z-]+(?:\s[A-Z][A-Za-z-]+){1,3}/y;
/** Telephones in Chinese numerals, behind their label. */
const SPELT_PHONE = /[〇○零一二三四五六七八九幺]{3,4}[-—－ ]?[〇○零一二三四五六七八九幺]{4,8}/y;
const MESSENGER_LABEL = /(?:微信号|微信|WeChat ID|WeChat|QQ号?码?|QQ群号?)[：:]\s?/g;
const MESSENGER = /[A-Za-z0-9][\w-]{4,19}/y;
/** Behind these words stands the number of a document, whether or not its check digit is right. */
const DOCUMENT_LABEL =
  /(?:身份证|身份证件|护照|通行证|回乡证|居住证)(?:件)?(?:号码?|编号)?(?:为|是)?[：:]?\s?/g;
const LABELLED_IDENTITY = /(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/y;
const DOCUMENT = /(?:[A-Z]{1,2}\d{7,10}|[157]\d{6}[(（]\d[)）])(?![\dA-Za-z])/y;
const ACCOUNT_LABEL = /(?:[账帐]号|卡号|[账帐]户号码?)[：:]?\s?/g;
const ACCOUNT = /\d(?:[ -]?\d){11,22}(?![\dA-Za-z])/y;
/** Where somebody lives; an office's address (地址, 通讯地址) is no personal data. */
const ADDRESS_LABEL = /(?:家庭住址|家庭地址|住址|现住址|居住地址|家住)[：:]?\s?/g;
const ADDRESS = /[^，。；;、！？\s（）()*]{4,60}/y;
/** A second number behind one whose form tells. */
const SECOND_PHONE = /\s?[/／]\s?/y;
/** Between a name and its number: 娄宇 89556035, 娄宇（89556035）, 娄宇，电话… */
const NAME_TO_PHONE = /[\s，,、（(：:/]{0,6}/y;

/** @ and how it is written to deceive machines: [at], (at), （at）. */
const AT_SIGNS = ['@', '＠', 'at'];
const OPENS_AT = '[(（';
const CLOSES_AT = '])）';
/** Longest local part and domain that are looked at on either side of an @. */
const MAIL_REACH = 64;
const MAIL_END = /^[\w-]+(?:\.[\w-]+)+/;
const MAIL_HEAD = /[\w.+-]+$/;

function stickyEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Telephones that follow one another from `at` on: 89556035、89556036. */
function* phonesFrom(text: string, at: number): Generator<PersonalData> {
  for (let start: number | undefined = at; start !== undefined;) {
    const end = stickyEnd(BARE_PHONE, text, start) ?? stickyEnd(SPELT_PHONE, text, start);
    if (end === undefined) return;
    yield { kind: 'phone', span: [start, end] };
    start = stickyEnd(PHONE_JOINT, text, end);
  }
}

/** The name that begins at `start`, behind its label, and the telephones behind it. */
function* handlerAt(text: string, start: number): Generator<PersonalData> {
  const end = nameEnd(text, start);
  if (end === undefined) {
    yield* englishAt(text, start);
    return;
  }
  yield { kind: 'name', span: [start, end] };
  const next = stickyEnd(NAME_JOINT, text, end);
  if (next !== undefined && nameEnd(text, next) !== undefined) yield* handlerAt(text, next);
  else yield* phonesFrom(text, stickyEnd(NAME_TO_PHONE, text, end) ?? end);
}

/** Where the person's name that begins here ends. */
function nameEnd(text: string, start: number): number | undefined {
  const wide = stickyEnd(WIDE_NAME, text, start);
  if (wide !== undefined) {
    const name = text.slice(start, wide).replace(/[ \u3000]/g, '');
    return personNameLength(name) === name.length ? wide : undefined;
  }
  const runEnd = stickyEnd(NAME, text, start);
  if (runEnd === undefined) return undefined;
  const length = personNameLength(text.slice(start, runEnd));
  return length === 0 ? undefined : start + length;
}

/** A leader's name, where a telephone follows it: 负责人周某（手机…）. */
function* leaderAt(text: string, start: number): Generator<PersonalData> {
  const end = nameEnd(text, start);
  if (end !== undefined && stickyEnd(LEADER_PHONE, text, end) !== undefined) {
    yield { kind: 'name', span: [start, end] };
  }
}

function* englishAt(text: string, start: number): Generator<PersonalData> {
  const end = stickyEnd(ENGLISH_NAME, text, start);
  if (end === undefined) return;
  yield { kind: 'name', span: [start, end] };
  yield* phonesFrom(text, stickyEnd(NAME_TO_PHONE, text, end) ?? end);
}

/** What stands right behind a label, in a form of its own. */
const labelled = (kind: PersonalDataKind, form: RegExp) =>
  function* (text: string, start: number): Generator<PersonalData> {
    const end = stickyEnd(form, text, start);
    if (end !== undefined) yield { kind, span: [start, end] };
  };

function* documentAt(text: string, start: number): Generator<PersonalData> {
  yield* labelled('id-card', LABELLED_IDENTITY)(text, start);
  yield* labelled('document', DOCUMENT)(text, start);
}

function* mails(text: string): Generator<PersonalData> {
  for (const sign of AT_SIGNS) {
    for (let found = text.indexOf(sign); found !== -1; found = text.indexOf(sign, found + 1)) {
      const bracket = sign === 'at' ? 1 : 0;
      const at = found - bracket;
      const behind = found + sign.length + bracket;
      if (bracket === 1) {
        const pair = OPENS_AT.indexOf(text.charAt(at));
        if (at < 0 || pair < 0 || text.charAt(behind - 1) !== CLOSES_AT.charAt(pair)) continue;
      }
      const head = MAIL_HEAD.exec(text.slice(Math.max(0, at - MAIL_REACH), at))?.[0];
      const tail = MAIL_END.exec(text.slice(behind, behind + MAIL_REACH))?.[0];
      if (head && tail) yield { kind: 'email', span: [at - head.length, behind + tail.length] };
    }
  }
}

/** What ALONE says and (?<![\dA-Za-z]) implies, of one code unit. */
function isAlone(before: number): boolean {
  return !(
    (before >= 0x30 && before <= 0x39) ||
    (before >= 0x41 && before <= 0x5a) ||
    (before >= 0x61 && before <= 0x7a)
  );
}

/** Forms that tell by themselves, and labels (without a kind) that tell what follows. */
export const PERSONAL_FORMS: readonly {
  readonly pattern: RegExp;
  readonly follows?: (before: number) => boolean;
  readonly kind?: PersonalDataKind;
  readonly holds?: (number: string) => boolean;
  readonly behind?: (text: string, end: number) => Iterable<PersonalData>;
  /** Holds only behind a person's name, which is then personal data too. */
  readonly owned?: boolean;
}[] = [
  { pattern: IDENTITY, follows: isAlone, kind: 'id-card', holds: isMainlandIdentity },
  { pattern: HONG_KONG_IDENTITY, follows: isAlone, kind: 'hkid', holds: isHongKongIdentity },
  { pattern: MOBILE, follows: isAlone, kind: 'mobile' },
  { pattern: WITH_AREA, follows: isAlone, kind: 'phone' },
  { pattern: UNLABELLED, follows: isAlone, kind: 'phone', owned: true },
  { pattern: NAME_LABEL, behind: handlerAt },
  { pattern: PHONE_LABEL, behind: phonesFrom },
  { pattern: LEADER_LABEL, behind: leaderAt },
  { pattern: ENGLISH_LABEL, behind: englishAt },
  { pattern: MESSENGER_LABEL, behind: labelled('messenger', MESSENGER) },
  { pattern: DOCUMENT_LABEL, behind: documentAt },
  { pattern: ACCOUNT_LABEL, behind: labelled('account', ACCOUNT) },
  { pattern: ADDRESS_LABEL, behind: labelled('address', ADDRESS) },
];
const SCANNER = new Scanner(PERSONAL_FORMS);

/** Where one of `PERSONAL_FORMS` (its index) matches. */
export interface FormMatch {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** A number, and what stands behind a slash after it: (852) 2810 1234 / 2810 5678. */
function* withSecond(text: string, first: PersonalData): Generator<PersonalData> {
  yield first;
  if (first.kind !== 'phone' && first.kind !== 'mobile') return;
  const next = stickyEnd(SECOND_PHONE, text, first.span[1]);
  if (next !== undefined) yield* phonesFrom(text, next);
}

/** The name behind 联系人： stands right before this number's label. */
function isNamed(last: PersonalData | undefined, start: number): boolean {
  return last?.kind === 'name' && start >= last.span[1] && start - last.span[1] <= 6;
}

/** Whose number begins at `start`, where the names stand before it. */
function namesOf(text: string, start: number): PersonalData[] {
  return namesBefore(text, start).map((span) => ({ kind: 'name', span }));
}

/** The same name standing alone elsewhere (a cell of its own, 联系人 repeated) is the same person. */
function* repeated(text: string, found: readonly PersonalData[]): Generator<PersonalData> {
  const names = new Set(found.filter((d) => d.kind === 'name').map((d) => text.slice(...d.span)));
  for (const name of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const around = (text[at - 1] ?? '\n') + (text[at + name.length] ?? '\n');
      if (!/[\u3400-\u9fff]/.test(around)) yield { kind: 'name', span: [at, at + name.length] };
    }
  }
}

/** Finds contact and identity data of persons (C33) in a cleaned text: mainland mobiles, desk
 * numbers behind their label, behind a person's name or with area code, Hong Kong numbers, mail addresses, resident identity
 * numbers and Hong Kong identity card numbers with a right check digit, and names of handlers.
 * Document numbers, amounts, years, proposal numbers and unified codes are none.
 * Sorted by place, without overlaps; spans are offsets into `text`. */
export function findPersonalData(text: string): PersonalData[] {
  const matches: FormMatch[] = [];
  SCANNER.scan(text, (form, start, end) => matches.push({ form, start, end }));
  return personalDataOf(text, matches);
}

/** What `findPersonalData` finds, from the matches of `PERSONAL_FORMS` in the order of the text: for
 * whoever looks for them together with other patterns. */
export function personalDataOf(text: string, matches: readonly FormMatch[]): PersonalData[] {
  const found: PersonalData[] = [...mails(text)];
  for (const { form: index, start, end } of matches) {
    const form = PERSONAL_FORMS[index];
    if (form?.behind !== undefined) {
      const behind = [...form.behind(text, end)];
      if (form.behind === phonesFrom && behind.length > 0 && !isNamed(found.at(-1), start))
        found.push(...namesOf(text, start));
      found.push(...behind);
    } else if (form?.kind !== undefined && form.holds?.(text.slice(start, end)) !== false) {
      const names = form.kind === 'phone' || form.kind === 'mobile' ? namesOf(text, start) : [];
      if (form.owned === true && names.length === 0) continue;
      found.push(...names);
      found.push(...withSecond(text, { kind: form.kind, span: [start, end] }));
    }
  }
  if (found.length === 0) return [];
  found.push(...repeated(text, found));
  return withoutOverlaps(found);
}

function withoutOverlaps(found: PersonalData[]): PersonalData[] {
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: PersonalData[] = [];
  let end = 0;
  for (const one of found) {
    if (one.span[0] < end) continue;
    kept.push(one);
    end = one.span[1];
  }
  return kept;
}

/** The text with every personal datum covered by asterisks; the length does not change, so that
 * spans into the text stay valid. */
export function maskPersonalData(text: string): string {
  let out = '';
  let from = 0;
  for (const { span } of findPersonalData(text)) {
    out += text.slice(from, span[0]) + '*'.repeat(span[1] - span[0]);
    from = span[1];
  }
  return from === 0 ? text : out + text.slice(from);
}
