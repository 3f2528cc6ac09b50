import { RequestRefused } from '../../../people/refusal.ts';

/** The version that an If-Match names; undefined for `*`. Throws where there is none or it is not one of
 * our entity tags. */
export function ifMatch(header: string | undefined): number | undefined {
  if (header === undefined) {
    throw new RequestRefused(
      'precondition-required',
      'If-Match is missing; expected the ETag of the matter as you saw it, or *. Read the matter first.',
    );
  }
  if (header.trim() === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new RequestRefused(
      'precondition-failed',
      `If-Match is ${header.slice(0, 80)}; expected one ETag of the matter such as "7", or *. Read the matter again.`,
    );
  }
  return Number(version);
}

/** The key under which a command is carried out once, whoever repeats it. */
export function idempotencyKey(header: string | undefined): string {
  const key = header?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  if (/^[\w-]{8,64}$/.test(key)) return key;
  throw new RequestRefused(
    'invalid-request',
    `Idempotency-Key is "${key.slice(0, 80)}"; expected 8 to 64 letters, digits, - or _, made for this request. A UUID will do.`,
  );
}
