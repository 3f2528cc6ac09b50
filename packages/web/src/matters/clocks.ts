import type { ClockState, Matter } from '@twinpark/core/engine';
import type { CalendarName, IsoDate, Scheme } from '@twinpark/core/model';
import { dayNumber, showSource } from '@twinpark/core/rules';
import { dueOf, workingDaysBetween, type Calendars } from '@twinpark/core/time';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { table } from '../parts/table.ts';
import type { NameOf } from './names.ts';

/** How a clock stands: the colour's name and the words. */
export interface ClockStanding {
  readonly state: 'stopped' | 'none' | 'overdue' | 'soon' | 'running';
  readonly words: string;
}

/** Today and the calendars by which days are counted. */
export interface Days {
  readonly today: IsoDate;
  readonly calendars: Calendars;
}

const soonDays = 3;

/** How a due date stands today, in working days of its calendar: "3 个工作日后到期", "逾期 2 天". */
export function standingOf(
  { say }: Pick<PageContext, 'say'>,
  due: IsoDate | null,
  calendar: CalendarName,
  { today, calendars }: Days,
): ClockStanding {
  if (due === null) return { state: 'none', words: say('clock.none') };
  const late = dayNumber(today) - dayNumber(due);
  if (late > 0) return { state: 'overdue', words: say('clock.overdue', { n: late }) };
  if (late === 0) return { state: 'soon', words: say('clock.today') };
  const left = workingDaysBetween(calendars, calendar, today, due);
  if (left === null) return { state: 'running', words: say('clock.days', { n: -late }) };
  const state = left <= soonDays ? 'soon' : 'running';
  return { state, words: say('clock.workingDays', { n: left }) };
}

const isLate = (due: IsoDate | null, stoppedOn: IsoDate): boolean =>
  due !== null && stoppedOn > due;

/** When a clock stopped, and whether it was not done but fell away with its matter. */
export type ClockEnd = { readonly on: IsoDate; readonly fellAway: boolean };

/** How a clock that has stopped stood then: "2026-10-12 办毕，未逾期". */
export function stoppedWords(
  { say }: Pick<PageContext, 'say'>,
  due: IsoDate | null,
  { on: stoppedOn, fellAway }: ClockEnd,
): string {
  if (fellAway) return say('clock.withMatter', { date: stoppedOn });
  const word = due === null ? 'clock.ended' : 'clock.stopped';
  return say(isLate(due, stoppedOn) ? 'clock.stoppedLate' : word, { date: stoppedOn });
}

/** How a period ended: it ran its full time, or was broken off. */
export function endOfPeriod(
  context: Pick<PageContext, 'say'>,
  due: IsoDate | null,
  end: ClockEnd,
): string {
  if (end.fellAway) return stoppedWords(context, due, end);
  return isLate(due, end.on)
    ? context.say('clock.ranOut')
    : context.say('clock.ended', { date: end.on });
}

/** The standing as a word with its sign; the colour only repeats what the word says. */
export function clockChip({ state, words }: ClockStanding): Html {
  return html`<span class="clock ${state}">${words}</span>`;
}

/** A clock that runs and whose date cannot be said yet: not "no deadline". */
export function undated({ say }: Pick<PageContext, 'say'>): ClockStanding {
  return { state: 'none', words: say('clock.undated') };
}

/** The clocks of a matter, each with how its date was computed: those that run, and folded away those that have ended. */
export function clockList(
  context: PageContext,
  scheme: Scheme,
  { clocks, branches }: Pick<Matter, 'clocks' | 'branches'>,
  nameOf: NameOf,
  days: Days,
): Renderable {
  const { say } = context;
  const far = '9999';
  const sorted = clocks.toSorted((a, b) => ((a.due ?? far) < (b.due ?? far) ? -1 : 1));
  const list = (shown: readonly ClockState[]): Html =>
    html`<ul class="clocks">
      ${shown.map((clock) => clockEntry(context, scheme, { clock, branches }, nameOf, days))}
    </ul>`;
  const running = sorted.filter(({ stoppedOn }) => stoppedOn === null);
  const ended = sorted.filter(({ stoppedOn }) => stoppedOn !== null);
  return html`${running.length > 0 ? list(running) : html`<p>${say('clock.noneRunning')}</p>`}
  ${
    ended.length > 0 &&
    html`<details>
      <summary>${say('clock.endedOnes', { n: ended.length })}</summary>
      ${list(ended)}
    </details>`
  }`;
}

