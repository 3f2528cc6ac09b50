import { text, type Field } from '@twinpark/core/model';
import { internal } from './internal.ts';

/** Asked where a reply is not disclosed in full. */
const unlessFull = {
  visible: {
    all: [
      { known: 'disclosure' },
      { not: { compare: { left: { field: 'disclosure' }, is: '=', right: { constant: 'full' } } } },
    ],
  },
  required: { compare: { left: { field: 'disclosure' }, is: '≠', right: { constant: 'full' } } },
} as const;

/** In words that everybody reads. Our own list, after the grounds of the regulations on open government. */
const disclosureGrounds = {
  secret: text('涉及国家秘密', '涉及國家秘密', 'state secrets'),
  business: text('涉及商业秘密', '涉及商業秘密', 'business secrets'),
  personal: text('涉及个人隐私', '涉及個人私隱', 'personal privacy'),
  safety: text('可能影响公共安全或社会稳定', '可能影響公共安全或社會穩定', 'public safety'),
  pending: text(
    '事项尚在研究或征求意见',
    '事項尚在研究或徵求意見',
    'still being studied or consulted on',
  ),
  other: text('其他依法不公开的情形', '其他依法不公開的情形', 'other grounds in law'),
} as const;

const measures = {
  kind: 'group',
  title: text('办理答复各项', '辦理答覆各項', 'Measures'),
  ...internal,
  min: 1,
  max: 200,
  columns: {
    point: {
      kind: 'text',
      title: text('意见建议', '意見建議', 'Point'),
      privacy: 'public',
      required: true,
    },
    said: {
      kind: 'text',
      title: text('办理情况', '辦理情況', 'Answer'),
      privacy: 'public',
      required: true,
    },
    status: {
      kind: 'choice',
      title: text('进度', '進度', 'Status'),
      options: {
        done: text('当年完成', '當年完成', 'done this year'),
        advancing: text('当年推动', '當年推動', 'advanced this year'),
        planned: text('明年待落实', '明年待落實', 'to do next year'),
        // Of classes C and D: no promise for the next year.
        deferred: text(
          '暂不具备条件或留作参考',
          '暫未具備條件或留作參考',
          'not possible for now, or for reference',
        ),
      },
      privacy: 'public',
      required: true,
    },
    remark: { kind: 'text', title: text('备注', '備註', 'Remark'), privacy: 'public' },
  },
} as const satisfies Field;

const reply = {
  kind: 'text',
  title: text('答复正文', '答覆正文', 'Reply'),
  lines: 16,
  maxLength: 20_000,
  ...internal,
} as const satisfies Field;

/** Whom to call about the reply: it stands in the letter and above its work list, for those who receive it alone. */
const caller = {
  privacy: 'personal',
  seenBy: internal.seenBy,
  maxLength: 40,
} as const;

