import { expect, test } from 'vitest';
import type { Field, Rule, Values } from '../model/index.ts';
import { explain, ruleCompiler } from './index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const base = { title: t('field'), privacy: 'case' as const };
const lines: Field = {
  ...base,
  kind: 'group',
  columns: {
    said: { ...base, kind: 'decimal' },
    booked: { ...base, kind: 'decimal' },
  },
};
const declarations = { actors: {}, fields: { lines }, numbers: {}, lookups: {}, branches: {} };
const agree: Rule = {
  every: {
    over: 'lines',
    holds: { compare: { left: { item: 'said' }, is: '=', right: { item: 'booked' } } },
  },
};

function evaluate(rule: Rule, given: readonly Values[]) {
  const compiler = ruleCompiler(declarations);
  const compiled = compiler.compile(rule, 'rule');
  expect(compiler.problems).toEqual([]);
  return compiled.evaluate({
    values: { lines: given },
    lookups: {},
    parties: {},
    numbers: {},
    today: '2026-03-02',
    branches: {},
    workingDays: () => null,
  });
}

test('it holds where it holds for every line', () => {
  expect(evaluate(agree, [{ said: '1', booked: '1.00' }]).value).toBe(true);
});

test('the first line for which it does not hold is named, with both figures, whatever others lack', () => {
  const { value, because, missing } = evaluate(agree, [{}, { said: '5', booked: '6' }]);
  expect([value, missing]).toEqual([false, []]);
  expect(explain(because, 'en').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['line 2', '5 = 6 does not hold']),
  );
});

test('it is not known while a line lacks something and none is wrong', () => {
  const { value, missing } = evaluate(agree, [{ said: '1', booked: '1' }, { said: '2' }]);
  expect([value, missing]).toEqual([null, ['item:booked']]);
});

test('what says neither yes nor no cannot hold for a line', () => {
  const compiler = ruleCompiler(declarations);
  compiler.compile({ every: { over: 'lines', holds: { item: 'said' } } }, 'rule');
  expect(compiler.problems.map(({ message }) => message)).toEqual([
    'a rule of type decimal is asked of every line',
  ]);
});
