import { expect, test } from 'vitest';
import type { Rule, Value } from '../model/index.ts';
import { ruleCompiler, type Environment } from './index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const opinion = {
  title: t('opinion'),
  over: 'coHandler',
  first: 'asked',
  stages: { asked: { title: t('asked') }, signed: { title: t('signed'), final: true } },
} as const;
const declarations = {
  actors: {},
  fields: { kind: { kind: 'text', title: t('kind'), privacy: 'case' } },
  numbers: {},
  lookups: {},
  branches: { opinion },
} as const;

function evaluate(
  branches: Extract<Rule, { branches: object }>['branches'],
  open: Environment['branches'][string],
  own: NonNullable<Environment['own']> = {},
): Value | null {
  const compiler = ruleCompiler(declarations);
  const compiled = compiler.compile({ branches }, 'rule');
  expect(compiler.problems).toEqual([]);
  return compiled.evaluate({
    values: { kind: 'award' },
    lookups: {},
    parties: {},
    numbers: {},
    today: '2026-03-02',
    branches: { opinion: open },
    own,
    workingDays: () => null,
  }).value;
}

test('branches are counted where they stand', () => {
  const at = (quantity: 'all' | 'any' | 'none' | 'count') =>
    evaluate({ branch: 'opinion', at: ['signed'], quantity }, [
      { stage: 'signed' },
      { stage: 'asked' },
    ]);
  expect([at('all'), at('any'), at('none'), at('count')]).toEqual([false, true, false, '1']);
});

test('branches are counted by what was filled in on them', () => {
  const signed = (kind: string) => ({ stage: 'signed', values: { kind } });
  const where: Rule = { oneOf: { of: { field: 'kind' }, values: ['course'] } };
  const open = [signed('course'), signed('award'), { stage: 'asked' }, { stage: 'signed' }];
  expect(evaluate({ branch: 'opinion', at: ['signed'], where, quantity: 'count' }, open)).toBe('1');
});

test('the own branch is that of the party acted on', () => {
  const at = (own: Readonly<Record<string, string>>) =>
    evaluate(
      { branch: 'opinion', at: ['signed'], quantity: 'own' },
      [
        { party: 'a', stage: 'signed' },
        { party: 'b', stage: 'asked' },
      ],
      own,
    );
  expect([at({ coHandler: 'a' }), at({ coHandler: 'b' }), at({})]).toEqual([true, false, false]);
});
