import { describe, expect, test } from 'vitest';
import type { Effect, Scheme } from '../model/index.ts';
import { runScenario, unvisited, type Scenario, type Step } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import {
  abilities,
  canonical,
  compileScheme,
  decide,
  decideMigration,
  evolve,
  overdue,
  recomputed,
  visibleFields,
  type Acting,
} from './index.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const { compiled, problems } = compileScheme(small, 'hash', smallClocks);
const applicant: Acting = { person: 'chan', unit: null, roles: [] };
const officer: Acting = { person: 'li', unit: 'office', roles: ['decider'] };
const clerk: Acting = { person: 'wu', unit: 'office', roles: [] };
const expert = (unit: string): Acting => ({ person: `of ${unit}`, unit, roles: [] });
const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const surroundings = { today: '2024-05-10', lookups: {}, calendars: officialCalendars };

const opens = { on: '2024-05-09', by: applicant, with: { spend: yuan('1000000'), phone: '1' } };
const standing = { office: ['office'] };
const ask: Step = { on: '2024-05-10', by: officer, do: 'ask', with: { experts: ['a', 'b'] } };
const opine = (unit: string): Step => ({
  on: '2024-05-13',
  by: expert(unit),
  do: 'opine',
  with: { opinion: 'yes' },
});

const scenarios: readonly Scenario[] = [
  {
    name: 'granted after a correction, with one extension',
    standing,
    opens: { ...opens, expect: { stage: 'applied', due: { decision: '2024-06-05' } } },
    steps: [
      {
        on: '2024-05-10',
        by: officer,
        do: 'sendBack',
        expect: { due: { decision: null, correction: '2024-05-15' } },
      },
      {
        on: '2024-05-14',
        by: applicant,
        do: 'correct',
        with: { spend: yuan('2000000') },
        expect: { stage: 'applied', due: { decision: '2024-06-11', correction: null } },
      },
      {
        ...ask,
        on: '2024-05-15',
        expect: {
          branches: { review: { a: 'asked', b: 'asked' } },
          due: { 'opinion@a': '2024-05-22' },
        },
      },
      { on: '2024-05-16', by: officer, do: 'grant', refused: 'condition' },
      {
        on: '2024-05-16',
        by: officer,
        do: 'extend',
        with: { extra: '2' },
        expect: { due: { decision: '2024-06-13' } },
      },
      // Not cut to what the rule allows: whoever asks for more is told how much is left.
      { on: '2024-05-16', by: officer, do: 'extend', with: { extra: '99' }, refused: 'condition' },
      {
        ...opine('a'),
        on: '2024-05-16',
        expect: { due: { 'opinion@a': null, 'opinion@b': '2024-05-22' } },
      },
      { ...opine('a'), on: '2024-05-17', refused: 'wrong-stage' },
      { ...opine('b'), on: '2024-05-17' },
      {
        on: '2024-05-20',
        by: officer,
        do: 'grant',
        expect: {
          stage: 'granted',
          outcome: 'granted',
          numbers: { grant: 'G2024-001' },
          values: { grant: yuan('500000') },
          due: { decision: null },
          effects: [
            { entry: 'grants', columns: { amount: yuan('500000') } },
            { post: 'fund', debit: 'support', credit: 'budget', amount: yuan('500000') },
          ],
        },
      },
    ],
  },
  {
    name: 'refused',
    standing,
    opens,
    steps: [ask, { on: '2024-05-11', by: officer, do: 'refuse', expect: { outcome: 'refused' } }],
  },
  {
    name: 'lapsed because nothing was corrected in time',
    standing,
    opens,
    steps: [
      { on: '2024-05-10', by: officer, do: 'sendBack' },
      { on: '2024-05-15', by: 'timer', do: 'lapse', expect: { stage: 'correction' } },
      {
        on: '2024-05-16',
        by: 'timer',
        do: 'lapse',
        expect: { stage: 'lapsed', outcome: 'lapsed' },
      },
    ],
  },
];
const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));

test('the small scheme compiles without a problem', () => {
  expect(problems).toEqual([]);
});

test.each(runs.map((run) => [run.scenario, run] as const))('scenario: %s', (_name, run) => {
  expect(run.failures).toEqual([]);
});

test('the scenarios visit every stage, action, outcome and rule', () => {
  expect(unvisited(compiled, runs)).toEqual([]);
});

test('a scenario that expects something else fails and says what it found', () => {
  const wrong = { ...scenarios[1]!, steps: [{ ...ask, expect: { stage: 'granted' } }] };
  const [failure] = runScenario(compiled, wrong, officialCalendars).failures;
  expect(failure).toMatch(/stage is "review", expected "granted"/);
});

