import { Beginning } from '../scan/beginning.ts';
import { columnOf } from './columns.ts';
import { headsMeasures } from './measure-table.ts';
import type { Piece } from './piece.ts';

/** The parts of a letter, as runs of its pieces. `opening` runs up to and with the paragraph that
 * says 答复如下; `closing` begins at the handling notes, the signature or the contact; `annex` is
 * the work list with its own head. */
export interface Sections {
  readonly opening: readonly Piece[];
  /** Index in `opening` of the line that addresses somebody, or -1. */
  readonly salutation: number;
  readonly body: readonly Piece[];
  readonly closing: readonly Piece[];
  readonly annex: readonly Piece[];
}

const ANNEX_TITLE =
  /(?:工作清单|清单表|任务清单|办理清单|结果清单|落实情况表|事项清单|清单)(?:表|一览表)?$/;
const SALUTATION =
  /^(?:尊敬的?|敬爱的).{1,120}[：:]|^[^，。；]{2,80}(?:委员|代表|议员|会|局|委|办|署|政府|厅|处|中心|院|公司|大学|小组|界别|支部)\s*(?:们|同志)?\s*[：:]\s*(?:您好[！!。]?)?$|^[^。；：:]{2,80}[\u4e00-\u9fff]\s*(?:委员|代表)[：:]$/;
const PAIR_HEAD = /^(?:提案|建议)?(?:意见建议|建议内容|提案内容|建议意见|提案建议)$/;
const REPLY_HEAD = /^(?:办理|答复|承办)?(?:答复|情况|意见|办理情况|办理答复|答复意见|办理意见)$/;
const ENTRY =
  /(?:如下|答复|回复|函复|报告|函告|说明|通报|汇报|制定本(?:计划|方案)|(?:订立|签订|达成|签署)(?:如下|本)?(?:协议|条款)?)(?:如下)?[：:。]?$/;
const OPENING_WORDS =
  /收悉|收到|已收|您(?:们)?提出|贵(?:会|委|单位|党)|提出的.{0,80}(?:建议|提案)|现(?:就|将|结合|答复|回复|函复|把)|如下(?:协议|条款|约定)?[：:。]|衷心感谢|来函|转来|编者按|制定本|订立本|签订本/;
const NUMBERED =
  /^(?:(?:建议|意见)?[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十A-Z]{1,3}[）)](?!$)|\d{1,2}[、．.](?!\d)|第[一二三四五六七八九十\d]{1,3}(?:条|部分|章)|一是|首先|[●•◆■▪★▲◇—]{0,2}(?:原承诺|原答复|承诺事项|提案建议|建议内容|委员建议|代表建议)[^：:]{0,4}[：:])/;
/** Lines with which the closing of a letter begins: the handling notes, the labels of the form, the
 * contact, the formula of the end, the parties signing. */
const CLOSING = new RegExp(
  [
    '(?:[一二三四五六七八九十]{1,2}、)?\\s*(?:办理过程及|办理过程和|办理实效|实效评估|其他需要说明)',
    '[（(]?\\s*(?:提案|建议)?(?:办理|答[复覆]|公开|评估|沟通)(?:类型|类别|结果|方式|属性|范围|分类|性质|情况|时间)\\s*[：:]',
    '[（(]?\\s*此(?:件|复函)',
    '[（(]?\\s*(?:联\\s*系\\s*人|联系电话|联系方式|查询|经办人|承办人|领导署名|签发人|日期|签[订署](?:日期|时间)|满意度|是否公开)\\s*(?:[：:]|及|$)',
    '(?:专此|特此|此复|此函|以上(?:答[复覆]|意见|情况)|再次感谢|最后，?(?:再次)?(?:衷心|诚挚)?感谢|(?:衷心|诚挚)?感谢(?:您|你|贵)|附\\s*件?\\s*\\d*\\s*[：:]|附\\s*件\\s*\\d*$|抄送)',
    '[（(]?\\s*(?:主办|会办|协办|承办)(?:单位)?\\s*[：:]',
    '[（(][A-D][）)]$',
    '[（(〔【]?[A-D]\\s*类\\s*[）)〕】]?[\\s，,；;]*(?:公开|全文|摘要|仅公开|不予|$)',
    '[（(]?(?:全文公开|摘要公开|仅公开标题|不予公开)[）)]?$',
    '(?:\\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日于[^，。]{2,12}$',
    '[甲乙丙丁]方(?:代表)?\\s*(?:[（(](?:盖章|签[字章署]|公章)[）)]|[：:])',
    '[（(](?:签[字章署]|盖章|代行)[）)]',
    '[^，。；：:]{1,20}[：:]\\s*[（(](?:盖章|签[字章署]|公章)[）)]',
    '如(?:有|对|需)[^。]{0,24}(?:查询|疑问|不明|意见|了解)[^。]{0,60}(?:联系|联络|致电|查询)',
    '征询意见$|请(?:各位)?(?:议员|委员)[^。]{0,20}(?:备悉|省览|阅悉)',
    '(?:办理(?:过程|期间)中?，|经与|您对|(?:委员|代表|提案人)对).{0,100}满意',
  ]
    .map((form) => `^${form}`)
    .join('|'),
);
const DATE_LINE =
  /^(?:日期[：:]\s*)?[^。；：:]{0,40}(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*(?:年|[-/.])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-/.])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*[）)]?(?:\s*[（(]?星期[一二三四五六日天][）)]?)?$/;
