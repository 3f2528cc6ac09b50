import { describe, expect, test } from 'vitest';
import { assemble, audit, linkPromises, promisesOf } from '../index.ts';
import { sampleLetter } from '../sample.ts';
import type { LetterFacts } from '../types.ts';

// What looks like a finding and is none: an official would be accused of what the letters do not say.

const kinds = (...letters: readonly LetterFacts[]): string[] => {
  const promises = letters.flatMap((letter) => promisesOf(letter));
  return audit(letters, assemble(promises, linkPromises(promises))).map(({ kind }) => kind);
};
const done = (year: number, text: string, more: Partial<LetterFacts> = {}) =>
  sampleLetter(year, [{ done: [text] }], more);
const said = (year: number, text: string, more: Partial<LetterFacts> = {}) =>
  sampleLetter(year, [{ body: [['done', text]] }], more);

describe('two units that have nothing to do with each other', () => {
  const science = { lead: '滨城市科学技术局' };
  const schools = { lead: '滨城市教育局' };

  test('each issued a document of one name', () => {
    const text = '印发《成果转化平台管理办法》。';
    expect(kinds(done(2022, text, science), done(2023, text, schools))).toEqual([]);
    expect(kinds(done(2022, text, science), done(2023, text, science))).toEqual([
      'repeated-completion',
    ]);
  });

  test('each counted the same thing', () => {
    const [more, fewer] = ['累计登记技术合同2650项。', '累计登记技术合同1130项。'];
    expect(kinds(said(2022, more, science), said(2023, fewer, schools))).toEqual([]);
    expect(kinds(said(2022, more, science), said(2023, fewer, science))).toEqual([
      'figure-regression',
    ]);
  });

  test('each goes on with work of one name', () => {
    const work = (year: number, more: Partial<LetterFacts>) =>
      sampleLetter(year, [{ advancing: ['推进国际学校规划建设。'] }], more);
    expect(kinds(work(2022, science), work(2023, schools))).toEqual([]);
    const shared = { ...science, coHandlers: ['滨城市教育局'] };
    expect(kinds(work(2022, shared), work(2023, schools))).toEqual(['no-movement']);
  });
});

describe('a lower figure', () => {
  const before = '累计服务港澳青年5200人次。';

  test.each([
    ['of half a year', '2023年1—6月，累计服务港澳青年4100人次。'],
    ['of a year', '2023年累计服务港澳青年4100人次。'],
    ['of a time', '疫情期间，累计服务港澳青年4100人次。'],
    ['of a place', '在青石园区，累计服务港澳青年4100人次。'],
    ['of a part', '其中，累计服务港澳青年4100人次。'],
  ])('%s is no loss', (_, after) => {
    expect(kinds(said(2022, before), said(2023, after))).toEqual([]);
  });

  test('of one street is no loss of the district', () => {
    const [all, some] = ['现有在册志愿者3120人。', '街道现有在册志愿者812人。'];
    expect(kinds(said(2022, all), said(2023, some))).toEqual([]);
  });

  test('under a point about one park is no loss of the city', () => {
    const under = (year: number, heading: string, text: string) =>
      sampleLetter(year, [{ heading, body: [['done', text]] }]);
    const letters = [
      under(2022, '一、全市情况', '累计引进企业3256家。'),
      under(2023, '一、青石科技园区', '累计引进企业325家。'),
    ];
    expect(kinds(...letters)).toEqual([]);
  });

  test('on a later day is one, however the day is written', () => {
    const after = '截至2023年6月底，累计服务港澳青年4100人次。';
    expect(kinds(said(2022, before), said(2023, after))).toEqual(['figure-regression']);
  });
});

describe('what is done in two years', () => {
  test.each([
    ['a part, then the whole', '建成青石展示中心主体。', '建成青石展示中心。'],
    ['what comes out every year', '发布科研项目揭榜榜单。', '发布科研项目揭榜榜单。'],
    ['a look back', '印发《青石行动方案》。', '前期印发了《青石行动方案》。'],
  ])('%s is not repeated', (_, first, second) => {
    expect(kinds(done(2022, first), done(2023, second))).toEqual([]);
  });
});

