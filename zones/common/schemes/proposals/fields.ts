import { text, type Field } from '@twinpark/core/model';
import { internal } from './internal.ts';
import { replyFields } from './reply-fields.ts';

/** Who may be asked for an answer or an opinion: authorities and bodies with public tasks, and not those who hand it out and
 * check it. */
const canAnswer = {
  of: ['authority', 'public-body'],
  notHolding: ['office', 'supervisor'],
} as const;

/** Why a unit may give a task back. Our own list: the instruments that we have seen ask for a reason, and name none. */
const returnGrounds = {
  remit: text('不属本单位职责', '不屬本單位職責', 'not in the unit’s remit'),
  reorganised: text('机构或职责已调整', '機構或職責已調整', 'the unit or its remit was changed'),
  better: text('由其他单位办理更合适', '由其他單位辦理更合適', 'another unit is better placed'),
  done: text('同一事项已在办理', '同一事項已在辦理', 'the same is being handled already'),
  other: text('其他', '其他', 'another'),
} as const;

/** What the form of a proposal or suggestion asks, from registration to archive. */
export const fields = {
  kind: {
    kind: 'choice',
    title: text('类别', '類別', 'Kind'),
    options: {
      proposal: text('政协提案', '政協提案', 'CPPCC proposal'),
      suggestion: text('人大代表建议', '人大代表建議', 'people’s congress suggestion'),
    },
    privacy: 'public',
    required: true,
  },
  period: {
    kind: 'choice',
    title: text('提出时间', '提出時間', 'Made'),
    options: {
      session: text('大会期间', '大會期間', 'during the session'),
      'inter-session': text('闭会期间', '閉會期間', 'between sessions'),
    },
    privacy: 'public',
    required: true,
  },
  session: {
    kind: 'text',
    title: text('届次', '屆次', 'Session'),
    privacy: 'public',
    required: true,
  },
  title: {
    kind: 'text',
    title: text('案由', '案由', 'Title'),
    privacy: 'public',
    maxLength: 200,
    required: true,
  },
  body: {
    kind: 'text',
    title: text('正文', '正文', 'Text'),
    privacy: 'public',
    lines: 12,
    required: true,
  },
  original: {
    kind: 'file',
    accept: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'image/jpeg',
      'image/png',
    ],
    title: text('原件', '原件', 'Original'),
    help: text(
      '签名原件的扫描件或电子稿。',
      '簽署原件的掃描檔或電子稿。',
      'A scan of what was signed, or the file that was sent.',
    ),
    privacy: 'case',
  },
  proposers: {
    kind: 'persons',
    min: 1,
    role: 'adviser',
    title: text('提案人（建议人）', '提案人（建議人）', 'Proposers'),
    help: text('领衔人列第一位', '領銜人列第一位', 'the first signer first'),
    privacy: 'public',
    required: true,
  },
  contact: {
    kind: 'text',
    title: text('联系方式', '聯絡方式', 'Contact'),
    privacy: 'personal',
    seenBy: ['office', 'handler'],
  },
  notFiledAs: {
    kind: 'choice',
    title: text('不立案的处理', '不立案的處理', 'Handled instead as'),
    options: {
      'public-opinion': text('转社情民意', '轉社情民意', 'passed on as public opinion'),
      letter: text('转作委员来信', '轉作委員來信', 'passed on as a member’s letter'),
      returned: text('退回修改', '退回修改', 'returned to be rewritten'),
    },
    privacy: 'case',
  },
  reason: {
    kind: 'text',
    title: text('不立案的理由', '不立案的理由', 'Why it is not filed'),
    lines: 4,
    privacy: 'case',
  },
  mergedInto: {
    kind: 'text',
    title: text('并入的主办件案号', '併入主辦件的案號', 'Handled under number'),
    help: text(
      '内容相近、由同一件一并办理的，填主办件的案号，如 20260012，写作“第20260012号”也可以；主办件答复后，本件的答复待承办单位另取字号签发。',
      '內容相近、由同一件一併辦理者，填寫主辦件的案號，例如 20260012，寫作「第20260012號」亦可；主辦件答覆後，本件的答覆待承辦單位另取字號簽發。',
      'The number of the proposal that this one is handled with, like 20260012; “第20260012号”, as letters write it, will do. Once that is answered, the reply to this one stands to be signed, with a number of its own.',
    ),
    maxLength: 40,
    pattern: {
      matches: String.raw`\d{5,12}`,
      says: text(
        '一个案号，如 20260012 或“第20260012号”',
        '一個案號，例如 20260012 或「第20260012號」',
        'one number of a proposal, like 20260012 or “第20260012号”',
      ),
    },
    privacy: 'public',
  },
  /** The id of that matter, found by its number. */
  leadMatter: {
    kind: 'text',
    title: text('主办件', '主辦件', 'Handled under'),
    privacy: 'public',
  },
  mode: {
    kind: 'choice',
    title: text('办理方式', '辦理方式', 'Handling'),
    options: {
      lead: text('主办会办', '主辦會辦', 'one lead, with co-handlers'),
      split: text('分办', '分辦', 'several units, each answers'),
    },
    privacy: 'public',
  },
  handlers: {
    kind: 'units',
    min: 1,
    ...canAnswer,
    title: text('承办单位', '承辦單位', 'Units that answer'),
    privacy: 'public',
  },
  coHandlers: {
    kind: 'units',
    ...canAnswer,
    title: text('会办单位', '會辦單位', 'Co-handlers'),
    privacy: 'public',
  },
  changeReason: {
    kind: 'text',
    title: text('撤回或改派的理由', '撤回或改派的理由', 'Why the assignment is changed'),
    lines: 4,
    ...internal,
  },
  isKey: { kind: 'yes-no', title: text('重点提案', '重點提案', 'Key proposal'), privacy: 'public' },
  keyLeader: {
    kind: 'text',
    title: text('督办领导', '督辦領導', 'Supervised by'),
    ...internal,
  },
  returnGround: {
    kind: 'choice',
    title: text('申请退回的依据', '申請退回的依據', 'On what ground it should be returned'),
    options: returnGrounds,
    ...internal,
  },
  /** Those on which the office has refused this unit before. */
  refusedGrounds: {
    kind: 'choices',
    title: text('已不同意的退回依据', '已不同意的退回依據', 'Grounds refused before'),
    options: returnGrounds,
    ...internal,
  },
  // Between the units and the office, unlike why a proposal is not filed.
  returnReason: {
    kind: 'text',
    title: text('申请退回的理由', '申請退回的理由', 'Why it should be returned'),
    lines: 4,
    ...internal,
  },
  proposedUnit: {
    kind: 'unit',
    ...canAnswer,
    title: text('建议承办单位', '建議承辦單位', 'Unit proposed instead'),
    ...internal,
  },
  refusedBecause: {
    kind: 'text',
    title: text('不同意退回的理由', '不同意退回的理由', 'Why the return is refused'),
    lines: 4,
    ...internal,
  },
  ...replyFields,
} as const satisfies Record<string, Field>;
