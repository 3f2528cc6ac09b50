import * as reasons from './reasons.ts';
import { KeyIndex } from './key-index.ts';
import { compare, scorePair } from './score.ts';
import type { LetterPromise, Link, LinkDecision } from './types.ts';

/** How many links a promise keeps to older ones, the best first. */
const MOST_LINKS = 8;

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

/** The best links from a promise to the candidates, best first. A link depends on its two promises
 * alone, so that it is the same whenever and in whatever company they are compared. */
export function bestLinks(promise: LetterPromise, candidates: Iterable<LetterPromise>): Link[] {
  const found: Link[] = [];
  for (const candidate of candidates) {
    if (candidate.id === promise.id) continue;
    const link = scorePair(candidate, promise);
    if (link) found.push(link);
  }
  return found
    .sort((a, b) => b.score - a.score || (a.from + a.to < b.from + b.to ? -1 : 1))
    .slice(0, MOST_LINKS);
}

/** Links among all promises. Cost grows with the number of promises times a constant: candidates come
 * from an inverted index over `keys`, which names a bounded number for each. The order of the argument
 * does not matter. */
export function linkPromises(
  promises: readonly LetterPromise[],
  decisions: readonly LinkDecision[] = [],
): Link[] {
  const ordered = promises.toSorted(compare);
  const decided = lastDecisions(decisions);
  const index = new KeyIndex();
  const links: Link[] = [];
  for (const [at, promise] of ordered.entries()) {
    const near = index.candidates(promise.keys).flatMap((number) => ordered[number] ?? []);
    index.add(promise.keys, at);
    for (const link of bestLinks(promise, near)) {
      const kept = decidedLink(link, decided);
      if (kept) links.push(kept);
    }
  }
  const ids = new Set(ordered.map(({ id }) => id));
  return [...links, ...joinedLinks(decided, links, (id) => ids.has(id))];
}
