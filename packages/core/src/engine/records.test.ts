import { describe, expect, test } from 'vitest';
import type { RecordEffect, Scheme } from '../model/index.ts';
import { runScenario, unvisited, type Scenario } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import { compileScheme } from './index.ts';
import { permits } from './permits.fixture.ts';

const holder = { person: 'holder', unit: 'holders', roles: [] };
const office = { person: 'officer', unit: 'office', roles: [] };
const lookups = { termDays: '365', left: '0', inBatch: '0' };
const people = [
  { person: '测试甲', desk: 'A', hours: '3' },
  { person: '测试乙', desk: 'B', hours: '4' },
];
const common = { standing: { office: ['office'], holder: ['holders'] } };
const opens = { on: '2026-01-05', by: holder, with: { batch: 'one', people }, lookups } as const;
const allotted = { on: '2026-01-05', by: office, do: 'allot', with: { quota: '10' } } as const;
const listed = { on: '2026-01-06', by: office, do: 'list', lookups } as const;

const stories: readonly Scenario[] = [
  {
    ...common,
    name: 'a batch is listed, used, suspended, revoked, and ends by itself',
    opens: { ...opens, with: { ...opens.with, title: 'rooms too' } },
    steps: [
      { ...listed, refused: 'quota' },
      { ...allotted, expect: { balances: { 'hours/quota/one': '10' } } },
      {
        ...listed,
        expect: {
          stage: 'listed',
          inForce: { permits: ['P001', 'P002'] },
          balances: { 'hours/quota/one': '3', 'hours/permitted/P002': '4' },
          values: { until: '2027-01-06' },
        },
      },
      {
        on: '2026-02-01',
        by: holder,
        do: 'use',
        with: { used: [{ permit: 'P002', hours: '2.5' }] },
        lookups: { ...lookups, isPermitted: { '0': true } },
        expect: { balances: { 'hours/permitted/P002': '1.5', 'hours/used/P002': '2.5' } },
      },
      {
        on: '2026-02-02',
        by: holder,
        do: 'use',
        with: { used: [{ permit: 'P002', hours: '1.6' }] },
        lookups: { ...lookups, isPermitted: { '0': true } },
        refused: 'quota',
      },
      {
        on: '2026-02-02',
        by: holder,
        do: 'use',
        with: {
          used: [
            { permit: 'P002', hours: '1' },
            { permit: 'P9', hours: '1' },
          ],
        },
        lookups: { ...lookups, isPermitted: { '0': true, '1': false } },
        refused: 'condition',
      },
      { on: '2026-02-03', by: office, do: 'suspend', with: { permit: 'P404' }, refused: 'record' },
      {
        on: '2026-02-03',
        by: office,
        do: 'suspend',
        with: { permit: 'P001' },
        expect: {
          inForce: { permits: ['P002'] },
          effects: [{ change: 'permits', id: 'P001', version: 2, status: 'suspended' }],
        },
      },
      {
        on: '2026-02-04',
        by: office,
        do: 'revoke',
        with: { permit: 'P001' },
        expect: { effects: [{ change: 'permits', id: 'P001', version: 3 }] },
      },
      { on: '2026-02-05', by: office, do: 'suspend', with: { permit: 'P001' }, refused: 'record' },
      {
        on: '2026-02-06',
        by: office,
        do: 'halt',
        expect: { effects: [{ revoke: 'list', status: 'suspended' }] },
      },
      { on: '2026-02-07', by: office, do: 'resume', expect: { effects: [{ status: 'valid' }] } },
      {
        on: '2026-02-08',
        by: office,
        do: 'withdraw',
        expect: { effects: [{ status: 'revoked' }] },
      },
      { on: '2026-02-09', by: office, do: 'resume', expect: { effects: [] } },
      {
        on: '2026-03-01',
        by: office,
        do: 'prolong',
        with: { until: '2027-03-01' },
        expect: { effects: [{ id: 'P002', until: '2027-03-01' }] },
      },
      { on: '2027-03-01', by: 'timer', do: 'expire', expect: { stage: 'listed' } },
      {
        on: '2027-03-02',
        by: 'timer',
        do: 'expire',
        expect: { outcome: 'over', inForce: { permits: 0 } },
      },
    ],
  },
  {
    ...common,
    name: 'who gives the rooms back gives the hours back',
    opens: { ...opens, with: { ...opens.with, title: 'rooms too' } },
    steps: [
      allotted,
      listed,
      {
        on: '2026-01-07',
        by: holder,
        do: 'leave',
        expect: {
          balances: { 'hours/quota/one': '0', 'hours/permitted/P001': '0', 'hours/source': '0' },
        },
      },
      { on: '2026-01-07', by: holder, do: 'leave', expect: { effects: [{ release: 'rooms' }] } },
    ],
  },
  {
    ...common,
    name: 'a person who has a permit gets no second one; one whose permit was revoked does',
    given: {
      entries: [
        { register: 'permits', id: 'P900', columns: { person: '测试甲' } },
        { register: 'permits', id: 'P901', columns: { person: '测试乙' }, status: 'revoked' },
      ],
    },
    opens,
    steps: [
      allotted,
      { ...listed, refused: 'not-unique' },
      {
        ...listed,
        with: { people: [people[1]!] },
        expect: { inForce: { permits: ['P900', 'P001'] } },
      },
    ],
  },
];

