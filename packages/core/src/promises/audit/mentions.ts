import { featuresOf } from '../features.ts';
import { namedThings } from '../named-thing.ts';
import { normalise } from '../normalise.ts';
import type { LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { sentencesOf } from './sentences.ts';
import { share, SPEAKS_OF } from './speaks-of.ts';

/** So many characters in a row, said nowhere else in its own letter, tell a promise from the rest of the
 * subject; a third of them in a later letter counts as a mention, or one from the end, where it says what
 * the thing is (…人才认定办法) and not for whom. */
const RUN = 4;
const ENDING = 7;

function runs(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const one of texts) {
    for (let i = 0; i + RUN <= one.length; i += 1) found.add(one.slice(i, i + RUN));
  }
  return found;
}

/** What a promise is about, without the 将 or 拟 that may stand before it. */
export function thingsOf(promise: LetterPromise): readonly string[] {
  return featuresOf(promise).things.map((thing) => thing.replace(/^[将拟会要]/, ''));
}

/** The runs of what a promise is about that the rest of its letter does not say; what its own lineage
 * says there (the body's wording of the same) does not count as the rest. */
export function distinctive(
  letter: LetterFacts,
  lineage: Lineage,
  promise: LetterPromise,
): readonly string[] {
  const own = lineage.promises.filter((one) => one.letter === letter.id).map(({ text }) => text);
  const rest = saidIn(letter)
    .filter((text) => !own.some((one) => text.includes(one)))
    .map((text) => normalise(text));
  return [...runs(thingsOf(promise))].filter((run) => !rest.some((text) => text.includes(run)));
}

/** Whether a letter says anything that could answer the promise: a thing it names, its own words, or
 * much of its wording in one place. */
export function mentions(
  letter: LetterFacts,
  promise: LetterPromise,
  own: readonly string[],
): boolean {
  const { text, said } = wordsOf(letter);
  if (namedThings(promise.text).some(({ name }) => text.includes(name))) return true;
  const things = thingsOf(promise);
  const found = own.filter((run) => text.includes(run));
  const ends = things.map((thing) => thing.slice(-ENDING));
  if (found.length >= own.length / 3 || found.some((run) => ends.some((end) => end.includes(run))))
    return true;
  if (triedThings(promise.text).some((tried) => text.includes(tried))) return true;
  const { normal } = featuresOf(promise);
  if (things.some((thing) => shortForms(thing).some((form) => text.includes(form)))) return true;
  // the same words in another order, what the thing is (专线, 连廊) among them
  const speaks = (thing: string, words: string): boolean =>
    words.includes(thing.slice(-2)) && share(thing, words) >= SPEAKS_OF;
  if (things.some((thing) => said.some((words) => speaks(thing, words)))) return true;
  // 联盟成员单位达56家: what was named once is called by its last word
  if (things.some((thing) => said.some((words) => opensWithLast(thing, words)))) return true;
  // what a clause is about stands at its end: …组建研究团队 is answered by 研究团队达到9个
  const head = normal.slice(-RUN);
  if (head.length === RUN && said.some((words) => words.includes(head))) return true;
  const pairs = Array.from({ length: Math.max(0, normal.length - 1) }, (_, at) =>
    normal.slice(at, at + 2),
  );
  const enough = Math.max(3, normal.length * 0.45);
  return said.some((words) => {
    let hits = 0;
    for (const pair of pairs) if (words.includes(pair)) hits += 1;
    return hits >= enough;
  });
}

const GENERAL = /服务|工作|项目|建设|活动|管理|措施|机制|体系|水平|能力|方案|问题/;

/** 联盟成员单位达56家 speaks of 产业联盟; words that end many names do not tell one. */
function opensWithLast(thing: string, words: string): boolean {
  const last = thing.slice(-2);
  return !GENERAL.test(last) && words.startsWith(last);
}

/** What a name of five characters or more is cut short to: two characters in a row and the last (专家人才库,
 * 专家库). */
function shortForms(thing: string): readonly string[] {
  const name = thing.slice(-8);
  const last = name.slice(-1);
  return name.length < 5
    ? []
    : Array.from({ length: name.length - 3 }, (_, at) => name.slice(at, at + 2) + last);
}

/** What stands between the act and the word 试点, and so is tried: 开展白名单试点. */
const TRIED = /(?:开展|启动|推进|实施|进行|组织|纳入)([^，。；、：]{2,}?)(?:工作)?试点/g;

/** What is tried out in a pilot, by its last characters. A pilot ends by becoming the rule (白名单试点 …
 * 白名单管理办法), so that a letter which speaks of the thing itself has answered it. */
function triedThings(text: string): readonly string[] {
  return [...text.matchAll(TRIED)].map(([, tried = '']) => tried.slice(-RUN));
}

interface Words {
  /** The whole text without blanks and brackets. */
  readonly text: string;
  /** What each measure and item says, normalised. */
  readonly said: readonly string[];
}

const known = new WeakMap<LetterFacts, Words>();

function wordsOf(letter: LetterFacts): Words {
  const before = known.get(letter);
  if (before) return before;
  const text = letter.cleanText.replace(/[\s（）()]/g, '');
  const words = { text, said: saidIn(letter).map((one) => normalise(one)) };
  known.set(letter, words);
  return words;
}

/** Each measure and item whole. */
function saidIn(letter: LetterFacts): readonly string[] {
  return [...new Set(sentencesOf(letter).map(({ within }) => within))];
}