describe('work that seems to stand still', () => {
  const line = '推进跨境数据规则对接项目。';
  const before = sampleLetter(2022, [{ body: [['advancing', line]] }]);
  const after = (...more: readonly string[]) =>
    sampleLetter(2023, [
      { heading: '一、数据。', body: [['advancing', line]] },
      { heading: '二、其他。', body: more.map((text) => ['done', text] as const) },
    ]);

  test('has moved when another point of the letter says so', () => {
    expect(kinds(before, after('园区道路照明改造完成。'))).toEqual(['no-movement']);
    expect(kinds(before, after('跨境数据规则对接首个案例落地。'))).toEqual([]);
  });

  test('has moved when the next sentence of the measure says so', () => {
    const register = '推进港澳专业人士执业备案工作。';
    const letters = [
      sampleLetter(2022, [{ body: [['advancing', register]] }]),
      sampleLetter(2023, [{ body: [['advancing', `${register}已有四类人士完成备案。`]] }]),
    ];
    expect(kinds(...letters)).toEqual([]);
  });

  test('has moved when the line of that number is spoken of', () => {
    const metro = '稳步推进轨道交通24号线前期研究。';
    const letters = [
      sampleLetter(2022, [{ body: [['advancing', metro]] }]),
      sampleLetter(2023, [
        { body: [['advancing', metro]] },
        { heading: '二、进展。', body: [['done', '24号线已纳入国家规划。']] },
      ]),
    ];
    expect(kinds(...letters)).toEqual([]);
  });

  test('is not late before the year that it names', () => {
    const due = (year: number, end: number) =>
      sampleLetter(year, [{ next: [`计划于${String(end)}年完成青石口岸改造。`] }]);
    expect(kinds(due(2022, 2025), due(2023, 2025))).toEqual([]);
    expect(kinds(due(2022, 2023), due(2023, 2023))).toEqual(['no-movement']);
  });
});

describe('what seems to contradict itself', () => {
  const list = (completed: string, more: string) =>
    sampleLetter(2024, [{ done: [completed], advancing: [more] }]);

  test.each([
    ['推动《青石数据管理办法》实施细则出台。'],
    ['推动《青石数据管理办法》配套政策印发。'],
    ['争取《青石数据管理办法》英文版印发。'],
  ])('is another document of that name: %s', (more) => {
    expect(kinds(list('印发《青石数据管理办法》。', more))).toEqual([]);
  });

  test('is the same document all the same', () => {
    const more = '争取《青石数据管理办法》尽快印发。';
    expect(kinds(list('印发《青石数据管理办法》。', more))).toEqual(['contradiction']);
  });

  test('is the detailed rules in the body', () => {
    const text = '已出台《青石住房管理办法》，《青石住房管理办法实施细则》尚未出台。';
    const letter = sampleLetter(2024, [
      { body: [['advancing', text]], done: ['印发《青石住房管理办法》。'] },
    ]);
    expect(kinds(letter)).toEqual([]);
  });

  test.each([
    '正在办理的28宗历史遗留用地全部办结。',
    '尚未整改的3处隐患全部整改。',
    '协调解决正在施工的3个项目用地问题。',
    '云山隧道处于收尾阶段，主线贯通。',
  ])('belongs to the thing: %s', (text) => {
    expect(kinds(done(2024, text))).toEqual([]);
  });
});

describe('an earlier year in what was completed', () => {
  test.each([
    '2022年立项的青石书院竣工。',
    '2022年11月开工的云山学校建成。',
    '2021年批复的规划调整完成。',
    '2022年未完成的道路改造竣工。',
    '出台落实2021年省政府文件的实施细则。',
    '印发2022年工作总结。',
    '建成2022年省重点项目青石书院。',
    '完成2020年以前建成小区加装电梯。',
  ])('belongs to the thing: %s', (text) => {
    expect(kinds(done(2023, text))).toEqual([]);
  });

  test.each([
    '2021年4月，成立粤港技术联盟。',
    '青石书院于2022年11月竣工。',
    '2022年建成青石书院。',
  ])('is the time of completion: %s', (text) => {
    expect(kinds(done(2023, text))).toEqual(['stale-completion']);
  });
});

describe('a plan that seems forgotten', () => {
  const plan = (text: string) =>
    sampleLetter(2022, [
      {
        heading: '一、服务。',
        done: ['建成青石大厦。'],
        advancing: ['建设海湾大桥。', '建设北岭水库。'],
        next: [text],
      },
    ]);
  const reply = (text: string) =>
    sampleLetter(2023, [
      {
        heading: '一、服务。',
        done: ['青石大厦入驻企业30家。', '海湾大桥通车。', '北岭水库竣工。'],
      },
      { heading: '二、其他。', body: [['done', text]] },
    ]);

  test.each([
    ['拟开通跨境巴士专线。', '深港跨境专线巴士每日开行12班。'],
    ['下一步计划建立青石专家人才库。', '专家库入库专家达到130人。'],
    ['将启动口岸二层连廊建设。', '口岸空中连廊项目动工。'],
    ['下一步将出台青石人才认定办法。', '人才认定实施细则于3月发布。'],
    ['下一步将组建青石产业联盟。', '联盟成员单位达56家。'],
  ])('is spoken of in other words: %s %s', (text, answer) => {
    expect(kinds(plan(text), reply('园区绿化提升2处。'))).toContain('dropped');
    expect(kinds(plan(text), reply(answer))).not.toContain('dropped');
  });
});

test('a count of eleven digits is nobody’s telephone', () => {
  const open = (opening: string) => kinds(sampleLetter(2024, [], { disclosure: 'full', opening }));
  expect(open('累计接听13800000024次，项目编号13800000024。')).toEqual([]);
  expect(open('请致电13800000024。')).toEqual(['personal-data']);
});
