import type { Case, Written } from './written.ts';

const says = (year: number, ...lines: readonly string[]): Written => ({ year, says: lines });
const titled = (year: number, title: string, ...lines: readonly string[]): Written => ({
  year,
  says: lines,
  title,
});
const list = (year: number, done: string, advancing = '', next = '', remark = ''): Written => ({
  year,
  says: ['一、园区建设', '（一）园区建设按计划进行。'],
  list: [['园区建设', done, advancing, next, remark]],
});

/** A third set: several units, several years, plans and reports. */
export const severalLetters: readonly Case[] = [
  {
    name: 'plan as agreed, report of first year partial',
    letters: [
      titled(
        2022,
        '青石科学园建设行动方案',
        '一、重点任务',
        '（一）建成共享实验室6个。',
        '（二）引进机构20家。',
        '（三）设立人才服务站。',
        '本方案由滨城市青石区人民政府负责组织实施。',
      ),
      titled(
        2023,
        '青石科学园2023年建设进展报告',
        '一、总体进展',
        '（一）建成共享实验室2个。',
        '（二）引进机构9家。',
      ),
    ],
  },
  {
    name: 'report cites plan, tells rest is for later',
    letters: [
      titled(
        2022,
        '青石科学园建设行动方案',
        '一、重点任务',
        '（一）建成共享实验室6个。',
        '（二）引进机构20家。',
        '（三）启动人才公寓建设。',
      ),
      titled(
        2023,
        '青石科学园2023年建设进展报告',
        '一、总体进展',
        '（一）按照《青石科学园建设行动方案》，建成共享实验室2个。',
        '（二）引进机构9家。',
        '（三）人才公寓建设列入2024年任务。',
      ),
    ],
  },
  {
    name: 'three years of growth and one restated basis',
    letters: [
      says(2021, '一、企业', '（一）累计服务企业1200家。'),
      says(2022, '一、企业', '（一）累计服务企业1860家。'),
      says(2023, '一、企业', '（一）按新口径，累计服务企业1540家。'),
    ],
  },
  {
    name: 'handed from city to district',
    letters: [
      {
        ...says(2022, '一、服务', '（一）累计受理政务事项5600件。'),
        lead: '滨城市政务服务和数据管理局',
      },
      {
        ...says(2023, '一、服务', '（一）累计受理政务事项830件。'),
        lead: '滨城市青石区政务服务和数据管理局',
      },
    ],
  },
  {
    name: 'joint letters of two co-handlers',
    letters: [
      {
        ...says(2022, '一、学校', '（一）推进云岭国际学校规划建设。'),
        lead: '滨城市教育局',
        co: '滨城市规划局',
      },
      {
        ...says(
          2023,
          '一、规划',
          '（一）推进云岭国际学校规划建设。',
          '（二）完成学校用地规划调整。',
        ),
        lead: '滨城市规划局',
      },
    ],
  },
  {
    name: 'completed once, told by lead and co-handler in two years',
    letters: [
      { ...list(2022, '印发《青石人才住房办法》。'), lead: '滨城市住房局' },
      { ...list(2023, '印发《青石人才住房办法》。'), lead: '滨城市人力资源局' },
    ],
  },
  {
    name: 'named activity completed each year',
    letters: [list(2022, '举办“青石科技周”活动。'), list(2023, '举办“青石科技周”活动。')],
  },
  {
    name: 'named yearly exhibition opened',
    letters: [list(2022, '“湾区艺术双年展”开幕。'), list(2023, '“湾区艺术双年展”闭幕。')],
  },
  {
    name: 'semester course starts each year',
    letters: [list(2022, '“科学夏令营”开营。'), list(2023, '“科学夏令营”开营。')],
  },
  {
    name: 'yearly call issued',
    letters: [
      list(2022, '发布《联合资助项目申报指南》。'),
      list(2023, '发布《联合资助项目申报指南》。'),
    ],
  },
  {
    name: 'yearly agreement signed with named party',
    letters: [
      list(2022, '与香港大学签订年度合作协议。'),
      list(2023, '与香港大学签订年度合作协议。'),
    ],
  },
  {
    name: 'annual contract with company',
    letters: [
      list(2022, '与青石科技公司签订服务合同。'),
      list(2023, '与青石科技公司签订服务合同。'),
    ],
  },
  {
    name: 'listed twice because body repeats list',
    letters: [
      { ...list(2023, '建成青石公园。'), says: ['一、园区建设', '（一）建成青石公园。'] },
      {
        ...list(2024, '青石公园新增停车位120个。'),
        says: ['一、园区建设', '（一）去年建成的青石公园新增停车位120个。'],
      },
    ],
  },
  {
    name: 'certificate renewed',
    letters: [list(2022, '青石医院获批互联网医院资质。'), list(2023, '青石医院获批三级甲等资质。')],
  },
  {
    name: 'approved by district, then by city',
    letters: [
      list(2022, '青石片区规划通过区级审议并批复。'),
      list(2023, '青石片区规划获市政府批复。'),
    ],
  },
  {
    name: 'construction permit vs use',
    letters: [list(2022, '青石大厦主体竣工。'), list(2023, '青石大厦竣工验收。')],
  },
  {
    name: 'trial operation then in operation',
    letters: [list(2022, '青石数据平台上线试运行。'), list(2023, '青石数据平台上线。')],
  },
  {
    name: 'version 2 online',
    letters: [list(2022, '“湾区通”小程序上线。'), list(2023, '“湾区通”小程序2.0版上线。')],
  },
  {
    name: 'a second entrance opened',
    letters: [
      list(2022, '青石口岸随车人员验放厅启用。'),
      list(2023, '青石口岸出境随车人员验放厅启用。'),
    ],
  },
  {
    name: 'budget per year with 累计 in the sentence',
    letters: [
      says(2022, '一、经费', '（一）当年累计支出专项经费3200万元。'),
      says(2023, '一、经费', '（一）当年累计支出专项经费2900万元。'),
    ],
  },
  {
    name: 'school year totals',
    letters: [
      says(2022, '一、交流', '（一）本学年累计组织学生赴港交流2600人次。'),
      says(2023, '一、交流', '（一）本学年累计组织学生赴港交流2100人次。'),
    ],
  },
  {
    name: 'in progress, first of phases named',
    letters: [
      says(2022, '一、数据', '（一）正在建设健康数据开放平台一期。'),
      says(2023, '一、数据', '（一）正在建设健康数据开放平台二期。'),
    ],
  },
  {
    name: 'same text but deadline shifted with reason',
    letters: [
      says(2022, '一、住房', '（一）推进青石人才公寓项目建设，计划2023年交付。'),
      says(2023, '一、住房', '（一）推进青石人才公寓项目建设，因地质条件变化，调整至2024年交付。'),
    ],
  },
  {
    name: 'standstill explained in another sentence',
    letters: [
      says(2022, '一、住房', '（一）推进青石人才公寓项目前期工作。'),
      says(2023, '一、住房', '（一）推进青石人才公寓项目前期工作。因片区控规调整，项目暂缓。'),
    ],
  },
  {
    name: 'percent complete grows',
    letters: [
      says(2022, '一、住房', '（一）推进青石人才公寓项目建设，进度30%。'),
      says(2023, '一、住房', '（一）推进青石人才公寓项目建设，进度85%。'),
    ],
  },
  {
    name: 'border hours',
    letters: [
      says(2022, '一、口岸', '（一）青石口岸实行24小时货运通关。'),
      says(2023, '一、口岸', '（一）青石口岸实行24小时货运通关。'),
    ],
  },
  {
    name: 'no-evidence in opening of measure with number next clause',
    letters: [says(2024, '一、教育', '（一）教育质量稳步提升，高考本科率提高6个百分点。')],
  },
  {
    name: 'no-evidence with named project',
    letters: [says(2024, '一、教育', '（一）“双减”工作取得明显成效。')],
  },
  {
    name: 'contradiction: done for households, advancing for rest',
    letters: [list(2024, '完成青石社区水管改造。', '推进青石社区水管改造收尾。')],
  },
  {
    name: 'contradiction: done this year; continue next year to operate',
    letters: [list(2024, '青石托育中心建成运营。', '', '青石托育中心扩大运营。')],
  },
  {
    name: 'contradiction: done half',
    letters: [list(2024, '完成青石河整治工程上游段。', '推进青石河整治工程。')],
  },
];
