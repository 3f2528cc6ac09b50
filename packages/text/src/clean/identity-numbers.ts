const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Is this an 18-character resident identity number: a province, a birthday that exists, and the
 * check digit of GB 11643-1999 (ISO 7064 MOD 11-2)? */
export function isMainlandIdentity(number: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(
    Number,
  );
  const birthday = new Date(Date.UTC(year!, month! - 1, day));
  if (
    year! < 1900 ||
    year! > 2100 ||
    birthday.getUTCMonth() !== month! - 1 ||
    birthday.getUTCDate() !== day
  ) {
    return false;
  }
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK_DIGITS[sum % 11] === number[17]!.toUpperCase();
}

/** Is this a Hong Kong identity card number, A123456(3), with a right check digit? A number with one
 * letter counts a blank before it as 36; letters count from A = 10. */
export function isHongKongIdentity(number: string): boolean {
  const plain = number.replace(/[()（）]/g, '');
  if (!/^[A-Z]{1,2}\d{6}[\dA]$/.test(plain)) return false;
  const body = plain.slice(0, -1).padStart(8, ' ');
  const value = (c: string): number =>
    c === ' ' ? 36 : c >= 'A' ? c.charCodeAt(0) - 55 : Number(c);
  const sum = body.split('').reduce((total, c, i) => total + value(c) * (9 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return plain.at(-1) === (check === 10 ? 'A' : String(check));
}
