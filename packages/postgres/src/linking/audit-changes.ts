import {
  auditLetter,
  auditLineage,
  sameUnit,
  type Finding,
  type LetterFacts,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { leadsOf, lineagesLettersMayDrop } from '../queries/find-dropped.ts';
import { readFacts } from '../queries/read-facts.ts';
import { readLineages } from '../queries/read-lineages.ts';
import { replaceFindings } from '../queries/write-findings.ts';
import { auditDropped } from './audit-dropped.ts';
import type { ChangedLineages } from './link-letters.ts';

/** A new letter as the audit sees it. */
export interface NewLetter {
  readonly facts: LetterFacts;
  readonly promises: readonly LetterPromise[];
}

/** Brings the findings up to date after lineages have changed: of the new letters themselves, of the
 * changed lineages, and of the older ones that the new letters could have been expected to speak of. */
export async function auditChanges(
  database: Queryable,
  zone: string,
  letters: readonly NewLetter[],
  { lineages, ended }: ChangedLineages,
): Promise<void> {
  const changed = new Set(lineages.map(({ id }) => id));
  const expectant = await expectantLineages(database, zone, letters, changed);
  const all = [...lineages, ...expectant];
  const findings = [
    ...letters.flatMap(({ facts, promises }) => auditLetter(facts, promises)),
    ...(await auditLineages(database, zone, all)),
    ...(await auditDropped(database, zone, all)),
  ];
  const replaced = [...all.map(({ id }) => id), ...ended];
  await replaceFindings(database, zone, replaced, findings);
}

async function expectantLineages(
  database: Queryable,
  zone: string,
  letters: readonly NewLetter[],
  changed: ReadonlySet<string>,
): Promise<readonly Lineage[]> {
  const leads = new Set(letters.flatMap(({ facts }) => (facts.lead === null ? [] : [facts.lead])));
  if (leads.size === 0) return [];
  const known = await leadsOf(database, zone);
  const units = known.filter((name) => [...leads].some((lead) => sameUnit(name, lead)));
  const ids = letters.map(({ facts }) => facts.id);
  const expectant = await lineagesLettersMayDrop(database, zone, ids, units);
  return readLineages(
    database,
    zone,
    expectant.filter((id) => !changed.has(id)),
  );
}

/** What lineages show by themselves; what later letters leave out is `auditDropped`'s. A lineage of
 * one promise shows nothing. */
async function auditLineages(
  database: Queryable,
  zone: string,
  lineages: readonly Lineage[],
): Promise<readonly Finding[]> {
  const several = lineages.filter(({ promises }) => promises.length > 1);
  const letters = new Set(several.flatMap(({ promises }) => promises.map(({ letter }) => letter)));
  const facts = await readFacts(database, zone, [...letters], 'outline');
  return several.flatMap((lineage) => {
    const own = lineage.promises.flatMap(({ letter }) => facts.get(letter) ?? []);
    return auditLineage(lineage, new Map(own.map((letter) => [letter.id, letter])));
  });
}
