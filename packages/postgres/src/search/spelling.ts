/** What may not stand beside a match, said in two ways. `look` looks at the characters beside it and leaves
 * them to what stands there. `take` takes them: of a whole text it says as well whether there is a match, and
 * PostgreSQL reads a text by it ten to a hundred times as fast. */
export interface Edge {
  readonly look: string;
  readonly take: string;
}

/** One way of writing what was asked for: regular expressions that PostgreSQL and JavaScript read alike.
 * `grams` are pairs that every text fulfilling it holds. */
export interface Spelling {
  readonly before: Edge | null;
  readonly core: string;
  readonly after: Edge | null;
  readonly grams: readonly string[];
}

/** One place of a query, in all its spellings. */
export type Piece = readonly Spelling[];

/** No character of a class (as it stands between brackets) before the match. */
export const notAfter = (characters: string): Edge => ({
  look: `(?<![${characters}])`,
  take: `(?:^|[^${characters}])`,
});

/** No character of a class behind the match. */
export const notBefore = (characters: string): Edge => ({
  look: `(?![${characters}])`,
  take: `(?:$|[^${characters}])`,
});

/** The pieces of one word of a query in a row (1500余家), as a regular expression that takes nothing but what
 * was asked for. What stands between two pieces is asked for as well, so that no edge is needed there. */
export const patternOf = (pieces: readonly Piece[]): string => rowOf(pieces, 'look');

/** Matches a whole text just where `patternOf` does; what it takes may be longer at either end. */
export const testOf = (pieces: readonly Piece[]): string => rowOf(pieces, 'take');

function rowOf(pieces: readonly Piece[], how: keyof Edge): string {
  const last = pieces.length - 1;
  return pieces
    .map((piece, at) => {
      const spellings = piece.map(
        ({ before, core, after }) =>
          (at === 0 ? (before?.[how] ?? '') : '') +
          core +
          (at === last ? (after?.[how] ?? '') : ''),
      );
      return `(?:${spellings.join('|')})`;
    })
    .join('\\s*[余多来]?\\s*');
}
