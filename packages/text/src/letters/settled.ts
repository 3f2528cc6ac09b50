import type { MeasureStatus, Point, WorkListRow } from '../reading.ts';
import { Beginning } from '../scan/beginning.ts';
import { withoutSpaces } from '../scan/space.ts';

const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,3}[是、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/;

const ENUMERATED = new Beginning(ENUMERATOR);
const CLOSES = new Set(Array.from('。；;', (mark) => mark.charCodeAt(0)));

/** The text without its number, blanks and closing stop. */
function bare(text: string): string {
  const dense = withoutSpaces(text);
  let end = dense.length;
  while (end > 0 && CLOSES.has(dense.charCodeAt(end - 1))) end -= 1;
  const from = ENUMERATED.at(dense, 0) ? (ENUMERATOR.exec(dense)?.[0].length ?? 0) : 0;
  return dense.slice(Math.min(from, end), end);
}

function settled(wording: MeasureStatus, column: MeasureStatus | null): MeasureStatus {
  if (column === null || (column === 'planned' && wording !== 'unknown')) return wording;
  return column;
}

/** The columns of the letter's own work list say how far a measure is better than its wording: a
 * measure with the same words as an item takes the status of the item's column. An item that stands
 * in two columns settles nothing, nor does "next year" undo what is under way by its own words. */
export function settledByList(points: readonly Point[], rows: readonly WorkListRow[]): Point[] {
  const columns = new Map<string, MeasureStatus | null>();
  const put = (texts: readonly { readonly text: string }[], status: MeasureStatus): void => {
    for (const { text } of texts) {
      const key = bare(text);
      columns.set(key, columns.has(key) && columns.get(key) !== status ? null : status);
    }
  };
  for (const { done, advancing, next } of rows) {
    put(done, 'done');
    put(advancing, 'advancing');
    put(next, 'planned');
  }
  if (columns.size === 0) return [...points];
  return points.map((point) => ({
    ...point,
    measures: point.measures.map((measure) => ({
      ...measure,
      status: settled(measure.status, columns.get(bare(measure.text)) ?? null),
    })),
  }));
}
