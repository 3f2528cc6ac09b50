import { compileScheme } from '@twinpark/core/engine';
import { recordsOf } from '@twinpark/core/model';
import { runScenario, type Step } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import fc from '../../../../packages/core/test/properties.ts';
import { expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';
import { firm as body } from '../application/story.ts';
import { moneyBody } from '../money-body/scheme.ts';
import { account, bank, confirm, lookups, opens, standing } from './scenarios.ts';
import { moneyGrant } from './scheme.ts';

type Unit = 'CNY' | 'HKD' | 'USD';
const units = ['CNY', 'HKD', 'USD'] as const;
const on = '2026-03-04';
// More was left when it was asked for than the bank finds: the ledger itself must hold.
const plenty = { CNY: 'leftCNY', HKD: 'leftHKD', USD: 'leftUSD' } as const;
const common = {
  on,
  lookups: {
    ...lookups,
    ...Object.fromEntries(
      Object.entries(plenty).map(([currency, id]) => [id, { amount: '999999999', currency }]),
    ),
  },
} as const;
const plain = (cents: bigint): string => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const value = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
  return `${cents < 0n ? '-' : ''}${value}`;
};
const money = (cents: bigint, currency: Unit) => ({ amount: plain(cents), currency });

/** What was received, converted and paid, told from the commands alone, in cents. */
class Told {
  readonly received = { CNY: 0n, HKD: 0n, USD: 0n };
  readonly converted = { CNY: 0n, HKD: 0n, USD: 0n };
  readonly paid = { CNY: 0n, HKD: 0n, USD: 0n };
  balance(unit: Unit): bigint {
    return this.received[unit] - this.converted[unit] - this.paid[unit];
  }
  /** What the ledger must say after a command: the balance that follows from the identity. */
  expected() {
    const balances = units.flatMap((unit) => [
      [`research-money/balance/${account} ${unit}`, plain(this.balance(unit))],
      [`research-money/converted/${account} ${unit}`, plain(this.converted[unit])],
      [`research-money/funders ${unit}`, plain(-this.received[unit])],
    ]);
    return { balances: Object.fromEntries(balances) as Record<string, string> };
  }
}

const cents = fc.bigInt({ min: 1n, max: 900_000n });
const unit = fc.constantFrom(...units);
const command = fc.oneof(
  fc.record({ do: fc.constant('receive' as const), cents, unit }),
  fc.record({ do: fc.constant('pay' as const), cents, unit }),
  fc.record({ do: fc.constant('giveBack' as const), cents, unit }),
  fc.record({
    do: fc.constant('convert' as const),
    cents,
    unit: fc.constantFrom('HKD' as const, 'USD' as const),
    rate: fc.bigInt({ min: 100_000n, max: 8_000_000n }),
  }),
);

type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

function stepsOf(commands: readonly Command[]): readonly Step[] {
  const told = new Told();
  return commands.flatMap((one): readonly Step[] => {
    const amount = money(one.cents, one.unit);
    const enough = one.cents <= told.balance(one.unit);
    if (one.do === 'receive') {
      told.received[one.unit] += one.cents;
      const values = { received: amount, receivedOn: on };
      return [{ ...common, by: bank, do: 'receive', with: values, expect: told.expected() }];
    }
    if (one.do === 'giveBack') {
      const step = {
        ...common,
        by: bank,
        do: 'giveBack',
        with: { returned: amount, reason: '结余' },
      };
      if (!enough) return [{ ...step, refused: 'quota' }];
      told.paid[one.unit] += one.cents;
      return [{ ...step, expect: told.expected() }];
    }
    const declined = { ...common, by: bank, do: 'decline', with: { reason: '余额不足' } };
    if (one.do === 'pay') {
      const line = { purpose: 'staff', payee: '甲', amount, voucher: '1' };
      const ask = { ...common, by: body, do: 'askPayment', with: { payments: [line] } };
      const pay = { ...common, by: bank, do: 'pay' };
      if (!enough) {
        const refused = { ...pay, refused: 'quota' as const };
        return [ask, refused, { ...declined, expect: told.expected() }];
      }
      told.paid[one.unit] += one.cents;
      return [ask, { ...pay, expect: told.expected() }];
    }
    const ask = {
      ...common,
      by: body,
      do: 'askConversion',
      with: { sold: amount, conversionUse: '人员' },
    };
    const digits = String(one.rate).padStart(7, '0');
    const rate = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    const convert = {
      ...common,
      by: bank,
      do: 'convert',
      with: { rate, rateOn: on, rateSource: '（演示）' },
    };
    if (!enough) {
      const refused = { ...convert, refused: 'quota' as const };
      return [ask, refused, { ...declined, expect: told.expected() }];
    }
    told.converted[one.unit] += one.cents;
    // Rounded half up to the cent.
    told.converted.CNY -= (one.cents * one.rate * 2n + 1_000_000n) / 2_000_000n;
    return [ask, { ...convert, expect: told.expected() }];
  });
}

test('in every currency received is converted plus paid plus balance, after every command of any sequence', () => {
  const records = recordsOf({ id: 'story', schemes: [{ scheme: moneyBody, standing: {} }] });
  const { compiled } = compileScheme(moneyGrant, 'hash', clockTable, records);
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 25 }), (commands) => {
      const scenario = { name: 'random', standing, opens, steps: [confirm, ...stepsOf(commands)] };
      expect(runScenario(compiled, scenario, officialCalendars).failures).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
