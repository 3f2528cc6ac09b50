import type { Case, Written } from './written.ts';

const says = (year: number, ...lines: readonly string[]): Written => ({ year, says: lines });
const list = (year: number, done: string, advancing = '', next = '', remark = ''): Written => ({
  year,
  says: ['一、园区建设', '（一）园区建设按计划进行。'],
  list: [['园区建设', done, advancing, next, remark]],
});

/** A second set, written after the first had been mended. */
export const furtherCases: readonly Case[] = [
  {
    name: 'building permit then completion of same name',
    letters: [list(2022, '青石国际学校获批立项。'), list(2023, '青石国际学校获批用地。')],
  },
  {
    name: 'same park two events: opened first section, then whole',
    letters: [list(2022, '滨海碧道首段开放。'), list(2023, '滨海碧道全线开放。')],
  },
  {
    name: 'second hospital campus',
    letters: [list(2022, '滨海医院建成投入使用。'), list(2023, '滨海医院南院区建成投入使用。')],
  },
  {
    name: 'signed with same partner on other subject',
    letters: [
      list(2022, '与香港科技园公司签署检测互认备忘录。'),
      list(2023, '与香港科技园公司签署人才培养备忘录。'),
    ],
  },
  {
    name: 'signed renewal',
    letters: [
      list(2022, '与香港科技园公司签署合作备忘录。'),
      list(2023, '与香港科技园公司续签合作备忘录。'),
    ],
  },
  {
    name: 'report at mid-year and year-end same year',
    letters: [
      { ...says(2023, '一、数据', '（一）累计完成数据交易316笔。'), month: 3, number: '20230003' },
      { ...says(2023, '一、数据', '（一）累计完成数据交易142笔。'), month: 11, number: '20230130' },
    ],
  },
  {
    name: 'ongoing work, new partner',
    letters: [
      says(2022, '一、合作', '（一）推进与香港大学共建实验室项目。'),
      says(2023, '一、合作', '（一）推进与香港中文大学共建实验室项目。'),
    ],
  },
  {
    name: 'negotiation with new dates only in remark',
    letters: [
      list(2022, '', '推进青石大桥前期工作。'),
      list(2023, '', '推进青石大桥前期工作。', '', '已完成可研评审'),
    ],
  },
  {
    name: 'no movement but completed in list of same year',
    letters: [
      says(2022, '一、学校', '（一）推进云岭国际学校规划建设。'),
      {
        ...says(2023, '一、学校', '（一）推进云岭国际学校规划建设。'),
        list: [['学校', '云岭国际学校取得规划许可。', '', '']],
      },
    ],
  },
  {
    name: 'no movement: moved under a short name',
    letters: [
      says(2022, '一、医院', '（一）推进中山大学附属第九医院深港院区建设。'),
      says(
        2023,
        '一、医院',
        '（一）推进中山大学附属第九医院深港院区建设。',
        '（二）九院深港院区主体封顶。',
      ),
    ],
  },
  {
    name: 'no movement: three letters, moved between',
    letters: [
      says(2021, '一、学校', '（一）推进云岭国际学校规划建设。'),
      says(2022, '一、学校', '（一）云岭国际学校完成选址。'),
      says(2023, '一、学校', '（一）推进云岭国际学校规划建设。'),
    ],
  },
  {
    name: 'no movement: reply to another question quotes the same line',
    letters: [
      says(2022, '一、口岸', '（一）推进青石口岸改造项目建设。'),
      says(
        2023,
        '一、生态',
        '（一）推进青石河生态修复。',
        '二、口岸',
        '（一）推进青石口岸改造项目建设，首批查验通道启用。',
      ),
    ],
  },
  {
    name: 'contradiction: list advanced for one, completed for other phase',
    letters: [list(2024, '青石安居小区一期建成。', '青石安居小区二期建设。')],
  },
  {
    name: 'contradiction: completed draft; still to be issued',
    letters: [list(2024, '完成《青石数据办法》编制。', '', '印发《青石数据办法》。')],
  },
  {
    name: 'contradiction: issued by us, promote city version',
    letters: [list(2024, '印发《青石人才办法》。', '推动市级《人才办法》印发。')],
  },
  {
    name: 'contradiction body: not yet published vs list completed drafting',
    letters: [
      {
        ...list(2024, '完成《青石数据办法》起草。'),
        says: ['一、制度', '（一）《青石数据办法》尚未印发，已完成起草。'],
      },
    ],
  },
  {
    name: 'contradiction body: not fully built',
    letters: [
      { ...list(2024, '建成青石充电站。'), says: ['一、充电', '（一）全区充电网络尚未建成。'] },
    ],
  },
  {
    name: 'contradiction body: other building of the name',
    letters: [
      {
        ...list(2024, '云岭图书馆建成开馆。'),
        says: ['一、文化', '（一）云岭图书馆少儿分馆尚未建成。'],
      },
    ],
  },
  {
    name: 'contradiction body: last year it was not yet',
    letters: [
      {
        ...list(2024, '建成青石驿站。'),
        says: ['一、驿站', '（一）去年青石驿站尚未建成，今年以来加快施工。'],
      },
    ],
  },
  {
    name: 'contradiction done col: waiting only for acceptance',
    letters: [list(2024, '完成青石大厦主体施工，尚未竣工验收。')],
  },
  {
    name: 'contradiction done: plan completed awaiting approval',
    letters: [list(2024, '编制青石交通规划，尚待市政府审批。')],
  },
  {
    name: 'stale: past award repeated context',
    letters: [list(2023, '青石书院（2021年入选省级基地）改造完成。')],
  },
  { name: 'stale: fiscal 2022 settlement', letters: [list(2023, '完成2022年度决算公开。')] },
  {
    name: 'stale: since 2021 program finished',
    letters: [list(2023, '2021年启动的三年行动圆满收官。')],
  },
  {
    name: 'stale: 2022 list in 2023 Jan letter',
    letters: [{ ...list(2023, '2022年12月，建成青石公园。'), month: 1 }],
  },
  { name: 'stale: dates of the standard', letters: [list(2023, '按2020年版标准建成青石实验室。')] },
  { name: 'stale: plan period 2021-2022', letters: [list(2023, '完成2021—2022年度补贴发放。')] },
  { name: 'stale: range with 至', letters: [list(2023, '2020年至2022年累计完成改造12个小区。')] },
  {
    name: 'stale: established 2019 now upgraded',
    letters: [list(2023, '2019年成立的青石联盟完成换届。')],
  },
  { name: 'no-evidence: named street', letters: [list(2024, '云岭片区环境得到明显改善。')] },
  {
    name: 'no-evidence: list short but body has figures',
    letters: [
      {
        ...list(2024, '营商环境得到全面优化。'),
        says: [
          '一、园区建设',
          '（一）营商环境得到全面优化，企业开办时间压缩至0.5天，新设企业1200家。',
        ],
      },
    ],
  },
  {
    name: 'dropped: planned by co-handler',
    letters: [
      says(
        2022,
        '一、文化',
        '（一）青石剧院封顶。',
        '（二）滨海馆布展。',
        '（三）云岭书院选址。',
        '（四）市文化局将设立演艺专项资金。',
      ),
      says(2023, '一、文化', '（一）青石剧院开放。', '（二）滨海馆开馆。', '（三）云岭书院动工。'),
    ],
  },
  {
    name: 'dropped: unit renamed and told by successor',
    letters: [
      {
        ...says(
          2022,
          '一、文化',
          '（一）青石剧院封顶。',
          '（二）滨海馆布展。',
          '（三）云岭书院选址。',
          '（四）明年启动数字藏品平台建设。',
        ),
        lead: '滨城市文化广电旅游体育局',
      },
      {
        ...says(
          2023,
          '一、文化',
          '（一）青石剧院开放。',
          '（二）滨海馆开馆。',
          '（三）云岭书院动工。',
        ),
        lead: '滨城市文化和旅游局',
      },
      {
        ...says(2023, '一、数字', '（一）数字藏品平台上线。'),
        lead: '滨城市文化和旅游局',
        number: '20230299',
      },
    ],
  },
  {
    name: 'dropped: told in the letter’s closing paragraph',
    letters: [
      says(
        2022,
        '一、文化',
        '（一）青石剧院封顶。',
        '（二）滨海馆布展。',
        '（三）云岭书院选址。',
        '（四）明年设立艺术家驻留计划。',
      ),
      says(
        2023,
        '一、文化',
        '（一）青石剧院开放。',
        '（二）滨海馆开馆。',
        '（三）云岭书院动工。',
        '感谢您对文化工作的支持，驻留艺术家招募将于近期公布。',
      ),
    ],
  },
  {
    name: 'dropped: yearly work',
    letters: [
      says(
        2022,
        '一、文化',
        '（一）青石剧院封顶。',
        '（二）滨海馆布展。',
        '（三）云岭书院选址。',
        '（四）明年启动第三届文化节筹备。',
      ),
      says(2023, '一、文化', '（一）青石剧院开放。', '（二）滨海馆开馆。', '（三）云岭书院动工。'),
    ],
  },
  {
    name: 'dropped: done in the same year by list',
    letters: [
      {
        ...says(
          2022,
          '一、文化',
          '（一）青石剧院封顶。',
          '（二）滨海馆布展。',
          '（三）云岭书院选址。',
          '（四）下一步建立文化志愿者库。',
        ),
        list: [['文化', '建立文化志愿者库。', '', '']],
      },
      says(2023, '一、文化', '（一）青石剧院开放。', '（二）滨海馆开馆。', '（三）云岭书院动工。'),
    ],
  },
  {
    name: 'role: lead named as co by other',
    letters: [
      {
        year: 2024,
        lead: '滨城市教育局',
        co: '滨城市财政局',
        says: ['一、学校', '（一）我局作为主办单位，完成学校改造3所。'],
      },
    ],
  },
];
