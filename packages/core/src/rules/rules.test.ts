import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/index.ts';
import { explain, ruleCompiler } from './index.ts';
import { mechanisms } from './mechanisms.ts';
import { cases } from './rule-cases.fixture.ts';
import { declarations, evaluate } from './rules.fixture.ts';

describe('every mechanism', () => {
  test.each(cases)('%s', (_name, rule, values, value, missing = []) => {
    const result = evaluate(rule, values);
    expect(result.value).toEqual(value);
    expect(result.missing).toEqual(missing);
  });

  test('is visited by a case and explains itself in three languages', () => {
    const said = new Set<string>();
    const walk = (because: { mechanism: string; of: readonly unknown[] }) => {
      said.add(because.mechanism);
      for (const part of because.of) walk(part as typeof because);
    };
    for (const [, rule, values] of cases) {
      const { because } = evaluate(rule, values);
      walk(because);
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        for (const line of explain(because, language)) expect(line.text).not.toMatch(/\{\d\}|^$/);
      }
    }
    walk(evaluate({ branches: { branch: 'opinion', at: ['signed'], quantity: 'all' } }).because);
    expect([...said].sort()).toEqual(Object.keys(mechanisms).sort());
  });
});

test.each<[string, Rule, RegExp]>([
  ['an unknown field', { field: 'nothing' }, /"nothing" is not declared/],
  [
    'a date added to a decimal',
    { sum: [{ field: 'start' }, { field: 'points' }] },
    /yields date, expected decimal or amount/,
  ],
  [
    'shares that are not one',
    { share: { of: { field: 'spend' }, parts: { a: '0.7', b: '0.2' }, part: 'a' } },
    /add up to 0.9/,
  ],
  [
    'brackets out of order',
    {
      brackets: {
        of: { field: 'points' },
        rows: [
          { from: '5', value: 'x' },
          { from: '1', value: 'y' },
        ],
      },
    },
    /do not ascend/,
  ],
  [
    'text that is ordered',
    { compare: { left: { field: 'kind' }, is: '<', right: { constant: 'b' } } },
    /has no order/,
  ],
  ['an overlap with a field nobody declared', { overlap: ['leads', 'x'] }, /"x" is not declared/],
  ['a part nobody declared', { holder: 'stranger' }, /part "stranger" is not declared/],
  ['an amount among what is named', { joined: [{ field: 'spend' }] }, /amount names nothing/],
  [
    'branches of which something else than yes or no is asked',
    {
      branches: { branch: 'opinion', at: ['signed'], where: { field: 'start' }, quantity: 'any' },
    },
    /yields date, expected yes-no/,
  ],
  ['a fact without a fallback', { firstKnown: [{ field: 'start' }] }, /nothing to fall back on/],
  ['a column outside its group', { item: 'cost' }, /not one of the surrounding group/],
  [
    'a branch stage that is not there',
    { branches: { branch: 'opinion', at: ['gone'], quantity: 'all' } },
    /no stage "gone"/,
  ],
  ['a key that names no mechanism', JSON.parse('{"magic":1}') as Rule, /no mechanism/],
])('the compiler reports %s', (_name, rule, message) => {
  const compiler = ruleCompiler(declarations);
  compiler.compile(rule, 'rule');
  expect(compiler.problems.map((p) => p.message).join()).toMatch(message);
  for (const problem of compiler.problems) expect(problem.remedy).not.toBe('');
});
