import { describe, expect, test } from 'vitest';
import { compileScheme, evolve, type Acting, type Matter } from '../engine/index.ts';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import { text, type Scheme } from '../model/index.ts';
import { runScenario, type Step } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import {
  comingDays,
  comingFor,
  deadlinesOf,
  noticesOf,
  recipientsOf,
  remindersOf,
} from './index.ts';

const applicant: Acting = { person: 'chan', unit: null, roles: [] };
const officer: Acting = { person: 'li', unit: 'office', roles: ['decider'] };
const expert = (unit: string): Acting => ({ person: `of ${unit}`, unit, roles: [] });
const yuan = { amount: '1000000', currency: 'CNY' };
const ask: Step = { on: '2024-05-10', by: officer, do: 'ask', with: { experts: ['a', 'b'] } };
const opine = (unit: string): Step => ({
  on: '2024-05-13',
  by: expert(unit),
  do: 'opine',
  with: { opinion: 'yes' },
});

/** Plays a story and tells, step by step, who hears what. */
function told(steps: readonly Step[], scheme: Scheme = small) {
  const { compiled, problems } = compileScheme(scheme, 'hash', smallClocks);
  expect(problems).toEqual([]);
  const run = runScenario(
    compiled,
    {
      name: 'm',
      standing: { office: ['office'] },
      opens: { on: '2024-05-09', by: applicant, with: { spend: yuan, phone: '1' } },
      steps,
    },
    officialCalendars,
  );
  expect(run.failures).toEqual([]);
  let matter: Matter | null = null;
  const said: { readonly command: string; readonly to: Readonly<Record<string, string>> }[] = [];
  for (const command of new Set(run.history.map((one) => one.command))) {
    const events = run.history.flatMap((one) => (one.command === command ? [one.event] : []));
    const before: Matter | null = matter;
    for (const event of events) matter = evolve(matter, event, 'm');
    const past = run.history.slice(
      0,
      run.history.findIndex((one) => one.command === command),
    );
    const notices = noticesOf(
      compiled,
      before,
      matter!,
      events,
      past.map(({ event }) => event),
    );
    const to = notices.map(({ party, facts }) => [party.id, facts.kinds.join(' ')] as const);
    said.push({ command: command.replace(/^.*\((\w+) .*$/, '$1'), to: Object.fromEntries(to) });
  }
  return { said, compiled, matter: matter! };
}

describe('whom the events of a command concern', () => {
  test('whoever must go on, whoever applied, and nobody of what they did themselves', () => {
    const { said } = told([
      { on: '2024-05-10', by: officer, do: 'sendBack' },
      { on: '2024-05-13', by: applicant, do: 'correct', with: { spend: yuan } },
      ask,
      opine('a'),
      opine('b'),
      { on: '2024-05-14', by: officer, do: 'grant' },
    ]);
    expect(said).toEqual([
      { command: 'opening', to: { office: 'turn' } },
      { command: 'sendBack', to: { chan: 'turn clock moved' } },
      { command: 'correct', to: { office: 'turn clock' } },
      {
        command: 'ask',
        to: { chan: 'moved', a: 'turn part branch moved', b: 'turn part branch moved' },
      },
      // The office that asked them is told once it can go on, not of each; experts do not hear of one another.
      { command: 'opine', to: {} },
      { command: 'opine', to: { office: 'turn' } },
      {
        command: 'grant',
        to: { chan: 'concluded moved', a: 'concluded moved', b: 'concluded moved' },
      },
    ]);
  });

  test('a scheme may name further parts, as data', () => {
    const watched: Scheme = {
      ...small,
      actors: {
        ...small.actors,
        watcher: { title: small.title, party: 'unit', standing: true },
      },
      notices: [{ to: 'watcher', outcome: 'granted' }],
    };
    // Who is urged hears it, and nobody else by it.
    const urging: Scheme = { ...small, notices: [{ to: ['expert', 'office'], action: 'ask' }] };
    expect(told([ask], urging).said.at(-1)?.to).toEqual({
      chan: 'moved',
      a: 'turn action part branch moved',
      b: 'turn action part branch moved',
    });
    const { compiled } = compileScheme(watched, 'hash', smallClocks);
    const quiet = compileScheme(
      {
        ...watched,
        notices: [
          { to: 'nobody', stage: 'gone' },
          { to: 'watcher', action: 'gone' },
        ],
      },
      'hash',
      smallClocks,
    );
    expect(compiled.scheme.notices).toHaveLength(1);
    expect(quiet.problems.map(({ at }) => at)).toEqual([
      'notices[0].to',
      'notices[0].stage',
      'notices[1].action',
    ]);
  });

  test('whoever did something without a part in the matter hears once what became of it', () => {
    const all = { 'zh-Hans': 'x', 'zh-Hant': 'x', en: 'x' };
    const open: Scheme = {
      ...small,
      actors: { ...small.actors, anybody: { title: all, party: 'public' } },
      lookups: {
        isOld: {
          title: all,
          yields: 'yes-no',
          from: { listed: { register: 'grants', entry: 'grant' } },
        },
      },
      actions: {
        ...small.actions,
        object: {
          title: all,
          by: 'anybody',
          at: ['applied', 'correction', 'review'],
          asks: ['opinion'],
        },
      },
      answers: [
        { to: 'object', by: 'sendBack', saw: { isOld: false }, says: all },
        { to: 'object', by: ['extend', 'refuse'], says: all, shows: ['extra'] },
      ],
    };
    const objects = (person: string, unit: string | null, isOld: boolean): Step => ({
      on: '2024-05-10',
      by: { person, unit, roles: [] },
      do: 'object',
      with: { opinion: 'no' },
      lookups: { isOld },
    });
    const { said, compiled, matter } = told(
      [
        objects('ng', null, false),
        objects('wong', 'college', true),
        objects('ng', null, false),
        { on: '2024-05-10', by: officer, do: 'sendBack' },
        { on: '2024-05-13', by: applicant, do: 'correct', with: { spend: yuan } },
        ask,
        { on: '2024-05-13', by: officer, do: 'extend', with: { extra: '2' } },
        { on: '2024-05-14', by: officer, do: 'refuse' },
      ],
      open,
    );
    const of = (command: string) => said.find((one) => one.command === command)?.to;
    expect(of('sendBack')).toEqual({ chan: 'turn clock moved', ng: 'answered' });
    expect(of('extend')).toMatchObject({ chan: 'clock', college: 'answered' });
    expect(Object.keys(of('refuse') ?? {})).toEqual(['chan', 'a', 'b']);
    const [notice] = noticesOf(
      compiled,
      matter,
      matter,
      [{ kind: 'acted', action: 'refuse', by: officer, party: null, saw: {} }],
      [
        {
          kind: 'acted',
          action: 'object',
          by: { ...officer, unit: 'college' },
          party: null,
          saw: {},
        },
      ],
    );
    // Not where the matter stands or how it ended: that is for who takes part in it.
    expect(notice).toMatchObject({ party: { kind: 'unit', id: 'college' }, facts: { answer: 1 } });
    const unknown = { to: 'gone', by: 'sendBack', says: all, shows: ['phone', 'none'] };
    const wrong = compileScheme({ ...open, answers: [unknown] }, 'hash', smallClocks);
    expect(wrong.problems.map(({ at }) => at)).toEqual([
      'answers[0]',
      'answers[0].shows',
      'answers[0].shows',
    ]);
  });

  test('of a unit its people with the role of a concerned part, but not who did it', () => {
    const { compiled, matter } = told([]);
    const reader = (id: string, roles: readonly string[], disabled = false) => ({
      id,
      disabled,
      memberships: [{ unit: 'office', roles }],
    });
    const [notice] = noticesOf(
      compiled,
      null,
      matter,
      [
        {
          kind: 'opened',
          scheme: 'support',
          schemeHash: 'hash',
          stage: 'applied',
          on: '2024-05-09',
        },
      ],
      [],
    );
    const readers = [
      reader('li', ['decider']),
      reader('wu', []),
      reader('gone', ['decider'], true),
      { id: 'chan', disabled: false, memberships: [] },
    ];
    expect(recipientsOf(compiled.scheme, notice!, readers)).toEqual([
      { person: 'li', unit: 'office' },
    ]);
    expect(recipientsOf(compiled.scheme, { ...notice!, except: 'li' }, readers)).toEqual([]);
  });
});

describe('deadlines', () => {
  test('are those of one’s own parts, and for whoever applied those of the matter', () => {
    const { compiled, matter } = told([ask, opine('a')]);
    const of = (kind: 'unit' | 'person', id: string) =>
      deadlinesOf(compiled, matter, { kind, id }).map(({ clock, due, own }) => [clock, due, own]);
    expect(of('unit', 'office')).toEqual([['decision', '2024-06-05', true]]);
    expect(of('person', 'chan')).toEqual([['decision', '2024-06-05', false]]);
    // The branch of `a` is done; its clock has stopped.
    expect(of('unit', 'a')).toEqual([]);
    expect(of('unit', 'b')).toEqual([['opinion', '2024-05-16', true]]);
  });

  test('are reminded of once near and once passed, by working days, under keys that a moved date changes', () => {
    const { compiled, matter } = told([ask]);
    const on = (today: string) =>
      remindersOf(compiled, matter, today, officialCalendars, 3).map(
        ({ party, facts, key }) => [party.id, facts.kinds[0], key] as const,
      );
    // 16 May is a Thursday, and the Saturday before was worked: from 13 May three working days are left.
    expect(on('2024-05-12')).toEqual([]);
    expect(on('2024-05-13').map(([id, kind]) => [id, kind])).toEqual([
      ['a', 'soon'],
      ['b', 'soon'],
    ]);
    expect(on('2024-05-16').map(([, kind]) => kind)).toEqual(['soon', 'soon']);
    expect(on('2024-05-17').map(([, kind]) => kind)).toEqual(['overdue', 'overdue']);
    expect(on('2024-05-13')[0]?.[2]).toBe(on('2024-05-16')[0]?.[2]);
    expect(on('2024-05-13')[0]?.[2]).toContain('2024-05-16');
  });

  test('of a period nobody is reminded: it ends by itself, and until then there is nothing to do', () => {
    const period = { ...small.clocks['opinion']!, period: true } as const;
    const scheme: Scheme = { ...small, clocks: { ...small.clocks, opinion: period } };
    const { compiled, matter } = told([ask], scheme);
    for (const today of ['2024-05-13', '2024-05-17'])
      expect(remindersOf(compiled, matter, today, officialCalendars, 3)).toEqual([]);
  });
});

test('whoever applied is told on which day it ends by itself, before what else comes by itself', () => {
  const t = (words: string) => text(words, words, words);
  const timed = {
    by: 'office',
    at: ['review'],
  } as const;
  const scheme: Scheme = {
    ...small,
    actions: {
      ...small.actions,
      remind: { ...timed, title: t('remind'), onDay: { constant: '2024-06-01' }, goes: 'applied' },
      runOut: { ...timed, title: t('run out'), onDay: { constant: '2024-07-01' }, goes: 'lapsed' },
    },
  };
  const { compiled, matter } = told([ask], scheme);
  expect(comingDays(compiled, matter)).toEqual([
    { action: 'runOut', on: '2024-07-01' },
    { action: 'remind', on: '2024-06-01' },
  ]);
  const asked = (id: string) => comingFor(compiled, matter, { kind: 'person', id })?.on ?? null;
  expect([asked('chan'), asked('li')]).toEqual(['2024-07-01', null]);
  expect(comingDays(compiled, { ...matter, stage: 'applied' })).toEqual([]);
});
