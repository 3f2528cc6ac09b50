import { randomBytes } from 'node:crypto';

/** Random digits for the documents of a letter that goes out, hexadecimal. */
export const newSalt = (): string => randomBytes(16).toString('hex');
