import type { Person } from '@twinpark/postgres';
import { expect, it } from 'vitest';
import { maskedEmails } from './told-apart.ts';

const masked = (...people: readonly (readonly [name: string, email: string])[]) => [
  ...maskedEmails(
    people.map(([name, email], i) => ({ id: String(i), name, email }) as Person),
  ).values(),
];

it('an address keeps the ends of what stands before the @', () => {
  expect(masked(['甲', 'leung.tai.man@example.org'], ['乙', 'li@example.org'])).toEqual([
    'l…n@example.org',
    'l…@example.org',
  ]);
});

it('of two who are called the same so much is left that they are told apart, of others no more', () => {
  expect(
    masked(
      ['王伟', 'wangwei01@example.org'],
      ['王伟', 'wanglei01@example.org'],
      ['王伟', 'wang@example.org'],
      ['李娜', 'wangwei1@example.org'],
    ),
  ).toEqual([
    'wangwei01@example.org',
    'wanglei01@example.org',
    'w…g@example.org',
    'w…1@example.org',
  ]);
  expect(masked(['王伟', 'a@example.org'], ['王伟', 'ab@example.org'])).toEqual([
    'a@example.org',
    'ab@example.org',
  ]);
  expect(masked(['王伟', 'wang@a.example'], ['王伟', 'wang@b.example'])).toEqual([
    'w…g@a.example',
    'w…g@b.example',
  ]);
});
