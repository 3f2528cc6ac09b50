import { findDates } from '../values/dates.ts';
import { readAt, unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';
import type { Found } from './title.ts';
import { isDateLine, isOffice } from './sections.ts';

export interface Signature {
  /** The unit that signs. */
  readonly signer: Found | null;
  /** YYYY-MM-DD */
  readonly issuedOn: Field<string | null>;
}

const UNIT_LINE = /^[^，。；：:]{4,60}$/;
const SEAL = /[（(](?:盖章|公章|印章|代章)[）)]/;
/** A paper may give its month at the end and its day at the head. */
const MONTH_ONLY = /^(?:19|20)\d{2}年\d{1,2}月$/;
const LABELLED =
  /(?:发文(?:日期|时间)|成文(?:日期|时间)|答[复覆](?:时间|日期)|签发日期|落款日期|印发日期|签[订署](?:日期|时间))\s*[：:]/;
/** 由以下双方于…签订 | 2023年5月8日于广州 | 2024年1月18日，双方…召开 */
const DATED_IN_WORDS =
  /于.{6,16}(?:签订|签署|订立)|^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日(?:于[^，。]{2,12}$|[，,])/;

/** The head of a bulletin: its unit on the left, its day on the right. */
const UNIT_AND_DATE =
  /^[\u4e00-\u9fff（）()]{3,40}(?:局|署|办|办公室|委|委员会|厅|处|中心|院|会)\s*\d{4}年\d{1,2}月\d{1,2}日$/;

/** The signature block: the line that holds the date, with the unit above it or in front of it. Of
 * several dates the one under a signing unit counts, then a labelled one (答复时间：…). */
export function signatureOf(parts: readonly Piece[], opening: readonly Piece[]): Signature {
  const dated = parts.flatMap((piece, at) => (isDateLine(piece.text) ? [at] : []));
  const signed = dated.find((at) => signerAt(parts, at) !== null);
  const at = signed ?? dated.at(-1);
  const line = at === undefined ? undefined : parts[at];
  if (line === undefined || at === undefined)
    return { signer: null, issuedOn: elsewhere([...parts, ...opening]) };
  const ownDate = dateIn(line);
  const issuedOn = MONTH_ONLY.test(line.text) ? elsewhere([...parts, ...opening]) : ownDate;
  return { signer: signerAt(parts, at), issuedOn };
}

/** Without a signature: a labelled date, else the date in whose words the document was made. */
function elsewhere(parts: readonly Piece[]): Field<string | null> {
  const short = parts.filter(({ text }) => text.length < 400);
  const line =
    short.find(({ text }) => LABELLED.test(text)) ??
    short.find(({ text }) => DATED_IN_WORDS.test(text)) ??
    short.find(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text)) ??
    short.find(({ text }) => UNIT_AND_DATE.test(text));
  return line === undefined ? unsaid(null) : dateIn(line);
}

function dateIn(line: Piece): Field<string | null> {
  const label = LABELLED.exec(line.text);
  const from = label === null ? 0 : label.index + label[0].length;
  const mentions = findDates(line.text.slice(from));
  const signed = label === null && isDateLine(line.text);
  const mention = signed ? mentions.at(-1) : mentions[0];
  if (mention === undefined || mention.value?.length !== 10) return unsaid(null);
  const start = line.start + from;
  return readAt(mention.value, start + mention.span[0], start + mention.span[1]);
}

/** 科学技术基金 ⏎ 行政委员会主席 ⏎ 某某 ⏎ date: the line of the body for which an officer signs. */
function bodyAbove(parts: readonly Piece[], at: number): Piece | undefined {
  const [body, office, name] = [parts[at - 3], parts[at - 2], parts[at - 1]];
  if (name === undefined || name.text.length > 4 || office === undefined) return undefined;
  return isOffice(office.text) && body !== undefined && UNIT_LINE.test(body.text)
    ? body
    : undefined;
}

function signerAt(parts: readonly Piece[], at: number): Found | null {
  const line = parts[at];
  if (line === undefined) return null;
  const before =
    /^([\u4e00-\u9fff（）()、 ]{4,40}?)\s*(?=\d{4}|[〇○零一二]{4}|[（(](?:盖章|公章))/.exec(
      line.text,
    )?.[1];
  if (before !== undefined) {
    const text = before.trim();
    return { text, start: line.start, end: line.start + text.length };
  }
  // （某某代行） stands between the office and the date
  const above = /^[（(][^（）()]*[）)]$/.test(parts[at - 1]?.text ?? '')
    ? parts[at - 2]
    : (bodyAbove(parts, at) ?? parts[at - 1]);
  if (above === undefined || !UNIT_LINE.test(above.text) || /^[\d\s]*$/.test(above.text))
    return null;
  const text = above.text
    .replace(SEAL, '')
    .replace(/(?<=[局署处厅])[局署处厅]长$/, '')
    .trim();
  return text === '' ? null : { text, start: above.start, end: above.start + text.length };
}
