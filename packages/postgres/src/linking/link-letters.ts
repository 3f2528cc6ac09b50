import {
  assemble,
  bestLinks,
  compare,
  KeyIndex,
  LONGEST_LINEAGE,
  type LetterPromise,
  type Lineage,
  type Link,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { insertPromises } from '../queries/insert-promises.ts';
import { bucketKey, readBuckets, writeBuckets } from '../queries/key-buckets.ts';
import { lastNumber, readPlaces, type NumberedPromise } from '../queries/read-numbered.ts';
import { rewriteLineages } from './rewrite-lineages.ts';
import type { ZoneMemory } from './zone-memory.ts';

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

/** Stores the promises of new letters and puts them into lineages. What a promise is compared with is
 * bounded (`KeyIndex`), and only the lineages it is linked to are assembled again, so the cost of a
 * letter does not grow with the store. Links depend on their two promises alone; the order of import
 * can change lineages only where a cap cuts off candidates, links or members. `sample`: whether these
 * are sample letters, which only sample letters are compared with. */
export async function linkLetters(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  letters: readonly NewPromises[],
  sample: boolean,
): Promise<ChangedLineages> {
  const fresh = letters.flatMap(({ promises }) => promises).toSorted(compare);
  if (fresh.length === 0) return { lineages: [], ended: [] };
  const { numbered, links, touched } = await findLinks(database, zone, memory, fresh, sample);
  const parts = await memory.parts(database, touched);
  const lineages = assemble(
    [...parts.members.map(({ promise }) => promise), ...fresh],
    [...parts.links, ...links],
    parts.decisions,
  );
  const ended = await rewriteLineages(database, zone, parts, lineages);
  const home = new Map(
    lineages.flatMap(({ id, promises }) => promises.map((promise) => [promise.id, id] as const)),
  );
  const masked = new Map(letters.flatMap(({ maskedTexts }) => [...maskedTexts]));
  const rows = numbered.map((one) => ({
    ...one,
    lineage: home.get(one.promise.id) ?? one.promise.id,
    maskedText: masked.get(one.promise.id) ?? null,
  }));
  await insertPromises(database, zone, rows);
  return { lineages, ended };
}

/** New promises whose candidates are in memory at once. */
const comparedAtOnce = 200;

/** A link of a new promise, and the number of the promise at its other end. */
interface NearLink {
  readonly link: Link;
  readonly number: number;
}

function nearest(
  promise: LetterPromise,
  numbers: readonly number[],
  at: (number: number) => LetterPromise | undefined,
): NearLink[] {
  const byId = new Map(
    numbers.flatMap((number) => {
      const candidate = at(number);
      return candidate === undefined ? [] : [[candidate.id, { number, candidate }] as const];
    }),
  );
  const candidates = [...byId.values()].map(({ candidate }) => candidate);
  return bestLinks(promise, candidates).flatMap((link) => {
    const other = byId.get(link.from === promise.id ? link.to : link.from);
    return other === undefined ? [] : [{ link, number: other.number }];
  });
}

interface FoundLinks {
  readonly numbered: readonly NumberedPromise[];
  readonly links: readonly Link[];
  /** Stored lineages to which something is linked. */
  readonly touched: readonly string[];
}

async function findLinks(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  fresh: readonly LetterPromise[],
  sample: boolean,
): Promise<FoundLinks> {
  const first = (await lastNumber(database, zone)) + 1;
  const keysOf = ({ keys }: LetterPromise) => keys.map((key) => bucketKey(key, sample));
  const keys = [...new Set(fresh.flatMap(keysOf))];
  const index = new KeyIndex(await readBuckets(database, zone, keys));
  const candidates = fresh.map((promise, at) => {
    const own = keysOf(promise);
    const found = index.candidates(own);
    index.add(own, first + at);
    return found;
  });
  await writeBuckets(database, zone, index.changed());
  const near: NearLink[][] = [];
  for (let from = 0; from < fresh.length; from += comparedAtOnce) {
    const some = candidates.slice(from, from + comparedAtOnce);
    const stored = some.flat().filter((number) => number < first);
    const known = await memory.promises(database, stored);
    const at = (number: number): LetterPromise | undefined =>
      number < first ? known.get(number)?.promise : fresh[number - first];
    for (const [nth, promise] of fresh.slice(from, from + comparedAtOnce).entries()) {
      near.push(nearest(promise, some[nth] ?? [], at));
    }
  }
  // A full lineage takes no more.
  const linked = near.flat().filter(({ number }) => number < first);
  const numbers = [...new Set(linked.map(({ number }) => number))];
  const open = await readPlaces(database, zone, numbers, LONGEST_LINEAGE);
  const lineageOf = new Map(open.map(({ number, lineage }) => [number, lineage]));
  const kept = near.map((found) =>
    found.filter(({ number }) => number >= first || lineageOf.has(number)),
  );
  const numbered = fresh.map((promise, order): NumberedPromise => ({
    number: first + order,
    promise,
    linked: (kept[order] ?? []).map(({ number, link: { score } }) => ({ number, score })),
  }));
  const links = kept.flatMap((found) => found.map(({ link }) => link));
  return { numbered, links, touched: [...new Set(lineageOf.values())] };
}
