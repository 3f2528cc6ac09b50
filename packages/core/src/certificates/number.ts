/** The number under which people know a certificate: `HETAO-2026-000012`. `place` is its place in the zone's
 * lists of statuses, from 0. */
export function certificateNumber(zone: string, year: string, place: number): string {
  return `${zone.toUpperCase()}-${year}-${String(place + 1).padStart(6, '0')}`;
}

/** What a number says; null where it is none. Small letters, blanks round it and full-width strokes pass. */
export function readCertificateNumber(
  given: string,
): { readonly zone: string; readonly year: string; readonly place: number } | null {
  const plain = given.normalize('NFKC').trim().replace(/[‐-―]/g, '-').toLowerCase();
  const found = /^([a-z][a-z0-9-]{0,58})-(\d{4})-(\d{6,9})$/.exec(plain);
  const [, zone, year, nth] = found ?? [];
  if (zone === undefined || year === undefined || nth === undefined || Number(nth) < 1) return null;
  return { zone, year, place: Number(nth) - 1 };
}

/** Crockford's base 32: no letter looks like a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code that opens a certificate together with its number: the last 48 bits of its id, which are random,
 * as `ABCDE-FGHJK`. */
export function certificateCode(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-12)}`);
  let code = '';
  for (let at = 0; at < 10; at += 1) {
    code = letters.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Whether what somebody typed is a certificate's code. O, I and L pass for 0 and 1. */
export function isCertificateCode(given: string, id: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
  return plain(given) === plain(certificateCode(id));
}
