import { assemble, type Lineage } from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import {
  dropLineages,
  movePromises,
  writeLineages,
  type LineageRow,
} from '../queries/write-lineages.ts';
import type { ChangedLineages } from './link-letters.ts';
import type { LineageParts, ZoneMemory } from './zone-memory.ts';

/** Assembles stored lineages again, after a decision about their promises. */
export async function relinkLineages(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  ids: readonly string[],
): Promise<ChangedLineages> {
  const parts = await memory.parts(database, ids);
  const promises = parts.members.map(({ promise }) => promise);
  const lineages = assemble(promises, parts.links, parts.decisions);
  return { lineages, ended: await rewriteLineages(database, zone, parts, lineages) };
}

/** Writes assembled lineages over the stored ones they came from; returns the ids that ended. */
export async function rewriteLineages(
  database: Queryable,
  zone: string,
  before: LineageParts,
  lineages: readonly Lineage[],
): Promise<readonly string[]> {
  const lineageBefore = new Map(before.members.map((one) => [one.promise.id, one.lineage]));
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
    ...(newest.original && { original: newest.original.text }),
    // A report may not say whose the promise is; an older letter may.
    owner: promises.findLast(({ owner }) => owner !== null)?.owner ?? null,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    status: newest.status,
    promiseCount: promises.length,
    letterCount: new Set(promises.map(({ letter }) => letter)).size,
  };
}
