import type { MeasureStatus } from '../reading.ts';
import { Presence } from '../scan/presence.ts';
import { isCommonHan } from '../scan/space.ts';
import {
  AIM,
  CANNOT,
  COMPLETED,
  COUNTED,
  DRIVING,
  DUE,
  ENDS_GOING_ON,
  FINISHING,
  GOING_ON,
  IMPROVED,
  LEADING_IN,
  NOT_BEGUN,
  NOT_DONE,
  PLANNED,
  UNDER_WAY,
  WAITING,
} from './status-words.ts';

/** What stands in marks names things; its verbs say nothing about this measure. */
const NAMED =
  /《[^《》\n]{0,120}》?|“[^“”\n]{0,60}”|「[^「」\n]{0,60}」|（[^（）\n]{0,80}）|\([^()\n]{0,80}\)/g;
const NAME_OPENS = /[《“「（(]/;
/** 支持设立中心21家, 协调解决入学23人: help whose result is counted at the end has been given. */
const HELPED =
  /^[^，。；]{0,12}?(?:支持|协调|协助|推动|帮助|引导|指导)(?!.*(?:推进|加快|持续|继续|积极|新建|建设|改造)).*\d[\d.]*[多余]?[万亿]?[个家人名项件所条套座处台张户笔宗次批辆份场对亩元]{1,2}(?:（[^（）]{1,3}）)?$/;
const REST = /^(?:第[二三四五六七八九十\d]+|其余|剩余|余下|另有|还有|尚有)/;
const THOUGHT_OF = /正(?:在)?(?:积极|抓紧|前期)?(?:谋划|筹划|酝酿)|处于[^，。；]{0,6}谋划/;

/** By the characters of a clause, which of the patterns are worth trying: of the fifteen hardly ever
 * more than four. */
const TRIED = [
  AIM,
  CANNOT,
  COMPLETED,
  COUNTED,
  DRIVING,
  FINISHING,
  GOING_ON,
  IMPROVED,
  LEADING_IN,
  NOT_BEGUN,
  NOT_DONE,
  PLANNED,
  THOUGHT_OF,
  UNDER_WAY,
  WAITING,
] as const;
const SIGNS = new Presence(TRIED);
const ALWAYS = SIGNS.in('');

class Word {
  readonly #bit: number;
  readonly #sticky: RegExp;

  constructor(pattern: (typeof TRIED)[number]) {
    this.#bit = 1 << TRIED.indexOf(pattern);
    this.#sticky = new RegExp(pattern.source, 'y');
  }

  /** Where the clause says it; -1: nowhere. */
  in({ text, possible }: Clause): number {
    if ((possible & this.#bit) === 0) return -1;
    for (let at = 0; at < text.length; at += 1) {
      if ((SIGNS.at(text, at) & this.#bit) === 0) continue;
      this.#sticky.lastIndex = at;
      if (this.#sticky.test(text)) return at;
    }
    return -1;
  }
}

interface Clause {
  readonly text: string;
  /** The patterns that its characters do not rule out. */
  readonly possible: number;
}

const aim = new Word(AIM);
const cannot = new Word(CANNOT);
const counting = new Word(COUNTED);
const drives = new Word(DRIVING);
const finishes = new Word(FINISHING);
const goesOn = new Word(GOING_ON);
const improved = new Word(IMPROVED);
const leadsIn = new Word(LEADING_IN);
const notBegun = new Word(NOT_BEGUN);
const notDone = new Word(NOT_DONE);
const thoughtOf = new Word(THOUGHT_OF);
const waiting = new Word(WAITING);

/** `plain` speaks of what is. Where a letter or a point speaks of what shall be (an agreement, a
 * plan, 下一步工作), everything is planned that is not outright done or under way: `promising`. */
export type Mood = 'plain' | 'promising';

type Status = Exclude<MeasureStatus, 'unknown'>;

const OUTRIGHT: readonly (readonly [Status, Word])[] = [
  ['planned', new Word(PLANNED)],
  ['advancing', new Word(UNDER_WAY)],
  ['done', new Word(COMPLETED)],
];

interface Sign {
  readonly status: Status;
  /** `outright`: 已, 正在, 将 say it. `negated`: 尚未 or 正在谋划 says it. `driving`: 推进, 支持 govern what follows. `act`: a verb or a
   * count lets it be understood. */
  readonly by: 'outright' | 'negated' | 'driving' | 'act';
}

/** Ends a sentence, ends a clause, or opens a name: what `statusOf` stops at. */
const SENTENCE = 1;
const CLAUSE = 2;
const STOPS = new Uint8Array(65536);
for (const stop of '。；;！!\n') STOPS[stop.charCodeAt(0)] = SENTENCE;
for (const stop of '，,：:') STOPS[stop.charCodeAt(0)] = CLAUSE;

/** Opens the sentences that show what came of a manner of acting (开展…。例如，举办了…). */
const EXAMPLE = /\s*(?:例如|比如|譬如|如)[，,：:]/y;

/** The status of a measure from its wording. The first sentence that tells something decides, but what
 * is planned there and has been done by a later sentence is done in part, and examples of what was
 * done tell more than the manner of acting that they illustrate. */
export function statusOf(measure: string, mood: Mood = 'plain'): MeasureStatus {
  const plain = NAME_OPENS.test(measure) ? measure.replace(NAMED, '“”') : measure;
  let head: Head | null = null;
  let signs: Sign[] = [];
  let refused = false;
  let driven = false;
  let start = 0;
  let possible = ALWAYS;
  for (let at = 0; at <= plain.length; at += 1) {
    const ends = at === plain.length;
    const unit = ends ? 0 : plain.charCodeAt(at);
    const stop = ends ? SENTENCE : isCommonHan(unit) ? 0 : STOPS[unit];
    if (stop === 0) {
      possible |= SIGNS.at(plain, at);
      continue;
    }
    if (possible !== 0) {
      const clause = { text: plain.slice(start, at).trim(), possible };
      if (cannot.in(clause) >= 0) refused = true;
      else {
        const sign = signOf(clause);
        if (sign !== null && (mood === 'plain' || speaksOut(sign))) signs.push(sign);
        else if (sign?.by === 'driving' && signs.length === 0) driven = true;
      }
    }
    start = at + 1;
    possible = ALWAYS;
    if (stop !== SENTENCE) continue;
    const status = decided(signs);
    if (head === 'planned') {
      if (status === 'done' && signs.some(speaksOut)) return 'advancing';
    } else if (head === 'topic') {
      if (status !== null) return status;
    } else if (head === 'illustrated') {
      if (status === 'done') return 'done';
    } else {
      if (refused && signs.every(({ by }) => by !== 'outright')) return 'unknown';
      // 继续推进…，已敷设16公里 is under way in a plan as well
      if (status === 'done' && driven) return 'advancing';
      const next = status === null || mood !== 'plain' ? null : headOf(signs, plain, at + 1);
      if (next === null && status !== null) return status;
      head = next;
    }
    driven = false;
    signs = [];
    refused = false;
  }
  if (head !== null) return head === 'planned' ? 'planned' : 'advancing';
  return mood === 'promising' ? 'planned' : 'unknown';
}

/** What the first sentence leaves open: a plan, part of which may be done by now, a manner of acting that
 * examples illustrate, or a short topic (基础设施有新提升。) before the sentences that tell. */
type Head = 'planned' | 'illustrated' | 'topic';

/** 有新提升, 取得新成效: how something went, not what was done. */
const TOPIC = /有(?:新|了新)|取得新|实现新|迈出新|再上新|见实效|显成效|^[^，,]{2,4}方面/;

/** Longer first sentences tell something themselves. */
const LONGEST_TOPIC = 14;

function headOf(signs: readonly Sign[], text: string, from: number): Head | null {
  const [first] = signs;
  if (first === undefined || from >= text.length) return null;
  if (first.status === 'planned') return decided(signs) === 'planned' ? 'planned' : null;
  if (first.by !== 'act') return null;
  const manner = signs.every(({ status, by }) => status === 'advancing' && by === 'act');
  EXAMPLE.lastIndex = from;
  if (!manner) return null;
  if (EXAMPLE.test(text)) return 'illustrated';
  return from <= LONGEST_TOPIC && TOPIC.test(text.slice(0, from)) ? 'topic' : null;
}

const speaksOut = ({ by }: Sign): boolean => by === 'outright' || by === 'negated';

/** The head stands first: 推进…，已完成… is advancing. A finished part of work that is still under
 * way makes it advancing (已完成设计，正在施工), and what is only a manner of acting (开展…，优化…) gives
 * way to what came of it (…，已建成…). */
function decided(signs: readonly Sign[]): MeasureStatus | null {
  const [first] = signs;
  if (first === undefined) return null;
  const outright = signs.filter(speaksOut);
  if (first.status === 'done') {
    const partly = ({ status, by }: Sign): boolean =>
      status === 'advancing' || (status === 'planned' && by === 'negated');
    return outright.some(partly) ? 'advancing' : 'done';
  }
  const reached = ({ status, by }: Sign): boolean => status === 'done' && by === 'outright';
  if (first.status === 'planned' && outright.some(reached)) return 'advancing';
  if (first.by !== 'act') return first.status;
  const result = signs.find(({ status, by }) => status === 'done' && by !== 'driving');
  return outright.some(({ status }) => status === 'advancing')
    ? 'advancing'
    : (result ?? first).status;
}

/** What one clause says. The verb that governs the others stands first, so 推动…印发 is advancing
 * where 印发 alone is done. */
function signOf(clause: Clause): Sign | null {
  if (notBegun.in(clause) >= 0) return { status: 'planned', by: 'negated' };
  if (notDone.in(clause) >= 0) return { status: 'advancing', by: 'negated' };
  if (thoughtOf.in(clause) >= 0) return { status: 'planned', by: 'negated' };
  const outright = outrightStatus(clause);
  // …完成两台，第三台预计明年交付: of one thing a part is left.
  if (outright === 'planned' && REST.test(clause.text)) return { status: 'planned', by: 'negated' };
  const counted = counting.in(clause) >= 0 && aim.in(clause) < 0;
  const leads = leadsIn.in(clause) >= 0 && !(counted && /^[为对在]/.test(clause.text));
  if (leads && (outright === null || outright === 'planned')) return null;
  if (outright !== null) return { status: outright, by: 'outright' };
  const finishing = finishes.in(clause);
  const driving = drives.in(clause);
  if (driving >= 0 && (finishing < 0 || driving < finishing)) {
    if (counted && HELPED.test(clause.text)) return { status: 'done', by: 'act' };
    return { status: 'advancing', by: 'driving' };
  }
  if (counted || improved.in(clause) >= 0) return { status: 'done', by: 'act' };
  if (finishing >= 0 && aim.in(clause) < 0) return { status: 'done', by: 'act' };
  return goesOn.in(clause) >= 0 ? { status: 'advancing', by: 'act' } : null;
}

/** 甲已落地、乙正在建设: two things in one clause, one of them not finished. */
const ONE_STILL_GOES_ON = /已[^、]*、[^、]*正(?:在|加快|抓紧)/;

/** Of 将, 正 and 已 in one clause the first decides, unless the last speaks of another thing; a wait for somebody else's decision is a plan
 * when nothing else is said. */
function outrightStatus(clause: Clause): Status | null {
  let first: Status | null = null;
  let earliest = Infinity;
  for (const [status, word] of OUTRIGHT) {
    const at = word.in(clause);
    if (at >= 0 && at < earliest) {
      first = status;
      earliest = at;
    }
  }
  const due = clause.text.includes('前') ? clause.text.search(DUE) : -1;
  if (due >= 0 && due < earliest) first = 'planned';
  if (first === null && clause.text.endsWith('中') && ENDS_GOING_ON.test(clause.text))
    first = 'advancing';
  if (first === 'done' && ONE_STILL_GOES_ON.test(clause.text)) return 'advancing';
  return first ?? (waiting.in(clause) >= 0 ? 'planned' : null);
}
