import fc from '../../test/properties.ts';
import { describe, expect, test } from 'vitest';
import type { ClockRule } from '../model/index.ts';
import { addMonths, dateOf, dayNumber } from '../rules/index.ts';
import { dayUnder, dueOf, officialCalendars, ruleInForce, type ClockRun } from './index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const rule = (
  amount: number,
  unit: ClockRule['unit'],
  more: Partial<ClockRule> = {},
): ClockRule => ({
  rule: 'reply',
  place: 'shenzhen',
  from: '2020-01-01',
  amount,
  unit,
  calendar: 'mainland',
  source: { instrument: t('a notice'), verified: false },
  ...more,
});
const run = (clockRule: ClockRule, startedOn: string, more: Partial<ClockRun> = {}): ClockRun => ({
  rule: clockRule,
  startedOn,
  pauses: [],
  extension: 0,
  ...more,
});
const due = (clock: ClockRun) => dueOf(clock, officialCalendars).due;

describe('working days', () => {
  test('the start day is not counted, make-up Saturdays are', () => {
    // 2026-02-12 is a Thursday; 02-13 counts, 02-14 is a worked Saturday, 02-15 … 02-23 are off.
    expect(due(run(rule(3, 'working-day'), '2026-02-12'))).toBe('2026-02-24');
  });
  test('both calendars: only days that both sides work count', () => {
    // 2026-04-03 is a holiday in Hong Kong alone, 04-04 … 04-06 on the mainland, 04-07 in Hong Kong.
    expect(due(run(rule(1, 'working-day', { calendar: 'both' }), '2026-04-02'))).toBe('2026-04-08');
  });
  test('each day is explained, also those that do not count', () => {
    const { steps } = dueOf(run(rule(1, 'working-day'), '2026-02-14'), officialCalendars);
    expect(steps.map((step) => [step.date, step.counts])).toEqual([
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => [`2026-02-${day}`, false]),
      ['2026-02-24', true],
    ]);
    expect(steps[0]?.why['zh-Hant']).toBe('春節');
  });
  test('beyond the published calendars the clock says so', () => {
    const { due: date, why } = dueOf(run(rule(10, 'working-day'), '2026-12-25'), officialCalendars);
    expect(date).toBeNull();
    expect(why?.en).toMatch(/2027/);
  });

  test('before the published calendars it says which years there are and where to start', () => {
    for (const calendar of ['mainland', 'hongkong', 'both'] as const) {
      const early = { ...rule(10, 'working-day'), calendar };
      const { due: date, why } = dueOf(run(early, '1800-01-01'), officialCalendars);
      expect(date).toBeNull();
      expect(why?.en).not.toContain('not published yet');
      for (const said of Object.values(why ?? {}))
        expect(said).toMatch(/2020.*20[2-9]\d.*1800.*2020/);
    }
    expect(due(run(rule(1, 'working-day'), '2019-12-31'))).toBe('2020-01-02');
  });
});

test('three months from the last of November end on the last of February', () => {
  expect(due(run(rule(3, 'month'), '2024-11-30'))).toBe('2025-02-28');
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
});

test('weeks are sevens of days; the last day may move to a working day', () => {
  expect(due(run(rule(1, 'week'), '2026-09-28'))).toBe('2026-10-05');
  const moved = dueOf(
    run(rule(1, 'week', { lastDayOff: 'next-working-day' }), '2026-09-28'),
    officialCalendars,
  );
  expect(moved.due).toBe('2026-10-08');
  expect(moved.steps.at(-1)?.date).toBe('2026-10-08');
});

test('a pause takes its days out; an open pause leaves no date', () => {
  const clock = run(rule(5, 'day'), '2024-03-01', {
    pauses: [{ from: '2024-03-03', until: '2024-03-10' }],
  });
  expect(due(clock)).toBe('2024-03-13');
  const open = dueOf(
    { ...clock, pauses: [{ from: '2024-03-03', until: null }] },
    officialCalendars,
  );
  expect([open.due, open.why?.en]).toEqual([null, expect.stringMatching(/paused/)]);
  // Not where it had run out before: what is overdue stays so.
  const late = { ...clock, pauses: [{ from: '2024-03-07', until: null }] };
  expect(dueOf(late, officialCalendars).due).toBe('2024-03-06');
  const lastDay = { ...clock, pauses: [{ from: '2024-03-06', until: null }] };
  expect(dueOf(lastDay, officialCalendars).due).toBeNull();
});

test('an extension counts in the rule’s own unit', () => {
  expect(due(run(rule(3, 'month'), '2024-01-15', { extension: 1 }))).toBe('2024-05-15');
});

test('of several versions of a rule the newest in force holds', () => {
  const table = [
    rule(3, 'month'),
    rule(5, 'month', { from: '2024-01-01' }),
    rule(1, 'day', { place: 'elsewhere', from: '2024-02-01' }),
  ];
  expect(ruleInForce(table, 'reply', 'shenzhen', '2023-12-31')?.amount).toBe(3);
  expect(ruleInForce(table, 'reply', 'shenzhen', '2024-06-01')?.amount).toBe(5);
  expect(ruleInForce(table, 'reply', 'nowhere', '2024-06-01')).toBeNull();
});

test('any working-day clock ends on a working day, and exactly that many lie between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2025-12-31') }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('mainland' as const, 'hongkong' as const, 'both' as const),
      (start, amount, calendar) => {
        const { due: date, steps } = dueOf(
          run(rule(amount, 'working-day', { calendar }), dateOf(start)),
          officialCalendars,
        );
        expect(dayUnder(officialCalendars, calendar, date!)?.working).toBe(true);
        expect(steps.filter((step) => step.counts)).toHaveLength(amount);
        expect(steps).toHaveLength(dayNumber(date!) - start);
      },
    ),
    { numRuns: 60 },
  );
});
