import { featuresOf, sameUnit } from '../features.ts';
import { namedThings } from '../named-thing.ts';
import { likeness, normalise } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { capital, cite, finding, quote, type Letters } from './quote.ts';
import { isStanding, isYearly } from './wording.ts';

/** Whether a letter says anything that could answer the promise: a thing it names, or much of its
 * wording anywhere in the text. */
function mentions(letter: LetterFacts, promise: LetterPromise): boolean {
  const own = featuresOf(promise).normal;
  if (own.length < 5) return true;
  const text = letter.cleanText.replace(/[\s（）()]/g, '');
  if (namedThings(promise.text).some(({ name }) => text.includes(name))) return true;
  return saidIn(letter).some((other) => {
    const words = normalise(other);
    let hits = 0;
    for (let i = 0; i + 1 < own.length; i += 1) if (words.includes(own.slice(i, i + 2))) hits += 1;
    return hits >= Math.max(3, own.length * 0.45);
  });
}

function saidIn(letter: LetterFacts): readonly string[] {
  return [
    ...letter.points.flatMap(({ measures }) => measures),
    ...letter.workList.flatMap((row) => [...row.done, ...row.advancing, ...row.next]),
  ].map(({ text }) => text);
}

/** Why the later letter could be expected to speak of the promise. */
type Expectation =
  | { readonly kind: 'same-proposal' }
  | { readonly kind: 'same-point'; readonly other: LetterPromise };

function expectation(
  from: LetterFacts,
  promise: LetterPromise,
  later: LetterFacts,
  neighbours: readonly Lineage[],
): Expectation | null {
  if (
    from.number !== null &&
    (later.number === from.number || later.cleanText.includes(`第${from.number}号`))
  ) {
    return { kind: 'same-proposal' };
  }
  for (const lineage of neighbours) {
    const same = lineage.promises.some(
      (one) => one.letter === from.id && one.heading === promise.heading && one.id !== promise.id,
    );
    const continued = lineage.promises.find((one) => one.letter === later.id);
    if (same && continued) return { kind: 'same-point', other: continued };
  }
  const point = later.points.find(({ heading }) => likeness(heading, promise.heading) >= 0.9);
  const answer = point?.measures[0];
  return point && answer && normalise(point.heading).length >= 6 ? { kind: 'same-proposal' } : null;
}

/** A matter left for the next year of which no later letter speaks, although one comes back to the same
 * proposal or to other work under the same point (不了了之). Only a promise that names something can be
 * missed; one letter that mentions it anywhere is enough to clear it.
 * `neighbours`: the lineages of the same letter's other promises. */
export function dropped(
  lineage: Lineage,
  letters: Letters,
  neighbours: readonly Lineage[],
): Finding[] {
  const planned = lineage.promises.at(-1);
  const from = planned && letters.get(planned.letter);
  if (!planned || !from || planned.year === null || planned.place !== 'next') return [];
  const year = planned.year;
  const specific =
    namedThings(planned.text).length > 0 ||
    (normalise(planned.text).length >= 10 &&
      /设立|建成|建立|出台|印发|启动|完成|开展.*试点/.test(planned.text));
  if (!specific || isStanding(planned.text) || isYearly(planned.text)) return [];
  const later = [...letters.values()]
    .filter(
      (letter) =>
        letter.year !== null &&
        letter.year > year &&
        letter.id !== from.id &&
        letter.lead !== null &&
        from.lead !== null &&
        sameUnit(letter.lead, from.lead),
    )
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.id < b.id ? -1 : 1));
  if (later.some((letter) => mentions(letter, planned))) return [];
  for (const letter of later) {
    const expected = expectation(from, planned, letter, neighbours);
    if (expected) return [describe(lineage, planned, from, letter, expected)];
  }
  return [];
}

function describe(
  lineage: Lineage,
  planned: LetterPromise,
  from: LetterFacts,
  later: LetterFacts,
  expected: Expectation,
): Finding {
  const [a, b] = [cite(from), cite(later)];
  const other = expected.kind === 'same-point' ? expected.other : null;
  return finding(
    'dropped',
    lineage.id,
    [
      quote(from, planned),
      ...(other
        ? [quote(later, other)]
        : [{ letter: later, text: later.title ?? '', span: [0, 0] as const }]),
    ],
    {
      'zh-Hans': `${a['zh-Hans']}列为明年待落实：“${planned.text}”。${b['zh-Hans']}${other ? `回应了同一条意见建议下的工作（“${other.text}”）` : '办理同一提案或同一条意见建议'}，但该函及其后同一单位的函件均未提及此项。`,
      'zh-Hant': `${a['zh-Hant']}列為翌年待落實：「${planned.text}」。${b['zh-Hant']}${other ? `回應了同一項意見建議下的工作（「${other.text}」）` : '處理同一提案或同一項意見建議'}，但該函及同一單位其後的函件均未提及此項。`,
      en: `${capital(a.en)} left for the next year: “${planned.text}”. ${capital(b.en)} ${other ? `comes back to work under the same point (“${other.text}”)` : 'answers the same proposal or point'}, but neither it nor any later letter of the same unit mentions this.`,
    },
  );
}
