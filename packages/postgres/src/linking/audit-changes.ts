import {
  auditLetter,
  auditLineage,
  type Finding,
  type LetterFacts,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { removeDropped, replaceFindings } from '../queries/write-findings.ts';
import { auditDropped } from './audit-dropped.ts';
import { clearDropped } from './clear-dropped.ts';
import type { ChangedLineages } from './link-letters.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** A new letter as the audit sees it. */
export interface NewLetter {
  readonly facts: LetterFacts;
  readonly promises: readonly LetterPromise[];
}

/** Brings the findings up to date after lineages have changed: of the new letters themselves, of the
 * changed lineages, and of the older ones that the new letters pass over or clear. `sample`: whether the new
 * letters are samples; they say nothing about real ones. */
export async function auditChanges(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  letters: readonly NewLetter[],
  changed: ChangedLineages,
  sample: boolean,
): Promise<void> {
  const facts = letters.map((letter) => letter.facts);
  const dropped = await auditDropped(database, zone, memory, facts, changed.lineages);
  const cleared = await clearDropped(database, zone, memory, facts, sample);
  await removeDropped(database, zone, [...dropped.audited, ...cleared]);
  const findings = [
    ...letters.flatMap(({ facts, promises }) => auditLetter(facts, promises)),
    ...(await auditLineages(database, memory, changed.lineages)),
    ...dropped.findings.filter(({ lineage }) => lineage === null || !cleared.includes(lineage)),
  ];
  const replaced = [...changed.lineages.map(({ id }) => id), ...changed.ended];
  await replaceFindings(database, zone, replaced, findings, [...dropped.audited, ...cleared]);
}

/** What lineages show by themselves; what later letters leave out is `auditDropped`'s. A lineage of
 * one promise shows nothing. */
async function auditLineages(
  database: Queryable,
  memory: ZoneMemory,
  lineages: readonly Lineage[],
): Promise<readonly Finding[]> {
  const several = lineages.filter(({ promises }) => promises.length > 1);
  const ids = several.flatMap(({ promises }) => promises.map(({ letter }) => letter));
  const facts = await memory.facts(database, ids, 'outline');
  return several.flatMap((lineage) => auditLineage(lineage, facts));
}
