import type { Values } from '@twinpark/core/model';

/** One application: what was given and found, and the facts from outside. */
export interface Case {
  readonly values: Values;
  readonly lookups: Values;
}

const yuan = (cents: number) =>
  ({ amount: (cents / 100).toFixed(2).replace(/\.?0+$/, '') || '0', currency: 'CNY' }) as const;

/** Applications of every kind, the same for the same number: below and above the caps, of other levels and
 * years, recognised for more than was stated, with a voucher used before, with and without something left of the
 * year. */
export function casesOf(count: number): readonly Case[] {
  let state = 20_261_122;
  // Lehmer's generator: enough to mix cases, and the same everywhere.
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: count }, (): Case => {
    const spending = Array.from({ length: 1 + next(6) }, (_line, at) => ({
      kind: ['course', 'scholarship', 'other'][next(3)]!,
      paidOn: `${next(8) === 0 ? '2024' : '2025'}-0${String(1 + next(9))}-15`,
      issuer: '91440300MA00000001',
      voucher: String(at),
      amount: yuan(next(100_000_000)),
    }));
    return {
      values: {
        level: ['secondary', 'vocational', 'university'][next(9) === 0 ? 0 : 1 + next(2)]!,
        year: '2025',
        isKeyFirm: next(10) > 0,
        spending,
        recognised: yuan(next(150_000_000)),
      },
      lookups: {
        yearlyCap: yuan(100_000_000),
        ...(next(2) === 0 && { paidThisYear: yuan(next(110_000_000)) }),
        // Vouchers that another application of the firm has.
        isTaken: Object.fromEntries(spending.map((_line, at) => [String(at), next(60) === 0])),
      },
    };
  });
}
