import { Type } from 'typebox';
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

/** A key as it may be sent, quoted or not. */
export const idempotencyKeyValue = Type.String({
  pattern: '^(?:[A-Za-z0-9_-]{8,64}|"[A-Za-z0-9_-]{8,64}")$',
  minLength: 8,
  maxLength: 66,
  examples: ['019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071'],
  description:
    'Made for this request, 8 to 64 letters, digits, - or _ (a UUID will do); repeated, it is carried out once',
});

/** The key under which a command is carried out once, whoever repeats it. */
export function idempotencyKey(header: string): string {
  return header.replaceAll('"', '');
}
