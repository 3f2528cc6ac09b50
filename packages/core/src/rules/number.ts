import Big from 'big.js';
import { isAmount, type Currency, type Value } from '../model/index.ts';

// Strict: Big refuses JavaScript numbers, so no float can slip into money.
const Exact = Big();
Exact.strict = true;

/** A decimal or an amount on its way through a computation. */
export interface Quantity {
  readonly n: Big;
  readonly currency: Currency | null;
}

/** Throws where a value is neither: types were checked when the rule was compiled. */
export function quantity(value: Value): Quantity {
  if (isAmount(value)) return { n: new Exact(value.amount), currency: value.currency };
  if (typeof value === 'string') return { n: new Exact(value), currency: null };
  throw new Error(
    `Value ${JSON.stringify(value)} is no number; expected a decimal ("12.50") or an amount. Check the field's kind.`,
  );
}

export function valueOf({ n, currency }: Quantity): Value {
  return currency === null ? n.toFixed() : { amount: n.toFixed(), currency };
}

/** The one currency of several quantities; mixing two is a broken scheme. */
export function commonCurrency(quantities: readonly Quantity[]): Currency | null {
  let found: Currency | null = null;
  for (const { currency } of quantities) {
    if (currency === null) continue;
    if (found !== null && found !== currency) {
      throw new Error(
        `Amounts in ${found} and ${currency} cannot be combined; expected one currency. Convert with a dated rate first.`,
      );
    }
    found = currency;
  }
  return found;
}

export function decimal(text: string): Big {
  return new Exact(text);
}

export function isDecimal(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