describe('refusals say why and change nothing', () => {
  const matter = runs[0]!.matter!;
  const opened = runScenario(
    compiled,
    { name: 'x', standing, opens, steps: [] },
    officialCalendars,
  ).matter!;
  const command = {
    id: '1',
    lookups: {},
    numbers: {},
    at: '2024-05-10T01:00:00Z',
    today: '2024-05-10',
  };
  test.each([
    ['an unknown action', opened, officer, 'fly', {}, 'unknown-action'],
    ['a role not held', opened, clerk, 'ask', { experts: ['a'] }, 'not-your-part'],
    ['another’s part', opened, applicant, 'ask', { experts: ['a'] }, 'not-your-part'],
    ['a final stage', matter, officer, 'grant', {}, 'wrong-stage'],
    ['a field that is missing', opened, officer, 'ask', {}, 'missing'],
    ['a value of the wrong kind', opened, officer, 'ask', { experts: 'a' }, 'invalid'],
    ['a list with one name twice', opened, officer, 'ask', { experts: ['a', 'a'] }, 'invalid'],
    [
      'a field that is not asked for',
      opened,
      officer,
      'ask',
      { experts: ['a'], grant: yuan('1') },
      'not-asked',
    ],
  ] as const)('%s', (_name, state, by, action, values, code) => {
    const decision = decide(compiled, state, { ...command, action, by, values }, surroundings);
    expect('refusals' in decision && decision.refusals[0]?.code).toBe(code);
  });

  test('abilities tell the same as decide, with the reason for each no', () => {
    const able = abilities(compiled, opened, officer, surroundings);
    const allowed = able.filter((ability) => ability.allowed).map((ability) => ability.action);
    expect(allowed).toEqual(['sendBack', 'ask']);
    const refused = able.flatMap((ability) => (ability.allowed ? [] : [ability.refusal]));
    expect(refused.map((refusal) => refusal.message['zh-Hant'])).not.toContain('');
  });
});

