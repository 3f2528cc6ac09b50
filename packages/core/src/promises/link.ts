import * as reasons from './reasons.ts';
import { compare, scorePair, type Rarity } from './score.ts';
import type { LetterPromise, Link, LinkDecision } from './types.ts';

/** A bucket that holds more promises than this says little about any of them: its key alone narrows
 * 100,000 promises by less than nine bits. Of larger buckets only the newest members are looked at. */
const CAP = 64;
const NEWEST = 12;
/** How many candidates of a promise are scored, the ones with the rarest keys first. */
const MOST_CANDIDATES = 40;
/** How many links a promise keeps to older ones, the best first. */
const MOST_LINKS = 12;

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The last decision on each pair. */
export function lastDecisions(decisions: readonly LinkDecision[]): Map<string, LinkDecision> {
  return new Map(decisions.map((decision) => [pairKey(decision.from, decision.to), decision]));
}

/** What the scores of a pair become under the decisions: cut pairs vanish, confirmed ones count 1. */
function decidedLink(link: Link, decisions: ReadonlyMap<string, LinkDecision>): Link | null {
  const decision = decisions.get(pairKey(link.from, link.to))?.decision;
  if (decision === 'cut') return null;
  if (decision === undefined) return link;
  return { ...link, score: 1, because: [...link.because, reasons.decided(decision)] };
}

/** Links that a person made and no score found. */
function joinedLinks(
  decisions: ReadonlyMap<string, LinkDecision>,
  found: readonly Link[],
  has: (id: string) => boolean,
): Link[] {
  const already = new Set(found.map((link) => pairKey(link.from, link.to)));
  return [...decisions.entries()]
    .filter(([key, { decision, from, to }]) => {
      return decision !== 'cut' && !already.has(key) && has(from) && has(to) && from !== to;
    })
    .map(([, { from, to, decision }]) => ({
      from,
      to,
      score: 1,
      because: decision === 'cut' ? [] : [reasons.decided(decision)],
    }));
}

/** The best links from `promise` to the candidates, best first. */
function bestLinks(
  promise: LetterPromise,
  candidates: Iterable<LetterPromise>,
  rarity: Rarity | undefined,
): Link[] {
  const found: Link[] = [];
  for (const candidate of candidates) {
    if (candidate.id === promise.id) continue;
    const link = scorePair(candidate, promise, rarity);
    if (link) found.push(link);
  }
  return found.sort((a, b) => b.score - a.score || (a.from < b.from ? -1 : 1)).slice(0, MOST_LINKS);
}

/** Links among all promises. Cost grows with the number of promises times a constant: candidates come
 * from an inverted index over `keys`, and each promise scores at most `MOST_CANDIDATES` of them. The
 * order of the argument does not matter. */
export function linkPromises(
  promises: readonly LetterPromise[],
  decisions: readonly LinkDecision[] = [],
): Link[] {
  const ordered = promises.toSorted(compare);
  const often = new Map<string, number>();
  for (const { keys } of ordered) {
    for (const key of keys) often.set(key, (often.get(key) ?? 0) + 1);
  }
  const rarity: Rarity = (name) => often.get(`n${name}`) ?? 2;
  const decided = lastDecisions(decisions);
  const index = new Map<string, LetterPromise[]>();
  const links: Link[] = [];
  for (const promise of ordered) {
    const weights = new Map<LetterPromise, number>();
    for (const key of promise.keys) {
      const bucket = index.get(key);
      if (!bucket) {
        index.set(key, [promise]);
        continue;
      }
      const from = bucket.length > CAP ? bucket.length - NEWEST : 0;
      const weight = 1 / bucket.length;
      for (let i = from; i < bucket.length; i += 1) {
        const other = bucket[i];
        if (other) weights.set(other, (weights.get(other) ?? 0) + weight);
      }
      bucket.push(promise);
    }
    let candidates = [...weights];
    if (candidates.length > MOST_CANDIDATES) {
      candidates = candidates
        .sort((a, b) => b[1] - a[1] || compare(b[0], a[0]))
        .slice(0, MOST_CANDIDATES);
    }
    for (const link of bestLinks(
      promise,
      candidates.map(([one]) => one),
      rarity,
    )) {
      const kept = decidedLink(link, decided);
      if (kept) links.push(kept);
    }
  }
  const ids = new Set(ordered.map(({ id }) => id));
  return [...links, ...joinedLinks(decided, links, (id) => ids.has(id))];
}

/** Links of newly stored promises, to each other and to candidates that a store found by shared keys.
 * Decisions that concern neither side are ignored. */
export function linkNew(
  newPromises: readonly LetterPromise[],
  candidates: readonly LetterPromise[],
  decisions: readonly LinkDecision[] = [],
): Link[] {
  const decided = lastDecisions(decisions);
  const byId = new Map([...candidates, ...newPromises].map((one) => [one.id, one]));
  const index = new Map<string, LetterPromise[]>();
  const put = (promise: LetterPromise): void => {
    for (const key of promise.keys) {
      const bucket = index.get(key);
      if (bucket) bucket.push(promise);
      else index.set(key, [promise]);
    }
  };
  const fresh = new Set(newPromises.map(({ id }) => id));
  for (const one of candidates.toSorted(compare)) if (!fresh.has(one.id)) put(one);
  const links: Link[] = [];
  for (const promise of newPromises.toSorted(compare)) {
    const near = new Set(promise.keys.flatMap((key) => index.get(key) ?? []));
    for (const link of bestLinks(promise, near, undefined)) {
      const kept = decidedLink(link, decided);
      if (kept) links.push(kept);
    }
    put(promise);
  }
  return [...links, ...joinedLinks(decided, links, (id) => byId.has(id))];
}
