import type { LetterFacts } from '../types.ts';

/** Shorter titles (《实施方案》) name no one document. In code points, as PostgreSQL counts. */
const SHORTEST_TITLE = 8;

/** What a letter cites, each title once; titles too short to name one document are left out. */
export function citedTitles({ citations }: Pick<LetterFacts, 'citations'>): readonly string[] {
  const long = citations.map(({ title }) => title).filter((title) => isLong(title));
  return [...new Set(long)];
}

/** Whether a letter cites the document of this title. A report names the agreement or plan that it
 * reports on, often by the last words of its title. */
export function cites(letter: Pick<LetterFacts, 'citations'>, title: string | null): boolean {
  return (
    title !== null && letter.citations.some((one) => isLong(one.title) && title.endsWith(one.title))
  );
}

/** By what a title ends; a citation of it ends alike, wherever it begins. */
export function titleEnd(title: string): string {
  return Array.from(title).slice(-SHORTEST_TITLE).join('');
}

function isLong(title: string): boolean {
  return Array.from(title).length >= SHORTEST_TITLE;
}
