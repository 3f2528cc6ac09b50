import { text, type Field } from '@twinpark/core/model';

/** Drafts, opinions and internal notes are for those who handle the matter, not for its proposers. */
const internal = {
  privacy: 'case',
  seenBy: ['office', 'supervisor', 'handler', 'coHandler'],
} as const;
const yes = { kind: 'yes-no', privacy: 'case' } as const;

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
      '内容相近、由同一件一并办理的，填主办件的案号；主办件答复后，本件的答复待承办单位另取字号签发。',
      '內容相近、由同一件一併辦理者，填寫主辦件的案號；主辦件答覆後，本件的答覆待承辦單位另取字號簽發。',
      'The number of the proposal that this one is handled with. Once that is answered, the reply to this one stands to be signed, with a number of its own.',
    ),
    maxLength: 20,
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
    title: text('承办单位', '承辦單位', 'Units that answer'),
    privacy: 'public',
  },
  coHandlers: {
    kind: 'units',
    title: text('会办单位', '會辦單位', 'Co-handlers'),
    privacy: 'public',
  },
  isKey: { ...yes, title: text('重点提案', '重點提案', 'Key proposal'), privacy: 'public' },
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
    title: text('建议承办单位', '建議承辦單位', 'Unit proposed instead'),
    ...internal,
  },
  refusedBecause: {
    kind: 'text',
    title: text('不同意退回的理由', '不同意退回的理由', 'Why the return is refused'),
    lines: 4,
    ...internal,
  },
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
  reply: {
    kind: 'text',
    title: text('答复正文', '答覆正文', 'Reply'),
    lines: 16,
    maxLength: 20_000,
    ...internal,
  },
  measures: {
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
        },
        privacy: 'public',
        required: true,
      },
      remark: { kind: 'text', title: text('备注', '備註', 'Remark'), privacy: 'public' },
    },
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
  disclosureReason: {
    kind: 'text',
    title: text('不全文公开的理由', '不全文公開的理由', 'Reason for not disclosing in full'),
    ...internal,
    visible: {
      all: [
        { known: 'disclosure' },
        {
          not: { compare: { left: { field: 'disclosure' }, is: '=', right: { constant: 'full' } } },
        },
      ],
    },
    required: { compare: { left: { field: 'disclosure' }, is: '≠', right: { constant: 'full' } } },
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
  // Its letter is public as far as the replies are disclosed, and no further.
  secondReply: {
    kind: 'text',
    title: text('再次答复', '再次答覆', 'Second answer'),
    lines: 12,
    privacy: 'case',
  },
} as const satisfies Record<string, Field>;
