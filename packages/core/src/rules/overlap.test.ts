import { expect, it } from 'vitest';
import { text } from '../model/index.ts';
import { explain, ruleCompiler } from './index.ts';

const title = text('单位', '單位', 'units');
const declarations = {
  actors: { handler: { title: text('承办单位', '承辦單位', 'handling unit'), party: 'unit' } },
  fields: { proposed: { kind: 'unit', title, privacy: 'case' } },
  numbers: {},
  lookups: {},
  branches: {},
} as const;

const overlapping = (proposed: string | undefined, handler: readonly string[]) => {
  const compiler = ruleCompiler(declarations);
  const rule = compiler.compile({ overlap: ['proposed', { holders: 'handler' }] }, 'rule');
  expect(compiler.problems).toEqual([]);
  return rule.evaluate({
    values: proposed === undefined ? {} : { proposed },
    lookups: {},
    parties: { handler },
    numbers: {},
    today: '2024-05-09',
    branches: {},
    workingDays: () => null,
  });
};

it('a field that names a holder of a part overlaps with that part, as it is held now', () => {
  expect(overlapping('a', ['b', 'a']).value).toBe(true);
  expect(overlapping('a', ['b']).value).toBe(false);
  expect(overlapping('a', []).value).toBe(false);
  expect(overlapping(undefined, ['a'])).toMatchObject({ value: false, missing: [] });
});

it('says which field and which part', () => {
  const said = explain(overlapping('a', ['a']).because, 'en').map((line) => line.text);
  expect(said).toEqual(['“units” and “handling unit” name the same one']);
});

it('a part that nobody declared is reported', () => {
  const compiler = ruleCompiler(declarations);
  compiler.compile({ overlap: ['proposed', { holders: 'stranger' }] }, 'rule');
  expect(compiler.problems.map(({ message }) => message)).toEqual([
    'part "stranger" is not declared',
  ]);
});
