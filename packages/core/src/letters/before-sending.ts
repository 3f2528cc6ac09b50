import { readLetter, toSimplified } from '@twinpark/text';
import type { Text } from '../model/index.ts';
import {
  assemble,
  audit,
  letterIdentity,
  letterYear,
  linkPromises,
  promisesOf,
  type FindingKind,
  type LetterFacts,
  type Lineage,
} from '../promises/index.ts';
import { contactDataInWords } from './contact-data.ts';
import { letterText } from './letter-text.ts';
import { passageText } from './passage.ts';
import type { ReplyLetter } from './types.ts';
import { warningTitles } from './warning-titles.ts';
import { letterWords } from './words.ts';

/** What the unit and the subject have been told before: earlier letters and the lineages that follow
 * their promises. */
export interface EarlierLetters {
  readonly letters: readonly LetterFacts[];
  readonly lineages: readonly Lineage[];
}

/** Something to look at before the letter goes out. It stops nobody: the drafter decides. */
export interface SendingWarning {
  readonly kind: FindingKind;
  readonly title: Text;
  readonly explanation: Text;
  /** The passages that it rests on, oldest first; `letter` is null for the draft's own. */
  readonly texts: readonly { readonly letter: string | null; readonly text: string }[];
  /** Where in the draft, from 0; null where it is about what the draft leaves out. */
  readonly at: { readonly point: number; readonly measure: number } | null;
}

const DRAFT = 'draft';

/** Reads the draft as its reader will and audits it against what was said before: done a second time,
 * no movement, a count that went down, last year's promises left out, dates that do not fit. The audit
 * is the one that runs over stored letters; what it says of contact data is asked of the words that will be public
 * (`contactDataInWords`). A copy of this very letter among the earlier ones (sent
 * before a redo) is left aside. */
export function checkBeforeSending(
  letter: ReplyLetter,
  earlier: EarlierLetters,
): readonly SendingWarning[] {
  const file = letterWords[letter.language].caseNumber(letter.number ?? '　');
  const reading = readLetter(letterText(letter), { file });
  const facts: LetterFacts = { ...reading, id: DRAFT, year: letterYear(reading) };
  const own = letterIdentity(facts, facts.year);
  const letters = earlier.letters.filter(
    (one) => own === null || letterIdentity(one, one.year) !== own,
  );
  const kept = new Set(letters.map(({ id }) => id));
  const old = earlier.lineages.flatMap(({ promises }) =>
    promises.filter((one) => kept.has(one.letter)),
  );
  const promises = [...old, ...promisesOf(facts)];
  // Links among the earlier letters stay as they were stored: a person may have decided about them.
  const links = [
    ...earlier.lineages.flatMap((one) => one.links),
    ...linkPromises(promises).filter(({ from, to }) => isDraft(from) || isDraft(to)),
  ];
  const lineages = assemble(promises, links);
  const audited = audit([...letters, facts], lineages)
    .filter((finding) => finding.letters.includes(DRAFT) && finding.kind !== 'personal-data')
    .map((finding) => {
      const texts = finding.texts.map(({ letter: from, text }) => ({
        letter: from === DRAFT ? null : from,
        text,
      }));
      return {
        kind: finding.kind,
        title: warningTitles[finding.kind],
        explanation: finding.explanation,
        texts,
        at: finding.kind === 'dropped' ? null : placeOf(letter, texts),
      };
    });
  return [...contactDataInWords(letter), ...audited];
}

const isDraft = (promise: string): boolean => promise.startsWith(`${DRAFT}#`);

function placeOf(letter: ReplyLetter, texts: SendingWarning['texts']): SendingWarning['at'] {
  const own = texts.flatMap(({ letter: from, text }) => (from === null ? [text] : []));
  for (const [point, { measures }] of letter.points.entries()) {
    const measure = measures.findIndex(({ said }) => {
      const words = toSimplified(passageText(said));
      return own.some((text) => words.includes(text) || text.includes(words));
    });
    if (measure >= 0) return { point, measure };
  }
  return null;
}
