import type { Cell, MeasureStatus, Warning, WorkListRow } from '../reading.ts';
import { columnOf, type Column } from './columns.ts';
import { gridOf, textOf, type Grid, type GridCell, type GridRow } from './grid.ts';
import { itemsOf } from './items.ts';
import { markerAt } from './marker.ts';
import { headingOf } from './outline.ts';
import type { Piece } from './piece.ts';
import { statusOf } from './status.ts';
import { gridOfText } from './text-table.ts';

export interface WorkList {
  readonly rows: readonly WorkListRow[];
  /** What the table says beside its rows: 案号, 主办, 会办. */
  readonly facts: GridRow;
  readonly warnings: readonly Warning[];
}

/** A cell that says it is empty. */
const NOTHING = /^(?:无|暂无|没有|[/／]|[—\-－]+)[。.]?$/;
const FACTS: readonly Column[] = ['number', 'subject', 'proposer', 'lead', 'coHandlers'];

/** Rebuilds the annexed work list by the heads of its columns (C17), from bordered cells or from
 * lines and labels. */
export function workListOf(annex: readonly Piece[]): WorkList {
  if (annex.length === 0) return { rows: [], facts: new Map(), warnings: [] };
  const own = ownAnnex(annex);
  const grid = gridOf(own) ?? gridOfText(own);
  const rows: Editable[] = [];
  for (const row of grid.rows) addRow(rows, row);
  const warnings = grid.doubtful.map((cell) => sortByWording(rows, cell));
  return { rows, facts: factsOf(grid), warnings };
}

/** The annex up to the next one: what stands in 附件2 is no row of 附件1. */
function ownAnnex(annex: readonly Piece[]): readonly Piece[] {
  const head = annex.findIndex(({ text }) => columnOf(text) === 'done');
  const next = annex.findIndex(({ text }, at) => at > head && /^附\s*件\s*\d+$/.test(text));
  return head < 0 || next < 0 ? annex : annex.slice(0, next);
}

interface Editable extends WorkListRow {
  heading: string;
  done: Cell[];
  advancing: Cell[];
  next: Cell[];
  remark: string;
}

/** A row without a heading goes on with the row above: its heading cell is merged. */
function addRow(rows: Editable[], row: GridRow): void {
  const heading = textOf(row.get('heading'));
  const items = {
    done: cellItems(row.get('done')),
    advancing: cellItems(row.get('advancing')),
    next: cellItems(row.get('next')),
  };
  const said = textOf(row.get('remark'));
  const remark = NOTHING.test(said) ? '' : said;
  const above = rows.at(-1);
  if (heading !== '') {
    rows.push({ heading: headingOf(heading, markerAt(heading)).text, ...items, remark });
  } else if (above !== undefined) {
    above.done.push(...items.done);
    above.advancing.push(...items.advancing);
    above.next.push(...items.next);
    above.remark = [above.remark, remark].filter(Boolean).join('；');
  }
}

/** The numbered items of a cell; a paragraph without a number is an item of its own, unless it
 * follows a numbered one, which it continues. */
function cellItems(cell: GridCell | undefined): Cell[] {
  return (cell ?? []).flatMap((piece) => {
    if (NOTHING.test(piece.text)) return [];
    return itemsOf(piece.text).flatMap(({ from, to }) => {
      const raw = piece.text.slice(from, to);
      const text = raw.trim();
      const start = piece.start + from + (raw.length - raw.trimStart().length);
      return text === '' ? [] : [{ text, span: [start, start + text.length] as const }];
    });
  });
}

function factsOf(grid: Grid): GridRow {
  const facts = new Map<Column, GridCell>(grid.facts);
  for (const column of FACTS) {
    const cell = grid.rows.map((row) => row.get(column)).find((cell) => textOf(cell) !== '');
    if (cell !== undefined && !facts.has(column)) facts.set(column, cell);
  }
  return facts;
}

const PLACE: Record<MeasureStatus, 'done' | 'advancing' | 'next' | null> = {
  done: 'done',
  advancing: 'advancing',
  planned: 'next',
  unknown: null,
};

/** Blank cells have vanished from this row, so its columns are lost. Items whose own words tell
 * their status are kept under it; the others are left out, and the warning says so. */
function sortByWording(rows: readonly Editable[], [heading, ...pieces]: GridCell): Warning {
  const name = headingOf(heading?.text ?? '', markerAt(heading?.text ?? '')).text;
  const row = rows.find((row) => row.heading === name);
  for (const item of cellItems(pieces)) {
    const place = PLACE[statusOf(item.text)];
    if (place !== null) row?.[place].push(item);
  }
  const last = pieces.at(-1) ?? heading;
  return {
    code: 'C17',
    message: `The work-list row "${name}" has lost its blank cells, so its columns cannot be told. Items are placed by their own wording; items without any are left out. Compare with the original table.`,
    span: [heading?.start ?? 0, last?.end ?? 0],
  };
}
