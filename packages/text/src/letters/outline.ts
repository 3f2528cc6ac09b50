import { Beginning } from '../scan/beginning.ts';
import { blocksOf, type Block } from './block.ts';
import { withoutTableHead } from './body-table.ts';
import { asks, type Marker } from './marker.ts';
import type { Piece } from './piece.ts';

/** A heading and what stands under it, before it is cut into measures. */
export interface Section {
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly content: readonly Block[];
}

const LONGEST_HEADING = 90;
const LONGEST_BARE_HEADING = 48;
const PAIR_HEAD = /^(?:提案|建议)?(?:意见建议|建议内容|提案内容|建议意见|提案建议)$/;
/** 关于“…”相关情况: what the proposal asked for stands inside the quotation; typesetting may have set
 * blanks round its marks. */
const QUOTED =
  /^(?:关于|针对|就|对于?)?(?:您|贵单位|代表|委员)?(?:提出的?)?\s*[“"「『]\s*([^”"」』\s][^”"」』]{0,78}[^”"」』\s])\s*[”"」』]\s*的?(?:相关|有关)?(?:情况|问题|建议|意见|方面|内容|事项|工作|办理|答复|落实|说明|的)*[。：:]?$/;
/** 【空间建设】… as bulletins head their paragraphs. */
const BRACKETED = /^【[^【】\n]{2,20}】(?=.)/;
const LONGEST_LABELLED = 20;
const STATUS_LINE = /[0-9０-９]|已|正在|将/;

/** Cuts the body into headed sections. The outermost enumerator that heads something makes the
 * points; without any, short lines without a closing mark do; without these, the whole body is one
 * section without a heading. Numbering that starts over begins a new point like any other. */
export function outlineOf(body: readonly Piece[]): Section[] {
  const blocks = withoutTableHead(barelyNumbered(blocksOf(body).flatMap(unlabelled)));
  const heads = headsOf(blocks, body);
  const sections: Section[] = [];
  const first = heads[0] ?? blocks.length;
  const preamble = blocks.slice(0, first).filter((block) => !isTitleLine(block));
  if (preamble.length > 0) {
    const start = preamble[0]?.start ?? 0;
    sections.push({ heading: '', start, end: start, content: preamble });
  }
  heads.forEach((at, index) => {
    const block = blocks[at];
    if (block === undefined) return;
    const content = blocks.slice(at + 1, heads[index + 1] ?? blocks.length);
    // 一、检测平台 ⏎ 意见建议：… ⏎ 办理答复：…: the number heads a form, it promises nothing itself.
    const form = content.length === 0 && asks(blocks[at + 1]?.text ?? '') && !asks(block.text);
    sections.push(sectionUnder(block, content, form));
  });
  return heads.some((at) => LETTERED.test(blocks[at]?.text ?? ''))
    ? sections.map((section) => ({ ...section, content: section.content.map(unnumbered) }))
    : sections;
}

/** (A), (B): the headings of a paper whose paragraphs are numbered through, as is done in Hong Kong. */
const LETTERED = /^[（(][A-Z][）)]/;

/** 建议1：… on one line, 答复：… on the next: the label is no part of what was done. */
const REPLY_LABEL =
  /^(?:答(?=[：:][^：:]*[。；])|(?:办理)?(?:答[复覆]|回[复覆]|回应)(?:情况|意见)?|(?:现|最新)?(?:办理|落实|完成|推进|进展|整改)(?:进展|情况|结果)?|现进展|现状)[：:]\s*(?=.{4})/;
/** 下一步：… in such a form. */
const NEXT_LABEL =
  /^(?:下一?步(?:工作)?(?:计划|打算|安排|措施)?|后续(?:安排|计划|工作)|明年(?:计划|安排)|工作计划)[：:]\s*(?=.{4})/;
/** 采纳情况：已采纳。 what became of the suggestion, nothing that was done. */
const DECISION =
  /^(?:是否采纳|采纳情况|采纳与否|采纳意见|意见采纳)[：:]\s*(?:已|部分|暂不|暂未|不|未|予以|拟|全部)?(?:采纳|吸收)[。]?$/;

function unlabelled(block: Block): Block[] {
  if (!LABELLED.at(block.text, 0)) return [block];
  if (block.text.length <= LONGEST_LABELLED && DECISION.test(block.text)) return [];
  const next = NEXT_LABEL.exec(block.text);
  if (next !== null) return [{ ...tailOf(block, next[0].length), promising: true }];
  const label = REPLY_LABEL.exec(block.text);
  return [label === null ? block : tailOf(block, label[0].length)];
}

const LABELLED = new Beginning(
  new RegExp(`${DECISION.source}|${NEXT_LABEL.source}|${REPLY_LABEL.source}`),
);

/** 1 已开展的工作 ⏎ 1.1 …: a number without a mark heads what is numbered under it. */
function barelyNumbered(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.marker !== null || block.text.length > LONGEST_BARE_HEADING) return block;
    const [whole, number] = /^(\d{1,2})\s*(?=[一-龥][^，。；：]*$)/.exec(block.text) ?? [];
    if (whole === undefined || !blocks[at + 1]?.text.startsWith(`${number ?? ''}.1`)) return block;
    return { ...block, marker: { level: 1, ordinal: Number(number), length: whole.length } };
  });
}

