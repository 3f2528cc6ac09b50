import type { Reading, Span } from '@twinpark/text';
import type { LetterPromise } from './types.ts';

type Scripts = Pick<Reading, 'cleanText' | 'originalScriptText'>;

/** Words of a reading in the script of the letter: what stands at `span`, or, where the span does not
 * hold just these words or none is given, at the first place that does. Undefined when the letter is
 * in simplified script or the words stand nowhere in it. */
export function originalWords(
  { cleanText, originalScriptText }: Scripts,
  words: string,
  span?: Span,
): string | undefined {
  if (originalScriptText === undefined || words === '') return undefined;
  const held = span !== undefined && cleanText.startsWith(words, span[0]);
  const at = held ? span[0] : cleanText.indexOf(words);
  return at === -1 ? undefined : originalScriptText.slice(at, at + words.length);
}

/** Words within a promise in the script of its letter: those at `span` of the letter, or, without one, the first
 * that are the same. Undefined when the letter is in simplified script. */
export function originalPart(
  promise: Pick<LetterPromise, 'text' | 'original' | 'span'>,
  words: string,
  span?: Span,
): string | undefined {
  if (promise.original === undefined) return undefined;
  const scripts = { cleanText: promise.text, originalScriptText: promise.original.text };
  const [start] = promise.span;
  return originalWords(scripts, words, span && [span[0] - start, span[1] - start]);
}

/** The title in the script of the letter. A title that stands on several lines of it is found as well. */
export function originalTitle(reading: Scripts & Pick<Reading, 'title'>): string | undefined {
  const { title, cleanText, originalScriptText } = reading;
  if (title === null || originalScriptText === undefined) return undefined;
  const whole = originalWords(reading, title);
  if (whole !== undefined) return whole;
  const places = [...cleanText.matchAll(/\S/g)].slice(0, 2 * title.length + 400);
  const wanted = title.replace(/\s/g, '');
  const at = places
    .map(([letter]) => letter)
    .join('')
    .indexOf(wanted);
  if (at === -1) return undefined;
  return places
    .slice(at, at + wanted.length)
    .map(({ index }) => originalScriptText.charAt(index))
    .join('');
}