function clockEntry(
  context: PageContext,
  scheme: Scheme,
  { clock, branches }: { readonly clock: ClockState } & Pick<Matter, 'branches'>,
  nameOf: NameOf,
  days: Days,
): Html {
  const { language, say } = context;
  const title = scheme.clocks[clock.clock]?.title[language] ?? clock.clock;
  const { stoppedOn } = clock;
  const standing =
    stoppedOn === null
      ? runningStanding(context, clock, days)
      : scheme.clocks[clock.clock]?.period === true
        ? {
            state: 'stopped' as const,
            words: endOfPeriod(context, clock.due, {
              on: stoppedOn,
              fellAway: clock.fellAway === true,
            }),
          }
        : stoppedStanding(context, clock, stoppedOn, !isOpen(scheme, branches, clock));
  return html`<li>
    <p>
      <strong>${title}</strong>${clock.party !== null && html` · ${nameOf(clock.party)}`}
      ${clock.due !== null && html`<span class="years">${say('clock.dueOn', { date: clock.due })}</span>`}
      ${clockChip(standing)}
    </p>
    ${howComputed(context, clock, days)}
  </li>`;
}

/** Whether whom a clock is for still has that work to do or has done it: a branch that was closed was given back. What
 * another must decide about a branch is done also when that closes it. */
function isOpen(scheme: Scheme, branches: Matter['branches'], { clock, party }: ClockState) {
  const { branch, owner } = scheme.clocks[clock] ?? {};
  if (branch === undefined || owner !== scheme.branches[branch]?.over) return true;
  return (branches[branch] ?? []).some((one) => one.party === party);
}

function runningStanding(context: PageContext, clock: ClockState, days: Days): ClockStanding {
  if (clock.pauses.some((pause) => pause.until === null)) {
    return { state: 'none', words: context.say('clock.paused') };
  }
  if (clock.due === null) return undated(context);
  return standingOf(context, clock.due, clock.rule.calendar, days);
}

/** In time or late is said only of what had a date and was done. */
function stoppedStanding(
  context: PageContext,
  { due, fellAway: isOver }: ClockState,
  date: IsoDate,
  fellAway: boolean,
): ClockStanding {
  const withMatter = isOver === true;
  const words = stoppedWords(context, due, { on: date, fellAway: withMatter });
  if (withMatter) return { state: 'none', words };
  if (isLate(due, date)) return { state: 'overdue', words };
  if (fellAway) return { state: 'none', words: context.say('clock.fellAway', { date }) };
  return { state: 'stopped', words };
}

/** The rule, its source, and every day of the computation. */
function howComputed(context: PageContext, clock: ClockState, { calendars }: Days): Html {
  const { language, say } = context;
  const { rule } = clock;
  const { steps, why } = dueOf(clock, calendars);
  const amount = rule.amount + clock.extension;
  const calendar = say(`calendar.${rule.calendar}`);
  return html`<details>
    <summary>${say('clock.how')}</summary>
    <p>
      ${say('clock.rule', { start: clock.startedOn, amount: say(`clock.unit.${rule.unit}`, { n: amount }), calendar })}
      ${clock.extension > 0 && say('clock.extended', { amount: say(`clock.unit.${rule.unit}`, { n: clock.extension }) })}
    </p>
    <p>
      ${say('clock.source')} ${showSource(rule.source, language)}
      ${rule.source.verified && say('clock.verified')}
    </p>
    ${why !== null && html`<p>${why[language]}</p>`}
    ${
      steps.length > 0 &&
      table({
        caption: say('clock.steps'),
        columns: [
          { title: say('clock.step.date') },
          { title: say('clock.step.count'), kind: 'number' },
          { title: say('clock.step.why') },
        ],
        rows: steps.map((step) => [step.date, step.counts ? step.count : '–', step.why[language]]),
      })
    }
  </details>`;
}
