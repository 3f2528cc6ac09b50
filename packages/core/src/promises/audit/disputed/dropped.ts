import type { Case, Written } from './written.ts';

/** The letter of a year about one park, with whatever else it says. */
const arts = (year: number, plan: string, ...more: readonly string[]): Written => ({
  year,
  says: [
    '一、文化设施',
    year === 2022 ? '（一）青石大剧院主体结构封顶。' : '（一）青石大剧院完成装修。',
    year === 2022 ? '（二）滨海美术馆正在布展。' : '（二）滨海美术馆开馆。',
    year === 2022 ? '（三）云岭书院完成选址。' : '（三）云岭书院动工建设。',
    ...(plan === '' ? [] : [`（四）${plan}`]),
    ...more,
  ],
});

/** A plan and the reply that takes it up in other words. */
const reworded = (name: string, plan: string, answer: string): Case => ({
  name,
  letters: [arts(2022, plan), arts(2023, answer)],
});

/** Plans that seem to have been forgotten, and were not, or of which nobody need have spoken. */
export const dropped: readonly Case[] = [
  reworded(
    'a shared platform becomes shared use on line',
    '下一步将建立演艺资源共享平台。',
    '各院团的灯光、音响和排练厅已实现线上共用。',
  ),
  reworded(
    'a bus line becomes a passenger route',
    '明年开通跨境巴士专线。',
    '口岸至科学园的过境客运线路每日发车24班。',
  ),
  reworded(
    'flats for talents become homes for the young',
    '下一步启动人才公寓建设。',
    '首批青年住房交付180套。',
  ),
  reworded(
    'a desk for school places becomes a green channel',
    '明年设立入学服务专窗。',
    '为科研人员子女就读开辟绿色通道，受理76人。',
  ),
  reworded(
    'a green channel becomes quick inspection',
    '拟试行生物样本通关绿色通道。',
    '血清、细胞等特殊物品实行随到随检。',
  ),
  reworded(
    'a data room becomes a trusted space',
    '下一步建立健康医疗数据开放实验室。',
    '诊疗信息可信空间投入试运行，接入医院9家。',
  ),
  reworded(
    'a fund becomes capital',
    '明年设立天使投资引导基金。',
    '首支早期项目资本完成备案，规模3亿元。',
  ),
  reworded(
    'a pool of experts becomes a committee',
    '下一步组建文化专家库。',
    '聘请18位顾问，组成艺术咨询委员会。',
  ),
  {
    name: 'given up, with the reason',
    letters: [
      arts(2022, '明年开通水上巴士。'),
      arts(2023, '受航道水深限制，原拟开辟的客船航线暂不具备条件，不再实施。'),
    ],
  },
  {
    name: 'postponed, with the reason',
    letters: [
      arts(2022, '明年启动智慧导览系统建设。'),
      arts(2023, '因预算调整，导览项目顺延至2025年启动。'),
    ],
  },
  {
    name: 'replaced by a new plan',
    letters: [
      arts(2022, '明年出台演出场所扶持办法。'),
      arts(2023, '相关支持内容并入《青石区文化产业发展若干措施》统筹实施。'),
    ],
  },
  {
    name: 'merged into another task',
    letters: [
      arts(2022, '下一步建立非遗传承人档案。'),
      arts(2023, '将传承人信息采集与文化志愿者登记合并开展，已采集420人。'),
    ],
  },
  {
    name: 'split into two tasks',
    letters: [
      arts(2022, '明年上线文旅一码通小程序。'),
      arts(2023, '图书借阅码和景区预约码分别上线。'),
    ],
  },
  {
    name: 'handed to another unit, which is told',
    letters: [
      arts(2022, '明年设立影视拍摄服务中心。'),
      arts(2023, '剧组取景协调职能划转区投资推广署。'),
    ],
  },
  {
    name: 'the next letter was not read; a later one need not repeat it',
    letters: [arts(2022, '下一步启动青年驿站建设。'), { ...arts(2023, ''), year: 2025 }],
  },
  {
    name: 'another proposal asks about one of many things only',
    letters: [
      {
        year: 2022,
        says: [
          '一、住房',
          '（一）推进青石人才公寓建设。',
          '（二）明年启动滨海人才社区改造。',
          '（三）明年出台人才住房租赁指引。',
          '二、学校',
          '（一）推进云岭学校建设。',
          '（二）推进海湾学校扩建。',
        ],
      },
      {
        year: 2023,
        says: ['一、住房', '（一）青石人才公寓竣工，提供住房320套。'],
      },
    ],
  },
  {
    name: 'a reply to a question about transport need not speak of the school beside it',
    letters: [
      {
        year: 2022,
        says: [
          '一、配套设施',
          '（一）青石地铁站开工建设。',
          '（二）明年启动青石中学建设。',
          '（三）建设青石体育公园。',
          '（四）改造青石市场。',
        ],
      },
      {
        year: 2023,
        says: ['一、轨道交通', '（一）青石地铁站完成主体施工。', '（二）青石快线完成勘察。'],
      },
    ],
  },
  {
    name: 'the report says that some matters are told in a letter of their own',
    letters: [
      arts(2022, '明年设立艺术品保税仓。'),
      arts(2023, '', '二、其他', '（一）其余事项另行专题报告。'),
    ],
  },
  {
    name: 'planned to be looked into only',
    letters: [arts(2022, '下一步研究论证设立艺术基金的可行性。'), arts(2023, '')],
  },
  {
    name: 'planned if the city agrees',
    letters: [arts(2022, '待市政府批准后，启动音乐厅建设。'), arts(2023, '')],
  },
  {
    name: 'planned for a year that has not come',
    letters: [arts(2022, '计划于2025年建成戏剧艺术中心。'), arts(2023, '')],
  },
  {
    name: 'planned within three years',
    letters: [arts(2022, '未来三年内建成社区文化活动室。'), arts(2023, '')],
  },
  {
    name: 'planned by the end of the plan period',
    letters: [arts(2022, '力争“十四五”期末建成戏剧艺术中心。'), arts(2023, '')],
  },
  {
    name: 'somebody else is to do it',
    letters: [arts(2022, '建议市文化主管部门牵头设立演艺联盟。'), arts(2023, '')],
  },
  {
    name: 'wished for in the long run',
    letters: [arts(2022, '远期将建成水上剧场。'), arts(2023, '')],
  },
];
