import {
  assemble,
  linkNew,
  type LetterPromise,
  type Lineage,
  type Link,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { insertLinks, insertPromises, type PromiseToStore } from '../queries/insert-promises.ts';
import { readLineageParts, type LineageParts } from '../queries/read-lineages.ts';
import {
  dropLineages,
  movePromises,
  writeLineages,
  type LineageRow,
} from '../queries/write-lineages.ts';
import { BatchKeys, storedCandidates } from './candidates.ts';

const mostLinks = 4;

/** The lineages that a change has touched, as they are now, and the ids of those that ended. */
export interface ChangedLineages {
  readonly lineages: readonly Lineage[];
  readonly ended: readonly string[];
}

/** A new letter's promises, and their texts with personal data masked where that changes them. */
export interface NewPromises {
  readonly promises: readonly LetterPromise[];
  readonly maskedTexts: ReadonlyMap<string, string>;
}

/** Stores the promises of new letters and puts them into lineages. Only the lineages they link to
 * are read and assembled again, so the cost of a letter does not grow with the store. The links of
 * a pair do not depend on which was imported first; the order of import can change lineages only
 * where a cap cuts off candidates, or where two lineages that no new promise touches would have
 * been assembled otherwise together. */
export async function linkLetters(
  database: Queryable,
  zone: string,
  letters: readonly NewPromises[],
): Promise<ChangedLineages> {
  const batch = new BatchKeys();
  const links: Link[] = [];
  const lineageOf = new Map<string, string>();
  for (const { promises } of letters) {
    const stored = await storedCandidates(database, zone, promises);
    for (const { id, lineage } of stored) lineageOf.set(id, lineage);
    links.push(...bestLinks(linkNew(promises, [...stored, ...batch.near(promises)]), promises));
    batch.add(promises);
  }
  const touched = new Set(
    links.flatMap(({ from, to }) => [lineageOf.get(from), lineageOf.get(to)]),
  );
  const ids = [...touched].filter((id) => id !== undefined);
  const parts = await readLineageParts(database, zone, ids);
  const fresh = letters.flatMap(({ promises }) => promises);
  const lineages = assemble(
    [...parts.promises, ...fresh],
    [...parts.links, ...links],
    parts.decisions,
  );
  const ended = await rewriteLineages(database, zone, parts, lineages);
  const home = new Map(
    lineages.flatMap(({ id, promises }) => promises.map((promise) => [promise.id, id] as const)),
  );
  const rows = letters.flatMap(({ promises, maskedTexts }) =>
    promises.map((promise): PromiseToStore => {
      const lineage = home.get(promise.id) ?? promise.id;
      return { promise, lineage, maskedText: maskedTexts.get(promise.id) ?? null };
    }),
  );
  await insertPromises(database, zone, rows);
  await insertLinks(database, zone, links);
  return { lineages, ended };
}

/** The best few links of each new promise; more would hold its lineage together no better. */
function bestLinks(links: readonly Link[], promises: readonly LetterPromise[]): readonly Link[] {
  const kept = new Map(promises.map(({ id }) => [id, 0]));
  return links
    .toSorted((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      const id = kept.has(to) ? to : from;
      const count = (kept.get(id) ?? 0) + 1;
      kept.set(id, count);
      return count <= mostLinks;
    });
}

/** Assembles stored lineages again, after a decision about their promises. */
export async function relinkLineages(
  database: Queryable,
  zone: string,
  ids: readonly string[],
): Promise<ChangedLineages> {
  const parts = await readLineageParts(database, zone, ids);
  const lineages = assemble(parts.promises, parts.links, parts.decisions);
  return { lineages, ended: await rewriteLineages(database, zone, parts, lineages) };
}

/** Writes assembled lineages over the stored ones they came from; returns the ids that ended. */
async function rewriteLineages(
  database: Queryable,
  zone: string,
  before: LineageParts,
  lineages: readonly Lineage[],
): Promise<readonly string[]> {
  const lineageBefore = new Map(before.promises.map(({ id, lineage }) => [id, lineage]));
  const moves = lineages.flatMap(({ id, promises }) =>
    promises
      .filter((promise) => (lineageBefore.get(promise.id) ?? id) !== id)
      .map(({ letter, ordinal }) => ({ letter, ordinal, lineage: id })),
  );
  await writeLineages(database, zone, lineages.map(rowOf));
  await movePromises(database, zone, moves);
  const standing = new Set(lineages.map(({ id }) => id));
  const ended = [...new Set(lineageBefore.values())].filter((id) => !standing.has(id));
  await dropLineages(database, zone, ended);
  return ended;
}

function rowOf({ id, promises }: Lineage): LineageRow {
  const newest = promises.at(-1);
  if (newest === undefined) throw new Error(`Lineage "${id}" holds no promise; expected one.`);
  const years = promises.flatMap(({ year }) => (year === null ? [] : [year]));
  return {
    id,
    text: newest.text,
    owner: newest.owner,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    status: newest.status,
    promiseCount: promises.length,
    letterCount: new Set(promises.map(({ letter }) => letter)).size,
  };
}
