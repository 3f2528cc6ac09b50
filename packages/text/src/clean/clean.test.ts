import { expect, test } from 'vitest';
import { clean } from './clean.ts';

test('pinyin behind characters goes, the text becomes simplified, and the repairs are counted', () => {
  const cleaned = clean('河套園區(qū)實現(xiàn)數(shù)據(jù)互通');
  expect(cleaned).toMatchObject({
    text: '河套园区实现数据互通',
    script: 'traditional',
    repairs: [{ code: 'C01', count: 4 }],
  });
});

test('blank table cells and lines survive', () => {
  const table = '\t提案案号\n\n\t案由\n\n\t\n\t\n\t主办';
  expect(clean(table).text).toBe(table);
});
