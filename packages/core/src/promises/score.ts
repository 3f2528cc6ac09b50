import { featuresOf, isPronoun, sameGovernment, sameUnit, type Features } from './features.ts';
import { sameThing, tellsApart, type NamedSort, type NamedThing } from './named-thing.ts';
import { common, dice } from './normalise.ts';
import * as reasons from './reasons.ts';
import type { LetterPromise, Link, LinkReason } from './types.ts';

/** What a reason adds to the score; its words are made only for pairs that are linked. */
interface Part {
  readonly weight: number;
  readonly reason: () => LinkReason;
}

/** A pair below this score is not linked. Chosen for precision: promises that share only a way of
 * speaking reach 0.5 at most, rewordings of one promise by its owner 0.6 and more. */
const LINK_AT = 0.6;

const WORDING = 0.75;
const NAME = 0.2;
const MOST_FOR_NAMES = 0.4;
const NAMES_APART = -0.35;
const PHASES_APART = -0.5;
const PHASE_ONE_SIDED = -0.12;
const FIGURE = 0.05;
const HEADING = 0.08;
const SAME_OWNER = 0.05;
const OTHER_OWNER = -0.25;
/** Fewer bigrams than this say too little for their likeness to count fully. */
const ENOUGH_GRAMS = 6;

/** Fewer than `ENOUGH_GRAMS` bigrams count for less. */
function damp(grams: number): number {
  return grams >= ENOUGH_GRAMS ? 1 : 0.6 + (0.4 * grams) / ENOUGH_GRAMS;
}

/** Likeness of wording, the best of: the Dice coefficient of the whole; when the shorter is contained
 * in the longer (a work list shortens the body), the share contained; the Dice coefficient of what they
 * are about, acts left out (开工 … 建成 …); a first clause about the same thing. */
function similarity(a: Features, b: Features): number {
  const least = Math.min(a.grams.length, b.grams.length);
  if (least === 0) return 0;
  if (a.normal === b.normal && least >= ENOUGH_GRAMS) return 1;
  const shared = common(a.grams, b.grams);
  if (shared < 2) return 0;
  const whole = (2 * shared) / (a.grams.length + b.grams.length);
  const contained = least >= 8 ? (0.85 * shared) / least : 0;
  const about = 0.95 * dice(a.thing, b.thing) * damp(Math.min(a.thing.length, b.thing.length));
  return Math.max(Math.max(whole, contained) * damp(least), about, sameClause(a, b));
}

/** A clause about the same thing, the first of at least one of the two: the second clauses of many
 * promises (…，服务企业46家) count the same thing without being about it. */
function sameClause(a: Features, b: Features): number {
  let best = 0;
  for (const [i, one] of a.things.entries()) {
    for (const [j, other] of b.things.entries()) {
      if ((i > 0 && j > 0) || one !== other) continue;
      best = Math.max(best, (i + j === 0 ? 0.9 : 0.8) * damp(one.length));
    }
  }
  return best;
}

/** Different things, and not one name cut short on its left. */
function apartBySort(a: NamedThing, b: NamedThing): boolean {
  return tellsApart(a.sort) && !a.name.endsWith(b.name) && !b.name.endsWith(a.name);
}

/** Whether both name things of a sort that tells promises apart, and no thing in common: 大数据研究院 and
 * 高分子材料研究院. Two that are linked by their words may be; those that only a third ties together are not one. */
export function nameDifferent(a: LetterPromise, b: LetterPromise): boolean {
  const [x, y] = [featuresOf(a).names, featuresOf(b).names];
  if (x.some((one) => y.some((other) => sameThing(one, other)))) return false;
  return x.some((one) => y.some((other) => one.sort === other.sort && apartBySort(one, other)));
}

function nameParts(a: Features, b: Features): Part[] {
  const found: Part[] = [];
  const sorts = new Map<NamedSort, { a: NamedThing; b: NamedThing } | 'shared'>();
  let left = MOST_FOR_NAMES;
  for (const one of a.names) {
    for (const other of b.names) {
      if (sameThing(one, other)) {
        sorts.set(one.sort, 'shared');
        const short = one.name.length <= other.name.length ? one.name : other.name;
        const weight = Math.min(left, NAME * Math.min(1, short.length / 5));
        if (weight > 0.005) found.push({ weight, reason: () => reasons.sharedName(weight, short) });
        left -= Math.max(weight, 0);
      } else if (one.sort === other.sort && apartBySort(one, other) && !sorts.has(one.sort)) {
        sorts.set(one.sort, { a: one, b: other });
      }
    }
  }
  const apart = [...sorts.values()].filter((pair) => pair !== 'shared');
  for (const pair of apart.slice(0, 2)) {
    const reason = (): LinkReason => reasons.differentNames(NAMES_APART, pair.a.name, pair.b.name);
    found.push({ weight: NAMES_APART, reason });
  }
  return found;
}

