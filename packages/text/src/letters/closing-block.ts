import type { Disclosure, Reading, ResultClass, Satisfaction } from '../reading.ts';
import { Presence } from '../scan/presence.ts';
import { impliedAt, readAt, unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';

type Contact = Reading['contact'];

/** ___B___类 | B 类 | 〔A类〕 | 【B】 | A类 全文公开 | …〔2022〕19号   C类 */
const CLASS_LINE =
  /^(?:.{2,20}[〕\])）]\s*\d+\s*号)?[\s_＿]*[〔【[（(]?[\s_＿]*([A-DＡ-Ｄ])[\s_＿]*(类?)[\s_＿]*[〕】\]）)]?(?:[\s，,；;、]*(?:公开方式[：:])?(?:全文公开|摘要公开|仅公开标题|不予公开)[）)。]?)?[\s_＿]*$/;
/** 办理类型：B | 办理实效评估类别为B类 */
const CLASS_LABEL =
  /(?:办理(?:实效|结果|类型|类别|情况|分类)|(?:实效|结果|成效)?评估?(?:类别|类型)|答[复覆](?:类别|类型|分类|性质)|类别|解决程度)(?:评估类别)?\s*(?:[：:]|为|属于?|是|评定为)\s*[〔【“"（(]?\s*[_＿]*([A-DＡ-Ｄ])[_＿]*\s*类?(?![：:a-zA-Z])/;
/** 办理结果：已经解决（A） | 由B类转为A类 | A 甬商提〔2023〕9号 */
const CLASS_BEHIND_WORDS =
  /办理(?:结果|类型|类别|情况)\s*[：:][^。；A-DＡ-Ｄ]{2,20}[（(]\s*([A-DＡ-Ｄ])\s*类?\s*[）)]/;
const CLASS_CHANGED = /由\s*[A-DＡ-Ｄ]\s*类?\s*(?:转|变更|调整|改|升)为?\s*([A-DＡ-Ｄ])\s*类?/;
const CLASS_BEFORE_NUMBER =
  /^([A-DＡ-Ｄ])\s*类?\s+[\u4e00-\u9fff]{2,14}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*(?:第\s*)?\d+\s*号$/;
const CLASS_INLINE = /[〔【[]\s*([A-DＡ-Ｄ])\s*类?\s*[〕】\]]/;
const TICKED =
  /(?:[☑√✓✔■]\s*([A-D])(?![A-Za-z])\s*类?|([A-D])\s*类?\s*[（(]?\s*[☑√✓✔■](?!\s*[A-D]))/;

const DISCLOSURE =
  /(?:全文公开|摘要公开|部分公开|仅公开标题|只公开标题|标题公开|不予?公开|不同意公开|(?<!是否)同意公开|不宜公开|主动公开|此件公开发布)/;
const DISCLOSURE_LABEL =
  /公开(?:方式|属性|类型|范围|类别|情况|形式|意见|选项)|(?:建议|提案|答[复覆])公开|是否(?:同意)?公开/;
const LEVELS: readonly (readonly [RegExp, Disclosure])[] = [
  [/不/, 'none'],
  [/全文公开|主动公开|同意公开|公开发布/, 'full'],
  [/摘要公开|部分公开/, 'summary'],
  [/标题/, 'title-only'],
];

const SATISFIED =
  /(?:表示|评价为?|反馈(?:意见)?[为：:]|满意度[为：:]|评价结果[为：:]|意见[为：:]|态度[为：:]|评价[：:]|结果为)[^。；]{0,12}?[“"「]?(不满意|基本满意|比较满意|非常满意|很满意|满意)[”"」]?/;
const SATISFIED_TICK = /[☑√✓✔■]\s*(不满意|基本满意|满意)|(不满意|基本满意|满意)\s*[（(]?[√✓✔☑]/;
const BLANK_CHOICE = /[□☐○]|满意[、/／\s]+基本满意[、/／\s]+不满意/;

const CONTACT_NAME =
  /(?:联\s*系\s*人|经\s*办\s*人|联络人|承办人|查询)(?:姓名)?(?:及(?:联系)?电话|及联系方式|、电话|和电话)?\s*[：:]\s*([\u4e00-\u9fff·]{2,8}?|[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff])(?=[\s，,、；;（(）)\d]|联系|电话|手机|$)/;
const CONTACT_PHONE =
  /(?:电\s*话|手\s*机|联系方式|热线|座机)(?:号码)?\s*[：:]?\s*((?:\+?85[23][-\s]?)?[（(]?\d[\d\-－—\s()（）]{4,20}\d)/;
/** 联系单位及电话：标准化处 010-… */
const OFFICE_PHONE =
  /(?:单位|部门|处室)(?:及|和|、)(?:联系)?电话\s*[：:]\s*[^\d：:]{2,24}?([\d][\d\-－]{6,16}\d)/;
/** 请致电3655 0000与助理秘书长某某先生联络 */
const CALL_NAME = /[与和][^，。；]{0,20}?([\u4e00-\u9fff]{2,3})(?:先生|女士|小姐)联[络系]/;
const CALL_PHONE = /(?:致电|电话号码[：:])\s*(\d[\d\s-]{5,14}\d)/;
const PHONE_AFTER_NAME = /[，,、；;（(\s]\s*((?:0\d{2,3}[-－\s]?)?\d{7,11})[）)]?/;
const NAME_LABEL = /^(?:联\s*系\s*人|经办人|承办人)(?:姓名)?[：:]?$/;
const PHONE_LABEL = /^(?:联系)?(?:电话|方式|手机)(?:号码)?[：:]?$/;

const CONTACT = new Presence([CONTACT_NAME, NAME_LABEL, CONTACT_PHONE, PHONE_LABEL]);

const LONGEST = 400;
const LONGEST_LABEL = 120;
const LONGEST_BARE = 60;

/** The result class (A … D) that the letter gives itself; the legend that explains all four is not
 * one, nor is an empty blank. */
export function resultClassOf(parts: readonly Piece[]): Field<ResultClass | null> {
  for (const piece of parts) {
    if (piece.text.length > LONGEST || !/[A-DＡ-Ｄ]/.test(piece.text)) continue;
    if (isLegend(piece.text)) continue;
    const ticked = TICKED.exec(piece.text);
    const found = ticked?.[1] ?? ticked?.[2] ?? classIn(piece.text);
    const result = found === undefined ? null : asClass(found);
    if (result !== null) return readAt(result, piece.start, piece.end);
  }
  return unsaid(null);
}

const CLASS_FORMS = [
  CLASS_CHANGED,
  CLASS_LABEL,
  CLASS_BEHIND_WORDS,
  CLASS_BEFORE_NUMBER,
  CLASS_INLINE,
];

function classIn(text: string): string | undefined {
  const line = CLASS_LINE.exec(text);
  if (line !== null && (line[2] === '类' || /[〔【[_＿]|^\s*[（(]/.test(text))) return line[1];
  for (const form of CLASS_FORMS) {
    const found = form.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function isLegend(text: string): boolean {
  return /A类?[：:—\s][^。]{2,80}B类?[：:—\s]/.test(text) && !/[☑√✓✔■]/.test(text);
}

function asClass(letter: string): ResultClass | null {
  const plain = letter.normalize('NFKC');
  return plain === 'A' || plain === 'B' || plain === 'C' || plain === 'D' ? plain : null;
}

/** How much of the reply may be published: behind its label (公开方式：…) anywhere, without one only
 * on a short line of the closing. */
export function disclosureOf(
  closing: readonly Piece[],
  opening: readonly Piece[],
): Field<Disclosure | null> {
  const parts = [...closing, ...opening];
  for (const [at, piece] of parts.entries()) {
    if (piece.text.length > LONGEST_LABEL || !piece.text.includes('公开')) continue;
    const label = DISCLOSURE_LABEL.test(piece.text);
    if (!label && (at >= closing.length || piece.text.length > LONGEST_BARE)) continue;
    const field = levelIn(piece) ?? (label ? levelIn(parts[at + 1]) : null);
    if (field !== null) return field;
  }
  return unsaid(null);
}

function levelIn(piece: Piece | undefined): Field<Disclosure | null> | null {
  if (piece === undefined || piece.text.length > LONGEST_LABEL) return null;
  const match = DISCLOSURE.exec(piece.text);
  if (match === null) return null;
  const level = LEVELS.find(([form]) => form.test(match[0]))?.[1] ?? null;
  const start = piece.start + match.index;
  const say = match[0] === '主动公开' ? impliedAt : readAt;
  return say(level, start, start + match[0].length);
}

/** What the proposer said of the handling; never from the blank choices of an opinion form. */
export function satisfactionOf(parts: readonly Piece[]): Field<Satisfaction | null> {
  for (const piece of parts) {
    if (piece.text.length > LONGEST || !piece.text.includes('满意')) continue;
    const ticked = SATISFIED_TICK.exec(piece.text);
    const match = ticked ?? (BLANK_CHOICE.test(piece.text) ? null : SATISFIED.exec(piece.text));
    const word = match?.[1] ?? match?.[2];
    if (match === null || word === undefined) continue;
    const start = piece.start + match.index + match[0].indexOf(word);
    const value =
      word === '不满意'
        ? 'dissatisfied'
        : word === '基本满意' || word === '比较满意'
          ? 'basically-satisfied'
          : 'satisfied';
    return readAt(value, start, start + word.length);
  }
  return unsaid(null);
}

/** Whom to call: from 联系人：… 电话：…, or from labelled cells. */
export function contactOf(parts: readonly Piece[]): Field<Contact> {
  let name: Field<string | null> = unsaid(null);
  let phone: Field<string | null> = unsaid(null);
  for (const [at, piece] of parts.entries()) {
    if (piece.text.length > LONGEST) continue;
    if (name.value === null && CONTACT.in(piece.text) === 0) continue;
    const next = parts[at + 1];
    if (name.value === null) name = within(piece, CONTACT_NAME);
    if (name.value === null) name = within(piece, CALL_NAME);
    if (name.value === null && next !== undefined && NAME_LABEL.test(piece.text))
      name = whole(next, /^[\u4e00-\u9fff·]{2,8}$/);
    if (phone.value === null) phone = within(piece, CONTACT_PHONE);
    if (phone.value === null) phone = within(piece, OFFICE_PHONE);
    if (phone.value === null) phone = within(piece, CALL_PHONE);
    if (phone.value === null && next !== undefined && PHONE_LABEL.test(piece.text))
      phone = whole(next, /^[\d\s()（）+\-－—、]{5,40}$/);
    if (
      phone.value === null &&
      name.sources[0] !== undefined &&
      name.sources[0].span[0] >= piece.start
    )
      phone = within(piece, PHONE_AFTER_NAME);
    if (name.value !== null && phone.value !== null) break;
  }
  if (name.value === null && phone.value === null) return unsaid(null);
  return {
    value: { name: name.value, phone: phone.value },
    sources: [...name.sources, ...phone.sources],
  };
}

function within(piece: Piece, form: RegExp): Field<string | null> {
  const match = form.exec(piece.text);
  const value = match?.[1]?.trim();
  if (match === null || value === undefined) return unsaid(null);
  const start = piece.start + match.index + match[0].lastIndexOf(value);
  return readAt(value, start, start + value.length);
}

function whole(piece: Piece, form: RegExp): Field<string | null> {
  return form.test(piece.text) ? readAt(piece.text, piece.start, piece.end) : unsaid(null);
}
