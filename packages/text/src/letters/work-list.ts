import type { Cell, MeasureStatus, Warning, WorkListRow } from '../reading.ts';
import { columnOf, type Column } from './columns.ts';
import { gridOf, textOf, type Grid, type GridCell, type GridRow } from './grid.ts';
import { itemsOf } from './items.ts';
import { markerAt } from './marker.ts';
import { headsMeasures } from './measure-table.ts';
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
/** A cell of the time that says it is over. */
const FINISHED = /^(?:已|均已|全部)(?:经)?(?:全部)?(?:完成|办结|落实|完结)/;
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
  const head = annex.findIndex(
    ({ text }, at) => columnOf(text) === 'done' || headsMeasures(annex, at),
  );
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
  const measures = measuresOf(row);
  const items = {
    done: [...cellItems(row.get('done')), ...measures.done],
    advancing: [...cellItems(row.get('advancing')), ...measures.advancing],
    next: [...cellItems(row.get('next')), ...measures.next],
  };
  const remark = remarkOf(row);
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

/** What is said beside the measures; under a column of measures also who answers for them, and by when. */
function remarkOf(row: GridRow): string {
  const said = (column: Column): string => {
    const text = textOf(row.get(column));
    return NOTHING.test(text) ? '' : text;
  };
  if (!row.has('measures')) return said('remark');
  const units = said('units') === '' ? said('lead') : said('units');
  return [
    units === '' ? '' : `责任单位：${units}`,
    said('coHandlers') === '' ? '' : `配合单位：${said('coHandlers')}`,
    said('deadline') === '' ? '' : `完成时限：${said('deadline')}`,
    said('remark'),
  ]
    .filter(Boolean)
    .join('；');
}

/** The measures of a column that does not say how far they are: done when the cell of the time says so, else
 * as they say themselves. Under a time to come (完成时限) what does not speak out is a plan. */
function measuresOf(row: GridRow): Record<'done' | 'advancing' | 'next', Cell[]> {
  const sorted: Record<'done' | 'advancing' | 'next', Cell[]> = {
    done: [],
    advancing: [],
    next: [],
  };
  const time = textOf(row.get('deadline'));
  for (const item of cellItems(row.get('measures'))) {
    const told = statusOf(item.text, time === '' ? 'plain' : 'promising');
    sorted[FINISHED.test(time) ? 'done' : (PLACE[told] ?? 'advancing')].push(item);
  }
  return sorted;
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
