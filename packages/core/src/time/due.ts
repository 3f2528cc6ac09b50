import type { CalendarName, IsoDate, Text } from '../model/index.ts';
import { addMonths, dateOf, dayNumber } from '../rules/index.ts';
import { dayUnder, type Calendars } from './calendar.ts';
import type { ClockRun, ClockStep, Due, Pause } from './clock-run.ts';
import { unpublished } from './unpublished.ts';

const paused: Text = { 'zh-Hans': '时限暂停', 'zh-Hant': '時限暫停', en: 'clock paused' };
const calendarDay: Text = { 'zh-Hans': '自然日', 'zh-Hant': '曆日', en: 'calendar day' };

const stillPaused: Text = {
  'zh-Hans': '时限正在暂停，恢复后才能推算到期日',
  'zh-Hant': '時限正在暫停，恢復後才能推算到期日',
  en: 'the clock is paused; the date follows once it resumes',
};

/** When a clock runs out: the start day is not counted, paused days are not counted, and only days
 * worked under the rule's calendar count for working-day clocks. Steps are complete, day by day. */
export function dueOf(run: ClockRun, calendars: Calendars): Due {
  const steps: ClockStep[] = [];
  const amount = run.rule.amount + run.extension;
  const open = run.pauses.find((pause) => pause.until === null);
  if (open) {
    // What ran out before it was paused stays overdue.
    const before = dueOf(
      { ...run, pauses: run.pauses.filter((pause) => pause !== open) },
      calendars,
    );
    const ranOut = before.due !== null && before.due < open.from;
    return ranOut ? before : { due: null, why: stillPaused, steps };
  }

  const counted =
    run.rule.unit === 'working-day'
      ? countDays(run, amount, calendars, steps)
      : run.rule.unit === 'month'
        ? countMonths(run, amount, steps)
        : countDays(run, run.rule.unit === 'week' ? amount * 7 : amount, calendars, steps);
  if (typeof counted !== 'string') return { due: null, why: counted.why, steps };
  if (run.rule.lastDayOff !== 'next-working-day') return { due: counted, why: null, steps };
  return nextWorkingDay(run.rule.calendar, counted, calendars, steps);
}

function isPaused(pauses: readonly Pause[], date: IsoDate): boolean {
  return pauses.some((pause) => pause.from <= date && (pause.until === null || date < pause.until));
}

function countDays(
  run: ClockRun,
  amount: number,
  calendars: Calendars,
  steps: ClockStep[],
): IsoDate | { readonly why: Text } {
  const working = run.rule.unit === 'working-day';
  let count = 0;
  let date = run.startedOn;
  for (let day = dayNumber(run.startedOn) + 1; count < amount; day += 1) {
    date = dateOf(day);
    if (isPaused(run.pauses, date)) {
      steps.push({ date, count, counts: false, why: paused });
      continue;
    }
    const kind = working
      ? dayUnder(calendars, run.rule.calendar, date)
      : { working: true, why: calendarDay };
    if (!kind) return { why: unpublished(calendars, run.rule.calendar, date) };
    if (kind.working) count += 1;
    steps.push({ date, count, counts: kind.working, why: kind.why });
  }
  return date;
}

/** The same day of a later month, its last day where that month is shorter; then moved on by the days
 * it was paused. */
function countMonths(run: ClockRun, amount: number, steps: ClockStep[]): IsoDate {
  let date = run.startedOn;
  for (let month = 1; month <= amount; month += 1) {
    date = addMonths(run.startedOn, month);
    steps.push({
      date,
      count: month,
      counts: true,
      why: {
        'zh-Hans': `第 ${month} 个月届满`,
        'zh-Hant': `第 ${month} 個月屆滿`,
        en: `month ${month} ends`,
      },
    });
  }
  let missing = 0;
  for (let day = dayNumber(run.startedOn) + 1; day <= dayNumber(date); day += 1) {
    if (isPaused(run.pauses, dateOf(day))) missing += 1;
  }
  for (let day = dayNumber(date) + 1; missing > 0; day += 1) {
    date = dateOf(day);
    const stopped = isPaused(run.pauses, date);
    if (!stopped) missing -= 1;
    steps.push({
      date,
      count: amount,
      counts: !stopped,
      why: stopped
        ? paused
        : {
            'zh-Hans': '补回暂停的一天',
            'zh-Hant': '補回暫停的一天',
            en: 'makes up for a paused day',
          },
    });
  }
  return date;
}

function nextWorkingDay(
  name: CalendarName,
  from: IsoDate,
  calendars: Calendars,
  steps: ClockStep[],
): Due {
  for (let day = dayNumber(from); ; day += 1) {
    const date = dateOf(day);
    const kind = dayUnder(calendars, name, date);
    if (!kind) return { due: null, why: unpublished(calendars, name, date), steps };
    if (kind.working) return { due: date, why: null, steps };
    const last = steps.at(-1);
    if (last?.date === date) {
      steps[steps.length - 1] = { ...last, why: joined(last.why, kind.why) };
    } else {
      steps.push({ date, count: last?.count ?? 0, counts: false, why: kind.why });
    }
    const next = dateOf(day + 1);
    steps.push({
      date: next,
      count: last?.count ?? 0,
      counts: true,
      why: {
        'zh-Hans': '最后一日为休息日，顺延',
        'zh-Hant': '最後一日為休息日，順延',
        en: 'the last day is a day off, so it moves on',
      },
    });
  }
}

function joined(one: Text, other: Text): Text {
  return {
    'zh-Hans': `${one['zh-Hans']}（${other['zh-Hans']}）`,
    'zh-Hant': `${one['zh-Hant']}（${other['zh-Hant']}）`,
    en: `${one.en} (${other.en})`,
  };
}

/** The row of the clock table that holds for a rule at a place on a day: the newest in effect. */
export function ruleInForce<R extends { rule: string; place: string; from: IsoDate }>(
  table: readonly R[],
  rule: string,
  place: string,
  on: IsoDate,
): R | null {
  let best: R | null = null;
  for (const row of table) {
    if (row.rule !== rule || row.place !== place || row.from > on) continue;
    if (!best || row.from > best.from) best = row;
  }
  return best;
}
