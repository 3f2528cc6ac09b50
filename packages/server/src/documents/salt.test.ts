import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DecisionLetter } from '@twinpark/core/letters';
import { newSalt } from '../letters/salt.ts';
import { decisionDocx, decisionHtml } from './decision-document.ts';

const letter: DecisionLetter = {
  language: 'zh-Hans',
  title: '决定书',
  number: '甲1号',
  to: '乙',
  paragraphs: ['准予。'],
  unit: '丙',
  date: '2026年3月2日',
  issuedOn: '2026-03-02',
  salt: newSalt(),
};
const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('who guesses every word of a letter does not arrive at the hash of its documents', async () => {
  expect(letter.salt).toMatch(/^[0-9a-f]{32}$/u);
  const guessed = { ...letter, salt: newSalt() };
  expect(hashOf(decisionHtml(guessed))).not.toBe(hashOf(decisionHtml(letter)));
  const [sent, tried, again] = await Promise.all([letter, guessed, letter].map(decisionDocx));
  expect(hashOf(tried!)).not.toBe(hashOf(sent!));
  // It is the salt that tells them apart: the same letter is always the same file.
  expect(hashOf(again!)).toBe(hashOf(sent!));
});
