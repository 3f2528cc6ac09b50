import type { Case, Written } from './written.ts';

const says = (year: number, ...lines: readonly string[]): Written => ({ year, says: lines });
const list = (year: number, done: string, advancing = '', next = ''): Written => ({
  year,
  says: ['一、园区建设', '（一）园区建设按计划进行。'],
  list: [['园区建设', done, advancing, next]],
});
const park = (year: number, more: string): Written =>
  says(
    year,
    '一、园区建设',
    year === 2022 ? '（一）青石科学大厦正在施工。' : '（一）青石科学大厦竣工。',
    year === 2022 ? '（二）云岭实验学校完成选址。' : '（二）云岭实验学校动工建设。',
    year === 2022 ? '（三）滨海医院开展设计招标。' : '（三）滨海医院完成设计。',
    ...(more === '' ? [] : [`（四）${more}`]),
  );

/** What an audit must still find. */
export const trueFindings: readonly Case[] = [
  {
    name: 'a named park was completed twice',
    letters: [list(2022, '建成青石湿地公园。'), list(2023, '建成青石湿地公园。')],
    found: ['repeated-completion'],
  },
  {
    name: 'a document was issued twice',
    letters: [
      list(2022, '印发《青石区人才住房管理办法》。'),
      list(2023, '印发《青石区人才住房管理办法》。'),
    ],
    found: ['repeated-completion'],
  },
  {
    name: 'a document told as issued in the body and again in the list',
    letters: [
      says(2022, '一、制度', '（一）已印发《跨境科研物资管理指引》。'),
      list(2023, '印发《跨境科研物资管理指引》。'),
    ],
    found: ['repeated-completion'],
  },
  {
    name: 'a named alliance was founded twice',
    letters: [list(2022, '成立青石生物医药产业联盟。'), list(2023, '成立青石生物医药产业联盟。')],
    found: ['repeated-completion'],
  },
  {
    name: 'a library opened twice',
    letters: [list(2022, '青石图书馆建成开馆。'), list(2023, '青石图书馆建成开馆。')],
    found: ['repeated-completion'],
  },
  {
    name: 'an agreement with one university was signed twice',
    letters: [
      list(2022, '与香港岭南大学签署联合办学备忘录。'),
      list(2023, '与香港岭南大学签署联合办学备忘录。'),
    ],
    found: ['repeated-completion'],
  },
  {
    name: 'a running total went down',
    letters: [
      says(2022, '一、交流', '（一）累计缔结姊妹学校64所。'),
      says(2023, '一、交流', '（一）累计缔结姊妹学校51所。'),
    ],
    found: ['figure-regression'],
  },
  {
    name: 'a running total in 万 went down',
    letters: [
      says(2022, '一、健康', '（一）累计建立电子健康档案86.4万份。'),
      says(2023, '一、健康', '（一）累计建立电子健康档案79.2万份。'),
    ],
    found: ['figure-regression'],
  },
  {
    name: 'a running total of money went down',
    letters: [
      says(2022, '一、经费', '（一）累计拨付人才住房补贴12600万元。'),
      says(2023, '一、经费', '（一）累计拨付人才住房补贴9800万元。'),
    ],
    found: ['figure-regression'],
  },
  {
    name: 'a share reached went down',
    letters: [
      says(2022, '一、健康', '（一）家庭医生签约率达到62%。'),
      says(2023, '一、健康', '（一）家庭医生签约率达到55%。'),
    ],
    found: ['figure-regression'],
  },
  {
    name: 'the same new teams by name in two years',
    letters: [
      says(2022, '一、团队', '（一）2022年新引进香港团队8个，包括深海机器人、眼科器械等团队。'),
      says(2023, '一、团队', '（一）2023年新引进香港团队8个，包括深海机器人、眼科器械等团队。'),
    ],
    found: ['figure-recounted'],
  },
  {
    name: 'the same odd number of newly built things',
    letters: [
      says(2022, '一、充电', '（一）新建公共充电桩1347个。'),
      says(2023, '一、充电', '（一）新建公共充电桩1347个。'),
    ],
    found: ['figure-recounted'],
  },
  {
    name: 'three years of preliminary work',
    letters: [2021, 2022, 2023].map((year) =>
      says(year, '一、医院', '（一）推进滨海医院二期项目前期工作。'),
    ),
    found: ['no-movement'],
  },
  {
    name: 'a school being planned in the same words',
    letters: [2022, 2023].map((year) => says(year, '一、学校', '（一）推进云岭国际学校规划建设。')),
    found: ['no-movement'],
  },
  {
    name: 'a line of the list that stays',
    letters: [2022, 2023].map((year) => list(year, '', '推进青石大桥立项工作。')),
    found: ['no-movement'],
  },
  {
    name: 'a study that is being written for years',
    letters: [2022, 2023].map((year) =>
      says(year, '一、园区', '（一）青石实验动物中心正在编制可行性研究报告。'),
    ),
    found: ['no-movement'],
  },
  {
    name: 'completed, and being planned by its own words',
    letters: [list(2024, '青石科学展厅正处于前期谋划阶段。')],
    found: ['contradiction'],
  },
  {
    name: 'issued and to be issued',
    letters: [
      list(2024, '印发《青石数据流通管理办法》。', '推动《青石数据流通管理办法》尽快印发。'),
    ],
    found: ['contradiction'],
  },
  {
    name: 'the same clause done and still to do',
    letters: [list(2024, '建成青石跨境数据验证平台。', '', '建成青石跨境数据验证平台。')],
    found: ['contradiction'],
  },
  {
    name: 'the body denies what the list has completed',
    letters: [
      {
        ...list(2024, '建成青石人才驿站。'),
        says: ['一、园区建设', '（一）青石人才驿站尚未建成，正在装修。'],
      },
    ],
    found: ['contradiction'],
  },
  {
    name: 'completed years ago',
    letters: [list(2024, '2022年5月，成立青石科技成果转化联盟。')],
    found: ['stale-completion'],
  },
  {
    name: 'opened years ago',
    letters: [list(2024, '青石展示中心于2021年9月建成开放。')],
    found: ['stale-completion'],
  },
  {
    name: 'a result that says nothing',
    letters: [says(2024, '一、服务', '（一）园区营商环境得到全面优化。')],
    found: ['no-evidence'],
  },
  {
    name: 'a platform left for the next year of which nobody speaks',
    letters: [park(2022, '明年上线园区设备预约系统。'), park(2023, '')],
    found: ['dropped'],
  },
  {
    name: 'rules left for the next year of which nobody speaks',
    letters: [park(2022, '下一步出台实验废弃物处置办法。'), park(2023, '')],
    found: ['dropped'],
  },
  {
    name: 'a desk left for the next year by the list',
    letters: [
      { ...park(2022, ''), list: [['园区建设', '', '', '设立海外人才签证服务专窗。']] },
      park(2023, ''),
    ],
    found: ['dropped'],
  },
  {
    name: 'the same proposal is answered again without it',
    letters: [
      { ...park(2022, '明年设立知识产权巡回法庭。'), number: '20220188' },
      { ...park(2023, ''), number: '20220188' },
    ],
    found: ['dropped'],
  },
  {
    name: 'the lead is its own co-handler',
    letters: [
      {
        ...says(2024, '一、学校', '（一）完成云岭学校改造，面积3200平方米。'),
        lead: '滨城市教育局',
        co: '滨城市教育局',
      },
    ],
    found: ['role-conflict'],
  },
];
