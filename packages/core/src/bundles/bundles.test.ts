import { expect, test } from 'vitest';
import { compileScheme, type CompiledScheme } from '../engine/index.ts';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import { defineBundle, type Bundle, type Scheme } from '../model/index.ts';
import { runBundleScenario, unvisitedParts, type BundleScenario } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import { compileBundle, materialsOf, openingValues, askedQuestions } from './index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const spendField = small.fields['spend']!;
const place = { kind: 'text', title: t('place'), privacy: 'case', required: true } as const;
/** The small scheme, and another that also asks where and under which number. */
const further: Scheme = {
  ...small,
  id: 'further',
  fields: {
    ...small.fields,
    place,
    earlier: { kind: 'text', title: t('earlier number'), privacy: 'case', required: true },
  },
  opening: { ...small.opening, asks: ['spend', 'phone', 'place', 'earlier'] },
};
const compiledSchemes = new Map<string, CompiledScheme>(
  [small, further].map((scheme) => [
    scheme.id,
    compileScheme(scheme, scheme.id, smallClocks).compiled,
  ]),
);
const both: Bundle = defineBundle({
  id: 'both',
  version: 1,
  title: t('both'),
  summary: t('both'),
  basis: [],
  audience: ['firm'],
  lifeEvents: ['train'],
  parts: {
    first: { scheme: 'support' },
    second: {
      scheme: 'further',
      when: { field: 'more' },
      after: [{ part: 'first', outcomes: ['granted'] }],
      given: { earlier: { of: 'first', number: 'grant' } },
    },
  },
  asks: { more: { kind: 'yes-no', title: t('more?'), privacy: 'case', required: true } },
  shared: {
    spend: { fields: { first: 'spend', second: 'spend' } },
    phone: { fields: { first: 'phone', second: 'phone' } },
  },
});
const compile = (changed: Partial<Bundle> = {}) =>
  compileBundle({ ...both, ...changed }, compiledSchemes);
const { compiled } = compile();
const around = { today: '2025-03-03', lookups: {}, calendars: officialCalendars };

const applicant = { person: 'applicant', unit: null, roles: [] };
const office = { person: 'officer', unit: 'office', roles: ['decider'] };
const standing = { first: { office: ['office'] }, second: { office: ['office'] } };
const spend = { amount: '1000', currency: 'CNY' } as const;
const answers = { more: true, spend, phone: '1', 'second--place': 'here' };
const granted = (part: string, on: string) => [
  { part, on, by: office, do: 'ask', with: { experts: ['lab'] } },
  {
    part,
    on,
    by: { person: 'x', unit: 'lab', roles: [] },
    do: 'opine',
    with: { opinion: 'yes' },
  },
  { part, on, by: office, do: 'grant' },
];

test('every field that the parts ask is one question; shared ones come once and first', () => {
  expect(compiled.questions.sections).toEqual([
    { part: null, asks: ['more', 'spend', 'phone'] },
    { part: 'second', asks: ['second--place'] },
  ]);
  expect(askedQuestions(compiled, {}, around).asks).toEqual(['more', 'spend', 'phone']);
  const asked = askedQuestions(compiled, { more: true }, around);
  expect(asked.asks).toContain('second--place');
  expect(asked.required).toEqual(['more', 'spend', 'second--place']);
});

test('answers go to every part that asks, and what an earlier part left goes to the later one', () => {
  const left = { first: { values: {}, numbers: { grant: 'G2025-001' } } };
  expect(openingValues(compiled, 'first', answers, {})).toEqual({ spend, phone: '1' });
  expect(openingValues(compiled, 'second', answers, left)).toEqual({
    spend,
    phone: '1',
    place: 'here',
    earlier: 'G2025-001',
  });
});

test('a paper that several parts need is one paper', () => {
  expect(materialsOf(compiled).map(({ parts }) => parts)).toEqual([['first', 'second']]);
});

const stories: readonly BundleScenario[] = [
  {
    name: 'the second opens when the first is granted, and the day for the whole adds up',
    standing,
    opens: {
      on: '2025-03-03',
      by: applicant,
      with: answers,
      expect: {
        parts: { first: 'running', second: 'waiting' },
        // 20 working days to 31 March, and 20 more: Qingming is off, Sunday 27 April is worked.
        due: '2025-04-28',
        decisive: ['first', 'second'],
        done: false,
      },
    },
    steps: [
      ...granted('first', '2025-03-10').slice(0, 2),
      {
        ...granted('first', '2025-03-10')[2]!,
        expect: {
          parts: { first: 'ended', second: 'running' },
          due: '2025-04-08',
          values: { second: { place: 'here', earlier: 'G2025-001' } },
        },
      },
      ...granted('second', '2025-03-20').slice(0, 2),
      {
        ...granted('second', '2025-03-20')[2]!,
        expect: { parts: { second: 'ended' }, done: true, due: '2025-03-20' },
      },
    ],
  },
  {
    name: 'the second falls away when the first is refused',
    standing,
    opens: { on: '2025-03-03', by: applicant, with: answers },
    steps: [
      ...granted('first', '2025-03-10').slice(0, 2),
      {
        part: 'first',
        on: '2025-03-11',
        by: office,
        do: 'refuse',
        expect: { parts: { second: 'fell-away' }, done: true },
      },
    ],
  },
  {
    name: 'what is not needed is not opened; a correction leaves no day until it is made',
    standing,
    opens: {
      on: '2025-03-03',
      by: applicant,
      with: { more: false, spend, phone: '1' },
      expect: { parts: { second: 'not-needed' }, due: '2025-03-31' },
    },
    steps: [
      { part: 'first', on: '2025-03-04', by: office, do: 'sendBack', expect: { due: null } },
      {
        part: 'first',
        on: '2025-03-06',
        by: applicant,
        do: 'correct',
        expect: { due: '2025-04-02' },
      },
    ],
  },
];