test('entries, quotas, slots, reversals, changes and an end by itself play as the database would have it', () => {
  const { compiled, problems } = compileScheme(permits, 'hash', []);
  expect(problems).toEqual([]);
  const runs = stories.map((story) => runScenario(compiled, story, officialCalendars));
  expect(
    runs.flatMap(({ scenario, failures }) => failures.map((f) => `${scenario}: ${f}`)),
  ).toEqual([]);
  expect(unvisited(compiled, runs)).toEqual([]);
});

describe('what no register, ledger or field knows is found before anything runs', () => {
  const withEffect = (effect: RecordEffect, more: Partial<Scheme> = {}): readonly string[] => {
    const actions = { ...permits.actions };
    actions['leave'] = { ...permits.actions['leave']!, effects: [effect] };
    const { problems } = compileScheme({ ...permits, actions, ...more }, 'hash', []);
    return problems.map(({ at, message }) => `${at}: ${message}`);
  };
  const columns = { batch: { field: 'batch' } } as const;
  test.each<[string, RecordEffect, string]>([
    ['a register', { entry: 'lists', columns }, 'register "lists" is not declared'],
    [
      'a column',
      { entry: 'permits', columns: { who: { field: 'title' } } },
      'column "who" is not declared',
    ],
    [
      'a type',
      { change: 'permits', columns: { desk: { field: 'until' } } },
      'yields date, expected text',
    ],
    ['a unique column', { entry: 'permits', columns }, 'no value for the unique column "person"'],
    ['a ledger', { reverse: 'money' }, 'ledger "money" is not declared'],
    [
      'an account',
      { post: 'hours', debit: 'spent', credit: 'source', amount: { field: 'quota' } },
      'account "spent" is not declared',
    ],
    [
      'a key',
      { post: 'hours', debit: 'used', credit: 'source', amount: { field: 'quota' } },
      'account "used" is keyed',
    ],
    ['a group', { each: 'batch', release: 'rooms' }, '"batch" is no repeating group'],
    ['a certificate', { certificate: 'pass', claims: {} }, 'certificate "pass" is not declared'],
    ['a letter', { letter: 'notice' }, 'letter "notice" is not declared'],
    [
      'a sequence',
      { entry: 'permits', id: { number: 'x' }, columns },
      'number "x" is not declared',
    ],
    [
      'a personal value in a public column',
      { each: 'people', change: 'permits', columns: { desk: { item: 'person' } } },
      'a personal value goes into a column that is not personal',
    ],
    [
      'a personal value in an account',
      {
        each: 'people',
        post: 'hours',
        debit: { account: 'used', of: { item: 'person' } },
        credit: 'source',
        amount: { item: 'hours' },
      },
      'a personal value would become an id or an account',
    ],
  ])('%s', (_name, effect, message) => {
    expect(withEffect(effect).join('\n')).toContain(message);
  });

  test('a timer without a reason to stop, and a look-up of what is nowhere', () => {
    const expire = { ...permits.actions['expire']!, goes: 'listed' };
    const lookups: Scheme['lookups'] = {
      ...permits.lookups,
      left: { ...permits.lookups['left']!, from: { listed: { register: 'none', entry: 'batch' } } },
      inBatch: {
        ...permits.lookups['inBatch']!,
        from: { entries: { register: 'permits', where: { batch: { holder: 'stranger' } } } },
      },
    };
    const broken = { ...permits, lookups, actions: { ...permits.actions, expire } };
    const found = compileScheme(broken, 'hash', []).problems.map(({ message }) => message);
    expect(found).toContain('it would be done again every night after its day');
    expect(found).toContain('register "none" is not declared');
    expect(found).toContain('actor "stranger" is not declared');
  });
});
