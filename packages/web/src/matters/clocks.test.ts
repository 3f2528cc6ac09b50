import type { ClockState } from '@twinpark/core/engine';
import { defineScheme, languages, text, type Language } from '@twinpark/core/model';
import { officialCalendars as calendars } from '@twinpark/core/time';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { clockList, standingOf, stoppedWords, undated } from './clocks.ts';

const pageIn = (language: Language) =>
  pageContext({ language, zone: null, zones: [], path: '/', viewer: null, styleSheet: '' });
const inEach = (words: (page: ReturnType<typeof pageIn>) => string): readonly string[] =>
  languages.map((language) => words(pageIn(language)));

describe('how a due date stands', () => {
  const days = { today: '2026-03-02', calendars };
  it.each([
    [null, 'none', ['无时限', '不設時限', 'no deadline']],
    ['2026-03-01', 'overdue', ['逾期 1 天', '逾期 1 日', '1 day overdue']],
    ['2026-02-20', 'overdue', ['逾期 10 天', '逾期 10 日', '10 days overdue']],
    ['2026-03-02', 'soon', ['今天到期', '今日到期', 'due today']],
    ['2026-03-03', 'soon', ['1 个工作日后到期', '1 個工作日後到期', 'due in 1 working day']],
    ['2026-03-05', 'soon', ['3 个工作日后到期', '3 個工作日後到期', 'due in 3 working days']],
    ['2026-03-06', 'running', ['4 个工作日后到期', '4 個工作日後到期', 'due in 4 working days']],
    ['2031-03-02', 'running', ['1826 天后到期', '1826 日後到期', 'due in 1826 days']],
  ] as const)('%s is %s, in three languages', (due, state, words) => {
    expect(standingOf(pageIn('en'), due, 'mainland', days).state).toBe(state);
    expect(inEach((page) => standingOf(page, due, 'mainland', days).words)).toEqual(words);
  });

  it('is counted in the working days of its own calendar', () => {
    const eve = { today: '2026-09-30', calendars };
    const said = (calendar: 'mainland' | 'hongkong') =>
      standingOf(pageIn('en'), '2026-10-09', calendar, eve);
    expect(said('mainland')).toEqual({ state: 'soon', words: 'due in 2 working days' });
    expect(said('hongkong')).toEqual({ state: 'running', words: 'due in 6 working days' });
  });

  it('without a date yet is not without a deadline', () => {
    expect(undated(pageIn('en'))).toEqual({
      state: 'none',
      words: 'no date yet: the calendar it needs is not published',
    });
  });
});

it('a clock that has stopped says when, and whether that was late: the due day itself is not', () => {
  const on = '2026-03-05';
  expect(inEach((page) => stoppedWords(page, '2026-03-05', { on, fellAway: false }))).toEqual([
    '2026-03-05 办毕，未逾期',
    '2026-03-05 辦妥，沒有逾期',
    'done 2026-03-05, in time',
  ]);
  expect(stoppedWords(pageIn('en'), '2026-03-04', { on, fellAway: false })).toBe(
    'done 2026-03-05, late',
  );
  expect(stoppedWords(pageIn('en'), '2026-03-04', { on, fellAway: true })).toBe(
    'ended with the matter on 2026-03-05',
  );
  expect(stoppedWords(pageIn('en'), null, { on, fellAway: false })).toBe('ended 2026-03-05');
});

