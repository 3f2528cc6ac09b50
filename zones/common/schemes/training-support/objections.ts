import { text } from '@twinpark/core/model';

/** Objections while the result is published: anybody signed in, under their own name or for their unit, once a
 * publication and ground. Publication waits while a ground is looked into, once; who brings it up again after it
 * was dismissed is answered too, and nothing is paid before, but publication goes on. */

const isRepeated = () => ({ field: 'isRepeated' }) as const;
/** The office has not dismissed this ground in this publication yet: only then publication waits for it. */
const isNewGround = () => ({ not: { lookup: 'isGroundSettled' } }) as const;
const objected = () =>
  ({
    rule: { any: [{ field: 'isObjected' }, isRepeated()] },
    otherwise: text('没有待核查的异议', '沒有待核查的異議', 'no objection is to be looked into'),
  }) as const;
const dismissed = () =>
  [
    {
      entry: 'training-objections-dismissed',
      id: { number: 'dismissal' },
      columns: {
        receipt: { field: 'receiptNumber' },
        round: { field: 'round' },
        ground: { field: 'ground' },
        findings: { field: 'findings' },
      },
      from: { today: true },
    },
  ] as const;

const objectionColumns = {
  receipt: { title: text('受理编号', '受理編號', 'Receipt number'), kind: 'text', privacy: 'case' },
  round: {
    title: text('第几次公示', '第幾次公示', 'Which publication'),
    kind: 'decimal',
    privacy: 'case',
  },
  ground: { title: text('理由', '理由', 'Ground'), kind: 'text', privacy: 'case' },
} as const;

export const nothingObjected = () =>
  ({
    rule: { all: [{ not: { field: 'isObjected' } }, { not: isRepeated() }] },
    otherwise: text(
      '尚有异议未核查，不能拨付',
      '尚有異議未核查，不能撥款',
      'an objection is still to be looked into; nothing is paid before that',
    ),
  }) as const;

export const objectionLookups = {
  isGroundSettled: {
    title: text(
      '该理由已核查，不成立',
      '該理由已經核查，不成立',
      'that ground was looked into and dismissed',
    ),
    yields: 'yes-no',
    from: {
      listed: {
        register: 'training-objections-dismissed',
        where: { receipt: 'receiptNumber', round: 'round', ground: 'ground' },
      },
    },
  },
  isOwnGround: {
    title: text(
      '异议人在本次公示中已就该理由提出过',
      '異議人在是次公示期間已就該理由提出',
      'whoever objects has done so on that ground in this publication',
    ),
    yields: 'yes-no',
    from: {
      listed: {
        register: 'training-objections',
        where: {
          receipt: 'receiptNumber',
          round: 'round',
          by: { acting: true },
          ground: 'ground',
        },
      },
    },
  },
} as const;

