import type { NoticeClock, NoticeFacts, NoticeKind } from '@twinpark/core/notices';
import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import {
  endOfPeriod,
  standingOf,
  stoppedWords,
  type ClockEnd,
  type Days,
} from '../matters/clocks.ts';
import { letterTitle } from '../matters/history.ts';

/** What words are made in: a page's context, or for a mail the reader's language alone. */
export type Speaking = Pick<PageContext, 'language' | 'say'>;

/** A notice in words. Nothing stands in it but names out of the scheme, the matter's number and dates. */
export interface NoticeWords {
  readonly headline: string;
  /** Scheme and number. */
  readonly matter: string;
  /** Label and text of each further fact. */
  readonly facts: readonly (readonly [string, string])[];
  readonly deadline: DeadlineWords | null;
}

export interface DeadlineWords {
  readonly title: string;
  /** The date and how far off it is; or why there is none. */
  readonly due: string;
  /** How the date was computed, in a sentence or two. */
  readonly how: string;
}

/** Says a notice in the reader's language. `scheme` is the version that the matter ran under then. */
export function noticeWords(
  speaking: Speaking,
  scheme: Scheme,
  facts: NoticeFacts,
  days: Days,
  /** How its clock has stopped since; null: it runs, or it is not known. */
  stopped: ClockEnd | null = null,
): NoticeWords {
  const { say, language } = speaking;
  const { stage, branch, letters, certificates, clock } = facts;
  const comma = language === 'en' ? ', ' : '、';
  const outcome = scheme.outcomes[facts.outcome ?? '']?.title[language] ?? null;
  const [first = 'moved', ...others] = facts.kinds;
  // Suspended, reinstated, run out: what became of the matter says more than that its certificate changed.
  const kind = first === 'certificate' && others.includes('moved') ? 'moved' : first;
  const ownBranch = scheme.branches[branch?.branch ?? ''];
  const stages = [
    scheme.stages[stage]?.title[language] ?? stage,
    ...(branch && ownBranch
      ? [`${ownBranch.title[language]} · ${ownBranch.stages[branch.stage]?.title[language] ?? ''}`]
      : []),
  ];
  // Where it stands is for who takes part in it.
  const answer = facts.answer === undefined ? undefined : scheme.answers?.[facts.answer];
  const lines: (readonly [string, string])[] =
    answer === undefined ? [[say('notice.stage'), stages.join(comma)]] : [];
  if (outcome !== null) lines.push([say('notice.outcome'), outcome]);
  if (facts.because) lines.push([say('notice.because'), facts.because[language]]);
  if (letters.length > 0) {
    const titles = letters.map(
      (letter) => scheme.letters?.[letter]?.title[language] ?? letterTitle(speaking, letter),
    );
    lines.push([say('notice.letters'), titles.join(comma)]);
  }
  if (certificates.length > 0) {
    const titles = certificates.map((id) => scheme.certificates?.[id]?.title[language] ?? id);
    lines.push([say('notice.certificates'), titles.join(comma)]);
  }
  if (facts.coming) {
    const action = scheme.actions[facts.coming.action]?.title[language] ?? facts.coming.action;
    lines.push([say('notice.coming'), `${action} ${facts.coming.on}`]);
  }
  return {
    headline:
      answer?.says[language] ??
      headlineOf(speaking, kind, {
        outcome: outcome ?? '',
        stage: scheme.stages[stage]?.title[language] ?? stage,
        action: scheme.actions[facts.action ?? '']?.title[language] ?? '',
      }),
    matter: matterWords(speaking, scheme, facts.number),
    facts: lines,
    deadline: clock && deadlineWords(speaking, scheme, clock, days, stopped),
  };
}

function headlineOf(
  { say }: Speaking,
  kind: NoticeKind,
  { outcome, stage, action }: Readonly<Record<'outcome' | 'stage' | 'action', string>>,
): string {
  // What came to an end and goes on has no outcome any more: where it stands now is said.
  if (kind === 'concluded' && outcome !== '') return say('notice.kind.concluded', { outcome });
  if (kind === 'moved' || kind === 'concluded') return say('notice.kind.moved', { stage });
  if (kind === 'action' || kind === 'released') return say(`notice.kind.${kind}`, { action });
  return say(`notice.kind.${kind}`);
}

/** A matter as notices name it: by its scheme and its number, never by its title, which people fill in. */
export function matterWords(
  { say, language }: Speaking,
  scheme: Scheme,
  number: string | null,
): string {
  return `${scheme.title[language]} · ${number ?? say('notice.number.none')}`;
}

/** A deadline with what explains its date. */
export function deadlineWords(
  speaking: Speaking,
  scheme: Scheme,
  { clock, due, run }: NoticeClock,
  days: Days,
  stopped: ClockEnd | null = null,
): DeadlineWords {
  const { say, language } = speaking;
  const { rule, startedOn, pauses, extension } = run;
  const comma = language === 'en' ? ', ' : '，';
  const isPeriod = scheme.clocks[clock]?.period === true;
  const amountOf = (n: number): string => say(`clock.unit.${rule.unit}`, { n });
  const space = language === 'en' ? ' ' : '';
  const how = [
    say('clock.rule', {
      start: startedOn,
      amount: amountOf(rule.amount + extension),
      calendar: say(`calendar.${rule.calendar}`),
    }),
    ...(extension > 0 ? [say('clock.extended', { amount: amountOf(extension) })] : []),
    ...(pauses.length > 0 ? [say('notice.pauses')] : []),
  ].join(space);
  return {
    title: scheme.clocks[clock]?.title[language] ?? clock,
    due:
      due === null
        ? say('notice.noDate')
        : `${due}${comma}${stopped === null ? standingOf(speaking, due, rule.calendar, days).words : (isPeriod ? endOfPeriod : stoppedWords)(speaking, due, stopped)}`,
    how,
  };
}
