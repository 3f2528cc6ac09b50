import type { Text } from '../../model/language.ts';
import { featuresOf } from '../features.ts';
import { namedThings } from '../named-thing.ts';
import { normalise } from '../normalise.ts';
import { compare } from '../score.ts';
import type { Finding, LetterFacts, LetterPromise, Lineage } from '../types.ts';
import { mayAnswerFor, surelySameUnit } from './answerable.ts';
import { cites } from './cites.ts';
import { capital, cite, finding, quote, type Letters } from './quote.ts';
import { share, SPEAKS_OF } from './speaks-of.ts';
import { isStanding, isYearly } from './wording.ts';

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
function thingsOf(promise: LetterPromise): readonly string[] {
  return featuresOf(promise).things.map((thing) => thing.replace(/^[将拟会要]/, ''));
}

/** The runs of what a promise is about that the rest of its letter does not say; what its own lineage
 * says there (the body's wording of the same) does not count as the rest. */
function distinctive(
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
function mentions(letter: LetterFacts, promise: LetterPromise, own: readonly string[]): boolean {
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

function saidIn(letter: LetterFacts): readonly string[] {
  return [
    ...letter.points.flatMap(({ measures }) => measures),
    ...letter.workList.flatMap((row) => [...row.done, ...row.advancing, ...row.next]),
  ].map(({ text }) => text);
}

/** Why the later letter could be expected to speak of the promise, and what of it shows that. */
interface Expectation {
  readonly kind: 'same-proposal' | 'cites-it' | 'same-point' | 'same-subject';
  readonly other: LetterPromise | null;
}

/** A later letter that comes back to at least this share of an earlier letter's promises (and to three)
 * follows it up. */
const FOLLOWS_UP = 0.5;

function expectation(
  from: LetterFacts,
  promise: LetterPromise,
  later: LetterFacts,
  neighbours: readonly Lineage[],
): Expectation | null {
  const reported = neighbours.flatMap((lineage) => {
    const answer = lineage.promises.find((one) => one.letter === later.id);
    return answer ? [{ lineage, answer }] : [];
  });
  const continued = reported.sort((a, b) => compare(a.answer, b.answer));
  const other = continued[0]?.answer ?? null;
  const samePoint = continued.find(({ lineage }) =>
    lineage.promises.some((one) => one.letter === from.id && one.heading === promise.heading),
  );
  if (from.number !== null && later.number === from.number) return { kind: 'same-proposal', other };
  if (cites(later, from.title)) return { kind: 'cites-it', other };
  // Points are what a proposer asked; only a reply answers them. A report chooses what it speaks of.
  const answers = isReply(from) && isReply(later);
  if (samePoint && answers && promise.heading !== '')
    return { kind: 'same-point', other: samePoint.answer };
  if (continued.length >= 3 && continued.length >= neighbours.length * FOLLOWS_UP) {
    return { kind: 'same-subject', other };
  }
  return null;
}

function isReply({ kind }: LetterFacts): boolean {
  return kind === 'proposal-reply' || kind === 'suggestion-reply';
}

/** Said to be done next, with an end that can be seen. */
const TO_BE_DONE =
  /设立|开设|开办|建成|建立|出台|印发|启动|完成|组建|筹建|试行|纳入|上线|推出|投入使用|开工|开通|开展[^，。；]*试点/;

/** What the parties of an agreement owe each other, although it may come back every year. */
const OWED =
  /^(?:双方|三方|各方|[甲乙丙丁]方(?:[、和与][甲乙丙丁]方)*)(?:共同|联合|合作)(?:举办|组织|开展|设立)/;

/** So many runs that nothing else in its letter has make a promise one that can be missed. */
const LEAST_OWN = 2;

/** What clears a promise that was left for later. */
export interface Clearing {
  /** Whether a letter is of a later year and may answer for the unit; only such letters clear a promise. */
  readonly concerns: (letter: Pick<LetterFacts, 'year' | 'lead'>) => boolean;
  /** Whether a letter that concerns it mentions the promise anywhere; takes its whole text. */
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
    clearedBy: (letter) => concerns(letter) && mentions(letter, planned, own),
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
      (letter) => concerns(letter) && (surelySameUnit(letter, from) || cites(letter, from.title)),
    )
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.id < b.id ? -1 : 1))
    .flatMap((letter) => {
      const expected = expectation(from, planned, letter, neighbours);
      return expected?.other ? [{ letter, other: expected.other, kind: expected.kind }] : [];
    });
  if (!expecting) return null;
  return describe(lineage, planned, from, expecting.letter, expecting.other, expecting.kind);
}

/** Whether a promise was left for later, and names something or has a visible end, so that it can be
 * missed. */
export function mayBeMissed({ text, status, year }: LetterPromise): boolean {
  return (
    status === 'planned' &&
    year !== null &&
    (TO_BE_DONE.test(text) || OWED.test(text)) &&
    (namedThings(text).length > 0 || normalise(text).length >= 7) &&
    !isStanding(text) &&
    (OWED.test(text) || !isYearly(text))
  );
}

/** A matter left for later of which no later letter speaks, although one comes back to the same proposal,
 * to other work under the same point, or to most of what the earlier letter promised (不了了之). One
 * letter that may be the unit's and mentions it anywhere is enough to clear it. */
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
    'zh-Hans': '办理同一提案或建议',
    'zh-Hant': '處理同一提案或建議',
    en: 'answers the same proposal',
  },
  'cites-it': {
    'zh-Hans': '引用该文件报告进展',
    'zh-Hant': '引述該文件匯報進展',
    en: 'cites that document and reports on it',
  },
  'same-point': {
    'zh-Hans': '谈到与之相邻的工作',
    'zh-Hant': '談及與之相關的工作',
    en: 'speaks of work that stood beside it',
  },
  'same-subject': {
    'zh-Hans': '回应了该函的多数承诺',
    'zh-Hant': '回應了該函的大部分承諾',
    en: 'comes back to most of what that letter promised',
  },
};

function describe(
  lineage: Lineage,
  planned: LetterPromise,
  from: LetterFacts,
  later: LetterFacts,
  other: LetterPromise,
  kind: Expectation['kind'],
): Finding {
  const [a, b] = [cite(from), cite(later)];
  const why = BECAUSE[kind];
  return finding('dropped', lineage.id, [quote(from, planned), quote(later, other)], {
    'zh-Hans': `${a['zh-Hans']}列为下一步落实：“${planned.text}”。${b['zh-Hans']}${why['zh-Hans']}（如“${other.text}”），但在已读入的函件中，该函及其后同一单位的函件均未提及此项。`,
    'zh-Hant': `${a['zh-Hant']}列為下一步落實：「${planned.text}」。${b['zh-Hant']}${why['zh-Hant']}（如「${other.text}」），但在已讀入的函件中，該函及同一單位其後的函件均未提及此項。`,
    en: `${capital(a.en)} left to be done: “${planned.text}”. ${capital(b.en)} ${why.en} (for example “${other.text}”), but among the letters read here neither it nor any later letter of the unit mentions this.`,
  });
}
