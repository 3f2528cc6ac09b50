import type { Link, LinkDecision } from '@twinpark/core/promises';
import { statement, type Database, type Queryable } from './database.ts';
import { auditChanges } from './linking/audit-changes.ts';
import { relinkLineages } from './linking/rewrite-lineages.ts';
import { ZoneMemory } from './linking/zone-memory.ts';
import { lockLetters } from './queries/insert-letters.ts';
import { lineageOfPromise } from './queries/read-lineages.ts';

/** A decision about promises that are not both stored in the zone. */
export class UnknownPromise extends Error {
  override readonly name = 'UnknownPromise';
}

/** A decision that would put an invented letter's promise into one lineage with a real letter's. */
export class SampleWithReal extends Error {
  override readonly name = 'SampleWithReal';
}

const sampleOf = statement<{ sample: boolean }>(
  'is-sample-letter',
  `select sample from letters where zone = $1 and id = split_part($2, '#', 1)::uuid`,
);

const insert = statement<object>(
  'insert-link-decision',
  `insert into link_decisions (zone, from_letter, from_ordinal, to_letter, to_ordinal, decision,
     decided_by, decided_at)
   values ($1, split_part($2, '#', 1)::uuid, split_part($2, '#', 2)::integer,
     split_part($3, '#', 1)::uuid, split_part($3, '#', 2)::integer, $4, $5, $6::timestamptz)
   on conflict do nothing`,
);

/** Keeps what a person decided about two promises and rebuilds their lineages. Returns the links that
 * hold the lineages of the two together now. Throws `UnknownPromise`, and `SampleWithReal` where a sample
 * letter's promise would join a real one; a cut of such a pair is kept. */
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
    if (decision.decision !== 'cut') await refuseSampleWithReal(transaction, zone, [from, to]);
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

async function refuseSampleWithReal(
  database: Queryable,
  zone: string,
  promises: readonly string[],
): Promise<void> {
  const invented: string[] = [];
  for (const promise of promises) {
    const [letter] = await database.query(sampleOf, [zone, promise]);
    if (letter?.sample === true) invented.push(promise);
  }
  const [sample] = invented;
  if (sample === undefined || invented.length === promises.length) return;
  const real = promises.find((promise) => promise !== sample);
  throw new SampleWithReal(
    `Promise "${sample}" stands in an invented sample letter of zone "${zone}", promise "${String(real)}" in a real one; expected two of real letters or two of samples. Choose another promise, or withdraw the sample letters with twinpark remove.`,
  );
}
