import { statement, type Database } from './database.ts';

const firstLetters = 25;
const growth = 4;
const analyze = statement<object>('analyze', 'analyze');

/** Keeps the planner's statistics fresh while letters come in: after 25 letters, 100, 400 and so on.
 * PGlite has nobody who would do it, and a server does it too late for a large import. */
export function keepStatistics(database: Database): { stored(letters: number): Promise<void> } {
  let seen = 0;
  let next = firstLetters;
  return {
    stored: async (letters) => {
      seen += letters;
      if (seen < next) return;
      while (next <= seen) next *= growth;
      await database.query(analyze, []);
    },
  };
}
