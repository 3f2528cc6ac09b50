import { expect, test } from 'vitest';
import { pageContext } from '../context.ts';
import { findingCard } from './finding.ts';

test('the explanation quotes a letter in traditional script as that letter has it', () => {
  const context = pageContext({
    language: 'zh-Hant',
    zones: [],
    zone: null,
    path: '/',
    viewer: null,
    styleSheet: '',
  });
  const card = findingCard(context, 'z', {
    id: 'f',
    kind: 'no-evidence',
    lineage: null,
    letters: ['a'],
    letterNames: [{ id: 'a', title: null, number: null, issuedOn: null }],
    sample: false,
    texts: [
      { letter: 'a', text: '园区环境得到改善。', span: [0, 9], original: '園區環境得到改善。' },
    ],
    explanation: {
      'zh-Hans': '函件写明：“园区环境得到改善”，请核对。',
      'zh-Hant': '函件列明：「园区环境得到改善」，請核對。',
      en: 'The letter says: “园区环境得到改善”.',
    },
  }).toString();
  expect(card).toContain('函件列明：「園區環境得到改善」，請核對。');
});