const LONGEST_HEADER_LINE = 160;

/** A line on which nothing stands but a unit. */
const SIGNER =
  /^[^，。；：:|]{2,40}(?:局|委|委员会|办|办公室|署|厅|部|处|会|院|所|政府|中心|公司|大学|学校|基金)$/;

/** A line on which nothing stands but the office of who signs. */
const OFFICE =
  /^[^，。；：:|\d]{0,20}(?:主席|主任|局长|署长|司长|处长|院长|校长|会长|区长|市长|镇长|秘书长|专员|总监|行政总裁)$/;

/** True for a line on which nothing stands but the office of who signs. */
export function isOffice(line: string): boolean {
  return OFFICE.test(line);
}

/** C13: 20247月日, 2023 6 29 日. */
const DAMAGED_DATE = /^\d{4}\s?\d{0,2}\s?[年月]?\s?\d{0,2}\s?[月日]日?$/;
/** 提问：… 回复：…, each on a line of its own. */
const ANSWER_LINE = /^(?:书面)?(?:回[复覆应]|答[复覆])[：:]$/;
/** The last characters of such lines. */
const DATE_ENDS = new Set('日月年天）)0123456789一二三四五六七八九十 \t\u3000');
const CLOSING_BEGINS = new Beginning(CLOSING);
/** Behind these words of the opening the answer itself may begin, in the same paragraph. */
const ANSWER_BEGINS = /(?:如下[：:。]|收悉。)/g;

/** True for a line that holds a date at its end and little else. */
export function isDateLine(text: string): boolean {
  if (text.length > 60 || !DATE_ENDS.has(text.charAt(text.length - 1))) return false;
  return DATE_LINE.test(text) || DAMAGED_DATE.test(text);
}

/** Cuts the letter into its parts. A part that is not there is empty. */
export function sectionsOf(pieces: readonly Piece[]): Sections {
  const annexAt = annexStart(pieces);
  const salutation = salutationOf(pieces, Math.min(annexAt, 40));
  const bodyAt = bodyStart(pieces, salutation, annexAt);
  const closingAt = closingStart(pieces, bodyAt, annexAt);
  const annexEnd = signatureBehind(pieces, closingAt, annexAt);
  const opening = pieces.slice(0, bodyAt);
  return {
    opening,
    salutation,
    body: [...answerIn(opening.at(-1)), ...pieces.slice(bodyAt, closingAt)],
    closing: [...pieces.slice(closingAt, annexAt), ...pieces.slice(annexEnd)],
    annex: pieces.slice(annexAt, annexEnd),
  };
}

/** Where the signature begins when it stands behind the table instead of before it; the end of the
 * letter when it does not. */
function signatureBehind(pieces: readonly Piece[], closingAt: number, annexAt: number): number {
  const before = pieces.slice(closingAt, annexAt);
  if (annexAt === pieces.length || before.some(({ text }) => isDateLine(text)))
    return pieces.length;
  const from = Math.max(annexAt + 1, pieces.length - 8);
  for (let at = from; at < pieces.length; at += 1) {
    const signer = pieces[at - 1];
    if (pieces[at]?.lead !== 'line' || signer?.lead !== 'line') continue;
    if (isDateLine(pieces[at]?.text ?? '') && SIGNER.test(signer.text)) return at - 1;
  }
  return pieces.length;
}

/** The rest of the paragraph that acknowledges the proposal, when the answer follows in it. */
function answerIn(last: Piece | undefined): Piece[] {
  if (last === undefined || last.text.length > 4000 || last.lead !== 'line') return [];
  const [begin] = [...last.text.matchAll(ANSWER_BEGINS)].slice(-1);
  if (begin === undefined) return [];
  const rest = last.text.slice(begin.index + begin[0].length);
  const text = rest.trimStart();
  if (text.length < 10 || OPENING_WORDS.test(text) || ENTRY.test(text)) return [];
  return [{ ...last, start: last.end - text.length, text }];
}

/** The annex begins at the last 附件 line or table title before the first column head; without
 * heads, at a line that ends as a work list's title does. Column heads count when two different
 * ones stand side by side or when a title announces them: 下一步工作计划 alone is a heading. */
