import { expect, test } from 'vitest';
import { assemble, linkPromises, promisesOf, workList } from './index.ts';
import { sampleLetter } from './sample.ts';

const item = '1.印发《青石园区白名单管理指引》；';
const letters = [
  sampleLetter(2022, [{ done: [item] }]),
  sampleLetter(2023, [
    {
      heading: '建议一、便利流动。',
      body: [
        ['done', '一是印发《青石园区白名单管理指引》。'],
        ['planned', '二是明年设立海湾服务站。'],
      ],
      done: [item],
      next: ['推进展示中心建设。'],
      remark: '方案待市政府审议',
    },
  ]),
];
const promises = letters.flatMap((letter) => promisesOf(letter));
const lineages = assemble(promises, linkPromises(promises));

test('the table of a year holds the list as it stands and what only the body says', () => {
  const { rows } = workList(2023, '云山区', lineages);
  expect(rows.map(({ heading }) => heading)).toEqual(['一、便利流动。']);
  expect(rows.flatMap(({ done }) => done.map(({ text }) => text))).toEqual([
    '印发《青石园区白名单管理指引》；',
  ]);
  expect(rows.flatMap(({ next }) => next.map(({ text }) => text))).toEqual([
    '明年设立海湾服务站。',
    '推进展示中心建设。',
  ]);
  expect(rows.flatMap(({ done }) => done.flatMap((one) => one.promises))).toHaveLength(2);
});

test('the remark carries what the letter waits for, and nothing that the program found', () => {
  const { rows } = workList(2023, '云山区人民政府', lineages);
  expect(rows.map((row) => row.remark).join('\n')).toBe('待市政府审议');
});

test('another unit and another year have nothing here', () => {
  expect(workList(2023, '白石区', lineages).rows).toEqual([]);
  expect(workList(2020, '云山区', lineages).rows).toEqual([]);
});
