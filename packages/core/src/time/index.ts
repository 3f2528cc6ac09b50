export {
  dayUnder,
  workingDaysBetween,
  type Calendar,
  type Calendars,
  type CalendarYear,
  type DayKind,
} from './calendar.ts';
export type { ClockRun, ClockStep, Due, Pause } from './clock-run.ts';
export { officialCalendars } from './official.ts';
export { dueOf, ruleInForce } from './due.ts';