export const objectionActions = {
  object: {
    title: text('提出异议', '提出異議', 'Object'),
    by: 'public',
    at: ['publicity'],
    asks: ['ground', 'objection'],
    anew: ['ground', 'objection'],
    onlyIf: [
      {
        rule: { compare: { left: { acting: true }, is: '≠', right: { holder: 'applicant' } } },
        otherwise: text(
          '申请的企业不能对自己的申请提出异议',
          '申請的公司不能就自己的申請提出異議',
          'whoever applied does not object to its own application',
        ),
      },
      {
        rule: { not: { all: [{ lookup: 'isOwnGround' }, { lookup: 'isGroundSettled' }] } },
        otherwise: text(
          '您（或贵单位）在本次公示中已就这一理由提出过异议，该理由已核查答复，不成立；答复见公示页“您（或贵单位）在此办理的”。另有事实的，请选与其相应的理由提出；对核查结果本身有意见的，请联系审核单位',
          '你（或貴單位）在是次公示期間已就這個理由提出異議，該理由已經核查並答覆，不成立；答覆見公示頁「你（或貴單位）在此辦理的」。另有事實者，請選擇相應的理由提出；對核查結果本身有意見者，請聯絡審批單位',
          'you, or your unit, have objected on this ground in this publication, and it has been looked into, answered and dismissed; the answer stands on the page of the publication under “What you, or your unit, did here”. If you know of something else, choose the ground that fits it; about the findings themselves, write to the office that reviews',
        ),
      },
    ],
    effects: [
      {
        entry: 'training-objections',
        id: { number: 'objection' },
        columns: {
          receipt: { field: 'receiptNumber' },
          round: { field: 'round' },
          by: { acting: true },
          ground: { field: 'ground' },
          said: { field: 'objection' },
        },
        from: { today: true },
      },
      { pause: 'publicity', onlyIf: isNewGround() },
      { start: 'objection' },
      { set: 'isObjected', to: isNewGround() },
      // One that waits for its answer still waits when another ground comes between.
      { set: 'isRepeated', to: { any: [{ lookup: 'isGroundSettled' }, isRepeated()] } },
    ],
    goes: [{ to: 'objection', if: isNewGround() }, { to: 'publicity' }],
  },
  dismiss: {
    title: text('异议不成立，继续公示', '異議不成立，繼續公示', 'Dismiss the objection'),
    by: 'office',
    at: ['objection'],
    asks: ['findings'],
    effects: [
      { stop: 'objection' },
      { set: 'isObjected', to: { constant: false } },
      ...dismissed(),
      { start: 'objection', onlyIf: isRepeated() },
      { resume: 'publicity' },
    ],
    goes: 'publicity',
  },
  dismissRepeated: {
    title: text(
      '重复理由的异议不成立',
      '重複理由的異議不成立',
      'Dismiss an objection on a ground already settled',
    ),
    by: 'office',
    at: ['publicity', 'payment'],
    asks: ['findings'],
    onlyIf: [
      {
        rule: isRepeated(),
        otherwise: text(
          '没有待答复的重复理由的异议',
          '沒有待答覆的重複理由的異議',
          'no objection on a settled ground waits for its answer',
        ),
      },
    ],
    effects: [
      { stop: 'objection' },
      { set: 'isRepeated', to: { constant: false } },
      ...dismissed(),
    ],
  },
  uphold: {
    title: text('异议成立，重新审核', '異議成立，重新審批', 'Uphold the objection'),
    by: 'office',
    at: ['objection', 'publicity', 'payment'],
    asks: ['findings'],
    onlyIf: [objected()],
    effects: [
      { stop: 'objection' },
      { stop: 'publicity' },
      { stop: 'payment' },
      { start: 'decision' },
      { set: 'isObjected', to: { constant: false } },
      { set: 'isRepeated', to: { constant: false } },
    ],
    goes: 'review',
  },
} as const;

/** Who objected hears what became of it, with what was found. */
export const objectionAnswers = [
  {
    to: 'object',
    by: 'dismiss',
    saw: { isGroundSettled: false },
    says: text(
      '您提出的异议已核查，不成立，公示继续',
      '你提出的異議已經核查，不成立，公示繼續',
      'Your objection was looked into and dismissed; publication goes on',
    ),
    shows: ['findings'],
  },
  {
    to: 'object',
    by: 'dismissRepeated',
    saw: { isGroundSettled: true },
    says: text(
      '您提出的异议已答复：所提理由此前已核查，不成立',
      '你提出的異議已獲答覆：所提理由先前已經核查，不成立',
      'Your objection was answered: its ground had been looked into before and is dismissed',
    ),
    shows: ['findings'],
  },
  {
    to: 'object',
    by: 'uphold',
    says: text(
      '您提出的异议成立，该申请重新审核',
      '你提出的異議成立，該申請須重新審批',
      'Your objection was upheld; the application is reviewed again',
    ),
    shows: ['findings'],
  },
  {
    to: 'object',
    by: 'reopen',
    says: text(
      '您提出异议的申请已退回重新审核，异议一并处理',
      '你提出異議的申請已退回重新審批，異議一併處理',
      'The application that you objected to is reviewed again, and your objection with it',
    ),
  },
] as const;

export const objectionNumbers = {
  objection: { form: '培异{year}{seq:5}', restarts: 'yearly' },
  dismissal: { form: '培异复{year}{seq:5}', restarts: 'yearly' },
} as const;

export const objectionRegisters = {
  // One objection a person or unit, publication and ground: the database refuses another.
  'training-objections': {
    title: text('公示异议', '公示異議', 'Objections'),
    columns: {
      ...objectionColumns,
      by: { title: text('异议人', '異議人', 'Who objects'), kind: 'text', privacy: 'case' },
      said: { title: text('异议', '異議', 'Objection'), kind: 'text', privacy: 'case' },
    },
    unique: [['receipt', 'round', 'by', 'ground']],
    otherwise: text(
      '您（或贵单位）在本次公示中已就这一理由提出过异议；请等候核查结果，或另选理由',
      '您（或貴單位）在是次公示期間已就這個理由提出異議；請等候核查結果，或另選理由',
      'you, or your unit, have objected on this ground in this publication already; wait for what becomes of it, or choose another ground',
    ),
  },
  'training-objections-dismissed': {
    title: text('已核查的异议理由', '已核查的異議理由', 'Grounds looked into and dismissed'),
    columns: {
      ...objectionColumns,
      findings: {
        title: text('核查情况', '核查情況', 'Findings'),
        kind: 'text',
        privacy: 'case',
      },
    },
  },
} as const;
