import type { Point } from '../reading.ts';
import { measuresOf } from './measures.ts';
import { outlineOf } from './outline.ts';
import type { Piece } from './piece.ts';
import type { Mood } from './status.ts';
import { settledByDate } from './to-come.ts';

/** Headings under which only plans stand. */
const COMING =
  /下一?步|下一?阶段|下一?季度|下月|下半年|今后|明年|来年|工作(?:打算|计划|安排|设想|思路)|未来|(?:季度|月|年度?)(?:工作)?(?:计划|打算|安排)(?!完成|执行|落实|实施)/;

/** Shorter lines may stand in a title by chance. */
const SHORTEST_TITLE_LINE = 6;

/** What the letter as a whole says about its measures. */
interface Frame {
  readonly mood: Mood;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly issuedOn: string | null;
}

/** The points of a letter's body, each with its measures. A title repeated above the text heads
 * nothing. What stands before the first heading
 * only leads in; in a letter without headings it is the answer itself. */
export function pointsOf(body: readonly Piece[], { mood, title, issuedOn }: Frame): Point[] {
  const sections = outlineOf(
    body.filter(({ text }) => text.length < SHORTEST_TITLE_LINE || !title.includes(text)),
  );
  const headed = sections.some(({ heading }) => heading !== '');
  return sections.flatMap(({ heading, start, end, content }) => {
    if (headed && heading === '') return [];
    const own = COMING.test(heading) ? 'promising' : mood;
    const measures = measuresOf(content, own).map((measure) =>
      settledByDate(measure, issuedOn, own),
    );
    if (measures.length === 0 && (heading === '' || mood === 'promising')) return [];
    return [{ heading, span: [start, end] as const, measures }];
  });
}
