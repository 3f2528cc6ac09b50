import { expect, it } from 'vitest';
import { shapeProblems } from './index.ts';
import { small } from './small-scheme.fixture.ts';

const { stages: _stages, ...withoutStages } = small;
const guide = {
  audience: ['firm'],
  channel: 'online',
  who: small.title,
  materials: {},
  fee: 'none',
  days: { promised: 'decision' },
  results: {},
};

it('takes a scheme as the model has it', () => {
  expect(shapeProblems(small)).toEqual([]);
});

it.each([
  ['a member is missing', withoutStages, 'stages', 'it is missing', 'write { name: { title'],
  [
    'a list is missing in a part',
    { ...small, guide },
    'guide.lifeEvents',
    'missing',
    "of 'set-up'",
  ],
  ['a stage has no title', { ...small, stages: { a: {} } }, 'stages.a.title', 'missing', 'zh-Hant'],
  [
    'nobody knows the privacy',
    { ...small, fields: { x: { kind: 'text', title: small.title, privacy: 'secret' } } },
    'fields.x.privacy',
    '"secret" stands here',
    "'public' or 'case' or 'personal'",
  ],
  [
    'nobody knows the kind of a column',
    {
      ...small,
      fields: {
        x: { kind: 'group', title: small.title, privacy: 'case', columns: { y: { kind: 'txt' } } },
      },
    },
    'fields.x.columns.y.kind',
    'nothing is of the kind “txt”',
    "'text', 'texts'",
  ],
  [
    'a number restarts sometimes',
    { ...small, numbers: { n: { form: '{seq:4}', restarts: 'sometimes' } } },
    'numbers.n.restarts',
    '"sometimes" stands here',
    "'yearly' or 'never'",
  ],
  [
    'an effect is none',
    { ...small, opening: { ...small.opening, effects: [{ strat: 'decision' }] } },
    'opening.effects[0]',
    'none of strat says what this is',
    'assign, open, move',
  ],
  [
    'a member is called otherwise',
    { ...small, opening: { ...small.opening, ask: ['spend'] } },
    'opening.ask',
    'nothing is called “ask” here',
    'asks',
  ],
  ['it is no scheme at all', null, '', 'null stands here', '{ id, version'],
])('says where and what to write where %s', (_what, scheme, at, message, remedy) => {
  expect(shapeProblems(scheme)).toEqual([
    {
      at,
      message: expect.stringContaining(message) as unknown,
      remedy: expect.stringContaining(remedy) as unknown,
    },
  ]);
});
