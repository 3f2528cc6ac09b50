import { compare, type LetterFacts, type Lineage, type Link } from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { readFacts } from '../queries/read-facts.ts';
import {
  readNumbered,
  readMembers,
  readDecisions,
  type NumberedPromise,
  type TakenDecision,
} from '../queries/read-numbered.ts';
import { linksAmong } from './links-among.ts';
import { Recent } from './recent.ts';

/** What some lineages consist of. */
export interface LineageParts {
  readonly members: readonly Member[];
  readonly links: readonly Link[];
  readonly decisions: readonly TakenDecision[];
}

type Member = NumberedPromise & { readonly lineage: string };

// Bounded by bytes, so that the heap of an import stands still after a thousand letters; it costs reading
// again what a year's letters have pushed out. A cache of 30,000 promises grew for 4,000 letters.
const mostPromiseBytes = 24e6;
const mostOutlineBytes = 4e6;
const mostLetterBytes = 8e6;

// Estimated: a promise with what scoring works out of it.
const promiseBytes = ({ promise }: NumberedPromise): number =>
  2500 + 10 * (promise.text.length + promise.heading.length);
const outlineBytes = ({ title, citations }: LetterFacts): number =>
  1000 + 2 * (title?.length ?? 0) + 150 * citations.length;
// Spans, measures and figures of a reading, and its words without blanks.
const letterBytes = ({ cleanText }: LetterFacts): number => 4000 + 14 * cleanText.length;

/** Stored promises and letters of one zone that linking has met lately. Only what never changes once it
 * is stored is kept (not the lineage of a promise), so that other processes may write meanwhile. */
export class ZoneMemory {
  readonly #promises = new Recent<number, NumberedPromise>(mostPromiseBytes, promiseBytes);
  readonly #outlines = new Recent<string, LetterFacts>(mostOutlineBytes, outlineBytes);
  readonly #letters = new Recent<string, LetterFacts>(mostLetterBytes, letterBytes);
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Promises by their numbers. */
  async promises(
    database: Queryable,
    numbers: Iterable<number>,
  ): Promise<ReadonlyMap<number, NumberedPromise>> {
    const found = new Map<number, NumberedPromise>();
    const missing: number[] = [];
    for (const number of new Set(numbers)) {
      const held = this.#promises.get(number);
      if (held === undefined) missing.push(number);
      else found.set(number, held);
    }
    for (const read of await readNumbered(database, this.#zone, missing)) {
      found.set(read.number, read);
      this.#promises.set(read.number, read);
    }
    return found;
  }

  /** Everything that these lineages consist of, not told apart. */
  async parts(database: Queryable, lineages: readonly string[]): Promise<LineageParts> {
    if (lineages.length === 0) return { members: [], links: [], decisions: [] };
    const places = await readMembers(database, this.#zone, lineages);
    const held = await this.promises(
      database,
      places.map(({ number }) => number),
    );
    const members = places.flatMap(({ number, lineage }): Member[] => {
      const one = held.get(number);
      return one === undefined ? [] : [{ ...one, lineage }];
    });
    const decisions = await readDecisions(database, this.#zone, lineages);
    return { members, links: linksAmong(members), decisions };
  }

  /** Lineages by their ids, in that order; promises oldest first, links without what they rest on. */
  async lineages(database: Queryable, ids: readonly string[]): Promise<readonly Lineage[]> {
    if (ids.length === 0) return [];
    const places = await readMembers(database, this.#zone, ids);
    const held = await this.promises(
      database,
      places.map(({ number }) => number),
    );
    const byId = Map.groupBy(places, ({ lineage }) => lineage);
    return ids.flatMap((id) => {
      const members = (byId.get(id) ?? []).flatMap(({ number }) => held.get(number) ?? []);
      if (members.length === 0) return [];
      const promises = members.map(({ promise }) => promise).sort(compare);
      return [{ id, promises, links: linksAmong(members) }];
    });
  }

  /** Facts of letters by id; as an `outline` without their text, points, lists and figures. */
  async facts(
    database: Queryable,
    ids: Iterable<string>,
    extent: 'outline' | 'whole',
  ): Promise<ReadonlyMap<string, LetterFacts>> {
    const recent = extent === 'outline' ? this.#outlines : this.#letters;
    const found = new Map<string, LetterFacts>();
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const held = recent.get(id);
      if (held === undefined) missing.push(id);
      else found.set(id, held);
    }
    for (const [id, read] of await readFacts(database, this.#zone, missing, extent)) {
      found.set(id, read);
      recent.set(id, read);
    }
    return found;
  }

  forget(): void {
    this.#promises.clear();
    this.#outlines.clear();
    this.#letters.clear();
  }
}
