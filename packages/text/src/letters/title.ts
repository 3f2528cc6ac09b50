import type { Piece } from './piece.ts';

export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words with which the title of an official letter ends. */
const TITLE_END =
  /(?:函|意见|答复|续复|补复|回复|复函|报告|通报|协议书?|备忘录|方案|计划|总结|情况|进展|成效|思路|专报|通知|纪要|合同|规划|清单|汇报|公告|办法|说明)(?:[（(〔【][^（）()〔〕【】]{1,12}[）)〕】])?$/;
const NOT_TITLE =
  /^(?:来源|电话|传真|来函|本函|档号|提问|发布|时间|日期|字号|字体|作者|编辑|当前位置|您(?:现)?在的位置|首页|打印|分享|索引号|文号|主题词|浏览|信息来源|编者按|签发人|发文|公开|办理|编号|案号|承办|主办|会办|协办|答[复覆]|提出|甲方|乙方|代表提案者|会议届次)|[：:。；]$|——$/;
/** In a Hong Kong letter the subject stands below the salutation. */
const SUBJECT = /^(?!您|你)[^。；：:，！!]{4,60}$/;
const DOCUMENT_NUMBER = /[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*(?:第\s*)?\d+\s*号$|^第?\d+号$/;
/** The field of a page. */
const TITLE_LABEL = /^(?:标\s*题|(?:文件|信息|公文)标题)\s*[：:]\s*(?=.{4})/;
const CLASS_MARK = /^[\s〔【[（(]*[A-DＡ-Ｄ]\s*类?[\s〕】\]）)]*$/;

/** The title: before the salutation, the lines that end like the title of a letter, with the line
 * above when the title runs on from it. Without a salutation, the first line of prose or the line
 * that ends so. `clean` joins titles that were cut in the middle of a word. */
export function titleOf(opening: readonly Piece[], salutation: number): Found | null {
  const labelled = opening.find(({ text }) => text.length < 120 && TITLE_LABEL.test(text));
  if (labelled !== undefined) return behindLabel(labelled);
  const limit = salutation >= 0 ? salutation : Math.min(opening.length, 12);
  const lines = opening.slice(0, limit).filter(isTitleLine);
  const end = lines.findIndex(({ text }) => TITLE_END.test(text));
  if (end < 0) {
    if (salutation < 0) return asFound(lines[0]);
    const subject = opening[salutation + 1];
    return asFound(subject !== undefined && SUBJECT.test(subject.text) ? subject : lines.at(-1));
  }
  const last = lines[end];
  const before = lines[end - 1];
  if (last === undefined) return null;
  if (before === undefined || !runsOn(before, last)) return asFound(last);
  return { text: before.text + last.text, start: before.start, end: last.end };
}

function behindLabel({ text, start, end }: Piece): Found {
  const label = TITLE_LABEL.exec(text)?.[0].length ?? 0;
  return { text: text.slice(label), start: start + label, end };
}

function isTitleLine({ text }: Piece): boolean {
  if (text === '' || text.length > 160 || NOT_TITLE.test(text)) return false;
  return !DOCUMENT_NUMBER.test(text) && !CLASS_MARK.test(text) && !/[。；]/.test(text);
}

/** Two lines are one title when only the first names the issuer and only the second its act
 * (X人民政府 ⏎ 关于…的函), or when the first ends on 关于. */
function runsOn(before: Piece, last: Piece): boolean {
  if (last.line - before.line > 2) return false;
  if (/(?:关于|对|的|和|与|、)$/.test(before.text)) return true;
  if (last.line - before.line === 1 && /^[^，]{2,40}(?:协议书?|备忘录|合同)$/.test(last.text)) {
    return before.lead === 'line' && before.text.length <= 40 && !TITLE_END.test(before.text);
  }
  return (
    (/^(?:关于|对)/.test(last.text) ||
      (last.line - before.line === 1 && /^(?:19|20)\d{2}年/.test(last.text))) &&
    !TITLE_END.test(before.text) &&
    /(?:政府|局|委|委员会|办公室|署|厅|院|中心|大学|公司)$/.test(before.text)
  );
}

function asFound(piece: Piece | undefined): Found | null {
  return piece === undefined ? null : { text: piece.text, start: piece.start, end: piece.end };
}
