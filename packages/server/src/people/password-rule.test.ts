import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rule.ts';

const own = ['王小明', 'Wang.Xiaoming@example.org'];

describe('a new password', () => {
  it.each([
    ['short', 'too-short'],
    ['一二三四五六七八九十一', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['passwordpassword', 'common'],
    ['Password2024!!', 'common'],
    ['qwertyuiop123', 'common'],
    ['123456789012345', 'common'],
    ['abcdefghijklmn', 'common'],
    ['nmlkjihgfedcba', 'common'],
    ['abababababab', 'common'],
    ['wangxiaoming99', 'own-name'],
    ['Wang.Xiaoming@example.org', 'own-name'],
  ])('is refused: “%s” is %s', async (password, fault) => {
    expect(await passwordFault(password, own)).toBe(fault);
  });

  it.each([
    'correct horse battery staple',
    '山川异域风月同天寄诸佛子共',
    'k7#vQ2!mZ9pL',
    '两园 tulip 39 gate',
  ])('is taken: “%s”', async (password) => {
    expect(await passwordFault(password, own)).toBeNull();
  });
});
