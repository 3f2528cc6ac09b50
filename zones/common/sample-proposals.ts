/** How far an invented proposal has come when a newcomer looks at the zone. */
export type SampleProgress =
  | 'registered'
  | 'filed'
  | 'declined'
  | 'assigned'
  | 'return-asked'
  | 'drafting'
  | 'countersigning'
  | 'checking'
  | 'answered'
  | 'dissatisfied'
  | 'published'
  | 'followed-up';

/** An invented proposal or suggestion, for trying a zone out. */
export interface SampleProposal {
  readonly title: string;
  readonly body: string;
  readonly kind: 'proposal' | 'suggestion';
  /** How many days ago it was registered. */
  readonly daysAgo: number;
  readonly progress: SampleProgress;
  readonly disclosure: 'full' | 'summary';
  readonly points: readonly (readonly [point: string, said: string, status: string])[];
}

const nothing: SampleProposal['points'] = [];

/** A dozen, at different stages; some of their clocks have run out. */
export const sampleProposals: readonly SampleProposal[] = [
  {
    title: '关于在园区增设夜间接驳巴士的建议',
    body: '晚间加班人员返程不便。建议在两侧园区之间增设夜间接驳巴士，先试行三个月。',
    kind: 'suggestion',
    daysAgo: 2,
    progress: 'registered',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于统一两侧实验动物设施预约的提案',
    body: '设施预约规则各不相同。建议统一预约入口和取消规则。',
    kind: 'proposal',
    daysAgo: 4,
    progress: 'filed',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于改善园区步行连廊的建议',
    body: '部分连廊缺少遮雨设施。建议逐段排查并公布改造次序。',
    kind: 'suggestion',
    daysAgo: 75,
    progress: 'filed',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于本人子女入学安排的来信',
    body: '希望协调本人子女的入学安排。',
    kind: 'suggestion',
    daysAgo: 30,
    progress: 'declined',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于公布共享仪器收费标准的提案',
    body: '收费项目名称不一，难以比较。建议按统一格式公布。',
    kind: 'proposal',
    daysAgo: 6,
    progress: 'assigned',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于设立跨境数据合规咨询窗口的建议',
    body: '小型团队缺少合规咨询渠道。建议每周固定时段提供咨询。',
    kind: 'suggestion',
    daysAgo: 40,
    progress: 'assigned',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于优化外籍科研人员体检流程的提案',
    body: '体检结果不能共用。建议两侧认可同一份报告。',
    kind: 'proposal',
    daysAgo: 12,
    progress: 'return-asked',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于支持青年团队使用中试平台的提案',
    body: '中试平台排期紧张。建议为青年团队预留时段。',
    kind: 'proposal',
    daysAgo: 230,
    progress: 'drafting',
    disclosure: 'full',
    points: nothing,
  },
  {
    title: '关于推动仲裁文书电子送达的提案',
    body: '纸本送达费时。建议在双方同意时使用电子送达。',
    kind: 'proposal',
    daysAgo: 45,
    progress: 'checking',
    disclosure: 'full',
    points: [
      ['使用电子送达', '已完成系统对接方案，正在测试。', 'advancing'],
      ['公布操作指引', '明年第一季度公布。', 'planned'],
    ],
  },
  {
    title: '关于增加科普开放日的建议',
    body: '公众参观名额有限。建议每季度设一次开放日。',
    kind: 'suggestion',
    daysAgo: 80,
    progress: 'dissatisfied',
    disclosure: 'full',
    points: [['增加开放日', '今年已举办两次开放日。', 'done']],
  },
  {
    title: '关于试行科研物资白名单的提案',
    body: '科研样品通关手续较多。建议试行白名单并定期更新。',
    kind: 'proposal',
    daysAgo: 160,
    progress: 'published',
    disclosure: 'full',
    points: [
      ['试行白名单', '白名单已试行，首批列入四家机构。', 'done'],
      ['定期更新', '每半年更新一次，下一次在年底。', 'advancing'],
    ],
  },
  {
    title: '关于建设深港联合培训基地的提案',
    body: '两侧培训课程不能互认。建议共建培训基地并试行学分互认。',
    kind: 'proposal',
    daysAgo: 300,
    progress: 'followed-up',
    disclosure: 'summary',
    points: [
      ['共建培训基地', '已选定场地，正在装修。', 'advancing'],
      ['学分互认', '互认办法正在征求意见。', 'planned'],
    ],
  },
];