describe('the clocks of a matter', () => {
  const scheme = defineScheme({
    id: 'x',
    version: 1,
    title: text('x', 'x', 'x'),
    summary: text('x', 'x', 'x'),
    side: 'sz',
    place: 'x',
    basis: [],
    actors: { unit: { title: text('u', 'u', 'u'), party: 'unit', many: true } },
    fields: {},
    stages: { open: { title: text('o', 'o', 'o') } },
    first: 'open',
    opening: { title: text('o', 'o', 'o'), by: 'unit' },
    branches: {
      work: {
        title: text('w', 'w', 'w'),
        over: 'unit',
        first: 'begun',
        stages: { begun: { title: text('b', 'b', 'b') } },
      },
    },
    actions: {},
    clocks: {
      answer: { title: text('答复', '答覆', 'Answer'), owner: 'unit', rule: 'x', branch: 'work' },
      publicity: {
        title: text('公示', '公示', 'Publicity'),
        owner: 'unit',
        rule: 'x',
        period: true,
      },
    },
    outcomes: {},
    numbers: {},
  });
  const clock = (given: Partial<ClockState>): ClockState => ({
    clock: 'answer',
    party: 'a',
    startedOn: '2026-02-27',
    due: '2026-03-05',
    stoppedOn: null,
    pauses: [],
    extension: 0,
    rule: {
      rule: 'x',
      place: 'x',
      from: '2020-01-01',
      amount: 5,
      unit: 'working-day',
      calendar: 'mainland',
      source: { instrument: text('办法', '辦法', 'Measure'), verified: true },
    },
    ...given,
  });
  const shown = (clocks: readonly ClockState[], open = ['a']): string =>
    String(
      clockList(
        pageIn('en'),
        scheme,
        {
          clocks,
          branches: { work: open.map((party) => ({ party, stage: 'begun', values: {} })) },
        },
        (id) => `unit ${id}`,
        { today: '2026-03-02', calendars },
      ),
    );

  it('a period that ran its full time is not late, and one that was broken off says when', () => {
    const publicity = (stoppedOn: string): string =>
      shown([clock({ clock: 'publicity', party: null, stoppedOn })]);
    expect(publicity('2026-03-06')).toContain('ran its full time</span>');
    expect(publicity('2026-03-03')).toContain('ended 2026-03-03</span>');
  });

  it('say whose they are, by when, by which rule, and every day of the computation', () => {
    const said = shown([clock({})]);
    for (const words of [
      'Answer</strong> · unit a',
      'due 2026-03-05',
      '<span class="clock soon">due in 3 working days</span>',
      'From 2026-02-27 (that day not counted), 5 working days, by the mainland calendar.',
      'Measure',
      '(verified)',
    ]) {
      expect(said).toContain(words);
    }
    // The Saturday is worked to make up for a holiday.
    const steps = [...said.matchAll(/>(2026-\d\d-\d\d)<\/t[dh]>\s*<td[^>]*>(\d|–)</g)];
    expect(steps.map(([, date, count]) => `${date ?? ''} ${count ?? ''}`)).toEqual([
      '2026-02-28 1',
      '2026-03-01 –',
      '2026-03-02 2',
      '2026-03-03 3',
      '2026-03-04 4',
      '2026-03-05 5',
    ]);
  });

  it('stand with the running ones first, the next due before the later', () => {
    const said = shown([
      clock({ due: '2026-03-01', stoppedOn: '2026-03-01' }),
      clock({ due: '2026-03-09' }),
      clock({ due: '2026-03-04' }),
    ]);
    const order = [...said.matchAll(/class="years"[^>]*>due ([\d-]+)/g)].map(([, date]) => date);
    expect(order).toEqual(['2026-03-04', '2026-03-09', '2026-03-01']);
  });

  it('are folded away once they have ended, but for how many', () => {
    const said = shown([
      clock({ due: '2026-03-01', stoppedOn: '2026-03-01' }),
      clock({ due: '2026-03-09' }),
    ]);
    const [open, folded] = said.split('<summary>Deadlines that have ended (1)</summary>');
    expect(open).toContain('due 2026-03-09');
    expect(open).not.toContain('done 2026-03-01');
    expect(folded).toContain('done 2026-03-01');
    expect(shown([clock({ due: '2026-03-09' })])).not.toContain('have ended');
  });

  it('tell paused, late, fallen away and undated ones apart', () => {
    const paused = clock({ pauses: [{ from: '2026-03-02', until: null }] });
    expect(shown([paused])).toContain('clock none">paused');
    expect(shown([clock({ due: null })])).toContain('no date yet');
    expect(shown([clock({ stoppedOn: '2026-03-06' })])).toContain('clock overdue">done 2026-03-06');
    expect(shown([clock({ stoppedOn: '2026-03-03' })])).toContain('clock stopped">done 2026-03-03');
    // Whose branch was closed has given the work back.
    expect(shown([clock({ stoppedOn: '2026-03-03' })], [])).toContain('fell away 2026-03-03');
    expect(shown([])).toContain('No clock is running.');
  });
});
