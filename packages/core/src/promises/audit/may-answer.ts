import { bigrams, dice, normalise } from '../normalise.ts';
import type { LetterFacts, LetterPromise } from '../types.ts';
import { cites } from './cites.ts';
import { thingsOf } from './mentions.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { share } from './speaks-of.ts';
import { isVague } from './vague.ts';
import { years } from './wording.ts';

/** So much of what the one is about, said by the other, and they may be about one thing. */
const ABOUT_ONE = 0.5;
/** So much of what was promised, in the words of a sentence that tells of nothing else. */
const SHARES = 0.4;
/** A heading that is worded a little otherwise is the same point. */
const SAME_HEADING = 0.8;

/** 其余事项另行报告: the letter says itself that it does not tell all. */
const NOT_ALL =
  /(?:其余|其他|其它|未尽|剩余)(?:事项|内容|工作|情况|建议)[^，。；]{0,12}(?:另行|专题|单独|分别)/;

/** Whether anything in a later letter could be the promise in other words, so that nobody can say it was
 * passed over. What is told of another matter of the first letter is accounted for; what is not may be the
 * answer: under the promise's own point whatever its words are, elsewhere when it shares some of them. */
export function mayAnswer(letter: LetterFacts, from: LetterFacts, promise: LetterPromise): boolean {
  // A letter that names no unit, and does not say that it reports on the first, answers it in its own words or not at all.
  if ((letter.lead === null || from.lead === null) && !cites(letter, from.title)) return false;
  if (NOT_ALL.test(letter.cleanText)) return true;
  const others = sentencesOf(from).filter(({ within }) => !within.includes(promise.text));
  const told = sentencesOf(letter).map((sentence) => ({
    sentence,
    of: others.filter((other) => alike(other, sentence)),
  }));
  const point = pointOf(promise, told);
  const own = ownCharacters(promise, others, sentencesOf(letter));
  const things = thingsOf(promise);
  const document = promise.text.includes('《');
  return told.some(({ sentence, of }) => {
    if (of.length > 0 || isEmpty(sentence, promise)) return false;
    const shared = [...own].filter((one) => sentence.normal.includes(one)).length;
    if (things.some((thing) => share(thing, sentence.normal) >= SHARES)) return true;
    if (!point.has(sentence.heading)) return shared >= 2 && shared >= own.size / 3;
    if (shared > 0) return true;
    // Reworded altogether, what was left for the next year is told in that year.
    if (letter.year !== (promise.year ?? 0) + 1 || sentence.place === 'remark') return false;
    const open = ['next', 'advancing'].includes(sentence.place) || !sentence.done;
    const other = sentence.text.includes('《') && !document;
    return !other && !GROWS.test(sentence.text) && !(open && isDriven(sentence.text));
  });
}

/** The size of something that was under way before. */
const GROWS = /累计|增至|增加到|扩大到|发展到|总数/;

/** Work that goes on or is to come: if it is the promise, it says of what. */
const isDriven = (text: string): boolean =>
  /推进|推动|加快|拟|将|计划|下一步|下阶段|明年|争取|力争|探索|继续|开发/.test(text);

/** Says nothing that could be the promise kept: no result, or one of an earlier time. */
function isEmpty({ text, normal }: Sentence, { year }: LetterPromise): boolean {
  const named = years(text);
  const earlier = named.length > 0 && named.every((one) => one <= (year ?? one));
  return normal.length < 4 || earlier || isVague(text);
}

function alike(a: Sentence, b: Sentence): boolean {
  return (
    share(a.about, b.normal) >= ABOUT_ONE ||
    share(b.about, a.normal) >= ABOUT_ONE ||
    dice(a.grams, b.grams) >= ABOUT_ONE
  );
}

/** The headings of the later letter under which the promise's point is answered: those that read the same,
 * or else the one that holds all of two or more answers to it. */
function pointOf(
  { heading }: LetterPromise,
  told: readonly { readonly sentence: Sentence; readonly of: readonly Sentence[] }[],
): ReadonlySet<string> {
  const title = bigrams(topic(heading));
  const headings = new Set(told.map(({ sentence }) => sentence.heading));
  const same = [...headings].filter(
    (one) => dice(bigrams(topic(one)), title) >= SAME_HEADING || topic(one) === topic(heading),
  );
  if (same.length > 0) return new Set(same);
  const answers = told.filter(({ of }) =>
    of.some((other) => topic(other.heading) === topic(heading)),
  );
  const where = new Set(answers.map(({ sentence }) => topic(sentence.heading)));
  const several = new Set(answers.map(({ sentence }) => sentence.within)).size > 1;
  return where.size === 1 && several
    ? new Set(answers.map(({ sentence }) => sentence.heading))
    : new Set();
}

const topic = (heading: string): string =>
  normalise(heading.replace(/^(?:关于|建议)/, '').replace(/(?:的建议|情况)$/, ''));

/** The characters of what a promise is about that neither letter uses all the time. */
function ownCharacters(
  promise: LetterPromise,
  others: readonly Sentence[],
  later: readonly Sentence[],
): ReadonlySet<string> {
  const common = (character: string): boolean =>
    others.filter(({ normal }) => normal.includes(character)).length > 1 ||
    later.filter(({ normal }) => normal.includes(character)).length > 2;
  return new Set(Array.from(thingsOf(promise).join('')).filter((one) => !common(one)));
}
