import { columnOf, type Column } from './columns.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { markerAt } from './marker.ts';
import { gridOfMeasures } from './measure-table.ts';
import type { Piece } from './piece.ts';

/** √ 已完成：… the sign says what the label says. */
const LABEL = /^(?:[√✓✔☑→➤►▶○●◎□■◆◇·•△▲☆★>]\s*)?([^：:，。；]{2,20})[：:]\s*/;
const CONTENT: readonly Column[] = ['heading', 'done', 'advancing', 'next', 'remark'];

interface Labelled {
  readonly column: Column;
  readonly piece: Piece | null;
}

/** Rebuilds a table that has lost its cell borders: either labels with their values
 * (当年完成的事项：…), or a run of heads and then the cells, a line each, without the blank ones. */
export function gridOfText(annex: readonly Piece[]): Grid {
  const measures = gridOfMeasures(annex);
  if (measures !== null) return measures;
  const heads = annex.flatMap((piece, at) => (columnOf(piece.text) === null ? [] : [at]));
  const first = heads.find((at) => columnOf(annex[at]?.text ?? '') === 'done') ?? -1;
  const adjacent = first >= 0 && columnOf(annex[first + 1]?.text ?? '') !== null;
  return adjacent ? gridOfLines(annex, heads) : gridOfLabels(annex);
}

function labelled(piece: Piece): Labelled | null {
  const alone = columnOf(piece.text);
  if (alone !== null) return { column: alone, piece: null };
  const label = LABEL.exec(piece.text);
  const column = label === null ? null : columnOf(label[1] ?? '');
  if (label === null || column === null) return null;
  const start = piece.start + label[0].length;
  const text = piece.text.slice(label[0].length);
  return { column, piece: text === '' ? null : { ...piece, start, text } };
}

/** A heading opens a row: one with its label, or a line numbered 一、. */
function gridOfLabels(annex: readonly Piece[]): Grid {
  const rows: Map<Column, Piece[]>[] = [];
  const facts = new Map<Column, Piece[]>();
  let column: Column | null = null;
  for (const piece of annex) {
    const label = labelled(piece);
    const isHeading = label === null && markerAt(piece.text)?.level === 1 && column !== 'heading';
    if (label !== null) column = label.column;
    else if (isHeading) column = 'heading';
    if (column === null) continue;
    if (column === 'heading' && (label !== null || isHeading)) rows.push(new Map());
    const row = CONTENT.includes(column) ? (rows.at(-1) ?? opened(rows)) : facts;
    const cell = row.get(column) ?? [];
    const value = label === null ? piece : label.piece;
    row.set(column, value === null ? cell : [...cell, value]);
  }
  return { rows, facts, doubtful: [] };
}

function opened(rows: Map<Column, Piece[]>[]): Map<Column, Piece[]> {
  const row = new Map<Column, Piece[]>();
  rows.push(row);
  return row;
}

/** Heads in a run, then cells a line each. A cell ends where the numbering starts over, and between
 * two paragraphs of which one has no number. Rows with fewer cells than columns are doubtful. */
function gridOfLines(annex: readonly Piece[], heads: readonly number[]): Grid {
  const columns = heads.map((at) => columnOf(annex[at]?.text ?? '') ?? 'order');
  const data = annex.slice((heads.at(-1) ?? -1) + 1);
  const anchors = data.flatMap(({ text }, at) => (markerAt(text)?.level === 1 ? [at] : []));
  const behind = columns.slice(columns.indexOf('heading') + 1);
  const rows: GridRow[] = [];
  const doubtful: GridCell[] = [];
  anchors.forEach((at, index) => {
    const heading = data.slice(at, at + 1);
    const cells = cellsByNumbering(data.slice(at + 1, anchors[index + 1] ?? data.length));
    const row = new Map<Column, GridCell>([['heading', heading]]);
    const full = cells.length === behind.length || cells.length === behind.length - 1;
    if (full && cells.length >= 3) {
      behind.forEach((column, offset) => row.set(column, cells[offset] ?? []));
    } else doubtful.push([...heading, ...cells.flat()]);
    rows.push(row);
  });
  return { rows, facts: factsBefore(columns, data.slice(0, anchors[0] ?? 0)), doubtful };
}

/** The cells before the first heading (案号, 案由, 主办, 会办), a line each, when none is missing. */
function factsBefore(columns: readonly Column[], cells: readonly Piece[]): GridRow {
  const before = columns.slice(0, columns.indexOf('heading'));
  if (before.length !== cells.length) return new Map();
  return new Map(before.map((column, at) => [column, cells.slice(at, at + 1)]));
}

function cellsByNumbering(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [];
  let last = Number.NaN;
  for (const piece of pieces) {
    const ordinal = markerAt(piece.text)?.ordinal ?? Number.NaN;
    const open = cells.at(-1);
    if (open !== undefined && ordinal === last + 1) open.push(piece);
    else cells.push([piece]);
    last = ordinal;
  }
  return cells;
}
