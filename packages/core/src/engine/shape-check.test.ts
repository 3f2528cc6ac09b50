import { expect, test } from 'vitest';
import { shapeProblems } from './index.ts';
import { small } from './small-scheme.fixture.ts';

const places = (definition: unknown) => shapeProblems(definition).map(({ at }) => at);
const without = (key: string): unknown =>
  Object.fromEntries(Object.entries(small).filter(([name]) => name !== key));
const [field] = Object.keys(small.fields);
const first = small.fields[field ?? '']!;
const [action] = Object.entries(small.actions);

test('a definition that follows the grammar has no problem of shape', () => {
  expect(shapeProblems(small)).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a part that is missing', without('stages'), 'stages'],
  ['a part that is misspelt', { ...(without('basis') as object), basiss: [] }, 'basiss'],
  [
    'a privacy that is none',
    { ...small, fields: { x: { ...first, privacy: 'secret' } } },
    'fields.x.privacy',
  ],
  ['a kind that is none', { ...small, fields: { x: { ...first, kind: 'dat' } } }, 'fields.x.kind'],
  ['a stage without a title', { ...small, stages: { x: {} } }, 'stages.x.title'],
  ['a list that is none', { ...small, basis: {} }, 'basis'],
  [
    'an effect that is none',
    { ...small, actions: { x: { ...action?.[1], effects: [{ strat: 'y' }] } } },
    'actions.x.effects[0]',
  ],
  [
    'a number that restarts at another time',
    { ...small, numbers: { n: { form: '{seq}', restarts: 'monthly' } } },
    'numbers.n.restarts',
  ],
  [
    'a guide without what it must say',
    { ...small, guide: { audience: ['firms'] } },
    'guide.lifeEvents',
  ],
])('%s is found where it stands', (_what, definition, at) => {
  expect(places(definition)).toContain(at);
});

test('every problem says what was expected, and nothing but an object is a definition', () => {
  const [problem] = shapeProblems({ ...small, numbers: { n: { form: '{seq}', restarts: 'x' } } });
  expect(problem).toEqual({
    at: 'numbers.n.restarts',
    message: 'this is "x"',
    remedy: 'write instead: one of yearly, never',
  });
  expect(places(null)).toEqual(['']);
});
