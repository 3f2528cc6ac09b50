import type { Case, Written } from './written.ts';

const says = (year: number, ...lines: readonly string[]): Written => ({ year, says: lines });

/** Figures that differ, go down or come back, and of which nobody may be accused. */
export const figures: readonly Case[] = [
  {
    name: 'a total restated in 万 is the same total',
    letters: [
      { year: 2022, says: ['一、健康档案', '（一）累计建立电子健康档案862000份。'] },
      { year: 2023, says: ['一、健康档案', '（一）累计建立电子健康档案86.2万份。'] },
    ],
  },
  {
    name: 'a total rounded to 万 is not a lower one',
    letters: [
      { year: 2022, says: ['一、健康档案', '（一）累计建立电子健康档案864731份。'] },
      { year: 2023, says: ['一、健康档案', '（一）累计建立电子健康档案86万份。'] },
    ],
  },
  {
    name: 'money in 亿元 and in 万元',
    letters: [
      { year: 2022, says: ['一、人才住房', '（一）累计拨付人才住房补贴12600万元。'] },
      { year: 2023, says: ['一、人才住房', '（一）累计拨付人才住房补贴1.26亿元。'] },
    ],
  },
  {
    name: 'money rounded to 亿元 after an exact number of 万元',
    letters: [
      { year: 2022, says: ['一、人才住房', '（一）累计拨付人才住房补贴12648万元。'] },
      { year: 2023, says: ['一、人才住房', '（一）累计拨付人才住房补贴1.2亿元。'] },
    ],
  },
  {
    name: 'a budget and then what was spent of it',
    letters: [
      { year: 2022, says: ['一、经费保障', '（一）累计安排仪器共享专项资金5000万元。'] },
      { year: 2023, says: ['一、经费保障', '（一）累计支出仪器共享专项资金3180万元。'] },
    ],
  },
  {
    name: 'a sum granted and the sum paid out so far',
    letters: [
      { year: 2022, says: ['一、经费保障', '（一）累计核定校企联合培养补贴金额930万元。'] },
      { year: 2023, says: ['一、经费保障', '（一）累计兑付校企联合培养补贴金额610万元。'] },
    ],
  },
  {
    name: 'a running total of the city and one of the district',
    letters: [
      { year: 2022, says: ['一、仪器共享', '（一）全市累计入网大型科研仪器4260台。'] },
      { year: 2023, says: ['一、仪器共享', '（一）我区累计入网大型科研仪器1180台。'] },
    ],
  },
  {
    name: 'the scope of a total stands in the sentence before it',
    letters: [
      { year: 2022, says: ['一、仪器共享', '（一）从全市情况看，累计入网大型科研仪器4260台。'] },
      {
        year: 2023,
        says: ['一、仪器共享', '（一）下面报告本区情况。（二）累计入网大型科研仪器1180台。'],
      },
    ],
  },
  {
    name: 'a running total and then the number of one year',
    letters: [
      { year: 2022, says: ['一、通关便利', '（一）累计验放跨境科研车辆5120辆次。'] },
      { year: 2023, says: ['一、通关便利', '（一）2023年验放跨境科研车辆2230辆次。'] },
    ],
  },
  {
    name: 'a total that was counted anew, said elsewhere in the letter',
    letters: [
      { year: 2022, says: ['一、文化服务', '（一）累计登记公共文化场馆318家。'] },
      {
        year: 2023,
        says: [
          '一、文化服务',
          '（一）累计登记公共文化场馆276家。',
          '二、需要说明的情况',
          '（一）今年起公共文化场馆按新的统计口径计算，不含社区阅览室。',
        ],
      },
    ],
  },
  {
    name: 'a total that is lower because some have left, said in the closing words',
    letters: [
      { year: 2022, says: ['一、机构集聚', '（一）园区累计入驻科研机构132家。'] },
      {
        year: 2023,
        says: [
          '一、机构集聚',
          '（一）园区累计入驻科研机构119家。',
          '二、其他',
          '（一）上述机构数较上年减少，主要是13家机构租约期满迁出。',
        ],
      },
    ],
  },
  {
    name: 'a stock that falls because a target group shrinks',
    letters: [
      { year: 2022, says: ['一、帮扶工作', '（一）现有在册困难家庭1260户。'] },
      { year: 2023, says: ['一、帮扶工作', '（一）现有在册困难家庭980户。'] },
    ],
  },
  {
    name: 'a stock of things that ought to become fewer',
    letters: [
      { year: 2022, says: ['一、用地整治', '（一）现有批而未供土地46宗。'] },
      { year: 2023, says: ['一、用地整治', '（一）现有批而未供土地31宗。'] },
    ],
  },
  {
    name: 'cases open and unsolved ought to become fewer',
    letters: [
      { year: 2022, says: ['一、隐患治理', '（一）在册安全隐患达到83处。'] },
      { year: 2023, says: ['一、隐患治理', '（一）在册安全隐患42处。'] },
    ],
  },
  {
    name: 'a share in per cent and a growth in percentage points',
    letters: [
      { year: 2022, says: ['一、健康管理', '（一）家庭医生签约率达到62%。'] },
      { year: 2023, says: ['一、健康管理', '（一）家庭医生签约率提高了4个百分点。'] },
    ],
  },
  {
    name: 'the share of one group after that of all',
    letters: [
      { year: 2022, says: ['一、健康管理', '（一）家庭医生签约率达到62%。'] },
      { year: 2023, says: ['一、健康管理', '（一）其中，80岁以上人群家庭医生签约率达到58%。'] },
    ],
  },
  {
    name: 'a growth rate may fall',
    letters: [
      { year: 2022, says: ['一、产业发展', '（一）科技服务业营业收入增长率达到18%。'] },
      { year: 2023, says: ['一、产业发展', '（一）科技服务业营业收入增长率达到9%。'] },
    ],
  },
  {
    name: 'a vacancy rate that falls is good',
    letters: [
      { year: 2022, says: ['一、空间供给', '（一）产业用房空置率为21%。'] },
      { year: 2023, says: ['一、空间供给', '（一）产业用房空置率为13%。'] },
    ],
  },
  {
    name: 'over a number, then about a number',
    letters: [
      { year: 2022, says: ['一、青年交流', '（一）累计服务港澳青年超过3000人次。'] },
      { year: 2023, says: ['一、青年交流', '（一）累计服务港澳青年约2900人次。'] },
    ],
  },
  {
    name: 'people and then visits',
    letters: [
      { year: 2022, says: ['一、青年交流', '（一）累计服务港澳青年5600人次。'] },
      { year: 2023, says: ['一、青年交流', '（一）累计服务港澳青年3100人。'] },
    ],
  },
  {
    name: 'the same odd number of new things, of another sort each year',
    letters: [
      { year: 2022, says: ['一、学位供给', '（一）新增公办小学学位1260个。'] },
      { year: 2023, says: ['一、学位供给', '（一）新增公办初中学位1260个。'] },
    ],
  },
  {
    name: 'a new term of office counts from the start',
    letters: [
      { year: 2022, says: ['一、专家咨询', '（一）本届以来累计提交专家建议213条。'] },
      { year: 2023, says: ['一、专家咨询', '（一）换届后累计提交专家建议64条。'] },
    ],
  },
  {
    name: 'a total since a later date',
    letters: [
      { year: 2022, says: ['一、数据交易', '（一）累计完成数据交易316笔。'] },
      { year: 2023, says: ['一、数据交易', '（一）新平台上线以来，累计完成数据交易142笔。'] },
    ],
  },
  {
    name: 'a total of one platform after that of both',
    letters: [
      { year: 2022, says: ['一、数据交易', '（一）累计完成数据交易316笔。'] },
      { year: 2023, says: ['一、数据交易', '（一）通过国际板累计完成数据交易142笔。'] },
    ],
  },
  {
    name: 'a total by the middle of the year, written later for an earlier date',
    letters: [
      {
        year: 2022,
        month: 11,
        says: ['一、青年交流', '（一）截至2022年10月底，累计举办活动286场。'],
      },
      {
        year: 2023,
        month: 3,
        says: ['一、青年交流', '（一）截至2022年6月底，累计举办活动231场。'],
      },
    ],
  },
  {
    name: 'waiting time that falls',
    letters: [
      { year: 2022, says: ['一、口岸通关', '（一）旅客候检时间平均达到28分钟。'] },
      { year: 2023, says: ['一、口岸通关', '（一）旅客候检时间平均达到15分钟。'] },
    ],
  },
  {
    name: 'lower because transferred',
    letters: [
      says(2022, '一、人才', '（一）累计发放人才码5200个。'),
      says(2023, '一、人才', '（一）累计发放人才码4800个，其中400个转由市级平台发放。'),
    ],
  },
  {
    name: 'ratio vs number',
    letters: [
      says(2022, '一、环保', '（一）垃圾分类覆盖率达到98%。'),
      says(2023, '一、环保', '（一）垃圾分类参与率达到86%。'),
    ],
  },
  {
    name: 'coverage of other base',
    letters: [
      says(2022, '一、充电', '（一）公共停车场充电设施覆盖率达到72%。'),
      says(2023, '一、充电', '（一）充电设施覆盖率达到65%。'),
    ],
  },
  {
    name: 'satisfaction may vary',
    letters: [
      says(2022, '一、服务', '（一）群众满意率达到98%。'),
      says(2023, '一、服务', '（一）群众满意率达到96%。'),
    ],
  },
  {
    name: 'pass rate of exam',
    letters: [
      says(2022, '一、培训', '（一）学员考试合格率达到91%。'),
      says(2023, '一、培训', '（一）学员考试合格率达到84%。'),
    ],
  },
  {
    name: 'recount: places each year equal',
    letters: [
      says(2022, '一、学位', '（一）新增学位3600个。'),
      says(2023, '一、学位', '（一）新增学位3600个。'),
    ],
  },
  {
    name: 'recount: planned target equal',
    letters: [
      says(2022, '一、住房', '（一）计划新增人才住房1350套。'),
      says(2023, '一、住房', '（一）新增人才住房1350套。'),
    ],
  },
  {
    name: 'recount: restated last year',
    letters: [
      says(2022, '一、住房', '（一）新增人才住房1357套。'),
      says(2023, '一、住房', '（一）上年新增人才住房1357套，今年新增980套。'),
    ],
  },
  {
    name: 'recount: quota equal each year',
    letters: [
      says(2022, '一、招生', '（一）安排港澳子弟学位1125个。'),
      says(2023, '一、招生', '（一）安排港澳子弟学位1125个。'),
    ],
  },
  {
    name: 'recount: amount of subsidy ceiling',
    letters: [
      says(2022, '一、补贴', '（一）完成补贴拨付1250万元。'),
      says(2023, '一、补贴', '（一）完成补贴拨付1250万元。'),
    ],
  },
  {
    name: 'regression: units differ 人/人次',
    letters: [
      says(2022, '一、交流', '（一）累计接待港澳访客12600人次。'),
      says(2023, '一、交流', '（一）累计接待港澳访客9800人。'),
    ],
  },
  {
    name: 'regression: HKD to RMB',
    letters: [
      says(2022, '一、经费', '（一）累计汇入科研经费5300万港元。'),
      says(2023, '一、经费', '（一）累计汇入科研经费4900万元。'),
    ],
  },
  {
    name: 'regression: net of cancelled, said in list remark',
    letters: [
      says(2022, '一、企业', '（一）累计认定企业520家。'),
      {
        ...says(2023, '一、企业', '（一）累计认定企业470家。'),
        list: [['企业', '累计认定企业470家。', '', '', '年内注销企业50家']],
      },
    ],
  },
  {
    name: 'regression: different street by heading in parens',
    letters: [
      says(2022, '一、全区情况', '（一）累计建成充电桩5200个。'),
      says(2023, '一、云岭街道情况', '（一）累计建成充电桩830个。'),
    ],
  },
  {
    name: 'regression: 达到 target then actual',
    letters: [
      says(2022, '一、床位', '（一）到2025年床位总数达到5000张。'),
      says(2023, '一、床位', '（一）床位总数达到4200张。'),
    ],
  },
  {
    name: 'regression: over vs exact',
    letters: [
      says(2022, '一、床位', '（一）累计建成床位超过5000张。'),
      says(2023, '一、床位', '（一）累计建成床位4986张。'),
    ],
  },
];
