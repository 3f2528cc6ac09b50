import { describe, expect, it } from 'vitest';
import type { Rule, Scheme } from '../model/index.ts';
import { runScenario, unvisited } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import { compileScheme, decideOpening } from './index.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const by = { person: 'chan', unit: null, roles: [] };
const spend = { amount: '100', currency: 'CNY' } as const;
const standing = { office: ['office'] };

const opened = (today: string) =>
  decideOpening(
    compileScheme(small, 'hash', smallClocks).compiled,
    'm',
    { id: 'c', by, values: { spend }, lookups: {}, numbers: {}, at: `${today}T01:00:00Z`, today },
    standing,
    { today, lookups: {}, calendars: officialCalendars },
  );

describe('a clock that is started', () => {
  const started = (start: object, values: object) => {
    const opening = { ...small.opening, asks: ['spend', 'noticed'], effects: [start] };
    const noticed = { kind: 'date', title: small.title, privacy: 'case' } as const;
    const scheme = { ...small, opening, fields: { ...small.fields, noticed } } as Scheme;
    const { compiled, problems } = compileScheme(scheme, 'hash', smallClocks);
    expect(problems.filter(({ at }) => at.startsWith('opening'))).toEqual([]);
    const today = '2024-05-13';
    const run = runScenario(
      compiled,
      {
        name: 'started',
        standing,
        opens: { on: today, by, with: { spend, ...values } },
        steps: [],
      },
      officialCalendars,
    );
    return run.matter?.clocks.map(({ startedOn }) => startedOn);
  };

  it('counts from the day that was filled in, never from one to come', () => {
    const start = { start: 'decision', since: 'noticed' };
    expect(started(start, { noticed: '2024-05-08' })).toEqual(['2024-05-08']);
    expect(started(start, { noticed: '2024-05-20' })).toEqual(['2024-05-13']);
    expect(started(start, {})).toEqual(['2024-05-13']);
  });

  it('is not where its rule does not hold', () => {
    const start = { start: 'decision', onlyIf: { known: 'noticed' } };
    expect(started(start, { noticed: '2024-05-08' })).toEqual(['2024-05-13']);
    expect(started(start, {})).toEqual([]);
  });
});

describe('a clock whose row is not in force yet', () => {
  it('refuses the action that would start it, with the row, the day and whom to ask', () => {
    const from = smallClocks.map((row) => row.from).toSorted()[0] ?? '';
    const before = `${String(Number(from.slice(0, 4)) - 1)}-12-31`;
    const decision = opened(before);
    const [refusal] = 'refusals' in decision ? decision.refusals : [];
    expect(refusal?.code).toBe('condition');
    expect(refusal?.message.en).toContain(`no row “decide (test)” in force on ${before}`);
    expect(refusal?.message['zh-Hant']).toContain('管理員');
    expect('events' in opened('2024-05-09')).toBe(true);
  });
});

describe('a rule that stands in two places', () => {
  it('counts in each of them by itself: one that no story visits is named', () => {
    const shared: Rule = { known: 'spend' };
    const [sendBack, lapse] = [small.actions['sendBack'], small.actions['extend']];
    if (!sendBack || !lapse) throw new Error('The small scheme has lost its actions.');
    const onlyIf = [{ rule: shared, otherwise: small.title }];
    const scheme: Scheme = {
      ...small,
      actions: {
        ...small.actions,
        sendBack: { ...sendBack, onlyIf },
        extend: { ...lapse, onlyIf },
      },
    };
    const { compiled, problems } = compileScheme(scheme, 'hash', smallClocks);
    expect(problems).toEqual([]);
    const run = runScenario(
      compiled,
      {
        name: 'sent back',
        standing,
        opens: { on: '2024-05-09', by, with: { spend } },
        steps: [
          {
            on: '2024-05-10',
            by: { person: 'li', unit: 'office', roles: ['decider'] },
            do: 'sendBack',
          },
        ],
      },
      officialCalendars,
    );
    expect(run.failures).toEqual([]);
    const left = unvisited(compiled, [run]);
    expect(left).toContain('actions.extend.onlyIf[0]');
    expect(left).not.toContain('actions.sendBack.onlyIf[0]');
    // Asked, and never seen to stand in the way.
    expect(left).toContain('actions.sendBack.onlyIf[0]: never refuses');
  });
});

describe('a clock', () => {
  const without = (scheme: Scheme): Scheme => ({
    ...scheme,
    actions: Object.fromEntries(
      Object.entries(scheme.actions).map(([id, action]) => [
        id,
        { ...action, effects: (action.effects ?? []).filter((effect) => !('stop' in effect)) },
      ]),
    ),
  });
  const complaints = (scheme: Scheme) =>
    compileScheme(scheme, 'hash', smallClocks).problems.map(({ message }) => message);

  it('that a final stage ends needs no effect that stops it', () => {
    expect(complaints(without(small))).toEqual([]);
  });

  it('that nothing ends is reported', () => {
    const endless = Object.fromEntries(
      Object.entries(small.stages).map(([id, { title }]) => [id, { title }]),
    );
    expect(complaints(without({ ...small, stages: endless }))).toContain(
      'no action stops this clock, and no final stage ends it',
    );
  });
});
