import { isPronoun, sameGovernment, sameUnit } from './features.ts';
import { lastDecisions } from './link.ts';
import { compare, nameDifferent } from './score.ts';
import type { LetterPromise, Lineage, Link, LinkDecision } from './types.ts';

/** Two items of one place of one letter are the same only when they all but repeat each other. */
const SAME_PLACE_AT = 0.95;
/** So many promises and no more: what is said more often is a turn of phrase, and to follow it tells
 * nobody anything. */
export const LONGEST_LINEAGE = 64;

interface Group {
  readonly members: LetterPromise[];
  /** `<letter>|<place>` → the members there. */
  readonly places: Map<string, LetterPromise[]>;
  /** Promises that a person cut from one of the members. */
  readonly cutFrom: Set<string>;
  /** The units that the members' letters name as theirs. */
  readonly owners: Set<string>;
  /** A person joined some of the members, whatever they are called. */
  joined: boolean;
}

/** The unit that answers for a promise, if its letter names it. */
function namedOwner({ owner }: LetterPromise): string | null {
  return owner === null || isPronoun(owner) ? null : owner;
}

/** Whether every unit of the one may answer for what every unit of the other said. */
function ofOneUnit(a: Group, b: Group): boolean {
  for (const one of a.owners) {
    for (const other of b.owners) {
      if (!sameUnit(one, other) && !sameGovernment(one, other)) return false;
    }
  }
  return true;
}

const placeOf = (promise: LetterPromise): string => `${promise.letter}|${promise.place}`;
const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The lineages: every promise stands in exactly one, oldest first, and its id names the lineage. What
 * a person confirmed or joined holds; a cut keeps two promises apart whatever the scores say (unless
 * confirmed links themselves tie them together). Links are taken best first, and a link that would
 * put two different items of one place of one letter together is left out, and one by which a letter
 * that names no unit would tie together what different units said. */
export function assemble(
  promises: readonly LetterPromise[],
  links: readonly Link[],
  decisions: readonly LinkDecision[] = [],
): Lineage[] {
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const groups = new Map<string, Group>();
  for (const promise of byId.values()) {
    const owner = namedOwner(promise);
    groups.set(promise.id, {
      members: [promise],
      places: new Map([[placeOf(promise), [promise]]]),
      cutFrom: new Set(),
      owners: new Set(owner === null ? [] : [owner]),
      joined: false,
    });
  }
  const decided = lastDecisions(decisions);
  for (const { from, to, decision } of decided.values()) {
    if (decision !== 'cut') continue;
    groups.get(from)?.cutFrom.add(to);
    groups.get(to)?.cutFrom.add(from);
  }
  const scores = new Map(links.map((link) => [pairKey(link.from, link.to), link.score]));
  const truly = (a: LetterPromise, b: LetterPromise): boolean =>
    (scores.get(pairKey(a.id, b.id)) ?? 0) >= SAME_PLACE_AT;

  // An enumeration names them all, and must not tie together what is said of one and of another.
  const nameOthers = (a: Group, b: Group): boolean =>
    a.members.some((one) => b.members.some((other) => nameDifferent(one, other)));

  const fits = (a: Group, b: Group): boolean => {
    const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
    if (small.members.length + large.members.length > LONGEST_LINEAGE) return false;
    if (small.members.some(({ id }) => large.cutFrom.has(id))) return false;
    for (const [place, members] of small.places) {
      const there = large.places.get(place);
      if (there && !members.every((one) => there.every((other) => truly(one, other)))) return false;
    }
    return small.joined || large.joined || !nameOthers(small, large);
  };
  const merge = (a: Group, b: Group): void => {
    const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
    large.members.push(...small.members);
    for (const [place, members] of small.places) {
      const there = large.places.get(place);
      if (there) there.push(...members);
      else large.places.set(place, members);
    }
    for (const id of small.cutFrom) large.cutFrom.add(id);
    for (const owner of small.owners) large.owners.add(owner);
    large.joined ||= small.joined;
    for (const { id } of small.members) groups.set(id, large);
  };

  for (const { from, to, decision } of decided.values()) {
    const a = groups.get(from);
    const b = groups.get(to);
    if (decision === 'cut' || !a || !b) continue;
    if (a !== b) merge(a, b);
    const home = groups.get(from);
    if (home) home.joined = true;
  }
  // What two letters say first; then the body of a letter joins what its list says, where it names the same.
  const inOne = ({ from, to }: Link): number =>
    Number(byId.get(from)?.letter === byId.get(to)?.letter);
  // Of equals the nearer year: what was cut from one year's is the next year's.
  const yearsBetween = ({ from, to }: Link): number =>
    Math.abs((byId.get(from)?.year ?? 0) - (byId.get(to)?.year ?? 0));
  const best = links.toSorted(
    (a, b) =>
      inOne(a) - inOne(b) ||
      b.score - a.score ||
      yearsBetween(a) - yearsBetween(b) ||
      (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1),
  );
  const namesBoth = ({ from, to }: Link): boolean =>
    [from, to].every((id) => {
      const promise = byId.get(id);
      return promise !== undefined && namedOwner(promise) !== null;
    });
  for (const link of best) {
    if (decided.get(pairKey(link.from, link.to))?.decision === 'cut') continue;
    const a = groups.get(link.from);
    const b = groups.get(link.to);
    if (!a || !b || a === b || !fits(a, b)) continue;
    // The score of a link between two named units has weighed that they differ; no other has.
    if (namesBoth(link) || ofOneUnit(a, b)) merge(a, b);
  }

  const inside = new Map<Group, Link[]>();
  for (const link of best) {
    const group = groups.get(link.from);
    if (!group || group !== groups.get(link.to)) continue;
    if (decided.get(pairKey(link.from, link.to))?.decision === 'cut') continue;
    const there = inside.get(group);
    if (there) there.push(link);
    else inside.set(group, [link]);
  }
  return [...new Set(groups.values())]
    .map((group) => {
      const members = group.members.sort(compare);
      return { id: members[0]?.id ?? '', promises: members, links: inside.get(group) ?? [] };
    })
    .sort((a, b) => {
      const [x, y] = [a.promises[0], b.promises[0]];
      return x && y ? compare(x, y) : 0;
    });
}
