import { describe, expect, test } from 'vitest';
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

describe('who answers', () => {
  const owners = (text: string, more: Parameters<typeof sampleLetter>[2] = {}) =>
    promisesOf(
      sampleLetter(2023, [{ body: [['planned', text]] }], {
        kind: 'other',
        lead: null,
        opening: '本计划由滨城市青石区人民政府负责组织实施。',
        ...more,
      }),
    ).map(({ text, owner, coOwners }) => [text, owner, coOwners]);

  test('is what the plan says of the measure, by its full name; that line is no promise', () => {
    const text = '建设青石仪器共享平台。责任单位：区科技创新局、市财政局；配合单位：区政务服务局。';
    expect(owners(text)).toEqual([
      [
        '建设青石仪器共享平台。',
        '滨城市青石区科技创新局',
        ['滨城市财政局', '滨城市青石区政务服务局'],
      ],
    ]);
  });

  test('is the unit that the plan names as its own where the measure names none', () => {
    expect(owners('建设青石仪器共享平台。')[0]?.[1]).toBe('滨城市青石区人民政府');
  });

  test('is the party of an agreement that the clause is about, the first for both', () => {
    const opening = '甲方：滨城市青石区人民政府\n乙方：海湾大学';
    const of = (text: string) => owners(text, { kind: 'agreement', opening })[0]?.slice(1);
    expect(of('乙方每年接收教师40人。')).toEqual(['海湾大学', ['滨城市青石区人民政府']]);
    expect(of('双方共建教师工作站。')).toEqual(['滨城市青石区人民政府', ['海湾大学']]);
  });

  test('is nobody where the document names nobody', () => {
    expect(owners('建设青石仪器共享平台。', { opening: '' })[0]?.[1]).toBeNull();
  });
});

test('an item answers to the unit that stands beside it in the list, and what a higher office decides waits for it', () => {
  const beside = sampleLetter(2024, [
    {
      heading: '一、渡口设施',
      body: [['planned', '目前暂不具备条件，将积极向上级部门反映。']],
      next: ['建成候船棚6座。'],
      remark: '责任单位：市港务处；完成时限：2024年底',
    },
  ]);
  const [body, listed] = promisesOf(beside);
  expect(body?.dependency).toBe('向上级部门反映');
  expect(listed?.owner).toBe('市港务处');
});
