import { columnOf, type Column } from './columns.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import type { Piece } from './piece.ts';

const FEWEST_HEADS = 3;
const LONGEST_CELL_OF_TIME = 20;
/** 2024年6月底, 长期, 已完成: what stands under 完成时限. */
const TIME = /\d|[年月季]|长期|持续|常态|完成|办结|落实|^(?:[/／]|[—\-－]+|无)$/;
const ORDER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]?$/;

/** True where the piece heads the measures of such a table: heads stand before and behind it. 工作措施 alone
 * is a heading of the text. */
export function headsMeasures(pieces: readonly Piece[], at: number): boolean {
  const text = pieces[at]?.text ?? '';
  // 举措, 措施: looked at before the forms of all columns.
  if (!(text.endsWith('措') || text.endsWith('施')) || columnOf(text) !== 'measures') return false;
  const columns = runAround(pieces, at).map(({ column }) => column);
  return (
    columns.length >= FEWEST_HEADS &&
    columns.includes('heading') &&
    columns.some((column) => column === 'units' || column === 'lead' || column === 'deadline')
  );
}

interface Head {
  readonly at: number;
  readonly column: Column;
}

function runAround(pieces: readonly Piece[], at: number): readonly Head[] {
  let from = at;
  while (from > 0 && columnOf(pieces[from - 1]?.text ?? '') !== null) from -= 1;
  const run: Head[] = [];
  for (let next = from; next < pieces.length; next += 1) {
    const column = columnOf(pieces[next]?.text ?? '');
    if (column === null) break;
    run.push({ at: next, column });
  }
  return run;
}

/** The table of measures whose cells stand a line each. With a column 序号 a row begins where its numbers go
 * on by one, and several paragraphs of a measure stay together; without one every row has a cell a column.
 * A row with fewer cells is doubtful. */
export function gridOfMeasures(annex: readonly Piece[]): Grid | null {
  const at = annex.findIndex((_, index) => headsMeasures(annex, index));
  if (at < 0) return null;
  const heads = runAround(annex, at);
  const columns = heads.map(({ column }) => column);
  const data = annex.slice((heads.at(-1)?.at ?? -1) + 1);
  const rows: GridRow[] = [];
  const doubtful: GridCell[] = [];
  for (const cells of columns[0] === 'order' ? byOrder(data) : byCount(data, columns.length)) {
    const row = rowOf(columns, cells);
    if (row !== null) rows.push(row);
    else {
      const [heading, ...rest] = columns[0] === 'order' ? cells.slice(1) : cells;
      if (heading === undefined) continue;
      rows.push(new Map<Column, GridCell>([['heading', [heading]]]));
      doubtful.push([heading, ...rest]);
    }
  }
  return { rows, facts: new Map(), doubtful };
}

function byOrder(data: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of data) {
    const opens = ORDER.test(piece.text) && ordinalOf(piece.text) === rows.length + 1;
    if (opens) rows.push([piece]);
    else rows.at(-1)?.push(piece);
  }
  return rows;
}

const NUMERALS = '一二三四五六七八九十';

/** 1 … 999, 一 … 九十九; NaN for what is neither. */
function ordinalOf(cell: string): number {
  const text = cell.replace(/[.、．]$/, '');
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (numeral: string | undefined, none: number): number =>
    numeral === undefined || numeral === '' ? none : NUMERALS.indexOf(numeral) + 1;
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}

function byCount(data: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [];
  for (let at = 0; at < data.length; at += width) rows.push(data.slice(at, at + width));
  return rows;
}

/** Null when cells are missing, or when what stands under 完成时限 is no time. */
function rowOf(columns: readonly Column[], cells: readonly Piece[]): GridRow | null {
  const extra = cells.length - columns.length;
  if (extra < 0) return null;
  const row = new Map<Column, GridCell>();
  let at = 0;
  for (const column of columns) {
    const end = at + 1 + (column === 'measures' ? extra : 0);
    row.set(column, cells.slice(at, end));
    at = end;
  }
  const time = row.get('deadline')?.[0]?.text;
  return time === undefined || (time.length <= LONGEST_CELL_OF_TIME && TIME.test(time))
    ? row
    : null;
}
