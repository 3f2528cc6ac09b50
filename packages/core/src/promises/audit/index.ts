import { promisesOf } from '../promises-of.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import {
  contradictionsInBody,
  contradictionsInList,
  contradictionsWithBody,
} from './contradiction.ts';
import { dropped } from './dropped.ts';
import { figureFindings } from './figures.ts';
import { noEvidence } from './no-evidence.ts';
import { noMovement } from './no-movement.ts';
import { personalData } from './personal-data.ts';
import type { Letters } from './quote.ts';
import { repeatedCompletion } from './repeated-completion.ts';
import { roleConflict } from './role-conflict.ts';
import { staleCompletion } from './stale-completion.ts';

/** What one letter says against itself: contradiction within its work list, completion outside its
 * year, roles, personal data, claims without evidence. */
export function auditLetter(
  letter: LetterFacts,
  promises: readonly LetterPromise[] = promisesOf(letter),
): Finding[] {
  return [
    ...contradictionsInList(letter, promises),
    ...contradictionsInBody(letter, promises),
    ...staleCompletion(letter, promises),
    ...noEvidence(letter, promises),
    ...roleConflict(letter),
    ...personalData(letter),
  ];
}

/** What a lineage shows: repeated completion, no movement, figures that went down or were counted
 * twice, body against work list, and, when `neighbours` (the other lineages of its last letter) are
 * given, whether it was dropped. `lettersById` must hold the lineage's own letters, and for `dropped`
 * also the later letters of the same unit: a letter that is not there cannot clear a promise. */
export function auditLineage(
  lineage: Lineage,
  lettersById: Letters,
  neighbours: readonly Lineage[] = [],
): Finding[] {
  return [
    ...repeatedCompletion(lineage, lettersById),
    ...noMovement(lineage, lettersById),
    ...contradictionsWithBody(lineage, lettersById),
    ...figureFindings(lineage, lettersById),
    ...dropped(lineage, lettersById, neighbours),
  ];
}

/** All findings over a set of letters and their lineages. */
export function audit(letters: readonly LetterFacts[], lineages: readonly Lineage[]): Finding[] {
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  const ofLetter = new Map<string, Lineage[]>();
  const promises = new Map<string, LetterPromise[]>();
  for (const lineage of lineages) {
    for (const promise of lineage.promises) {
      const there = ofLetter.get(promise.letter);
      if (!there) ofLetter.set(promise.letter, [lineage]);
      else if (there.at(-1) !== lineage) there.push(lineage);
      const own = promises.get(promise.letter);
      if (own) own.push(promise);
      else promises.set(promise.letter, [promise]);
    }
  }
  const inLetters = letters.flatMap((letter) =>
    auditLetter(
      letter,
      (promises.get(letter.id) ?? []).toSorted((a, b) => a.ordinal - b.ordinal),
    ),
  );
  const inLineages = lineages.flatMap((lineage) => {
    const last = lineage.promises.at(-1);
    const neighbours = (last && ofLetter.get(last.letter)) ?? [];
    return auditLineage(
      lineage,
      byId,
      neighbours.filter((one) => one !== lineage),
    );
  });
  return [...inLetters, ...inLineages];
}