function phaseParts(a: Features, b: Features): Part[] {
  if (a.ordinals.length === 0 && b.ordinals.length === 0) return [];
  const shared = a.ordinals.some((one) => b.ordinals.includes(one));
  if (shared) return [];
  const weight = a.ordinals.length > 0 && b.ordinals.length > 0 ? PHASES_APART : PHASE_ONE_SIDED;
  const [one, other] = [a.ordinals.join('、') || '—', b.ordinals.join('、') || '—'];
  return [{ weight, reason: () => reasons.differentNames(weight, one, other) }];
}

function figureParts(a: LetterPromise, b: LetterPromise): Part[] {
  const found: Part[] = [];
  for (const one of a.figures) {
    if (found.length === 2) break;
    if (b.figures.some((other) => other.value === one.value && other.unit === one.unit)) {
      found.push({ weight: FIGURE, reason: () => reasons.sameFigure(FIGURE, one.text) });
    }
  }
  return found;
}

/** Each authority answers for itself. An institute or a company also reports what others owe it. */
function isAuthority(unit: string): boolean {
  return /(?:政府|[局委署厅办]|委员会|办公室)$/.test(unit);
}

function ownerParts(a: LetterPromise, b: LetterPromise): Part[] {
  const [one, other] = [a.owner, b.owner];
  if (!one || !other || isPronoun(one) || isPronoun(other)) return [];
  const part = (weight: number): Part[] => [
    { weight, reason: () => reasons.ownership(weight, one, other) },
  ];
  if (sameUnit(one, other)) return part(SAME_OWNER);
  const involved =
    a.letter === b.letter ||
    !isAuthority(one) ||
    !isAuthority(other) ||
    sameGovernment(one, other) ||
    a.coOwners.some((unit) => sameUnit(unit, other)) ||
    b.coOwners.some((unit) => sameUnit(unit, one));
  return involved ? [] : part(OTHER_OWNER);
}

/** Whether two promises are the same one, and why. The score is the sum of its reasons' weights, at
 * most 1; null below `LINK_AT`. It depends on the two alone, whatever else is known. */
export function scorePair(a: LetterPromise, b: LetterPromise): Link | null {
  const x = featuresOf(a);
  const y = featuresOf(b);
  const alike = similarity(x, y);
  if (alike < 0.2) return null;
  const names = x.names.length > 0 && y.names.length > 0 ? MOST_FOR_NAMES : 0;
  if (WORDING * alike + names + 2 * FIGURE + HEADING + SAME_OWNER < LINK_AT) return null;
  const parts: Part[] = [
    { weight: WORDING * alike, reason: () => reasons.wording(WORDING * alike, alike) },
    ...nameParts(x, y),
    ...phaseParts(x, y),
    ...figureParts(a, b),
  ];
  if (dice(x.heading, y.heading) >= 0.8) {
    parts.push({ weight: HEADING, reason: () => reasons.samePoint(HEADING) });
  }
  parts.push(...ownerParts(a, b));
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (sum < LINK_AT) return null;
  const score = Math.min(1, Math.round(sum * 1000) / 1000);
  const [from, to] = before(a, b) ? [a, b] : [b, a];
  return { from: from.id, to: to.id, score, because: parts.map(({ reason }) => reason()) };
}

/** The one order of promises: by year, letter, place in the letter. Unknown years come last. */
function before(a: LetterPromise, b: LetterPromise): boolean {
  return compare(a, b) < 0;
}

export function compare(a: LetterPromise, b: LetterPromise): number {
  const years = (a.year ?? Infinity) - (b.year ?? Infinity);
  if (!Number.isNaN(years) && years !== 0) return years;
  if (a.letter !== b.letter) return a.letter < b.letter ? -1 : 1;
  return a.ordinal - b.ordinal || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
