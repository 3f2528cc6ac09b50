import { expect, test } from 'vitest';
import {
  assemble,
  linkPromises,
  promisesOf,
  workList,
  workListPart,
  type WorkListTable,
} from './index.ts';
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
const unit = { name: '云山区', names: ['云山区人民政府'] };
const lineages = assemble(promises, linkPromises(promises));

test('the table of a year holds the list as it stands, and nothing that only the body says', () => {
  const { rows } = workList(2023, unit, lineages);
  expect(rows.map(({ heading }) => heading)).toEqual(['一、便利流动。']);
  expect(rows.flatMap(({ done }) => done.map(({ text }) => text))).toEqual([
    '印发《青石园区白名单管理指引》；',
  ]);
  expect(rows.flatMap(({ next }) => next.map(({ text }) => text))).toEqual(['推进展示中心建设。']);
  expect(rows.flatMap(({ done }) => done.flatMap((one) => one.promises))).toHaveLength(2);
});

test('a forecast in the body of a letter that has a list is no task for the next year', () => {
  const own = promisesOf(
    sampleLetter(2024, [
      {
        heading: '一、布局项目。',
        body: [['planned', '预计提供用地约180公顷。']],
        next: ['推进展示中心建设。'],
      },
      { heading: '二、办好学校。', body: [['planned', '明年新设校区1处。']] },
    ]),
  );
  const { rows } = workList(2024, unit, assemble(own, linkPromises(own)));
  expect(rows.flatMap(({ next }) => next.map(({ text }) => text))).toEqual(['推进展示中心建设。']);
});

test('of a letter without a list the measures of the body make the table', () => {
  const own = promisesOf(
    sampleLetter(2024, [
      {
        heading: '一、布局项目。',
        body: [
          ['planned', '明年新设校区1处。'],
          ['done', '已建成平台3个。'],
        ],
      },
    ]),
  );
  const { rows } = workList(2024, unit, assemble(own, linkPromises(own)));
  expect(rows.flatMap(({ next }) => next.map(({ text }) => text))).toEqual(['明年新设校区1处。']);
  expect(rows.flatMap(({ done }) => done.map(({ text }) => text))).toEqual(['已建成平台3个。']);
});

test('the remark carries what the letter waits for, and nothing that the program found', () => {
  const { rows } = workList(2023, unit, lineages);
  expect(rows.map((row) => row.remark).join('\n')).toBe('待市政府审议');
});

test('another unit and another year have nothing here', () => {
  expect(workList(2023, { name: '白石区', names: ['白石区'] }, lineages).rows).toEqual([]);
  expect(workList(2020, unit, lineages).rows).toEqual([]);
});

test('the parts of a list are each of its items once, in their order, each under its heading', () => {
  const rows = Array.from({ length: 3 }, (_, row) => ({
    heading: `第${String(row)}点`,
    done: [0, 1, 2].map((nth) => ({
      text: `${String(row)}已办${String(nth)}`,
      promises: [],
      figures: [],
    })),
    advancing: [],
    next: [0, 1].map((nth) => ({
      text: `${String(row)}拟办${String(nth)}`,
      promises: [],
      figures: [],
    })),
    remark: '',
  }));
  const list = { year: 2024, unit: '云山区', rows };
  const texts = (table: WorkListTable) =>
    table.rows.flatMap(({ done, advancing, next }) =>
      [...done, ...advancing, ...next].map(({ text }) => text),
    );
  const parts = [0, 4, 8, 12].map((start) => workListPart(list, start, 4));
  expect(parts.flatMap(({ table }) => texts(table))).toEqual(texts(list));
  expect(parts.map(({ from, to, total }) => [from, to, total])).toEqual([
    [1, 4, 15],
    [5, 8, 15],
    [9, 12, 15],
    [13, 15, 15],
  ]);
  expect(workListPart(list, 40, 4)).toMatchObject({
    from: 0,
    to: 0,
    total: 15,
    table: { rows: [] },
  });
});

test('the rows keep the order of the letter', () => {
  const said = '印发《青石园区开放指引》。';
  const own = promisesOf(
    sampleLetter(2024, [
      { heading: '一、完善规则。', body: [['done', said]], done: [said] },
      {
        heading: '二、建设平台。',
        body: [['advancing', '正在建设海湾算力中心。']],
        advancing: ['建设海湾算力中心。'],
        next: ['开通北岸航线。'],
      },
    ]),
  );
  const { rows } = workList(2024, unit, assemble(own, linkPromises(own)));
  expect(rows.map(({ heading }) => heading)).toEqual(['一、完善规则。', '二、建设平台。']);
});