/** The paragraph without the number by which it is quoted; it does not make the paragraph an item. */
function unnumbered(block: Block): Block {
  return block.marker?.level === 3 ? tailOf(block, block.marker.length) : block;
}

/** Indexes of the blocks that head the points. */
function headsOf(blocks: readonly Block[], body: readonly Piece[]): number[] {
  const paired = pairHeads(blocks, body);
  if (paired.length > 0) return paired;
  const bracketed = blocks.flatMap(({ text }, at) => (BRACKETED.test(text) ? [at] : []));
  if (bracketed.length > 1) return bracketed;
  for (const level of [0, 1, 2, 3, 4]) {
    const marked = blocks.flatMap((block, at) => (block.marker?.level === level ? [at] : []));
    if (marked.length === 0) continue;
    const heading = marked.filter((at) => isHeading(blocks, at, level));
    if (heading.length * 2 > marked.length) return marked;
    return bareHeads(blocks);
  }
  return bareHeads(blocks);
}

/** In a two-column table (意见建议 | 办理答复) the first cell of a line, or every other cell where each
 * has a line of its own, is a heading, with or without a number. Only for tables whose headings carry none: numbered ones are found by their number. */
function pairHeads(blocks: readonly Block[], body: readonly Piece[]): number[] {
  const rows = blocks.flatMap((block, at) =>
    block.lead === 'line' && blocks[at + 1]?.line === block.line ? [at] : [],
  );
  if (rows.length > 0) return rows;
  const cells = blocks.flatMap((block, at) => (block.lead === 'line' ? [] : [at]));
  if (cells.length < 2 || cells.length % 2 === 1) return [];
  if (body.some(({ text }) => PAIR_HEAD.test(text))) return [];
  if (cells.some((at) => (blocks[at]?.marker?.level ?? 9) === 1)) return [];
  return cells.filter((_, index) => index % 2 === 0);
}

/** A marked block is a heading when something deeper or unmarked stands under it, or when its first
 * sentence is short and more follows in the same paragraph. */
function isHeading(blocks: readonly Block[], at: number, level: number): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  if (runIn(block) !== null) return true;
  if (block.text.length > LONGEST_HEADING) return false;
  const next = blocks[at + 1];
  return next !== undefined && (next.marker === null || next.marker.level > level);
}

/** Where the heading ends in a paragraph that begins with its heading; null when it does not. */
function runIn(block: Block): number | null {
  const bracket = BRACKETED.exec(block.text);
  if (bracket !== null) return bracket[0].length - 1;
  const from = block.marker?.length ?? 0;
  const stop = from + block.text.slice(from).search(/[。：:](?=.)/);
  if (stop < from) return null;
  return stop > 0 && stop <= 60 && !/^[”"」』]/.test(block.text.slice(stop + 1)) ? stop : null;
}

function isTitleLine(block: Block): boolean {
  return block.text.length <= LONGEST_BARE_HEADING && !/[。；]|[：:]$/.test(block.text);
}

function bareHeads(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (next === undefined || block.marker !== null) return [];
    if (block.text.length > LONGEST_BARE_HEADING || /[。；：:！？、,，—]$/.test(block.text))
      return [];
    if (/[。；]/.test(block.text) || STATUS_LINE.test(block.text.slice(0, 4))) return [];
    return next.text.length > block.text.length && /[。；]/.test(next.text) ? [at] : [];
  });
}

function sectionUnder(head: Block, under: readonly Block[], form: boolean): Section {
  const stop = isHeadingCell(head, under[0]) ? null : runIn(head);
  const cut = stop === null ? head.text.length : stop + 1;
  const heading = headingOf(head.text.slice(0, cut), head.marker);
  const start = head.start + heading.offset;
  const rest = stop === null ? [] : [tailOf(head, cut)];
  const alone = stop === null && under.length === 0 && head.text.length > 0 && !form;
  const content = alone ? [{ ...head }] : [...rest, ...under];
  return { heading: heading.text, start, end: start + heading.text.length, content };
}

/** A cell with its own border that a cell beside it answers: a colon in it (一、展示中心：选址与模式) is part
 * of the heading, for the text stands in the other cell. */
function isHeadingCell(head: Block, beside: Block | undefined): boolean {
  return (
    head.lead === 'tab' &&
    beside?.lead === 'tab' &&
    head.text.length <= LONGEST_HEADING &&
    !/。./.test(head.text)
  );
}

function tailOf(block: Block, from: number): Block {
  return { ...block, start: block.start + from, text: block.text.slice(from), marker: null };
}

/** The heading without its number (an article keeps it: 第一条 is its name) and its closing mark; of 关于“…”的情况 what is quoted. */
export function headingOf(
  text: string,
  marker: Marker | null,
): { readonly text: string; readonly offset: number } {
  const offset = text.startsWith('第') ? 0 : (marker?.length ?? 0);
  const plain = text.slice(offset).replace(/[。；：:\s]+$/, '');
  const quoted = QUOTED.exec(plain)?.[1];
  return quoted === undefined
    ? { text: plain, offset }
    : { text: quoted, offset: offset + plain.indexOf(quoted) };
}
