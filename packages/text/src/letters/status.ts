import type { MeasureStatus } from '../reading.ts';
import {
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
  UNDER_WAY,
  WAITING,
} from './status-words.ts';

/** What stands in marks names things; its verbs say nothing about this measure. */
const NAMED =
  /《[^《》\n]{0,120}》?|“[^“”\n]{0,60}”|「[^「」\n]{0,60}」|（[^（）\n]{0,80}）|\([^()\n]{0,80}\)/g;
const SENTENCE_END = /[。；;！!\n]/;
const CLAUSE_END = /[，,：:]/;
const THOUGHT_OF = /正(?:在)?(?:积极|抓紧|前期)?(?:谋划|筹划|酝酿)|处于[^，。；]{0,6}谋划/;

/** `plain` speaks of what is. Where a letter or a point speaks of what shall be (an agreement, a
 * plan, 下一步工作), everything is planned that is not outright done or under way: `promising`. */
export type Mood = 'plain' | 'promising';

type Status = Exclude<MeasureStatus, 'unknown'>;

interface Sign {
  readonly status: Status;
  /** `outright`: 已, 正在, 将 say it. `driving`: 推进, 支持 govern what follows. `act`: a verb or a
   * count lets it be understood. */
  readonly by: 'outright' | 'driving' | 'act';
}

/** The status of a measure from its wording. The first sentence that tells something decides. */
export function statusOf(measure: string, mood: Mood = 'plain'): MeasureStatus {
  const plain = measure.replace(NAMED, '“”');
  for (const sentence of plain.split(SENTENCE_END)) {
    const clauses = sentence.split(CLAUSE_END).map((clause) => clause.trim());
    const signs = clauses.flatMap((clause) => signOf(clause) ?? []);
    const told = mood === 'plain' ? signs : signs.filter(({ by }) => by === 'outright');
    if (
      clauses.some((clause) => CANNOT.test(clause)) &&
      told.every(({ by }) => by !== 'outright')
    ) {
      return 'unknown';
    }
    const status = decided(told);
    if (status !== null) return status;
  }
  return mood === 'promising' ? 'planned' : 'unknown';
}

/** The head stands first: 推进…，已完成… is advancing. A finished part of work that is still under
 * way makes it advancing (已完成设计，正在施工), and what is only a manner of acting (开展…，优化…) gives
 * way to what came of it (…，已建成…). */
function decided(signs: readonly Sign[]): MeasureStatus | null {
  const [first] = signs;
  if (first === undefined) return null;
  const outright = signs.filter(({ by }) => by === 'outright');
  if (first.status === 'done') {
    return outright.some(({ status }) => status === 'advancing') ? 'advancing' : 'done';
  }
  if (first.by !== 'act') return first.status;
  const result = signs.find(({ status, by }) => status === 'done' && by !== 'driving');
  return outright.some(({ status }) => status === 'advancing')
    ? 'advancing'
    : (result ?? first).status;
}

/** What one clause says. The verb that governs the others stands first, so 推动…印发 is advancing
 * where 印发 alone is done. */
function signOf(clause: string): Sign | null {
  if (clause === '' || CANNOT.test(clause)) return null;
  if (NOT_BEGUN.test(clause)) return { status: 'planned', by: 'outright' };
  if (NOT_DONE.test(clause)) return { status: 'advancing', by: 'outright' };
  const counted = COUNTED.test(clause) && !AIM.test(clause);
  const outright = outrightStatus(clause);
  const leads = LEADING_IN.test(clause) && !(counted && /^[为对在]/.test(clause));
  if (leads && (outright === null || outright === 'planned')) return null;
  if (outright !== null) return { status: outright, by: 'outright' };
  const finishing = clause.search(FINISHING);
  const driving = clause.search(DRIVING);
  if (driving >= 0 && (finishing < 0 || driving < finishing)) {
    return { status: 'advancing', by: 'driving' };
  }
  if (counted || IMPROVED.test(clause)) return { status: 'done', by: 'act' };
  if (finishing >= 0 && !AIM.test(clause)) return { status: 'done', by: 'act' };
  return GOING_ON.test(clause) ? { status: 'advancing', by: 'act' } : null;
}

/** Of 将, 正 and 已 in one clause the first decides; a wait for somebody else's decision is a plan
 * when nothing else is said. */
function outrightStatus(clause: string): Status | null {
  if (THOUGHT_OF.test(clause)) return 'planned';
  const places: readonly { readonly status: Status; readonly at: number }[] = [
    { status: 'planned', at: clause.search(PLANNED) },
    { status: 'advancing', at: clause.search(UNDER_WAY) },
    { status: 'done', at: clause.search(COMPLETED) },
  ];
  const [first] = places.filter(({ at }) => at >= 0).sort((one, two) => one.at - two.at);
  return first?.status ?? (WAITING.test(clause) ? 'planned' : null);
}
