import type { ClockRule, IsoDate, Text } from '../model/index.ts';

/** A stretch of days that does not count. `until` is the first day that counts again; null while it
 * still lasts. */
export interface Pause {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/** A running clock: the row of the clock table it started under, and what moved it since. */
export interface ClockRun {
  readonly rule: ClockRule;
  /** The day the clock starts; it is not counted. */
  readonly startedOn: IsoDate;
  readonly pauses: readonly Pause[];
  /** Added by extensions, in the rule's unit. */
  readonly extension: number;
}

/** One day of the computation, or one jump (weeks, months), as a reader follows it. */
export interface ClockStep {
  readonly date: IsoDate;
  /** The running count after this day; unchanged where the day does not count. */
  readonly count: number;
  readonly counts: boolean;
  readonly why: Text;
}

/** When a clock runs out and how that was computed. `due` is null while it is paused or where a
 * calendar is not published yet; `why` then says so. */
export interface Due {
  readonly due: IsoDate | null;
  readonly why: Text | null;
  readonly steps: readonly ClockStep[];
}
