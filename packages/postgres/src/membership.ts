import type { LetterPromise, LineageSummary, Link, LinkDecision } from '@twinpark/core/promises';

/** Which lineage each promise belongs to: promises that links hold together, without the pairs a
 * person cut and with those a person joined, form one. It is named after the smallest promise id in
 * it; ids begin with the time of import, so that is the promise imported first, and a name outlives
 * what is imported later. The result depends on the set of links only, not on their order. */
export function lineageMembership(
  promises: readonly Pick<LetterPromise, 'id'>[],
  links: readonly Pick<Link, 'from' | 'to'>[],
  decisions: readonly LinkDecision[],
): ReadonlyMap<string, string> {
  const parent = new Map(promises.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (;;) {
      const above = parent.get(at) ?? at;
      if (above === at) return at;
      parent.set(at, parent.get(above) ?? above);
      at = above;
    }
  };
  const join = (one: string, other: string): void => {
    if (!parent.has(one) || !parent.has(other)) return;
    const [first, second] = [root(one), root(other)];
    if (first < second) parent.set(second, first);
    else if (second < first) parent.set(first, second);
  };

  const newest = new Map(decisions.map((decision) => [pairOf(decision), decision]));
  for (const link of links) {
    if (newest.get(pairOf(link))?.decision !== 'cut') join(link.from, link.to);
  }
  for (const decision of newest.values()) {
    if (decision.decision !== 'cut') join(decision.from, decision.to);
  }
  return new Map(promises.map(({ id }) => [id, root(id)]));
}

function pairOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** What lists show of a lineage. `promises` stand oldest first and are not empty. */
export function summaryOfLineage(
  id: string,
  promises: readonly LetterPromise[],
  findingCount: number,
): LineageSummary {
  const newest = promises.at(-1);
  if (newest === undefined) throw new Error(`Lineage "${id}" holds no promise; expected one.`);
  const years = promises.flatMap(({ year }) => (year === null ? [] : [year]));
  return {
    id,
    text: newest.text,
    owner: newest.owner,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    status: newest.status,
    letterCount: new Set(promises.map(({ letter }) => letter)).size,
    findingCount,
  };
}