/** What is asked from plan to archive. */
export const replyFields = {
  plan: { kind: 'text', title: text('办理方案', '辦理方案', 'Plan'), lines: 6, ...internal },
  contactLog: {
    kind: 'group',
    title: text('沟通记录', '溝通記錄', 'Communication'),
    privacy: 'case',
    columns: {
      on: { kind: 'date', title: text('日期', '日期', 'Date'), privacy: 'case', required: true },
      phase: {
        kind: 'choice',
        title: text('阶段', '階段', 'Phase'),
        options: {
          before: text('办前', '辦前', 'before'),
          during: text('办中', '辦中', 'during'),
          after: text('办后', '辦後', 'after'),
        },
        privacy: 'case',
        required: true,
      },
      how: { kind: 'text', title: text('方式', '方式', 'How'), privacy: 'case', required: true },
      said: { kind: 'text', title: text('内容', '內容', 'What was said'), privacy: 'case' },
    },
  },
  opinion: {
    kind: 'text',
    title: text('会办意见', '會辦意見', 'Co-handling opinion'),
    lines: 8,
    ...internal,
  },
  signNote: {
    kind: 'text',
    title: text('会签意见', '會簽意見', 'Note on signing'),
    ...internal,
  },
  reply,
  measures,
  /** What somebody was dissatisfied with, kept when a redo is ordered: the next reply says something else. */
  earlierReply: {
    ...reply,
    title: text('重新办理前的答复正文', '重新辦理前的答覆正文', 'Reply before the redo'),
  },
  earlierMeasures: {
    ...measures,
    title: text('重新办理前的答复各项', '重新辦理前的答覆各項', 'Measures before the redo'),
  },
  annexes: {
    kind: 'group',
    title: text('佐证材料', '佐證材料', 'Supporting documents'),
    ...internal,
    max: 20,
    columns: {
      about: {
        kind: 'text',
        title: text('说明', '說明', 'What it shows'),
        maxLength: 200,
        privacy: 'case',
      },
      file: { kind: 'file', title: text('文件', '檔案', 'File'), privacy: 'case', required: true },
    },
  },
  contactName: {
    kind: 'text',
    ...caller,
    title: text('联系人', '聯絡人', 'Whom to call'),
    help: text(
      '写在答复和工作清单上，只给收到答复的人，不对外公开。',
      '寫在答覆和工作清單上，只供收到答覆的人知悉，不對外公開。',
      'It stands in the letter and above its work list, for those who receive it; it is not public.',
    ),
    required: { known: 'contactPhone' },
  },
  contactPhone: {
    kind: 'text',
    ...caller,
    title: text('联系电话', '聯絡電話', 'Telephone'),
    pattern: {
      matches: String.raw`\+?[0-9][0-9 \-]{4,20}`,
      says: text(
        '电话号码，如 0755-12345678',
        '電話號碼，例如 0755-12345678',
        'a telephone number, like 0755-12345678',
      ),
    },
    required: { known: 'contactName' },
  },
  resultClass: {
    kind: 'choice',
    title: text('办理实效类别', '辦理實效類別', 'Result class'),
    options: {
      A: text(
        'A类：已经解决或基本解决',
        'A類：已經解決或基本解決',
        'A: solved or basically solved',
      ),
      B: text(
        'B类：正在解决或已列入计划',
        'B類：正在解決或已列入計劃',
        'B: being solved or planned',
      ),
      C: text(
        'C类：受条件限制以后研究',
        'C類：受條件限制以後研究',
        'C: limited by conditions, later',
      ),
      D: text('D类：留作参考', 'D類：留作參考', 'D: kept for reference'),
    },
    privacy: 'public',
  },
  disclosure: {
    kind: 'choice',
    title: text('公开方式', '公開方式', 'Disclosure'),
    options: {
      full: text('全文公开', '全文公開', 'full text'),
      summary: text('摘要公开', '摘要公開', 'summary'),
      'title-only': text('仅公开标题', '僅公開標題', 'title only'),
      none: text('不予公开', '不予公開', 'not disclosed'),
    },
    privacy: 'public',
  },
  disclosureGround: {
    kind: 'choice',
    title: text('不全文公开的原因', '不全文公開的原因', 'Why it is not disclosed in full'),
    help: text(
      '不全文公开的，请选一项；公众可以看到。',
      '不全文公開者，請選一項；公眾可以看到。',
      'Choose one where it is not disclosed in full; everybody sees it.',
    ),
    options: disclosureGrounds,
    privacy: 'public',
    ...unlessFull,
  },
  disclosureReason: {
    kind: 'text',
    title: text(
      '不全文公开的具体理由',
      '不全文公開的具體理由',
      'Reason for not disclosing in full',
    ),
    help: text(
      '不全文公开的，请写明；供审核，不对外公开。',
      '不全文公開者，請寫明；供審核之用，不對外公開。',
      'Give it where it is not disclosed in full; for those who review it, not public.',
    ),
    ...internal,
    ...unlessFull,
  },
  /** Whether nothing that was sent is left to be published. */
  allPublished: {
    kind: 'yes-no',
    privacy: 'case',
    title: text('答复均已公开', '答覆均已公開', 'All replies are published'),
  },
  checkNote: {
    kind: 'text',
    title: text('审核意见', '審核意見', 'Note of the check'),
    ...internal,
  },
  documentNumber: {
    kind: 'text',
    title: text('发文字号', '發文字號', 'Document number'),
    help: text(
      '每件答复各有自己的字号；用过的不能再用。',
      '每件答覆各有自己的字號；用過的不能再用。',
      'Each reply has a number of its own; one that was used cannot be used again.',
    ),
    maxLength: 60,
    // Written in one way alone, or the same number with a blank or other brackets would be another.
    pattern: {
      matches: String.raw`[^\s\(\)\[\]（）［］【】０-９]+`,
      says: text(
        '不带空格、年份用六角括号的发文字号，如“某函〔2026〕12号”',
        '不含空格、年份用六角括號的發文字號，如「某函〔2026〕12號」',
        'a document number without blanks, the year in 〔〕, like 某函〔2026〕12号',
      ),
    },
    privacy: 'public',
  },
  signer: { kind: 'text', title: text('签发人', '簽發人', 'Signed by'), ...internal },
  satisfaction: {
    kind: 'choice',
    title: text('满意度', '滿意度', 'Satisfaction'),
    options: {
      satisfied: text('满意', '滿意', 'satisfied'),
      'basically-satisfied': text('基本满意', '基本滿意', 'basically satisfied'),
      dissatisfied: text('不满意', '不滿意', 'dissatisfied'),
    },
    privacy: 'case',
  },
  comment: {
    kind: 'text',
    title: text('评价意见', '評價意見', 'Comment'),
    help: text(
      '不满意的，请写明还缺什么；承办单位重新办理时会看到。',
      '如不滿意，請寫明尚欠甚麼；承辦單位重新辦理時會看到。',
      'If you are dissatisfied, say what is missing: the unit sees it when it handles this again.',
    ),
    lines: 4,
    privacy: 'case',
    required: {
      compare: { left: { field: 'satisfaction' }, is: '=', right: { constant: 'dissatisfied' } },
    },
  },
  urging: { kind: 'text', title: text('督办意见', '督辦意見', 'Urging'), ...internal },
  extensionReason: {
    kind: 'text',
    title: text('延期理由', '延期理由', 'Reason for extension'),
    ...internal,
  },
  extensionMonths: {
    kind: 'decimal',
    places: 0,
    min: '1',
    max: '6',
    title: text('延长月数', '延長月數', 'Months'),
    ...internal,
  },
  finalClass: {
    kind: 'choice',
    title: text('全案类别', '全案類別', 'Class of the whole'),
    options: {
      A: text('A类', 'A類', 'A'),
      B: text('B类', 'B類', 'B'),
      C: text('C类', 'C類', 'C'),
      D: text('D类', 'D類', 'D'),
    },
    privacy: 'public',
  },
  explanation: {
    kind: 'text',
    title: text('面商或说明情况', '面商或說明情況', 'Meeting or explanation'),
    lines: 4,
    privacy: 'case',
  },
  followUpReport: {
    kind: 'text',
    title: text('跟踪办理情况', '跟進情況', 'Follow-up report'),
    lines: 8,
    privacy: 'case',
  },
  // A draft until it is checked and signed: its proposers read the letter, and everybody what is published of it.
  secondReply: {
    kind: 'text',
    title: text('再次答复', '再次答覆', 'Second answer'),
    lines: 12,
    ...internal,
  },
} as const satisfies Record<string, Field>;
