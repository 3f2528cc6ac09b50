import type { FigureValue } from '../figures/index.ts';
import type { Value, Values } from '../model/index.ts';
import { withoutMarker } from '../promises/normalise.ts';
import { passageOf } from './passage.ts';
import type { ReplyMeasure, ReplyPoint, ReplyWorkListRow } from './types.ts';

/** One line of the group `measures`, as the drafter filled it. */
interface Line {
  readonly point: string;
  readonly said: string;
  readonly status: ReplyMeasure['status'];
  readonly remark: string;
}

const STATUSES: Readonly<Record<string, ReplyMeasure['status']>> = {
  done: 'done',
  advancing: 'advancing',
  planned: 'planned',
  deferred: 'deferred',
};

function isRow(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}

const wordsOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value.trim() : '';

/** The lines of the drafted measures. Throws on one that the scheme's own check would not let in. */
function measureLines(values: Values): readonly Line[] {
  const lines = values['measures'];
  if (!Array.isArray(lines)) return [];
  return (lines as readonly Value[]).map((line, at) => {
    const row = isRow(line) ? line : {};
    const status = STATUSES[wordsOf(row['status'])];
    if (status === undefined) {
      throw new Error(
        `Line ${String(at + 1)} of "measures" has the status ${JSON.stringify(row['status'])}; expected done, advancing, planned or deferred. The scheme's field check admits no other.`,
      );
    }
    return {
      point: wordsOf(row['point']),
      said: wordsOf(row['said']),
      status,
      remark: wordsOf(row['remark']),
    };
  });
}

const NUMBERED =
  /^(?:建议|建議|意见|意見)?(?:[一二三四五六七八九十]{1,3}[、．.：:]|\d{1,2}[、．.](?!\d))\s*/u;
const CLOSED = /[。！？；…”』」）)]$/u;

/** The points in the order in which the drafter first names them, numbers taken off: the letter
 * counts by itself. */
export function replyPoints(
  values: Values,
  figures: ReadonlyMap<string, FigureValue>,
  write: (words: string) => string,
): readonly ReplyPoint[] {
  const groups = Map.groupBy(measureLines(values), ({ point }) => point.replace(NUMBERED, ''));
  return [...groups].map(([heading, lines]) => ({
    heading: write(heading),
    measures: lines.map(({ said, status, remark }) => {
      const bare = withoutMarker(said);
      return {
        said: passageOf(CLOSED.test(bare) ? bare : `${bare}。`, figures, write),
        status,
        remark: write(remark),
      };
    }),
  }));
}

/** The work list that follows from the points: each measure under the column of its status. What is deferred stands
 * in none of them, or it would be promised for the next year: the remarks say so. */
export function workListRows(
  points: readonly ReplyPoint[],
  deferred: string,
): readonly ReplyWorkListRow[] {
  return points.map(({ heading, measures }) => {
    const column = (status: ReplyMeasure['status']) =>
      measures.filter((one) => one.status === status).map(({ said }) => said);
    const remarks = measures.flatMap(({ status, remark }) =>
      status === 'deferred' ? [deferred, remark] : [remark],
    );
    return {
      heading,
      done: column('done'),
      advancing: column('advancing'),
      next: column('planned'),
      remark: [...new Set(remarks.filter(Boolean))].join('；'),
    };
  });
}
