import { expect, test } from 'vitest';
import { text } from '../model/index.ts';
import { decisionLetter } from './index.ts';

const kind = {
  title: text('决定书', '決定書', 'Decision'),
  paragraphs: [
    text(
      '准予“{what}”，{today}起。',
      '准予「{what}」，{today}起。',
      '“{what}” from {today}, {number}.',
    ),
  ],
};
const facts = {
  language: 'zh-Hant',
  number: '甲1号',
  to: '乙',
  unit: '丙',
  on: '2026-03-02',
  salt: '5ea1',
  said: () => '丁',
} as const;

test('a decision says what its scheme words, with every hole filled, in the characters of its side', () => {
  expect(decisionLetter(kind, facts)).toEqual({
    language: 'zh-Hant',
    title: '決定書',
    number: '甲1号',
    to: '乙',
    paragraphs: ['准予「丁」，2026年3月2日起。'],
    unit: '丙',
    date: '2026年3月2日',
    issuedOn: '2026-03-02',
    salt: '5ea1',
  });
  expect(decisionLetter(kind, { ...facts, language: 'en' })).toMatchObject({
    paragraphs: ['“丁” from 2 March 2026, 甲1号.'],
  });
});

test('a decision that lacks something is none, and says what it lacks', () => {
  const lacking = { ...facts, language: 'en', number: null, said: () => null } as const;
  expect(decisionLetter(kind, lacking)).toEqual({ missing: ['what', 'number'] });
});
