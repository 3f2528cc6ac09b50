import { text } from '@twinpark/core/model';

/** What opens the services: a certificate of evaluation or a work permit in force, by its number. */
const papers = {
  permit: {
    title: text('工作许可有效', '工作許可有效', 'a work permit in force'),
    yields: 'yes-no',
    from: { listed: { register: 'work-permits', entry: 'proof' } },
  },
  evaluation: {
    title: text('人才证书有效', '人才證書有效', 'a talent certificate in force'),
    yields: 'yes-no',
    from: { listed: { register: 'talents', entry: 'proof' } },
  },
} as const;

export const proofLookups = {
  isPermitted: papers.permit,
  isTalent: papers.evaluation,
  talentHolder: {
    title: text('人才证书的持有人', '人才證書的持有人', 'holder of the talent certificate'),
    yields: 'text',
    from: { register: 'talents', entry: 'proof', column: 'holder' },
  },
  permitUntil: {
    title: text('工作许可有效期', '工作許可有效期', 'validity of the work permit'),
    yields: 'date',
    from: { register: 'work-permits', entry: 'proof', column: 'until' },
  },
  talentUntil: {
    title: text('人才证书有效期', '人才證書有效期', 'validity of the talent certificate'),
    yields: 'date',
    from: { register: 'talents', entry: 'proof', column: 'until' },
  },
} as const;

const proofField = {
  kind: 'text',
  title: text(
    '人才证书号或工作许可号',
    '人才證書編號或工作許可編號',
    'Number of the talent certificate or work permit',
  ),
  privacy: 'case',
  maxLength: 60,
  required: true,
} as const;

/** What whoever asks for a service of talents says of themselves first. */
export const askingFields = {
  title: {
    kind: 'text',
    title: text('事由', '事由', 'About'),
    privacy: 'case',
    maxLength: 200,
    required: true,
  },
  name: {
    kind: 'text',
    title: text('姓名', '姓名', 'Name'),
    privacy: 'personal',
    seenBy: ['counter', 'office'],
    maxLength: 100,
    required: true,
  },
  proof: proofField,
} as const;

/** A certificate opens services to its holder alone; of those given before holders were recorded the counter sees whose
 * they are, as of a work permit, which an employer applies for. */
const isTheirs = () =>
  ({
    compare: {
      left: { firstKnown: [{ lookup: 'talentHolder' }, { holder: 'applicant' }] },
      is: '=',
      right: { holder: 'applicant' },
    },
  }) as const;

/** One of the two papers must be in force, a certificate the applicant's own. */
export const isEntitled = () =>
  ({
    rule: {
      any: [{ all: [{ lookup: 'isTalent' }, isTheirs()] }, { lookup: 'isPermitted' }],
    },
    otherwise: text(
      '查无申请人的有效人才证书或工作许可',
      '查無申請人的有效人才證書或工作許可',
      'no talent certificate of the applicant and no work permit of this number is in force',
    ),
  }) as const;

const asLong = () =>
  ({
    firstKnown: [{ lookup: 'talentUntil' }, { lookup: 'permitUntil' }],
    label: text('有效期取所凭证件', '有效期取所憑證件', 'as long as the paper it rests on'),
  }) as const;

/** Services end with the paper they rest on. */
export const lastsAsLong = () => ({ set: 'until', to: asLong() }) as const;

/** Whether the paper has run out, or was taken away before. Asked every night. */
export const hasEnded = () =>
  ({
    rule: { not: { any: [{ lookup: 'isTalent' }, { lookup: 'isPermitted' }] } },
    otherwise: text('所凭证件仍有效', '所憑證件仍然有效', 'the paper is still in force'),
  }) as const;

/** Whether the paper now lasts longer, or less long, than the service. Asked every night. */
export const hasMoved = () =>
  ({
    rule: { compare: { left: asLong(), is: '≠', right: { field: 'until' } } },
    otherwise: text('有效期没有变化', '有效期沒有變更', 'the validity is the same'),
  }) as const;