function annexStart(pieces: readonly Piece[]): number {
  const title = pieces.findLastIndex(({ text }) => isAnnexTitle(text));
  const head = pieces.findIndex(
    (piece, at) =>
      headsMeasures(pieces, at) ||
      (isWorkColumn(piece.text) && (hasNeighbour(pieces, at) || (title >= 0 && title < at))),
  );
  if (head < 0) return title < 0 ? pieces.length : withAnnexWord(pieces, title);
  for (let at = head - 1; at >= Math.max(0, head - 40); at -= 1) {
    const text = pieces[at]?.text ?? '';
    if (isAnnexTitle(text)) return withAnnexWord(pieces, at);
    if (text.length < 40 && /^附\s*件\s*\d*$/.test(text)) return at;
    if (text.length > LONGEST_HEADER_LINE) break;
  }
  let at = head;
  while (at > 0 && columnOf(pieces[at - 1]?.text ?? '') !== null) at -= 1;
  return at;
}

function withAnnexWord(pieces: readonly Piece[], title: number): number {
  return /^附\s*件\s*\d*\s*[：:]?$/.test(pieces[title - 1]?.text ?? '') ? title - 1 : title;
}

function hasNeighbour(pieces: readonly Piece[], at: number): boolean {
  const own = columnOf(pieces[at]?.text ?? '');
  return pieces
    .slice(at + 1, at + 4)
    .some(({ text }) => isWorkColumn(text) && columnOf(text) !== own);
}

function isWorkColumn(text: string): boolean {
  const column = columnOf(text);
  return column === 'done' || column === 'advancing' || column === 'next';
}

function isAnnexTitle(text: string): boolean {
  if (text.length > 50 || (!text.endsWith('单') && !text.endsWith('表'))) return false;
  return ANNEX_TITLE.test(text) && !/[，。；]/.test(text);
}

function salutationOf(pieces: readonly Piece[], limit: number): number {
  return pieces.findIndex(
    ({ text }, index) =>
      index < limit &&
      index > 0 &&
      text.length <= LONGEST_HEADER_LINE &&
      (text.includes('：') || text.includes(':')) &&
      SALUTATION.test(text),
  );
}

function bodyStart(pieces: readonly Piece[], salutation: number, annexAt: number): number {
  const pair = pieces.findIndex(
    ({ text }, index) =>
      index < annexAt && PAIR_HEAD.test(text) && REPLY_HEAD.test(pieces[index + 1]?.text ?? ''),
  );
  if (pair >= 0) return pair + 2;
  const answer = pieces.findIndex(
    ({ text }, index) => index > salutation && index < annexAt && ANSWER_LINE.test(text),
  );
  if (answer >= 0) return answer + 1;
  const from = salutation + 1;
  for (let at = from; at < annexAt; at += 1) {
    const text = pieces[at]?.text ?? '';
    if (NUMBERED.test(text)) return at;
    if (text.length > LONGEST_HEADER_LINE * 8) return at;
    if (OPENING_WORDS.test(text) && ENTRY.test(text)) return at + 1;
    if (at > from + 12) break;
  }
  let at = from;
  while (at < annexAt && !/[。；]/.test(pieces[at]?.text ?? '')) at += 1;
  while (at < annexAt && OPENING_WORDS.test((pieces[at]?.text ?? '').slice(0, 200))) at += 1;
  return Math.min(at, annexAt);
}

function closingStart(pieces: readonly Piece[], bodyAt: number, annexAt: number): number {
  for (let at = bodyAt; at < annexAt; at += 1) {
    const text = pieces[at]?.text ?? '';
    if (text.length <= LONGEST_HEADER_LINE * 2 && CLOSING_BEGINS.at(text, 0) && !tells(text)) {
      // the names of those who sign may stand in the line above （签署）
      const above = /^[（(](?:签|盖|代)/.test(text) ? (pieces[at - 1]?.text ?? '。') : '。';
      return at > bodyAt && !/[。；]$/.test(above) ? at - 1 : at;
    }
    if (isDateLine(text)) {
      const signer = pieces[at - 1]?.text ?? '';
      if (at === bodyAt || signer.length > 60 || /[。；]$/.test(signer)) return at;
      return officeAbove(pieces, at - 1, bodyAt);
    }
  }
  return annexAt === pieces.length ? unsignedEnd(pieces, bodyAt) : annexAt;
}

/** A letter without a date may still end with the unit that wrote it. */
function unsignedEnd(pieces: readonly Piece[], bodyAt: number): number {
  const last = pieces.length - 1;
  const above = pieces[last - 1]?.text ?? '';
  const signs = last > bodyAt && SIGNER.test(pieces[last]?.text ?? '') && /[。；！]$/.test(above);
  return signs ? last : pieces.length;
}

/** 办理情况：全年建成… in a form of its own for each point: more than a word of how it was handled. */
function tells(text: string): boolean {
  return /^(?:提案|建议)?办理情况[：:]/.test(text) && text.length > 16 && /[，。；]/.test(text);
}

/** 科学技术基金 ⏎ 行政委员会主席 ⏎ 某某: above the name of who signs stand the office and its body. */
function officeAbove(pieces: readonly Piece[], signer: number, bodyAt: number): number {
  const name = pieces[signer]?.text ?? '';
  if (name.length > 4 || !isOffice(pieces[signer - 1]?.text ?? '')) return signer;
  const body = signer - 2;
  return body >= bodyAt && SIGNER.test(pieces[body]?.text ?? '') ? body : signer - 1;
}