test('personal fields are seen by whoever gave them and the part that needs them', () => {
  const matter = runs[0]!.matter!;
  const sees = (viewer: Acting | null) => visibleFields(compiled, matter, viewer).has('phone');
  expect([sees(applicant), sees(officer), sees(expert('a')), sees(clerk), sees(null)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('whoever applied sees what they filled in, though the scheme names others who see it', () => {
  const internal = { ...small.fields['spend']!, seenBy: ['office'] };
  const scheme = { ...small, fields: { ...small.fields, spend: internal } };
  const again = compileScheme(scheme, 'hash', smallClocks);
  const matter = runs[0]!.matter!;
  const sees = (viewer: Acting | null) =>
    visibleFields(again.compiled, matter, viewer).has('spend');
  expect([sees(applicant), sees(officer), sees(expert('a')), sees(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a matter is not moved to a version whose running clocks belong to somebody else', () => {
  const matter = runScenario(
    compiled,
    { name: 'x', standing, opens, steps: [ask] },
    officialCalendars,
  ).matter!;
  const { decision, opinion } = small.clocks;
  const moved = (clocks: Scheme['clocks']) =>
    decideMigration(
      compileScheme({ ...small, clocks: { ...small.clocks, ...clocks } }, 'newer', smallClocks)
        .compiled,
      matter,
      { by: officer, because: 'corrected' },
    );
  const { branch: _branch, ...whole } = opinion!;
  for (const clocks of [{ decision: { ...decision!, branch: 'review' } }, { opinion: whole }]) {
    const answer = moved(clocks);
    const [refusal] = 'refusals' in answer ? answer.refusals : [];
    expect(refusal?.message.en).toContain(`clocks.${Object.keys(clocks).join()}`);
  }
  expect('events' in moved({})).toBe(true);
  // Nor to where a matter ends: that is for the actions, which leave the outcome and stop the clocks.
  const newer = compileScheme(small, 'newer', smallClocks).compiled;
  const [end] = Object.entries(small.stages).find(([, { final }]) => final === true) ?? [''];
  expect(decideMigration(newer, matter, { by: officer, because: ' ', stage: end })).toMatchObject({
    refusals: [{ field: 'stage' }, { field: 'because' }],
  });
});

test('a holiday published later moves running clocks and says so in an event', () => {
  const matter = runScenario(
    compiled,
    { name: 'x', standing, opens, steps: [] },
    officialCalendars,
  ).matter!;
  const calendars = structuredClone(officialCalendars);
  const year = calendars.mainland.years.find((y) => y.year === 2024)!;
  (year.off as Record<string, unknown>)['2024-05-13'] = {
    'zh-Hans': '假',
    'zh-Hant': '假',
    en: 'off',
  };
  const [event] = recomputed(matter, { calendars });
  expect(event).toMatchObject({ kind: 'clock-changed', change: 'recomputed', due: '2024-06-06' });
  expect(recomputed(evolve(matter, event!, 'x'), { calendars })).toEqual([]);
  expect(overdue(matter, '2024-06-07').map((c) => c.clock)).toEqual(['decision']);
});

test('a clock that another clock’s timer stops on the same night does not run out too', () => {
  const { sendBack, lapse } = small.actions;
  const { goes: _goes, ...stays } = lapse!;
  const remind = { ...stays, effects: [{ stop: 'second' }] };
  const scheme: Scheme = {
    ...small,
    clocks: { ...small.clocks, second: small.clocks['correction']! },
    actions: {
      ...small.actions,
      sendBack: { ...sendBack!, effects: [...sendBack!.effects!, { start: 'second' }] },
      lapse: { ...lapse!, onExpiry: 'second' },
      remind,
    },
  };
  const answer = runScenario(
    compileScheme(scheme, 'hash', smallClocks).compiled,
    {
      name: 'x',
      standing,
      opens,
      steps: [
        { on: '2024-05-10', by: officer, do: 'sendBack' },
        { on: '2024-05-16', by: 'timer', do: 'remind', expect: { stage: 'correction' } },
      ],
    },
    officialCalendars,
  );
  expect(answer.failures).toEqual([]);
});

function withEffect(scheme: Scheme, effect: Effect): Scheme {
  const sendBack = { ...small.actions['sendBack']!, effects: [effect] };
  return { ...scheme, actions: { ...scheme.actions, sendBack } };
}

test.each<[string, (scheme: Scheme) => Scheme, string, RegExp]>([
  [
    'a stage nobody reaches',
    (s) => ({ ...s, stages: { ...s.stages, limbo: { title: s.title } } }),
    'stages.limbo',
    /nothing leads to/,
  ],
  [
    'a clock without a row',
    (s) => ({ ...s, place: 'nowhere' }),
    'clocks.decision.rule',
    /no row "decide" for nowhere/,
  ],
  [
    'a text without its translation',
    (s) => ({ ...s, title: { ...s.title, en: ' ' } }),
    'title',
    /en is missing/,
  ],
  [
    'an outcome nobody reaches',
    (s) => ({
      ...s,
      outcomes: { ...s.outcomes, x: { title: s.title, at: 'nowhere', effects: [] } },
    }),
    'outcomes.x',
    /nobody reaches/,
  ],
  [
    'a stage without a way out',
    (s) => ({ ...s, stages: { ...s.stages, granted: { title: s.title } } }),
    'stages.granted',
    /nothing leads out/,
  ],
  [
    'a branch that opens by another that is over somebody else',
    (s) => withEffect(s, { open: 'review', of: 'pay' }),
    'actions.sendBack.effects[0].of',
    /branch over the same part "pay" is not declared/,
  ],
  [
    'a branch that begins with what no other one holds',
    (s) => withEffect(s, { open: 'review', takes: ['spend'] }),
    'actions.sendBack.effects[0].of',
    /branch over the same part "" is not declared/,
  ],
  [
    'a field that is to be kept on the branch of an action that has none',
    (s) => withEffect(s, { set: 'grant', to: { field: 'spend' }, on: 'branch' }),
    'actions.sendBack.effects[0]',
    /branch "" is not declared/,
  ],
])('the compiler reports %s', (_name, change, at, message) => {
  const found = compileScheme(change(small), 'hash', smallClocks).problems.find((p) => p.at === at);
  expect(found?.message).toMatch(message);
});

test('the canonical text does not depend on the order of keys', () => {
  expect(canonical({ b: [1, { d: 2, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":2}]}');
});

test('a matter keeps the first number it was given, whatever order a store gives its numbers back in', () => {
  const opened = evolve(
    null,
    { kind: 'opened', scheme: 's', schemeHash: 'h', stage: 'a', on: '2024-05-10' },
    'm',
  );
  const first = evolve(opened, { kind: 'numbered', sequence: 'receipt', number: 'R1' }, 'm');
  const second = evolve(first, { kind: 'numbered', sequence: 'notice', number: 'N1' }, 'm');
  const stored = JSON.parse(canonical(second)) as typeof second;
  expect(Object.values(stored.numbers)).toEqual(['N1', 'R1']);
  expect(stored.number).toBe('R1');
});

test('a clock that runs when the matter ends is done by who had to keep it, and falls away for anybody else', () => {
  const withdraw = { title: small.title, by: 'applicant', at: ['applied'], goes: 'lapsed' };
  const decline = { title: small.title, by: 'office', at: ['applied'], goes: 'refused' };
  const ending = { ...small, actions: { ...small.actions, withdraw, decline } };
  const ended = (action: string, by: Acting) => {
    const run = runScenario(
      compileScheme(ending, 'hash', smallClocks).compiled,
      { name: 'm', standing, opens, steps: [{ on: '2024-05-10', by, do: action }] },
      officialCalendars,
    );
    expect(run.failures).toEqual([]);
    return run.matter?.clocks.map(({ stoppedOn, fellAway }) => [stoppedOn, fellAway === true]);
  };
  expect(ended('withdraw', applicant)).toEqual([['2024-05-10', true]]);
  expect(ended('decline', officer)).toEqual([['2024-05-10', false]]);
});
