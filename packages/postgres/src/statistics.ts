import { statement, type Database } from './database.ts';

const firstLetters = 200;
const growth = 5;
const analyze = statement<object>('analyze', 'analyze');

/** Keeps the planner's statistics fresh while letters come in: after 200 letters, 1,000, 5,000 and so on.
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
