import fc from '../../test/properties.ts';
import { expect, test } from 'vitest';
import type { Rule } from '../model/index.ts';
import { ruleCompiler } from './index.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });

/** What a rule of constants comes to. */
function evaluate(rule: Rule) {
  const compiler = ruleCompiler({ actors: {}, fields: {}, lookups: {}, branches: {}, numbers: {} });
  const compiled = compiler.compile(rule, 'rule');
  expect(compiler.problems).toEqual([]);
  return compiled.evaluate({
    values: {},
    lookups: {},
    parties: {},
    numbers: {},
    today: '2024-05-09',
    branches: {},
    workingDays: () => null,
  });
}

test('two currencies never add up', () => {
  expect(() =>
    evaluate({ sum: [{ constant: yuan('1') }, { constant: { amount: '1', currency: 'HKD' } }] }),
  ).toThrow(/CNY and HKD/);
});

test('shares of any amount add up to it to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 10_000 }),
      (cents, part) => {
        const whole = yuan((cents / 100).toFixed(2));
        const parts = { a: (part / 10_000).toFixed(4), b: ((10_000 - part) / 10_000).toFixed(4) };
        const of = (name: string) =>
          ({ share: { of: { constant: whole }, parts, part: name } }) satisfies Rule;
        const back = evaluate({ difference: [{ sum: [of('a'), of('b')] }, { constant: whole }] });
        expect(back.value).toEqual(yuan('0'));
      },
    ),
  );
});
