import { searchForm } from './grams.ts';

const shownBefore = 24;
const shownLength = 120;

/** A piece of text with the places in it where words of the query stand. */
export interface Snippet {
  readonly snippet: string;
  /** [start, end) in UTF-16 units of the snippet; in order, without overlap. */
  readonly matches: readonly (readonly [number, number])[];
  /** Where in the text it begins. */
  readonly start: number;
  /** It begins, or ends, within a line. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** Cuts the piece around the first word out of a text; null when no word stands in it. `finders` find
 * words in texts in search form, all of them (flag g). */
export function snippetOf(text: string, finders: readonly RegExp[]): Snippet | null {
  const form = searchForm(text);
  const places = finders.map((finder) => form.search(finder)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  const start = wholeCharacter(text, startOfSnippet(text, Math.min(...places)));
  const end = wholeCharacter(text, start + shownLength);
  // One unit for one unit, so that the offsets of matches stay true.
  const snippet = text.slice(start, end).replace(/\s/g, ' ');
  const within = (place: number): boolean =>
    place > 0 && place < text.length && text[place - 1] !== '\n' && text[place] !== '\n';
  const cut = { before: within(start), after: within(end) };
  return { snippet, matches: matchesIn(form.slice(start, end), finders), start, cut };
}

/** A little before the match, but not before the line it stands in. */
function startOfSnippet(text: string, match: number): number {
  const earliest = Math.max(0, match - shownBefore);
  const line = text.lastIndexOf('\n', Math.max(0, match - 1)) + 1;
  return line > earliest && line <= match ? line : earliest;
}

/** The place itself, or one before it when it would cut a surrogate pair. */
function wholeCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}

function matchesIn(form: string, finders: readonly RegExp[]): (readonly [number, number])[] {
  const found = finders.flatMap((finder) =>
    [...form.matchAll(finder)].map(({ 0: match, index }): [number, number] => [
      index,
      index + match.length,
    ]),
  );
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const [start, end] of found) {
    const last = apart.at(-1);
    if (last === undefined || start > last[1]) apart.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return apart;
}
