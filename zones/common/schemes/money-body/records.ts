import { text, type CertificateKind, type Register } from '@twinpark/core/model';
import { dated, published, said } from '../application/plain-fields.ts';

/** The bodies, and the report of each year. */
export const registers = {
  'money-bodies': {
    title: text('科汇通机构', '科匯通機構', 'Bodies with an account for research money'),
    columns: {
      unit: { ...published, title: text('机构编号', '機構編號', 'Body id') },
      name: { ...published, title: text('机构', '機構', 'Body') },
      kind: { ...said, title: text('性质', '性質', 'Kind') },
      fxNumber: { ...said, title: text('外汇登记号', '外匯登記號', 'Registration') },
      account: { kind: 'text', privacy: 'personal', title: text('账户', '帳戶', 'Account') },
    },
    unique: [['unit']],
  },
  'money-audits': {
    title: text('科汇通年度审计', '科匯通年度審計', 'Yearly audits of research money'),
    columns: {
      body: { ...published, title: text('机构', '機構', 'Body') },
      year: { kind: 'decimal', privacy: 'public', title: text('年度', '年度', 'Year') },
      standard: { ...published, title: text('审计准则', '審計準則', 'Standard') },
      opinion: { ...said, title: text('审计意见', '審計意見', 'Opinion') },
      recognised: {
        ...published,
        title: text('对方互认', '對方互認', 'Recognised by the other side'),
      },
      recognisedOn: { ...dated, title: text('互认日期', '互認日期', 'Recognised on') },
    },
    unique: [['body', 'year']],
  },
} as const satisfies Record<string, Register>;

export const certificates = {
  'money-body': {
    title: text(
      '科汇通机构登记凭证',
      '科匯通機構登記憑證',
      'Registration of a body for cross-border research money',
    ),
    statement: text(
      '下列机构已完成外汇登记并开立账户，可以接收境外科研资金。',
      '下列機構已完成外匯登記並開立帳戶，可接收境外科研資金。',
      'The body named is registered and has an account: it may receive research money from abroad.',
    ),
    claims: {
      body: { title: text('科研机构', '科研機構', 'Research body') },
      registration: { title: text('机构登记编号', '機構登記編號', 'Number of the registration') },
      name: { title: text('机构名称', '機構名稱', 'Name') },
      fxNumber: { title: text('外汇登记号', '外匯登記號', 'Foreign-exchange registration') },
    },
  },
} as const satisfies Record<string, CertificateKind>;
