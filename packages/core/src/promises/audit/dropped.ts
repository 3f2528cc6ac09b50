import type { Text } from '../../model/language.ts';
import { compare } from '../score.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { longApart, mayAnswerFor, surelySameUnit } from './answerable.ts';
import { cites } from './cites.ts';
import { mayBeMissed } from './firm-plan.ts';
import { mayAnswer } from './may-answer.ts';
import { distinctive, mentions } from './mentions.ts';
import { capital, cite, finding, quote, type Letters } from './quote.ts';

/** Why the later letter could be expected to speak of the promise, and what of it shows that. */
interface Expectation {
  readonly kind: 'same-proposal' | 'cites-it' | 'same-series';
  readonly other: LetterPromise;
  /** Of the other promises of the earlier letter, how many the later one comes back to. */
  readonly continued: number;
  readonly of: number;
}

/** A later letter that comes back to at least this share of the other promises, and to three, speaks of the
 * whole; one that answers another question need not. */
const FOLLOWS_UP = 2 / 3;
const LEAST_FOLLOWED = 3;

function expectation(
  from: LetterFacts,
  later: LetterFacts,
  neighbours: readonly Lineage[],
): Expectation | null {
  const answers = neighbours
    .flatMap(({ promises }) => promises.find((one) => one.letter === later.id) ?? [])
    .toSorted(compare);
  const [other] = answers;
  if (!other) return null;
  const counted = { other, continued: answers.length, of: neighbours.length };
  if (from.number !== null && later.number === from.number) {
    return { kind: 'same-proposal', ...counted };
  }
  if (cites(later, from.title)) return { kind: 'cites-it', ...counted };
  const whole =
    answers.length >= LEAST_FOLLOWED && answers.length >= neighbours.length * FOLLOWS_UP;
  return whole ? { kind: 'same-series', ...counted } : null;
}

/** So many runs that nothing else in its letter has make a promise one that can be missed. */
const LEAST_OWN = 2;

/** What clears a promise that was left for later. */
export interface Clearing {
  /** Whether a letter is of a later year and may answer for the unit; only such letters clear a promise. */
  readonly concerns: (letter: Pick<LetterFacts, 'year' | 'lead'>) => boolean;
  /** Whether a letter that concerns it mentions the promise anywhere, or says what could be the promise in
   * other words; takes its whole text. */
  readonly clearedBy: (letter: LetterFacts) => boolean;
}

/** How the last promise of a lineage would be cleared, or null when it cannot be missed. `from` is the
 * whole letter of that promise. */
export function clearingOf(lineage: Lineage, from: LetterFacts): Clearing | null {
  const planned = lineage.promises.at(-1);
  if (!planned || !mayBeMissed(planned)) return null;
  const own = distinctive(from, lineage, planned);
  if (own.length < LEAST_OWN) return null;
  const concerns = laterOf(planned, from);
  return {
    concerns,
    clearedBy: (letter) =>
      concerns(letter) && (mentions(letter, planned, own) || mayAnswer(letter, from, planned)),
  };
}

function laterOf({ year }: LetterPromise, from: LetterFacts): Clearing['concerns'] {
  return ({ year: at, lead }) =>
    year !== null && at !== null && at > year && mayAnswerFor(lead, from.lead);
}

/** What `dropped` finds if no letter speaks of the promise: a later letter could have been expected to.
 * `letters` must hold the letter of the lineage's last promise; outlines of the letters will do.
 * `neighbours`: the lineages of the same letter's other promises. */
export function suspectDropped(
  lineage: Lineage,
  letters: Letters,
  neighbours: readonly Lineage[],
): Finding | null {
  const planned = lineage.promises.at(-1);
  const from = planned && letters.get(planned.letter);
  if (!planned || !from || !mayBeMissed(planned)) return null;
  const concerns = laterOf(planned, from);
  const answering = new Set(neighbours.flatMap((one) => one.promises.map(({ letter }) => letter)));
  const [expecting] = [...answering]
    .flatMap((id) => letters.get(id) ?? [])
    .filter(
      (letter) =>
        // What a later year leaves out may have been told in between, in a letter that was not read.
        letter.year === (planned.year ?? 0) + 1 &&
        longApart(from, letter) &&
        concerns(letter) &&
        (surelySameUnit(letter, from) || cites(letter, from.title)),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((letter) => {
      const expected = expectation(from, letter, neighbours);
      return expected ? [{ letter, expected }] : [];
    });
  if (!expecting) return null;
  return describe(lineage, planned, from, expecting.letter, expecting.expected);
}

/** A matter left for the next year of which no later letter speaks, although the next year's letter answers
 * the same proposal, cites the document, or comes back to nearly all else that the earlier one promised
 * (不了了之). One letter that may be the unit's and says anything that could be it is enough to clear it. */
export function dropped(
  lineage: Lineage,
  letters: Letters,
  neighbours: readonly Lineage[],
): Finding[] {
  const suspicion = neighbours.length === 0 ? null : suspectDropped(lineage, letters, neighbours);
  const from = letters.get(lineage.promises.at(-1)?.letter ?? '');
  const clearing = suspicion && from ? clearingOf(lineage, from) : null;
  if (!suspicion || !clearing) return [];
  for (const letter of letters.values()) if (clearing.clearedBy(letter)) return [];
  return [suspicion];
}

const BECAUSE: Readonly<Record<Expectation['kind'], Text>> = {
  'same-proposal': {
    'zh-Hans': '答复同一提案或建议',
    'zh-Hant': '答覆同一提案或建議',
    en: 'answers the same proposal',
  },
  'cites-it': {
    'zh-Hans': '引用该文件并报告进展',
    'zh-Hant': '引述該文件並匯報進展',
    en: 'cites that document and reports on it',
  },
  'same-series': {
    'zh-Hans': '接续报告同一批工作',
    'zh-Hant': '接續匯報同一批工作',
    en: 'goes on with the same work',
  },
};

function describe(
  lineage: Lineage,
  planned: LetterPromise,
  from: LetterFacts,
  later: LetterFacts,
  { kind, other, continued, of }: Expectation,
): Finding {
  const [a, b] = [cite(from), cite(later)];
  const why = BECAUSE[kind];
  const [n, m] = [String(continued), String(of)];
  const waits = planned.dependency;
  return finding('dropped', lineage.id, [quote(from, planned), quote(later, other)], {
    'zh-Hans': `${a['zh-Hans']}列为下一步落实：“${planned.text}”${waits ? `（备注：“${waits}”）` : ''}。${b['zh-Hans']}${why['zh-Hans']}，前函其余${m}项内容中有${n}项再次谈到（如“${other.text}”）；在已读入的函件中，该函及其后同一单位的函件均未见提及上述事项。请核对办理情况。`,
    'zh-Hant': `${a['zh-Hant']}列為下一步落實：「${planned.text}」${waits ? `（備註：「${waits}」）` : ''}。${b['zh-Hant']}${why['zh-Hant']}，前函其餘 ${m} 項內容中有 ${n} 項再次談及（如「${other.text}」）；在已讀入的函件中，該函及同一單位其後的函件均未見提及上述事項。請核對跟進情況。`,
    en: `${capital(a.en)} left to be done next: “${planned.text}”${waits ? ` (remark: “${waits}”)` : ''}. ${capital(b.en)} ${why.en} and comes back to ${n} of the ${m} other matters of the earlier letter (for example “${other.text}”). Among the letters read here, neither it nor any later letter of the unit is seen to mention this; what became of it needs checking.`,
  });
}
