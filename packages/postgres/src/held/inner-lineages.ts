import {
  assemble,
  bestLinks,
  KeyIndex,
  linkPromises,
  LONGEST_LINEAGE,
  type LetterPromise,
  type Lineage,
  type Link,
} from '@twinpark/core/promises';
import { statement, type Queryable } from '../database.ts';
import { readBuckets } from '../queries/key-buckets.ts';
import { lineageOfPromise } from '../queries/read-lineages.ts';
import { readPlaces } from '../queries/read-numbered.ts';
import { ZoneMemory } from '../linking/zone-memory.ts';
import { heldPromises, heldUnderKeys, type HeldPromise } from './held-letters.ts';

/** A lineage with what replies say that are not public: it is shown to those alone who take part in their
 * matters, each its own. */
export interface InnerLineage {
  /** The public lineages that it continues, or ties together: mostly one, none where no public letter speaks
   * of it. */
  readonly lineages: readonly string[];
  readonly held: readonly HeldPromise[];
  /** The latest public promise of it. */
  readonly latest: LetterPromise | null;
}

/** So many held promises are compared at once at most, the newest. */
const mostHeld = 400;

/** The lineages in which what a matter promised and is not public stands, in the order of its letters. */
export async function innerLineages(
  database: Queryable,
  zone: string,
  matter: string,
): Promise<readonly InnerLineage[]> {
  const own = await heldPromises(database, zone, matter);
  const keys = new Set(own.flatMap(({ promise }) => promise.keys));
  const beside = await heldUnderKeys(database, zone, [...keys], mostHeld);
  const ids = new Set(own.map(({ promise }) => promise.id));
  const all = [...own, ...beside.filter(({ promise }) => !ids.has(promise.id))];
  const found = await assembled(database, zone, all, []);
  return found.filter(({ held }) => held.some(({ promise }) => ids.has(promise.id)));
}

const keysOf = statement<{ keys: readonly string[] }>(
  'keys-of-lineage',
  `select keys from promises where zone = $1 and lineage = $2`,
);

/** What replies say of a public lineage (its id, or that of any promise in it) and is not public; null where
 * they say nothing. */
export async function heldInLineage(
  database: Queryable,
  zone: string,
  id: string,
): Promise<InnerLineage | null> {
  const lineage = await lineageOfPromise(database, zone, id);
  if (lineage === null) return null;
  const rows = await database.query(keysOf, [zone, lineage]);
  const keys = new Set(rows.flatMap((row) => row.keys));
  const held = await heldUnderKeys(database, zone, [...keys], mostHeld);
  const found = await assembled(database, zone, held, [lineage]);
  return found.find((one) => one.lineages.includes(lineage)) ?? null;
}

/** Held promises put to the stored ones by the rule that links new letters; nothing is written. */
async function assembled(
  database: Queryable,
  zone: string,
  held: readonly HeldPromise[],
  lineages: readonly string[],
): Promise<readonly InnerLineage[]> {
  if (held.length === 0) return [];
  const memory = new ZoneMemory(zone);
  const promises = held.map(({ promise }) => promise);
  const { links, numbers } = await linksToStored(database, zone, memory, promises);
  const places = await readPlaces(database, zone, numbers, LONGEST_LINEAGE);
  const touched = [...new Set([...lineages, ...places.map(({ lineage }) => lineage)])];
  const parts = await memory.parts(database, touched);
  const home = new Map(parts.members.map(({ promise, lineage }) => [promise.id, lineage]));
  const whole = assemble(
    [...parts.members.map(({ promise }) => promise), ...promises],
    [...parts.links, ...links, ...linkPromises(promises)],
    parts.decisions,
  );
  const byId = new Map(held.map((one) => [one.promise.id, one]));
  return whole.flatMap((one) => inner(one, home, byId));
}

function inner(
  { promises }: Lineage,
  home: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, HeldPromise>,
): readonly InnerLineage[] {
  const own = promises.flatMap(({ id }) => held.get(id) ?? []);
  if (own.length === 0) return [];
  const lineages = [...new Set(promises.flatMap(({ id }) => home.get(id) ?? []))];
  const latest = promises.findLast(({ id }) => home.has(id)) ?? null;
  return [{ lineages, held: own, latest }];
}

async function linksToStored(
  database: Queryable,
  zone: string,
  memory: ZoneMemory,
  promises: readonly LetterPromise[],
): Promise<{ readonly links: readonly Link[]; readonly numbers: readonly number[] }> {
  const keys = [...new Set(promises.flatMap((one) => one.keys))];
  const index = new KeyIndex(await readBuckets(database, zone, keys));
  const near = promises.map((promise) => index.candidates(promise.keys));
  const stored = await memory.promises(database, near.flat());
  const numberOf = new Map([...stored].map(([number, { promise }]) => [promise.id, number]));
  const links = promises.flatMap((promise, at) =>
    bestLinks(
      promise,
      (near[at] ?? []).flatMap((number) => stored.get(number)?.promise ?? []),
    ),
  );
  const numbers = links.flatMap(({ from, to }) => numberOf.get(from) ?? numberOf.get(to) ?? []);
  return { links, numbers: [...new Set(numbers)] };
}
