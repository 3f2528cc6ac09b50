import type { Link, LinkDecision } from '@twinpark/core/promises';
import { statement, type Database } from './database.ts';
import { auditChanges } from './linking/audit-changes.ts';
import { relinkLineages } from './linking/rewrite-lineages.ts';
import { ZoneMemory } from './linking/zone-memory.ts';
import { lockLetters } from './queries/insert-letters.ts';
import { lineageOfPromise } from './queries/read-lineages.ts';

/** A decision about promises that are not both stored in the zone. */
export class UnknownPromise extends Error {
  override readonly name = 'UnknownPromise';
}

const insert = statement<object>(
  'insert-link-decision',
  `insert into link_decisions (zone, from_letter, from_ordinal, to_letter, to_ordinal, decision,
     decided_by, decided_at)
   values ($1, split_part($2, '#', 1)::uuid, split_part($2, '#', 2)::integer,
     split_part($3, '#', 1)::uuid, split_part($3, '#', 2)::integer, $4, $5, $6::timestamptz)
   on conflict do nothing`,
);

/** Keeps what a person decided about two promises and rebuilds their lineages. Returns the links that
 * hold the lineages of the two together now. Throws `UnknownPromise`. */
export async function decideLink(
  database: Database,
  zone: string,
  decision: LinkDecision & { readonly by: string; readonly at: string },
): Promise<readonly Link[]> {
  const { from, to } = decision;
  return database.transaction(async (transaction) => {
    await lockLetters(transaction, zone);
    const ids = new Set<string>();
    for (const promise of [from, to]) {
      const lineage = await lineageOfPromise(transaction, zone, promise);
      if (lineage === null) {
        throw new UnknownPromise(
          `Promise "${promise}" is not stored in zone "${zone}"; expected the id of a promise there. Take both ids from the page of a lineage.`,
        );
      }
      ids.add(lineage);
    }
    const { by, at } = decision;
    await transaction.query(insert, [zone, from, to, decision.decision, by, at]);
    const memory = new ZoneMemory(zone);
    const changed = await relinkLineages(transaction, zone, memory, [...ids]);
    await auditChanges(transaction, zone, memory, [], changed, false);
    return changed.lineages
      .filter(({ promises }) => promises.some(({ id }) => id === from || id === to))
      .flatMap(({ links }) => links);
  });
}
