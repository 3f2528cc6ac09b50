import {
  clearingOf,
  mayBeMissed,
  surelySameUnit,
  suspectDropped,
  type Finding,
  type LetterFacts,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { laterLetters, leadsOf, plannedIn } from '../queries/find-dropped.ts';
import { neighboursOf } from './neighbours.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** Whoever says that no letter of a unit mentions a promise must have read them all. Beyond so many
 * nobody is accused. */
const mostLaterLetters = 4000;
/** Letters read at once in search of a mention; most promises are cleared by the first few. */
const readAtOnce = 40;
/** After every letter of its year. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

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
  const findings: Finding[] = [];
  for (const lineage of open) {
    const all = beside.neighbours.get(letterOf(lineage)) ?? [];
    const neighbours = all.filter(({ id }) => id !== lineage.id);
    const finding = suspectDropped(lineage, outlines, neighbours);
    if (finding && (await passedOver(database, zone, memory, names, lineage))) {
      findings.push(finding);
    }
  }
  return { audited: open.map(({ id }) => id), findings };
}

const letterOf = ({ promises }: Lineage): string => promises.at(-1)?.letter ?? '';

function waits({ promises }: Lineage): boolean {
  const last = promises.at(-1);
  return last !== undefined && mayBeMissed(last);
}

/** The older letters, surely of the same unit, on some promise of which these letters report. */
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
    const later = fresh.size === 0 ? [...there] : [...there].filter((id) => fresh.has(id));
    for (const id of later) {
      const letter = facts.get(id);
      for (const other of there) {
        const from = facts.get(other);
        if (!letter || !from || answered.has(other)) continue;
        if ((from.year ?? Infinity) < (letter.year ?? 0) && surelySameUnit(letter, from)) {
          answered.add(other);
        }
      }
    }
  }
  return [...answered];
}

/** Whether no stored letter that may be of the unit mentions the promise. `names`: all leads. */
async function passedOver(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  names: readonly string[],
  lineage: Lineage,
): Promise<boolean> {
  const origin = letterOf(lineage);
  const from = (await memory.facts(database, [origin], 'whole')).get(origin);
  const clearing = from ? clearingOf(lineage, from) : null;
  if (!clearing) return false;
  const year = lineage.promises.at(-1)?.year ?? 0;
  const same = names.filter((lead) => clearing.concerns({ year: year + 1, lead }));
  let after = { year, id: lastId };
  for (let read = 0; read < mostLaterLetters; read += readAtOnce) {
    const later = await laterLetters(database, zone, same, after, readAtOnce, origin);
    const ids = later.map(({ id }) => id);
    const facts = await memory.facts(database, ids, 'whole');
    if ([...facts.values()].some((letter) => clearing.clearedBy(letter))) return false;
    const last = later.at(-1);
    if (last === undefined || later.length < readAtOnce) return true;
    after = last;
  }
  return false;
}
