/** An exact decimal as text: optional minus, digits, optional fraction ("-12.50"). Never a float. */
export type Decimal = string;

/** A calendar date, YYYY-MM-DD, without a time zone. */
export type IsoDate = string;

/** ISO 8601 instant in UTC. */
export type Instant = string;

export const currencies = ['CNY', 'HKD', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/** Money: exact, never without its currency. */
export interface Amount {
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** What a field of a matter may hold and a rule may yield. Decimals, dates and choices are strings;
 * the field's kind says which. */
export type Value =
  | string
  | boolean
  | Amount
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Field values of a matter or of one action's form. */
export type Values = Readonly<Record<string, Value>>;

/** Whether something from outside is a value: a text, a yes or no, or a list or an object of these; no null, no
 * number (decimals are texts). */
export function isValue(given: unknown): given is Value {
  if (typeof given === 'string' || typeof given === 'boolean') return true;
  return typeof given === 'object' && given !== null && Object.values(given).every(isValue);
}

export function isAmount(value: Value | undefined): value is Amount {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof (value as { amount?: unknown }).amount === 'string' &&
    typeof (value as { currency?: unknown }).currency === 'string'
  );
}
