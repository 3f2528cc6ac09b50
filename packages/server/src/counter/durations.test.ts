import { officialCalendars as calendars } from '@twinpark/core/time';
import type { ClockDuration } from '@twinpark/postgres';
import { expect, test } from 'vitest';
import { daysTaken } from './durations.ts';

/** A clock of one working day, started on Thursday 19 November 2026: due on the Friday. */
const declared: ClockDuration = {
  scheme: 'research-declaration',
  clock: 'release',
  unit: 'sz-customs',
  startedOn: '2026-11-19',
  stoppedOn: '2026-11-20',
  due: '2026-11-20',
  pauses: [],
  matters: 1,
};
const taken = (changed: Partial<ClockDuration>): number | null =>
  daysTaken({ ...declared, ...changed }, { calendars }, 'mainland', true);

test('what was done on the weekend after its day is late and took more days than it had', () => {
  expect(taken({})).toBe(1);
  expect(taken({ stoppedOn: '2026-11-22' })).toBe(2);
  expect(taken({ stoppedOn: '2026-11-24' })).toBe(3);
  expect(taken({ stoppedOn: '2026-11-22', due: '2026-11-23' })).toBe(1);
});
