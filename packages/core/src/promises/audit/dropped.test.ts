import { describe, expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../index.ts';
import { sampleLetter } from '../sample.ts';
import type { LetterFacts } from '../types.ts';

const found = (...letters: readonly LetterFacts[]) => {
  const promises = letters.flatMap((letter) => promisesOf(letter));
  return audit(letters, assemble(promises, linkPromises(promises)));
};
const kinds = (...letters: readonly LetterFacts[]): string[] =>
  found(...letters).map(({ kind }) => kind);

/** What else the letters speak of, so that the later one goes on with the whole. */
const begun = {
  heading: '五、工程。',
  advancing: ['建设海湾大桥。', '建设北岭水库。', '建设东湖医院。'],
};
const opened = {
  heading: '五、工程。',
  done: ['海湾大桥通车。', '北岭水库竣工。', '东湖医院启用。'],
};

describe('dropped', () => {
  const first = sampleLetter(2021, [
    begun,
    {
      heading: '四、引进创新资源。',
      done: ['引进青石海洋研究院。'],
      next: ['设立科研人员子女入学服务专窗。'],
    },
  ]);
  const second = (more: string) =>
    sampleLetter(2022, [
      opened,
      { heading: '二、创新资源情况。', body: [['done', '青石海洋研究院正式入驻。']] },
      { heading: '三、其他。', body: [['done', more]] },
    ]);

  test('a desk planned for next year is reported when the next letter goes on with all the rest', () => {
    const findings = found(first, second('园区道路照明改造完成12条。'));
    expect(findings.map(({ kind }) => kind)).toEqual(['dropped']);
    expect(findings[0]?.explanation.en).toContain('left to be done');
  });

  test('nothing is reported when the next letter goes on with one point only, or comes years later', () => {
    const resources = {
      heading: '二、创新资源情况。',
      body: [['done', '青石海洋研究院正式入驻。']],
    } as const;
    expect(kinds(first, sampleLetter(2022, [resources]))).toEqual([]);
    expect(kinds(first, sampleLetter(2023, [opened, resources]))).toEqual([]);
  });

  test('what the same proposal is answered without is reported', () => {
    const plan = sampleLetter(
      2021,
      [{ heading: '一、住房。', next: ['启动人才公寓项目。'], done: ['完成青石公园改造。'] }],
      { number: '20210007' },
    );
    const again = sampleLetter(
      2022,
      [{ heading: '二、绿化。', done: ['青石公园开放，配套停车位。'] }],
      { number: '20210007' },
    );
    expect(kinds(plan, again)).toEqual(['dropped']);
  });

  test('a pilot is reported when the later letter comes back to most of the rest', () => {
    const rows = (year: number, extra: string[]) =>
      sampleLetter(year, [
        {
          heading: `${String(year)}年工作`,
          advancing: ['建设海湾大桥。', '建设北岭水库。', '建设东湖医院。'],
          next: extra,
        },
      ]);
    const done = sampleLetter(2023, [
      { heading: '总体情况', done: ['海湾大桥通车。', '北岭水库竣工。', '东湖医院启用。'] },
    ]);
    expect(kinds(rows(2022, ['启动污泥资源化利用试点。']), done)).toEqual(['dropped']);
  });

  describe('a pilot left for later', () => {
    const plan = (pilot: string) =>
      sampleLetter(2021, [
        begun,
        { heading: '二、便利物资流动。', done: ['青石保税仓库启用。'], next: [pilot] },
      ]);
    const reply = (more: string) =>
      sampleLetter(2022, [
        opened,
        { heading: '二、便利物资流动。', done: ['青石保税仓库扩容至3000平方米。'] },
        { heading: '六、其他。', done: [more] },
      ]);

    test('is reported, however short its name, when nobody speaks of what was tried', () => {
      const findings = found(plan('选取机构开展红名单试点。'), reply('园区道路照明改造完成12条。'));
      expect(findings.map(({ kind }) => kind)).toEqual(['dropped']);
    });

    test('is answered when what was tried has become the rule', () => {
      const later = reply('红名单联合评审机制运行顺畅。');
      expect(kinds(plan('选取机构开展红名单试点。'), later)).not.toContain('dropped');
    });

    test('may be answered by one of a like name', () => {
      const later = reply('建筑师执业备案指引已印发。');
      expect(kinds(plan('开展建筑企业资质备案试点。'), later)).not.toContain('dropped');
    });
  });

  test.each([
    ['the department answers for the government', '青石区人民政府', '青石区教育局', false],
    ['the government answers for its department', '青石区教育局', '青石区人民政府', false],
    [
      'a department of another government answers for nobody',
      '青石区人民政府',
      '白石区教育局',
      true,
    ],
  ])('%s', (_, promised, answers, missed) => {
    const of = (lead: string) => ({ lead });
    const plan = sampleLetter(
      2021,
      [
        begun,
        {
          heading: '四、引进创新资源。',
          done: ['引进青石海洋研究院。'],
          next: ['设立科研人员子女入学服务专窗。'],
        },
      ],
      of(promised),
    );
    const same = sampleLetter(
      2022,
      [opened, { heading: '四、引进创新资源。', body: [['done', '青石海洋研究院正式入驻。']] }],
      of(promised),
    );
    const other = sampleLetter(
      2023,
      [
        {
          heading: '一、教育。',
          body: [['done', '校车与食堂的意见经家长和科研人员子女入学服务专窗转交126件。']],
        },
      ],
      of(answers),
    );
    expect(kinds(plan, same).includes('dropped')).toBe(true);
    expect(kinds(plan, same, other).includes('dropped')).toBe(missed);
  });

  test('several things planned are each looked for', () => {
    const plan = sampleLetter(2021, [
      begun,
      {
        heading: '四、引进创新资源。',
        done: ['引进青石海洋研究院。'],
        next: ['设立科研人员子女入学服务专窗。', '建成南麓青年驿站。'],
      },
    ]);
    const later = second('南麓青年驿站正在装修。');
    const findings = found(plan, later);
    expect(findings.map(({ kind }) => kind)).toEqual(['dropped']);
    expect(findings[0]?.texts[0]?.text).toContain('专窗');
  });

  test.each([
    ['one that is mentioned anywhere', second('科研人员子女入学服务专窗已开设。')],
    [
      'one to which the later letter has no relation',
      sampleLetter(2022, [{ heading: '一、河道治理。', body: [['done', '疏浚西河3公里。']] }]),
    ],
    [
      'one of another unit',
      sampleLetter(
        2022,
        [opened, { heading: '四、引进创新资源。', body: [['done', '青石海洋研究院正式入驻。']] }],
        { lead: '白石区人民政府' },
      ),
    ],
  ])('%s is left alone', (_, later) => {
    expect(kinds(first, later)).not.toContain('dropped');
  });

  test('the newest letter of all drops nothing', () => {
    expect(kinds(first)).toEqual([]);
  });
});
