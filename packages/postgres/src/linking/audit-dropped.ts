import {
  cites,
  mayBeMissed,
  surelySameUnit,
  suspectDropped,
  type Finding,
  type LetterFacts,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { keepCleared, leadsOf, plannedIn, standingDropped } from '../queries/find-dropped.ts';
import { neighboursOf } from './neighbours.ts';
import { passedOver } from './passed-over.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** Lineages whose silence was looked into, and what was found. */
export interface DroppedAudit {
  readonly audited: readonly string[];
  readonly findings: readonly Finding[];
}

/** Which promises were left for a later year and never spoken of again, among those on which the change
 * bears: the changed lineages themselves, and those of older letters to which a new letter comes back.
 * The rule is core's; here is only what it must be shown. */
export async function auditDropped(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  letters: readonly LetterFacts[],
  changed: readonly Lineage[],
): Promise<DroppedAudit> {
  const open = changed.filter(waits);
  const answered = await answeredLetters(database, memory, letters, changed);
  const standing = new Set(changed.map(({ id }) => id));
  const others = (await plannedIn(database, zone, answered)).filter((id) => !standing.has(id));
  for (const lineage of await memory.lineages(database, others)) {
    if (waits(lineage)) open.push(lineage);
  }
  const names = await leadsOf(database, zone);
  const beside = await neighboursOf(database, zone, memory, names, open.map(letterOf));
  const outlines = await memory.facts(database, beside.letters, 'outline');
  const suspicions = open.flatMap((lineage) => {
    const all = beside.neighbours.get(letterOf(lineage)) ?? [];
    const neighbours = all.filter(({ id }) => id !== lineage.id);
    const finding = suspectDropped(lineage, outlines, neighbours);
    return finding === null ? [] : [{ lineage, finding }];
  });
  // No letter stored before speaks of these; `clearDropped` sees whether a new one does.
  const known = new Set(await standingDropped(database, zone, others));
  const unsure = suspicions.map(({ lineage }) => lineage).filter(({ id }) => !known.has(id));
  const judged = await passedOver(database, zone, memory, names, unsure);
  await keepCleared(database, zone, judged.cleared);
  return {
    audited: open.map(({ id }) => id),
    findings: suspicions.flatMap(({ lineage: { id }, finding }) =>
      known.has(id) || judged.dropped.has(id) ? [finding] : [],
    ),
  };
}

const letterOf = ({ promises }: Lineage): string => promises.at(-1)?.letter ?? '';

function waits({ promises }: Lineage): boolean {
  const last = promises.at(-1);
  return last !== undefined && mayBeMissed(last);
}

/** The older letters, surely of the same unit or cited, on some promise of which these letters report. */
async function answeredLetters(
  database: Queryable,
  memory: ZoneMemory,
  letters: readonly LetterFacts[],
  changed: readonly Lineage[],
): Promise<readonly string[]> {
  const fresh = new Map(letters.map((letter) => [letter.id, letter]));
  const ids = changed.flatMap(({ promises }) => promises.map(({ letter }) => letter));
  const facts = await memory.facts(database, ids, 'outline');
  const answered = new Set<string>();
  for (const { promises } of changed) {
    const there = new Set(promises.map(({ letter }) => letter));
    // After a decision there is no new letter, and any may answer any.
    const answering = fresh.size === 0 ? [...there] : [...there].filter((id) => fresh.has(id));
    for (const id of answering) {
      const letter = facts.get(id);
      for (const other of there) {
        const from = facts.get(other);
        if (!letter || !from || answered.has(other)) continue;
        const later = (from.year ?? Infinity) < (letter.year ?? 0);
        if (later && (surelySameUnit(letter, from) || cites(letter, from.title))) {
          answered.add(other);
        }
      }
    }
  }
  return [...answered];
}
