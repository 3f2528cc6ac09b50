import type { Case } from './written.ts';

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
];
