import { clauses, sharedClauses, things } from '../clauses.ts';
import { dependencyOf } from '../dependency.ts';
import { featuresOf, type Features } from '../features.ts';
import { ordinals, sameThing } from '../named-thing.ts';
import { dice } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { heldTogether, longApart } from './answerable.ts';
import { dueYear } from './due.ts';
import { cite, finding, quote, type Letters } from './quote.ts';
import { elsewhere } from './same-place.ts';
import { sentencesOf } from './sentences.ts';
import { share, SPEAKS_OF } from './speaks-of.ts';
import { isRecurring, isStanding, isYearly, numbers } from './wording.ts';

/** 持续推进某项目建设 has an end; 持续加强管理 has none. */
const PROJECT =
  /建设|项目|落地|建成|开工|立项|选址|前期|编制|印发|出台|筹建|改造|规划|设计|论证|工程|升级|改革方案|启动|设立|开通/;

/** Work with a goal, though it speaks of yearly things like 招生 or 交流. */
const GOAL = /扩大|构建|建设|建立|引进|试点|建成|落地/;

/** Whether nobody expects the work to end, or it has no end that could be seen to be missed: 支持执业, 加强监管,
 * 园区建设按计划进行. */
function standing(text: string): boolean {
  if (/按(?:计划|进度|期|时序|要求)|如期/.test(text)) return true;
  if (!(PROJECT.test(text) || GOAL.test(text)) || things(text).length === 0) return true;
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

/** 24号线: its number names it, whatever else is said. */
const isLine = (ordinal: string): boolean => ordinal.includes('号');

/** So much of it, in a result that is new, may be its result. */
const ALSO_DONE = 0.5;
/** The letter says why nothing moved. */
const HELD_UP =
  /暂缓|推迟|延后|顺延|延期|中止|终止|不再|暂不|受[^，。；]{2,20}(?:影响|限制|制约)|因[^，。；]{2,20}(?:调整|变化|不足|原因)/;

/** A name as long as this is cut short when it comes again: 九院深港院区. */
const LONG_NAME = 8;

/** Whether the later letter tells anywhere that the thing has come on, though the line itself stays the
 * same (推进某某建设): a result or a number in a sentence that the earlier letter does not have. It speaks of
 * what the line is about by its name or number, by the end of a long name, follows it and takes up how its name
 * ends, or remarks on its row. */
function movedElsewhere(before: Year, after: Year): boolean {
  const lines = after.promises.flatMap(({ text }) => ordinals(text)).filter(isLine);
  const subjects = after.promises.flatMap(({ text }) => {
    // 支持某大学…，探索…机制: it is about the longer of the two
    const [about] = things(text).toSorted((a, b) => b.length - a.length);
    return about === undefined ? [] : [{ text, about }];
  });
  const old = sentencesOf(before.letter);
  const known = new Set(old.map(({ normal }) => normal));
  return sentencesOf(after.letter).some(({ text, normal, within, heading, place, done }) => {
    const speaks =
      (place === 'remark' && after.promises.some((one) => one.heading === heading)) ||
      subjects.some(
        (one) =>
          share(one.about, normal) >= (done ? ALSO_DONE : SPEAKS_OF) ||
          (one.about.length >= LONG_NAME && normal.includes(one.about.slice(-4))) ||
          (within.includes(one.text + text) && share(one.about.slice(-4), normal) > 0),
      ) ||
      ordinals(text).some((one) => lines.includes(one));
    if (!speaks) return false;
    if ((done || HELD_UP.test(text)) && !known.has(normal)) return true;
    const said = numbers(text);
    return said !== '' && !old.some((one) => one.normal === normal && numbers(one.text) === said);
  });
}

/** The pair that shows standstill between two letters, or null when anything moved. */
function still(before: Year, after: Year): readonly [LetterPromise, LetterPromise] | null {
  if (before.letter.year === after.letter.year) return null;
  if (!heldTogether(before.letter, after.letter) || !longApart(before.letter, after.letter))
    return null;
  if ([...before.promises, ...after.promises].some(({ status }) => status === 'done')) return null;
  const old = before.promises.map(({ text }) => numbers(text));
  const moved = after.promises.some(({ text }) => {
    const now = numbers(text);
    return now !== '' && !old.some((one) => one.includes(now));
  });
  if (moved || movedElsewhere(before, after)) return null;
  const listed = (promise: LetterPromise): number => Number(promise.place !== 'body');
  for (const b of after.promises.toSorted((x, y) => listed(y) - listed(x))) {
    if (b.status !== 'advancing' && b.status !== 'planned') continue;
    // 计划于2025年完成, said again in 2023: not due yet. 待国家批准: the letter says what holds it up
    const at = after.letter.year ?? Infinity;
    if ((dueYear(b.text, at) ?? at) > at || dependencyOf(b.text) !== null) continue;
    const a = before.promises
      .toSorted((x, y) => listed(y) - listed(x))
      .find(
        (one) =>
          one.status === b.status && !standing(b.text) && sameWords(one, b) && !elsewhere(one, b),
      );
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
      'zh-Hans': `${said.map(({ at, text }) => `${at['zh-Hans']}写：“${text}”`).join('；')}。措辞基本相同，较后的函件未见新的数字、日期或结果，请核对进展。${waits ? `最后一函说明在等：“${waits}”。` : ''}`,
      'zh-Hant': `${said.map(({ at, text }) => `${at['zh-Hant']}載：「${text}」`).join('；')}。措辭大致相同，其後的函件未見新的數字、日期或結果，請核對進度。${waits ? `最後一函說明尚待：「${waits}」。` : ''}`,
      en: `${said.map(({ at, text }, i) => `${i === 0 ? at.en.replace(/^t/, 'T') : at.en} says: “${text}”`).join('; ')}. The words are nearly the same, and no new figure, date or result is seen in the later letters; what has moved needs checking.${waits ? ` The last letter says what it waits for: “${waits}”.` : ''}`,
    },
  );
}
