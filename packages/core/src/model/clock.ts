import type { Text } from './language.ts';
import type { Goes } from './rule.ts';
import type { Source } from './source.ts';
import type { IsoDate } from './value.ts';

export type ClockUnit = 'working-day' | 'day' | 'week' | 'month';
export type CalendarName = 'mainland' | 'hongkong' | 'both';

/** One row of the clock table: how long something may take, at a place, since a date. Rows with the
 * same `rule` and `place` are versions; the newest in effect on the start day holds. */
export interface ClockRule {
  readonly rule: string;
  readonly place: string;
  readonly from: IsoDate;
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly calendar: CalendarName;
  /** How far an extension may move it in all, in the same unit; absent: it cannot be extended. */
  readonly extension?: number;
  /** Where the last day falls on a day off: it stands (absent), or moves to the next working day of
   * the calendar. Working-day clocks never end on a day off. */
  readonly lastDayOff?: 'next-working-day';
  readonly source: Source;
}

/** A clock of a scheme: whose it is, which row of the table sets it. Actions start, stop, pause,
 * resume and extend it. */
export interface ClockDefinition<
  A extends string = string,
  F extends string = string,
  L extends string = string,
  B extends string = string,
> {
  readonly title: Text;
  readonly owner: A;
  readonly rule: Goes<string, F, L, B>;
  /** One clock for each branch of this kind, instead of one for the matter. */
  readonly branch?: B;
  /** A period that has to run its full time (publicity): nothing is to be done within it, so that its end is not late. */
  readonly period?: true;
}
