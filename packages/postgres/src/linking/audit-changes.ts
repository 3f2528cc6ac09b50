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

/** Whose whole letters are in memory together: a few dozen of some 20 kB. */
const lineagesAtOnce = 16;

/** What the rest of a letter may explain. */
const askedOfLetters: ReadonlySet<Finding['kind']> = new Set(['no-movement', 'figure-regression']);

/** What lineages show by themselves; what later letters leave out is `auditDropped`'s. A lineage of
 * one promise shows nothing. Outlines are enough to suspect that nothing moved or a count went down;
 * whether the rest of a letter tells otherwise only the whole letters say. */
async function auditLineages(
  database: Queryable,
  memory: ZoneMemory,
  lineages: readonly Lineage[],
): Promise<readonly Finding[]> {
  const several = lineages.filter(({ promises }) => promises.length > 1);
  const outlines = await memory.facts(database, several.flatMap(lettersOf), 'outline');
  const findings = several.map((lineage) => auditLineage(lineage, outlines));
  const suspected = several.flatMap((lineage, at) =>
    findings[at]?.some(({ kind }) => askedOfLetters.has(kind)) ? [{ lineage, at }] : [],
  );
  for (let from = 0; from < suspected.length; from += lineagesAtOnce) {
    const some = suspected.slice(from, from + lineagesAtOnce);
    const ids = some.flatMap(({ lineage }) => lettersOf(lineage));
    const letters = await memory.facts(database, ids, 'whole');
    for (const { lineage, at } of some) findings[at] = auditLineage(lineage, letters);
  }
  return findings.flat();
}

const lettersOf = ({ promises }: Lineage): readonly string[] =>
  promises.map(({ letter }) => letter);
