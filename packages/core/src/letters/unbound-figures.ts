import { findFigures } from '@twinpark/text';
import type { Passage, ReplyLetter } from './types.ts';

/** A number that somebody typed: nothing says what it counts or on which day. */
export interface UnboundFigure {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  /** In the points, from 0; null: in the running text. */
  readonly at: { readonly point: number; readonly measure: number } | null;
}

/** The numbers of a letter that are bound to no definition (未绑定口径的数字), in their order. */
export function unboundFigures(letter: ReplyLetter): readonly UnboundFigure[] {
  const typed = (passage: Passage, at: UnboundFigure['at']): readonly UnboundFigure[] =>
    passage
      .filter(({ figure }) => figure === null)
      .flatMap((part) =>
        findFigures(part.text).map(({ text, value, unit }) => ({ text, value, unit, at })),
      );
  return [
    ...letter.paragraphs.flatMap((passage) => typed(passage, null)),
    ...letter.points.flatMap(({ measures }, point) =>
      measures.flatMap(({ said }, measure) => typed(said, { point, measure })),
    ),
  ];
}
