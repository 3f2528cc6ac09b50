import { clearingOf, type Clearing, type Lineage } from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { laterLetters, type ClearedLineage } from '../queries/find-dropped.ts';
import type { ZoneMemory } from './zone-memory.ts';

/** Whoever says that no letter of a unit mentions a promise must have read them all. Beyond so many
 * nobody is accused. */
const mostLaterLetters = 4000;
/** Letters read at once in search of a mention; most promises are cleared by the first few. */
const readAtOnce = 20;

/** What became of lineages that were suspected of being dropped. */
export interface Judged {
  /** No stored letter that may answer for the unit mentions them. */
  readonly dropped: ReadonlySet<string>;
  readonly cleared: readonly ClearedLineage[];
}

interface Suspect {
  readonly lineage: string;
  readonly clearing: Clearing;
  readonly year: number;
}

/** Looks for mentions of what these lineages leave for later, in all letters that may answer for their
 * units. Each letter is read once, however many lineages it may clear. `names`: all leads. */
export async function passedOver(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  names: readonly string[],
  lineages: readonly Lineage[],
): Promise<Judged> {
  const cleared: ClearedLineage[] = [];
  const origins = Map.groupBy(lineages, ({ promises }) => promises.at(-1)?.letter ?? '');
  const suspects: Suspect[] = [];
  const ids = [...origins.keys()];
  for (let at = 0; at < ids.length; at += readAtOnce) {
    const some = ids.slice(at, at + readAtOnce);
    for (const [origin, from] of await memory.facts(database, some, 'whole')) {
      for (const lineage of origins.get(origin) ?? []) {
        const { id } = lineage;
        const clearing = clearingOf(lineage, from);
        const year = lineage.promises.at(-1)?.year ?? 0;
        if (clearing !== null) suspects.push({ lineage: id, clearing, year });
        // What its own letter says elsewhere in the same words cannot be missed.
        else cleared.push({ lineage: id, letter: origin });
      }
    }
  }
  const [origin] = ids;
  if (suspects.length === 0 || origin === undefined) return { dropped: new Set(), cleared };
  const open = await stillOpen(database, zone, memory, names, suspects, origin, cleared);
  return { dropped: new Set(open.map(({ lineage }) => lineage)), cleared };
}

/** The suspects that no letter clears; notes in `cleared` which letter clears the others. */
async function stillOpen(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  names: readonly string[],
  suspects: readonly Suspect[],
  origin: string,
  cleared: ClearedLineage[],
): Promise<readonly Suspect[]> {
  const after = Math.min(...suspects.map(({ year }) => year));
  const concerned = names.filter((lead) =>
    suspects.some(({ clearing, year }) => clearing.concerns({ year: year + 1, lead })),
  );
  const most = mostLaterLetters + 1;
  const letters = await laterLetters(database, zone, concerned, after, origin, most);
  let open = suspects;
  const concerning = (letter: (typeof letters)[number]): boolean =>
    open.some(({ clearing }) => clearing.concerns(letter));
  for (let at = 0; at < letters.length && open.length > 0;) {
    const ids: string[] = [];
    for (; at < letters.length && ids.length < readAtOnce; at += 1) {
      const letter = letters[at];
      if (letter !== undefined && concerning(letter)) ids.push(letter.id);
    }
    const facts = await memory.facts(database, ids, 'whole');
    open = open.filter(({ lineage, clearing }) => {
      const by = ids.find((id) => {
        const letter = facts.get(id);
        return letter !== undefined && clearing.clearedBy(letter);
      });
      if (by !== undefined) cleared.push({ lineage, letter: by });
      return by === undefined;
    });
  }
  return letters.length === most ? [] : open;
}
