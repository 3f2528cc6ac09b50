import type { Content } from './content.ts';
import type { Database } from './database.ts';
import { auditChanges } from './linking/audit-changes.ts';
import { relinkLineages } from './linking/rewrite-lineages.ts';
import { ZoneMemory } from './linking/zone-memory.ts';
import type { ZoneMemories } from './linking/zone-memories.ts';
import {
  deleteLetter,
  droppedLineagesBeside,
  leavingLetter,
  lineagesOfLetter,
} from './queries/delete-letter.ts';
import { removeUnused } from './files/remove-unused.ts';
import { lineagesClearedBy } from './queries/find-dropped.ts';
import { lockLetters } from './queries/insert-letters.ts';
import { dropLineages } from './queries/write-lineages.ts';
import { letterIdForm } from './rows.ts';
import type { Withdrawal } from './store.ts';

/** Takes a letter out of the store in one transaction, with everything that rests on it; what is left
 * is linked and audited again. Its original bytes go when no other letter comes from them. Null when
 * there is no letter of this id. */
export async function withdrawLetter(
  database: Database,
  content: Content,
  memories: ZoneMemories,
  zone: string,
  id: string,
  withdrawal: Withdrawal,
): Promise<{ readonly promises: number } | null> {
  if (!letterIdForm.test(id)) return null;
  const left = await database.transaction(async (transaction) => {
    await lockLetters(transaction, zone);
    const letter = await leavingLetter(transaction, zone, id);
    if (letter === undefined) return null;
    const own = await lineagesOfLetter(transaction, zone, id);
    const beside = await droppedLineagesBeside(transaction, zone, own);
    // Without this letter it may be that nobody speaks of these.
    const cleared = await lineagesClearedBy(transaction, zone, id);
    const lineages = [...new Set([...own, ...beside, ...cleared])];
    const promises = await deleteLetter(transaction, zone, letter, withdrawal);
    const memory = new ZoneMemory(zone);
    const standing = await memory.lineages(transaction, lineages);
    const stands = new Set(standing.map((lineage) => lineage.id));
    await dropLineages(
      transaction,
      zone,
      lineages.filter((lineage) => !stands.has(lineage)),
    );
    const changed = await relinkLineages(transaction, zone, memory, [...stands]);
    await auditChanges(transaction, zone, memory, [], changed, letter.sample);
    return { promises, hash: letter.hash };
  });
  if (left === null) return null;
  memories.of(zone).forget();
  await removeUnused(database, content, left.hash);
  return { promises: left.promises };
}
