/** A decimal number as its digits and a power of ten, so that 1.5万 is 15 × 10³ and never 14999.99…. */
export interface Decimal {
  /** Digits without a point; may have leading zeros, never empty. */
  readonly digits: string;
  readonly power: number;
}

const ZERO = 0x30;

/** The number written out: no exponent, no leading or trailing zeros (`{ digits: '15', power: 3 }` →
 * `15000`). */
export const decimalString = ({ digits, power }: Decimal): string => {
  if (power >= 0 && digits.charCodeAt(0) !== ZERO) return digits + '0'.repeat(power);
  let whole = digits;
  let fraction = '';
  if (power >= 0) whole += '0'.repeat(power);
  else {
    const padded = digits.padStart(1 - power, '0');
    whole = padded.slice(0, power);
    fraction = padded.slice(power).replace(/0+$/, '');
  }
  whole = whole.replace(/^0+(?=\d)/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
};

/** The sum, exact. */
export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const power = Math.min(a.power, b.power);
  const lift = (d: Decimal): bigint => BigInt(d.digits) * 10n ** BigInt(d.power - power);
  return { digits: (lift(a) + lift(b)).toString(), power };
};

/** a < b, a = b or a > b as -1, 0 or 1, exact. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const power = Math.min(a.power, b.power);
  const lift = (d: Decimal): bigint => BigInt(d.digits) * 10n ** BigInt(d.power - power);
  const left = lift(a);
  const right = lift(b);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** numerator ÷ denominator: exact where the division ends, otherwise cut after 20 places. */
export const divide = (
  numerator: bigint,
  denominator: bigint,
): { readonly value: string; readonly exact: boolean } => {
  const scaled = numerator * 10n ** 20n;
  const value = decimalString({ digits: (scaled / denominator).toString(), power: -20 });
  return { value, exact: scaled % denominator === 0n };
};
