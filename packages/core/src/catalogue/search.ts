import { languages, type Audience, type Channel, type LifeEvent } from '../model/index.ts';
import type { CatalogueItem } from './item.ts';
import { gramsOf, isSameWord, names, phraseOf, wishOf } from './wish.ts';

/** What somebody looks for in the catalogue. Every filter that is named must hold. */
export interface CatalogueQuery {
  readonly text?: string | undefined;
  readonly side?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly audience?: Audience | undefined;
  readonly lifeEvent?: LifeEvent | undefined;
}

/** The catalogue made ready once, searched many times. */
export interface Catalogue {
  readonly items: readonly CatalogueItem[];
  /** Items in the order of how well they fit; all that pass the filters, in the catalogue's order, where
   * nothing is looked for. */
  readonly find: (query: CatalogueQuery) => readonly CatalogueItem[];
}

const weights = { title: 4, keywords: 3, summary: 1, named: 8 } as const;
/** Least part of the query's weight that an item must hold. A sentence says more than its matter does, so
 * less than half suffices. */
const least = 0.34;
/** What part of its weight a gram counts that no item holds. */
const unheld = 0.25;
/** Indexes the catalogue by bigrams of Chinese and by words of everything else, in all three languages, so
 * that either script finds both. Looking something up costs what the grams it asks for hold, not what the
 * catalogue holds. */
export function catalogueOf(items: readonly CatalogueItem[]): Catalogue {
  const index = new Map<string, Map<number, number>>();
  const phrases = items.map(({ title, keywords }) =>
    languages.flatMap((language) => [title, ...keywords].map((text) => phraseOf(text[language]))),
  );
  for (const [at, item] of items.entries()) {
    const add = (text: string, weight: number) => {
      for (const gram of gramsOf(text)) {
        const holders = index.get(gram) ?? new Map<number, number>();
        index.set(gram, holders);
        holders.set(at, Math.max(holders.get(at) ?? 0, weight));
      }
    };
    for (const language of languages) {
      add(item.title[language], weights.title);
      for (const word of item.keywords) add(word[language], weights.keywords);
      add(item.summary[language], weights.summary);
    }
  }

  const ranked = (text: string): readonly number[] => {
    const wish = wishOf(text);
    const grams = gramsOf(wish);
    const rarityOf = (holders: number): number => Math.log(1 + items.length / Math.max(holders, 1));
    const scores = new Map<number, { held: number; score: number }>();
    let whole = 0;
    for (const gram of grams) {
      const holders = holdersOf(index, gram);
      const rarity = rarityOf(holders.size);
      // Most pairs that nothing holds only join the end of one word to the next.
      whole += holders.size === 0 ? rarity * unheld : rarity;
      for (const [at, weight] of holders) {
        const now = scores.get(at) ?? { held: 0, score: 0 };
        scores.set(at, { held: now.held + rarity, score: now.score + rarity * weight });
      }
    }
    const said = phraseOf(wish);
    const fitting = [...scores].flatMap(([at, { held, score }]) => {
      const named = (phrases[at] ?? []).filter((phrase) => names(said, phrase));
      if (named.length === 0 && held < whole * least) return [];
      const best = named.map(({ grams: own }) =>
        own.reduce((sum, gram) => sum + rarityOf(index.get(gram)?.size ?? 0), 0),
      );
      return [[at, { score: score + weights.named * Math.max(0, ...best) }] as const];
    });
    return fitting
      .sort(([a, one], [b, other]) => other.score - one.score || a - b)
      .map(([at]) => at);
  };

  return {
    items,
    find: (query) => {
      const fits = (item: CatalogueItem): boolean =>
        (query.side === undefined || item.sides.includes(query.side)) &&
        (query.channel === undefined ||
          item.channels.some((one) => one === 'both' || one === query.channel)) &&
        (query.audience === undefined || item.audience.includes(query.audience)) &&
        (query.lifeEvent === undefined || item.lifeEvents.includes(query.lifeEvent));
      const text = query.text?.trim() ?? '';
      const found =
        gramsOf(wishOf(text)).length === 0 ? items : ranked(text).flatMap((at) => items[at]!);
      return found.filter(fits);
    },
  };
}

/** Who holds a gram; a word also finds what begins with it (`permit`, `permits`). */
function holdersOf(
  index: ReadonlyMap<string, ReadonlyMap<number, number>>,
  gram: string,
): ReadonlyMap<number, number> {
  const exact = index.get(gram);
  if (exact || !/^[\da-z]{4,}$/.test(gram)) return exact ?? new Map();
  const found = new Map<number, number>();
  for (const [word, holders] of index) {
    if (!isSameWord(word, gram)) continue;
    for (const [at, weight] of holders) found.set(at, Math.max(found.get(at) ?? 0, weight));
  }
  return found;
}
