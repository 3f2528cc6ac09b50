import type { WorkListItem, WorkListTable } from './types.ts';

/** A part of a work list, as one page shows it. */
export interface WorkListPart {
  readonly table: WorkListTable;
  /** How many items the whole list has. */
  readonly total: number;
  /** Which of them stand here: from the `from`th, counted from 1, to the `to`th; both 0 when none does. */
  readonly from: number;
  readonly to: number;
}

/** The items of a work list from the `start`th (counted from 0) on, at most `most`, in the order of its
 * rows; each part of a row that is cut keeps its heading and remark. */
export function workListPart(list: WorkListTable, start: number, most: number): WorkListPart {
  const end = start + most;
  let before = 0;
  const inPart = (items: readonly WorkListItem[]): readonly WorkListItem[] => {
    const own = items.slice(Math.max(0, start - before), Math.max(0, end - before));
    before += items.length;
    return own;
  };
  const parts = list.rows.map((row) => ({
    ...row,
    done: inPart(row.done),
    advancing: inPart(row.advancing),
    next: inPart(row.next),
  }));
  const size = (row: (typeof parts)[number]): number =>
    row.done.length + row.advancing.length + row.next.length;
  const rows = parts.filter((row) => size(row) > 0);
  const shown = rows.reduce((sum, row) => sum + size(row), 0);
  return {
    table: { ...list, rows },
    total: before,
    from: shown === 0 ? 0 : start + 1,
    to: start + shown - (shown === 0 ? start : 0),
  };
}
