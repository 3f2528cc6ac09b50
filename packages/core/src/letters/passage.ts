import { referenceParts, type FigureValue } from '../figures/index.ts';
import type { Passage, ReplyLetter } from './types.ts';

/** A text with its figures filled in. A figure without a value keeps its reference, so that nobody
 * sends it unseen. */
export function passageOf(
  text: string,
  figures: ReadonlyMap<string, FigureValue>,
  write: (words: string) => string,
): Passage {
  return referenceParts(text).map((part) => {
    if ('text' in part) return { text: write(part.text), figure: null };
    const figure = figures.get(part.figure) ?? null;
    return { text: figure?.value ?? `{figure:${part.figure}}`, figure };
  });
}

/** The words of a passage as they are printed. */
export function passageText(passage: Passage): string {
  return passage.map(({ text }) => text).join('');
}

/** The passage with more words before or behind it. */
export function around(before: string, passage: Passage, after = ''): Passage {
  return [
    ...(before === '' ? [] : [{ text: before, figure: null }]),
    ...passage,
    ...(after === '' ? [] : [{ text: after, figure: null }]),
  ];
}

/** Every figure of a letter once, in the order in which they stand. */
export function replyFigures(
  letter: Pick<ReplyLetter, 'paragraphs' | 'points'>,
): readonly FigureValue[] {
  const passages = [
    ...letter.paragraphs,
    ...letter.points.flatMap((point) => point.measures.map(({ said }) => said)),
  ];
  const found = passages.flat().flatMap(({ figure }) => (figure === null ? [] : [figure]));
  return [...new Map(found.map((figure) => [figure.definition, figure])).values()];
}
