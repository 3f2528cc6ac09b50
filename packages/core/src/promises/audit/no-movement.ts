import { clauses, sharedClauses } from '../clauses.ts';
import { featuresOf, type Features } from '../features.ts';
import { sameThing } from '../named-thing.ts';
import { dice, normalise } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { cite, finding, quote, type Letters } from './quote.ts';
import { isRecurring, isStanding, isYearly, numbers } from './wording.ts';

/** 持续推进某项目建设 has an end; 持续加强管理 has none. */
const PROJECT = /建设|项目|落地|建成|开工|立项|选址|前期工作|前期研究|编制|印发|出台|筹建/;

/** Work with a goal, though it speaks of yearly things like 招生 or 交流. */
const GOAL = /扩大|构建|建设|建立|引进|试点|建成|落地/;

function standing(text: string): boolean {
  if (isRecurring(text) && !(GOAL.test(text) && !isYearly(text))) return true;
  return (
    isStanding(text) &&
    !(/持续/.test(text) && PROJECT.test(text) && !isStanding(text.replace(/持续/g, '')))
  );
}

/** Whether the later text says nothing that the earlier did not. */
function sameWords(earlier: LetterPromise, later: LetterPromise): boolean {
  const [a, b] = [featuresOf(earlier), featuresOf(later)];
  if (b.normal.length < 8) return false;
  const shared = sharedClauses(earlier.text, later.text, 4);
  const rest = clauses(later.text).filter(
    (clause) =>
      clause.normal.length >= 4 && !shared.some(([, covered]) => covered.start === clause.start),
  );
  const covered = shared.length > 0 && rest.length === 0;
  if (a.normal !== b.normal && !covered && !reworded(a, b)) return false;
  return numbers(later.text) === '' || numbers(later.text) === numbers(earlier.text);
}

/** The same words but for a short form of a name or a particle, and no thing named anew. */
function reworded(a: Features, b: Features): boolean {
  return (
    dice(a.grams, b.grams) >= 0.88 &&
    b.names.every((name) => a.names.some((other) => sameThing(name, other)))
  );
}

interface Year {
  readonly letter: LetterFacts;
  readonly promises: readonly LetterPromise[];
}

function byLetter(lineage: Lineage, letters: Letters): readonly Year[] {
  const groups = new Map<string, LetterPromise[]>();
  for (const promise of lineage.promises) {
    const there = groups.get(promise.letter);
    if (there) there.push(promise);
    else groups.set(promise.letter, [promise]);
  }
  return [...groups].flatMap(([id, promises]) => {
    const letter = letters.get(id);
    return letter && letter.year !== null ? [{ letter, promises }] : [];
  });
}

/** Whether the body of the later letter gives a new number for what the lineage is about: the line of
 * the work list may stay the same (推进某某建设) while the thing grows. */
function grewInBody(before: Year, after: Year): boolean {
  const about = after.promises.flatMap((promise) => featuresOf(promise).things);
  const said = ({ letter }: Year): readonly string[] =>
    letter.points.flatMap(({ measures }) => measures).map(({ text }) => text);
  return about.some((thing) => {
    const speaksOfIt = (text: string): boolean => normalise(text).includes(thing);
    const old = said(before)
      .filter((text) => speaksOfIt(text))
      .map((text) => numbers(text));
    return said(after)
      .filter((text) => speaksOfIt(text))
      .some((text) => numbers(text) !== '' && !old.includes(numbers(text)));
  });
}

/** The pair that shows standstill between two letters, or null when anything moved. */
function still(before: Year, after: Year): readonly [LetterPromise, LetterPromise] | null {
  if (before.letter.year === after.letter.year) return null;
  if ([...before.promises, ...after.promises].some(({ status }) => status === 'done')) return null;
  const old = before.promises.map(({ text }) => numbers(text));
  const moved = after.promises.some(({ text }) => {
    const now = numbers(text);
    return now !== '' && !old.some((one) => one.includes(now));
  });
  if (moved || grewInBody(before, after)) return null;
  const listed = (promise: LetterPromise): number => Number(promise.place !== 'body');
  for (const b of after.promises.toSorted((x, y) => listed(y) - listed(x))) {
    if (b.status !== 'advancing' && b.status !== 'planned') continue;
    const a = before.promises
      .toSorted((x, y) => listed(y) - listed(x))
      .find((one) => one.status === b.status && !standing(b.text) && sameWords(one, b));
    if (a) return [a, b];
  }
  return null;
}

/** The same words for the same work, year after year, without a new figure or result (停滞), up to the
 * last letter that speaks of it: what moved in the end is not held against it. One finding for the
 * whole run of letters. */
export function noMovement(lineage: Lineage, letters: Letters): Finding[] {
  let run: { letter: LetterFacts; promise: LetterPromise }[] = [];
  let last: Year | undefined;
  for (const now of byLetter(lineage, letters)) {
    const pair = last ? still(last, now) : null;
    if (last && pair) {
      if (run.length === 0) run.push({ letter: last.letter, promise: pair[0] });
      run.push({ letter: now.letter, promise: pair[1] });
    } else {
      run = [];
    }
    last = now;
  }
  return run.length > 1 ? [describe(lineage, run)] : [];
}

function describe(
  lineage: Lineage,
  run: readonly { letter: LetterFacts; promise: LetterPromise }[],
): Finding {
  const said = run.map(({ letter, promise }) => ({ at: cite(letter), text: promise.text }));
  const waits = run.at(-1)?.promise.dependency;
  return finding(
    'no-movement',
    lineage.id,
    run.map(({ letter, promise }) => quote(letter, promise)),
    {
      'zh-Hans': `${said.map(({ at, text }) => `${at['zh-Hans']}写：“${text}”`).join('；')}。措辞基本相同，较后年份未见新的数字、日期或结果。${waits ? `最后一函说明在等：“${waits}”。` : ''}`,
      'zh-Hant': `${said.map(({ at, text }) => `${at['zh-Hant']}載：「${text}」`).join('；')}。措辭大致相同，較後年份未見新的數字、日期或結果。${waits ? `最後一函說明尚待：「${waits}」。` : ''}`,
      en: `${said.map(({ at, text }, i) => `${i === 0 ? at.en.replace(/^t/, 'T') : at.en} says: “${text}”`).join('; ')}. The words are nearly the same and the later year brings no new figure, date or result.${waits ? ` The last letter says what it waits for: “${waits}”.` : ''}`,
    },
  );
}
