import { expect, test } from 'vitest';
import { normalise, promisesOf, scorePair } from './index.ts';
import { sampleLetter } from './sample.ts';

const score = (first: string, second: string, lead = '云山区人民政府') => {
  const [a] = promisesOf(sampleLetter(2022, [{ body: [['unknown', first]] }]));
  const [b] = promisesOf(sampleLetter(2023, [{ body: [['unknown', second]] }], { lead }));
  if (!a || !b) throw new Error('a sample letter of one measure has one promise');
  return scorePair(a, b);
};

test('normalising drops marker, status, politeness and figures and keeps named things whole', () => {
  expect(normalise('一是已积极推动《关于和谐社区的办法》实施，惠及30多所学校。')).toBe(
    '关于和谐社区的办法实施惠学校',
  );
  expect(normalise('（二）正在推进人才公寓项目前期工作。')).toBe(
    normalise('2.继续推进人才公寓项目前期工作；'),
  );
});

test.each([
  ['起草《青石园区数据管理办法》。', '印发《青石园区数据管理办法》。'],
  ['拟改造嵩岭码头候船厅。', '嵩岭码头候船厅投入使用。'],
  ['开通夜游航线2条。', '夜游航线增至4条。'],
  ['计划建设生物医药中试基地，面积约3万平方米。', '生物医药中试基地正在进行主体施工。'],
  ['累计缔结姊妹学校24所。', '累计缔结姊妹学校31所。'],
  ['拟把海岛研学纳入全县实践基地目录。', '海岛研学列入全县实践基地目录，接待学生900人次。'],
  ['滨城精制厂一期土建施工有序进行。', '滨城精制厂一期顺利投产，吸纳企业16家。'],
])('%s and %s are one promise', (first, second) => {
  const link = score(first, second);
  expect(link?.score).toBeGreaterThanOrEqual(0.6);
  const sum = link?.because.reduce((total, { weight }) => total + weight, 0) ?? 0;
  expect(link?.score).toBeCloseTo(Math.min(1, sum), 2);
});

test.each([
  ['建成智能建造联合实验室。', '建成海洋微生物联合实验室。'],
  ['建成青石公寓一期。', '建成青石公寓二期。'],
  ['拟改造东渡码头候船厅。', '嵩岭码头候船厅正在改造。'],
  ['生物医药中试基地已建成，服务企业46家。', '新材料检测平台上线，服务企业30家。'],
  ['印发《青石园区数据管理办法》。', '印发《青石园区仪器开放办法》。'],
  ['进一步加强服务，不断提升水平。', '切实加强管理，不断优化环境。'],
])('%s and %s are two promises', (first, second) => {
  expect(score(first, second)).toBeNull();
});

test('the same common sentence of two units is two promises', () => {
  expect(score('开展冬季消防安全检查。', '开展冬季消防安全检查。')).not.toBeNull();
  expect(score('开展冬季消防安全检查。', '开展冬季消防安全检查。', '白石区人民政府')).toBeNull();
});

test('a link says in three languages what it rests on', () => {
  const link = score('起草《青石园区数据管理办法》。', '印发《青石园区数据管理办法》。');
  expect(link?.because.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['wording', 'named-thing', 'owner']),
  );
  for (const { text } of link?.because ?? []) {
    expect(Object.values(text).every((words) => words.length > 0)).toBe(true);
  }
});

test('two phases of one project are two promises though every other word is the same', () => {
  const built = (phase: string): string =>
    `国家级青石海洋牧场示范区${phase}期建成，投放鱼礁2万立方米。`;
  expect(score(built('一'), built('二'))).toBeNull();
  expect(score(built('一'), built('一'))).not.toBeNull();
});
