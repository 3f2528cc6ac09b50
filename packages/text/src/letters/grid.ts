import { columnOf, type Column } from './columns.ts';
import { markerAt } from './marker.ts';
import type { Piece } from './piece.ts';

/** A table cell: the paragraphs that stand in it; none for a blank cell. */
export type GridCell = readonly Piece[];
/** One row, its cells by column. */
export type GridRow = ReadonlyMap<Column, GridCell>;

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Values that stand inside a head cell (提案案号 ⏎ 第…号). */
  readonly facts: GridRow;
  /** Rows whose cells could not be told apart: some blank cells have vanished. */
  readonly doubtful: readonly GridCell[];
}

/** The columns of the form when a letter leaves its heads away (提案工作清单表). */
const FORM: readonly Column[] = [
  'number',
  'subject',
  'proposer',
  'lead',
  'coHandlers',
  'heading',
  'done',
  'advancing',
  'next',
  'remark',
];

export function textOf(cell: GridCell | undefined): string {
  return (cell ?? []).map(({ text }) => text).join('');
}

/** Rebuilds a table from its bordered cells; null when the annex has no cell borders. */
export function gridOf(annex: readonly Piece[]): Grid | null {
  if (annex.every(({ lead }) => lead === 'line')) return null;
  const byLine = linesOf(annex).filter((line) => line.length > 1);
  const wide = byLine.filter((line) => line.length >= 3);
  return wide.length > 0 ? gridOfLines(byLine) : gridOfCells(cellsOf(annex));
}

/** A row a line, its cells divided by tabs or pipes. Trailing blank cells may be missing. */
function gridOfLines(lines: readonly GridCell[][]): Grid {
  let columns: readonly Column[] = FORM;
  const rows: GridRow[] = [];
  for (const line of lines) {
    const heads = line.map((cell) => columnOf(textOf(cell)));
    if (heads.filter((head) => head !== null).length >= 2) {
      columns = heads.map((head) => head ?? 'order');
    } else rows.push(new Map(columns.map((column, index) => [column, line[index] ?? []])));
  }
  return { rows, facts: new Map(), doubtful: [] };
}

function linesOf(annex: readonly Piece[]): GridCell[][] {
  const lines = new Map<number, GridCell[]>();
  const piped = new Set<number>();
  for (const piece of annex) {
    const line = lines.get(piece.line) ?? [];
    if (line.length === 0 && piece.lead === 'tab') line.push([]);
    const below = piece.lead === 'line' && piped.has(piece.line) ? line.pop() : undefined;
    line.push(piece.text === '' ? [] : [...(below ?? []), piece]);
    if (piece.lead === 'pipe') piped.add(piece.line);
    lines.set(piece.line, line);
  }
  return [...lines.values()];
}

/** A cell a line, opened by a tab; the paragraphs below it without a tab belong to it, unless two empty
 * lines have closed the table. What stands before the first border is the head of the annex, no cell. */
function cellsOf(annex: readonly Piece[]): GridCell[] {
  const cells: Piece[][] = [];
  let closed = false;
  for (const piece of annex) {
    closed = piece.lead === 'line' && (closed || piece.blanks > 1);
    if (piece.lead !== 'line') cells.push(piece.text === '' ? [] : [piece]);
    else if (!closed) cells.at(-1)?.push(piece);
  }
  return cells;
}

function gridOfCells(cells: readonly GridCell[]): Grid {
  const { columns, data, facts } = headsOf(cells);
  const below = cells.slice(data);
  const chunks: GridCell[][] = [];
  for (let at = 0; at < below.length; at += columns.length) {
    chunks.push(below.slice(at, at + columns.length));
  }
  const place = columns.indexOf('heading');
  const filled = chunks.filter((chunk) => chunk.some((cell) => cell.length > 0));
  if (filled.every((chunk) => isHeadingCell(chunk[place]))) {
    const rows = filled.map(
      (chunk): GridRow => new Map(columns.map((column, index) => [column, chunk[index] ?? []])),
    );
    return { rows, facts, doubtful: [] };
  }
  return anchored(below, columns, facts);
}

/** A heading is one paragraph; lists and long texts are items. */
function isHeadingCell(cell: GridCell | undefined): boolean {
  return cell?.length === 1 && (cell[0]?.text.length ?? 0) <= 120;
}

/** The columns in their order, and where the data begin. Under 办理单位 a second row of heads may
 * stand, which has a cell for every column; its heads take the place of the one above. */
function headsOf(cells: readonly GridCell[]): {
  readonly columns: readonly Column[];
  readonly data: number;
  readonly facts: GridRow;
} {
  const facts = new Map<Column, GridCell>();
  const heads: Column[] = [];
  for (const cell of cells) {
    const whole = columnOf(textOf(cell));
    const column = whole ?? columnOf(cell[0]?.text ?? '');
    if (column === null) break;
    if (whole === null) facts.set(column, cell.slice(1));
    heads.push(column);
  }
  if (!heads.includes('heading') || !heads.some((head) => head === 'done' || head === 'next')) {
    return { columns: FORM, data: 0, facts };
  }
  const below = cells.slice(heads.length, heads.length * 2 + 2);
  const subheads = below.flatMap((cell) => columnOf(textOf(cell)) ?? []);
  if (subheads.length === 0) return { columns: heads, data: heads.length, facts };
  const columns = heads.flatMap((head) => (head === 'units' ? subheads : [head]));
  return { columns, data: heads.length + columns.length, facts };
}

/** Rows told by their heading cells alone: the cells behind a heading stand in the order of the
 * columns behind it. When a row has too few, blank cells have vanished and the row is doubtful. */
function anchored(cells: readonly GridCell[], columns: readonly Column[], facts: GridRow): Grid {
  const behind = columns.slice(columns.indexOf('heading') + 1);
  const anchors = cells.flatMap((cell, at) =>
    isHeadingCell(cell) && markerAt(cell[0]?.text ?? '')?.level === 1 ? [at] : [],
  );
  const rows: GridRow[] = [];
  const doubtful: GridCell[] = [];
  anchors.forEach((at, index) => {
    const next = anchors[index + 1] ?? cells.length;
    const heading = cells[at] ?? [];
    const given = cells.slice(at + 1, Math.min(next, at + 1 + behind.length));
    const row = new Map<Column, GridCell>([['heading', heading]]);
    if (given.length >= behind.length - 1 || next === cells.length) {
      behind.forEach((column, offset) => row.set(column, given[offset] ?? []));
    } else doubtful.push([...heading, ...given.flat()]);
    rows.push(row);
  });
  return { rows, facts, doubtful };
}
