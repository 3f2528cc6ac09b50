import { isPronoun, sameGovernment, sameUnit } from '../features.ts';
import type { LetterFacts } from '../types.ts';

/** Whether the letters may be of one unit: a unit that a letter does not name rules nothing out. */
function maybeSameUnit(a: string | null, b: string | null): boolean {
  return a === null || b === null || isPronoun(a) || isPronoun(b) || sameUnit(a, b);
}

/** Whether the letters are surely of one unit, or answer one proposal. A letter that names no unit can
 * clear a promise, but it cannot be blamed for passing over it. */
export function surelySameUnit(a: LetterFacts, b: LetterFacts): boolean {
  if (a.number !== null && a.number === b.number) return maybeSameUnit(a.lead, b.lead);
  if (a.lead === null || b.lead === null || isPronoun(a.lead) || isPronoun(b.lead)) return false;
  return sameUnit(a.lead, b.lead);
}

/** Whether a letter of the one may answer for what the other promised: the same unit, or a government and
 * a department of it. What a district leaves for later its science bureau may report, and the reverse. */
export function mayAnswerFor(a: string | null, b: string | null): boolean {
  return maybeSameUnit(a, b) || (a !== null && b !== null && sameGovernment(a, b));
}

/** Whether what one letter says can be held against the other: they are led by units that may answer
 * for one another, or by one and its co-handler. What two bureaus each finished is no repetition. */
export function heldTogether(a: LetterFacts, b: LetterFacts): boolean {
  const shared = (one: LetterFacts, other: LetterFacts): boolean =>
    one.lead !== null && other.coHandlers.some((unit) => sameUnit(unit, one.lead ?? ''));
  return mayAnswerFor(a.lead, b.lead) || shared(a, b) || shared(b, a);
}

/** Letters that follow one another more quickly than this report on one stretch of work, whatever years they
 * are counted to: a reply of December and one of January. */
const DAYS_APART = 183;

/** Whether so much time lies between two letters that the later may be asked what has become of the earlier. A
 * letter without a date rules nothing out. */
export function longApart(a: LetterFacts, b: LetterFacts): boolean {
  if (a.issuedOn === null || b.issuedOn === null) return true;
  const days = (Date.parse(b.issuedOn) - Date.parse(a.issuedOn)) / 86_400_000;
  return Number.isNaN(days) || Math.abs(days) >= DAYS_APART;
}