test('its stories are told rightly and show every part in every state it can have', () => {
  const runs = stories.map((story) =>
    runBundleScenario(compiled, story, smallClocks, officialCalendars),
  );
  expect(runs.flatMap(({ failures }) => failures)).toEqual([]);
  expect(unvisitedParts(compiled, runs)).toEqual([]);
  expect(unvisitedParts(compiled, runs.slice(0, 1))).toEqual([
    'second.not-needed',
    'second.fell-away',
  ]);
});

test('a story that leaves a required question open is told so', () => {
  const story = {
    ...stories[0]!,
    opens: { ...stories[0]!.opens, with: { more: true } },
    steps: [],
  };
  const { failures } = runBundleScenario(compiled, story, smallClocks, officialCalendars);
  expect(failures).toContain('opening: "spend" is required');
});

test('lines are given column by column, and what a given value makes idle is not asked', () => {
  const lines = { columns: { number: place, share: place } };
  const idle = {
    compare: { left: { field: 'place' }, is: '=', right: { constant: 'there' } },
  } as const;
  const third: Scheme = {
    ...further,
    id: 'third',
    fields: {
      ...further.fields,
      grants: { kind: 'group', title: t('grants'), privacy: 'case', ...lines },
      visa: { kind: 'text', title: t('visa'), privacy: 'case', visible: idle },
    },
    opening: { ...further.opening, asks: ['spend', 'place', 'earlier', 'grants', 'visa'] },
  };
  const schemes = new Map(compiledSchemes);
  schemes.set('third', compileScheme(third, 'third', smallClocks).compiled);
  const line = { number: { of: 'first', number: 'grant' }, share: { value: 'all' } } as const;
  const bundle = (where: string, given: object = { lines: [line] }): Bundle =>
    ({
      ...both,
      parts: {
        ...both.parts,
        second: {
          ...both.parts['second']!,
          scheme: 'third',
          given: { place: { value: where }, earlier: { value: '' }, grants: given },
        },
      },
      shared: {},
    }) as Bundle;
  const here = compileBundle(bundle('here'), schemes);
  expect(here.problems).toEqual([]);
  expect(here.compiled.questions.fields).not.toHaveProperty('second--visa');
  const left = { first: { values: {}, numbers: { grant: 'G2025-001' } } };
  expect(openingValues(here.compiled, 'second', {}, left)).toMatchObject({
    grants: [{ number: 'G2025-001', share: 'all' }],
  });
  const there = compileBundle(bundle('there'), schemes);
  expect(askedQuestions(there.compiled, { more: true }, around).asks).toContain('second--visa');
  const wrong = compileBundle(bundle('here', { lines: [{ ...line, none: line.share }] }), schemes);
  expect(wrong.problems.map(({ at }) => at)).toEqual(['parts.second.given.grants.none']);
});

test.each([
  ['nothing is wrong', {}, []],
  ['an unknown scheme', { parts: { ...both.parts, third: { scheme: 'none' } } }, ['parts.third']],
  [
    'a circle',
    {
      parts: {
        ...both.parts,
        first: { scheme: 'support', after: [{ part: 'second', outcomes: ['granted'] }] },
      },
    },
    ['parts.first', 'parts.second'],
  ],
  [
    'an unknown outcome',
    {
      parts: {
        ...both.parts,
        second: { scheme: 'further', after: [{ part: 'first', outcomes: ['won'] }] },
      },
    },
    ['parts.second.after'],
  ],
  [
    'something from a part that is not waited for',
    { parts: { ...both.parts, second: { ...both.parts['second']!, after: [] } } },
    ['parts.second.given.earlier'],
  ],
  [
    'fields that cannot share an answer',
    { shared: { spend: { fields: { first: 'spend', second: 'place' } } } },
    ['shared.spend'],
  ],
  [
    'a field that is not asked',
    { shared: { spend: { fields: { first: 'grant' } } } },
    ['shared.spend.first'],
  ],
] as const)('%s', (_name, changed: Partial<Bundle>, places) => {
  expect(compile(changed).problems.map(({ at }) => at)).toEqual(places);
});

test('an optional field is asked as optional where a part that needs it is not there', () => {
  const field = compiled.questions.fields['phone'];
  expect(field?.required).toBeUndefined();
  expect(compiled.questions.fields['spend']).toMatchObject({
    title: spendField.title,
    kind: 'amount',
  });
});
