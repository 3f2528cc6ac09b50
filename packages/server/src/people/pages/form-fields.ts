import { Type } from 'typebox';

// What the forms of signing in and of the account send.

export const token = Type.String({ maxLength: 200 });
export const shortText = Type.String({ maxLength: 254 });
/** Longer than any password that is taken, so that too long ones get an answer of ours. */
export const secret = Type.String({ maxLength: 512 });
export const address = Type.Optional(Type.String({ maxLength: 2000 }));

/** An address inside our pages, with or without a language, as it came in a form or a query, encoded as addresses
 * are; empty for any other. */
export function insideAddress(to: string | undefined): string {
  if (to === undefined || !inside.test(to) || !URL.canParse(to, here)) return '';
  const { origin, pathname, search, hash } = new URL(to, here);
  return origin === here && inside.test(pathname) ? pathname + search + hash : '';
}

const here = 'http://node';
const inside = /^\/[a-z][\da-z-]*(?:\/[^/\\]|[?#]|$)/;
