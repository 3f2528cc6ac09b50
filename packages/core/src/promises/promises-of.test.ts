import { expect, test } from 'vitest';
import { promisesOf } from './index.ts';
import { sampleLetter } from './sample.ts';

const letter = sampleLetter(
  2023,
  [
    {
      heading: '一、加快建设。',
      body: [
        ['done', '一是建成青石联合实验室3个。市住建局牵头编制建设导则，目前该导则已征求意见。'],
      ],
      done: ['1.建成青石联合实验室3个；'],
      next: ['推动展示中心建设，方案还待市政府审议。'],
      advancing: ['推进人才公寓选址。'],
      remark: '用地待市规划局明确',
    },
  ],
  { coHandlers: ['市教育局'] },
);
const promises = promisesOf(letter);

test('every measure and every item becomes a promise whose span is its text', () => {
  expect(promises.map(({ place }) => place)).toEqual(['body', 'body', 'done', 'advancing', 'next']);
  for (const { text, span } of promises) expect(letter.cleanText.slice(...span)).toBe(text);
});

test('the column decides the status, in the body the measure does', () => {
  expect(promises.map(({ status }) => status)).toEqual([
    'done',
    'done',
    'done',
    'advancing',
    'planned',
  ]);
});

test('a unit that the sentence names as acting owns the promise, otherwise the lead does', () => {
  expect(promises.map(({ owner }) => owner)).toEqual([
    '云山区人民政府',
    '市住建局',
    '云山区人民政府',
    '云山区人民政府',
    '云山区人民政府',
  ]);
  expect(promises[0]?.coOwners).toEqual(['市教育局']);
});

test('what somebody outside must do first is taken from the text, else from the remark', () => {
  expect(promises[4]?.dependency).toBe('待市政府审议');
  expect(promises[3]?.dependency).toBe('待市规划局明确');
  expect(promises[2]?.dependency).toBeNull();
});

test('a promise holds the figures inside its span and at most 26 keys', () => {
  expect(promises[0]?.figures.map(({ text }) => text)).toEqual(['3个']);
  expect(promises[1]?.figures).toEqual([]);
  for (const { keys } of promises) expect(keys.length).toBeLessThanOrEqual(26);
});

test('the same words give the same keys in body and list', () => {
  const [body, , done] = promises;
  expect(done?.keys.filter((key) => body?.keys.includes(key)).length).toBeGreaterThan(3);
});

test('a sentence that only names a topic is no promise, what follows it is', () => {
  const texts = promisesOf(
    sampleLetter(2023, [
      {
        body: [
          [
            'advancing',
            '师资队伍培养方面。建立青石教师培养基地并定期组织培训。邀请院士到青石中学讲座。',
          ],
          ['advancing', '青石港区建设方面。'],
        ],
      },
    ]),
  ).map(({ text }) => text);
  expect(texts).toEqual([
    '建立青石教师培养基地并定期组织培训。',
    '邀请院士到青石中学讲座。',
    '青石港区建设方面。',
  ]);
});
