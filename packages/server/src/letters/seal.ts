import { randomBytes } from 'node:crypto';

/** Random digits for the documents of a letter that goes out, hexadecimal. */
export const newSeal = (): string => randomBytes(16).toString('hex');
