import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

it('a password is known again, another is not, and two hashes of it differ', async () => {
  const [one, two] = await Promise.all([
    hashPassword('two parks, one'),
    hashPassword('two parks, one'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await isPassword('two parks, one', one)).toBe(true);
  expect(await isPassword('two parks, One', one)).toBe(false);
});

it('the same characters typed composed or decomposed are the same password', async () => {
  const hash = await hashPassword('Zo\u00eb und Jos\u00e9');
  expect(await isPassword('Zoe\u0308 und Jose\u0301', hash)).toBe(true);
});

it('nothing is the password of an account without one, and a damaged hash is not passed over', async () => {
  expect(await isPassword('', null)).toBe(false);
  await expect(isPassword('x', 'plain')).rejects.toThrow(/argon2id/);
});
