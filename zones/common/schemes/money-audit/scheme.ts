import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeFields,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { day, long, pdf, setUnit, short } from '../application/plain-fields.ts';
import { auditReply, pilotGuide } from '../money-body/basis.ts';

const asked = [
  'title',
  'year',
  'standard',
  'auditor',
  'reportedOn',
  'opinion',
  'statement',
  'report',
  'wantsRecognition',
  'contact',
] as const;
const intake = intakeActions(asked);
const figure = { kind: 'decimal', min: '0', places: 2, privacy: 'case', required: true } as const;

/** Every line of the statement: what was there and what came is what went and what is left. */
const balances = () =>
  ({
    rule: {
      compare: {
        left: {
          count: {
            over: 'statement',
            where: {
              compare: {
                left: { sum: [{ item: 'opening' }, { item: 'received' }] },
                is: '≠',
                right: { sum: [{ item: 'converted' }, { item: 'paid' }, { item: 'closing' }] },
              },
            },
          },
        },
        is: '=',
        right: { constant: '0' },
      },
    },
    otherwise: text(
      '有币种的期初加汇入不等于结汇、支付与期末之和',
      '有幣種的期初加匯入不等於結匯、支付與期末之和',
      'in some currency what was there and came is not what went and is left',
    ),
  }) as const;

/** However its account stands: one that is suspended for want of the report hands it in. */
const isRegistered = () =>
  ({
    rule: { compare: { left: { lookup: 'registrations' }, is: '≠', right: { constant: [] } } },
    otherwise: text(
      '不是已登记的科汇通机构',
      '並非已登記的科匯通機構',
      'it is no body registered for research money',
    ),
  }) as const;

/** The yearly audit of a body that receives research money (科汇通年度审计): by mainland, Hong Kong or Macao
 * standards, recognised by the other side where that is wanted. */
export const moneyAudit = counterService(
  defineScheme({
    id: 'money-audit',
    version: 1,
    title: text('科汇通年度审计', '科匯通年度審計', 'Yearly audit of research money'),
    summary: text(
      '机构按内地、香港或澳门准则提交年度审计报告；园区审核存档，需要的由对方认可。',
      '機構按內地、香港或澳門準則提交年度審計報告；園區審核存檔，有需要者由對方認可。',
      'A body hands in its yearly audit by mainland, Hong Kong or Macao standards; the park reviews and files it, and the other side recognises it where wanted.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [auditReply, pilotGuide],
    actors: {
      applicant: { ...applyingUnit, title: text('科研机构', '科研機構', 'research body') },
      counter,
      office: {
        title: text('科技主管部门', '科技主管部門', 'science authority'),
        party: 'unit',
        standing: true,
      },
      otherSide: {
        title: text('香港资助机构', '香港資助機構', 'funding body in Hong Kong'),
        party: 'unit',
        standing: true,
      },
    },
    fields: {
      ...intakeFields,
      title: { ...short, crossing: 'crosses', title: text('报告名称', '報告名稱', 'Report') },
      unit: {
        ...setUnit,
        crossing: 'crosses',
        title: text('科研机构', '科研機構', 'Research body'),
      },
      year: {
        kind: 'decimal',
        places: 0,
        min: '2023',
        max: '2099',
        title: text('年度', '年度', 'Year'),
        privacy: 'case',
        crossing: 'crosses',
        required: true,
      },
      standard: {
        kind: 'choice',
        title: text('审计准则', '審計準則', 'Standard'),
        help: text(
          '由机构选择；采用港澳准则的范围尚在探索',
          '由機構選擇；採用港澳準則的範圍尚在探索',
          'the body chooses; how far Hong Kong and Macao standards may be used is being explored',
        ),
        options: {
          mainland: text('内地准则', '內地準則', 'mainland'),
          hongkong: text('香港准则', '香港準則', 'Hong Kong'),
          macao: text('澳门准则', '澳門準則', 'Macao'),
        },
        privacy: 'case',
        crossing: 'crosses',
        required: true,
      },
      auditor: {
        ...short,
        crossing: 'crosses',
        title: text('会计师事务所', '會計師事務所', 'Auditor'),
      },
      reportedOn: {
        ...day,
        crossing: 'crosses',
        title: text('报告日期', '報告日期', 'Date of the report'),
      },
      opinion: {
        kind: 'choice',
        title: text('审计意见', '審計意見', 'Auditor’s opinion'),
        options: {
          clean: text('无保留意见', '無保留意見', 'unqualified'),
          qualified: text('保留意见', '保留意見', 'qualified'),
          adverse: text('否定意见', '否定意見', 'adverse'),
          disclaimer: text('无法表示意见', '無法表示意見', 'disclaimer'),
        },
        privacy: 'case',
        crossing: 'crosses',
        required: true,
      },
      statement: {
        kind: 'group',
        title: text('收支表', '收支表', 'Statement'),
        help: text(
          '每项资助、每个币种一行',
          '每項資助、每個幣種一行',
          'a line for each grant and currency',
        ),
        privacy: 'case',
        crossing: 'crosses',
        min: 1,
        max: 200,
        required: true,
        columns: {
          grant: { ...short, title: text('资助编号', '資助編號', 'Grant') },
          currency: {
            kind: 'choice',
            title: text('币种', '幣種', 'Currency'),
            options: {
              CNY: text('人民币', '人民幣', 'yuan'),
              HKD: text('港元', '港元', 'Hong Kong dollars'),
              USD: text('美元', '美元', 'US dollars'),
            },
            privacy: 'case',
            required: true,
          },
          opening: { ...figure, title: text('期初余额', '期初餘額', 'Opening balance') },
          received: {
            ...figure,
            title: text(
              '汇入（人民币含结汇所得）',
              '匯入（人民幣包括結匯所得）',
              'Received (yuan: conversions included)',
            ),
          },
          converted: { ...figure, title: text('结汇', '結匯', 'Converted') },
          paid: { ...figure, title: text('支付', '支付', 'Paid') },
          closing: { ...figure, title: text('期末余额', '期末餘額', 'Closing balance') },
        },
      },
      report: { ...pdf, crossing: 'crosses', title: text('审计报告', '審計報告', 'Audit report') },
      wantsRecognition: {
        kind: 'yes-no',
        title: text('需要对方认可', '需要對方認可', 'To be recognised by the other side'),
        privacy: 'case',
        required: true,
      },
      finding: { ...long, title: text('审核意见', '審核意見', 'Review') },
      answer: {
        ...long,
        crossing: 'crosses',
        title: text('认可意见', '認可意見', 'Answer of the other side'),
      },
    },
    lookups: {
      registrations: {
        title: text('机构的登记', '機構的登記', 'registrations of the body'),
        yields: 'list',
        from: { ids: { register: 'money-bodies', where: { unit: 'unit' } } },
      },
    },
    stages: {
      ...intakeStages,
      recognition: { title: text('待对方认可', '待對方認可', 'with the other side') },
      filed: { title: text('已存档', '已存檔', 'filed'), final: true },
      recognised: { title: text('已认可', '已認可', 'recognised'), final: true },
      notRecognised: {
        title: text('存档，对方未认可', '已存檔，對方未認可', 'filed, not recognised'),
        final: true,
      },
    },
    first: 'submitted',
    opening: {
      title: text('提交审计报告', '提交審計報告', 'Hand in the audit'),
      by: 'applicant',
      asks: asked,
      onlyIf: [balances()],
      effects: [...submitted, { set: 'unit', to: { holder: 'applicant' } }],
    },
    clocks: {
      ...intakeClocks,
      decision: { title: text('审核', '審批', 'review'), owner: 'office', rule: 'money.audit' },
      recognition: {
        title: text('对方认可', '對方認可', 'recognition'),
        owner: 'otherSide',
        rule: 'money.recognition',
      },
    },
    actions: {
      ...intake,
      accept: { ...intake.accept, onlyIf: [isRegistered()] },
      correct: { ...intake.correct, onlyIf: [balances()] },
      file: {
        title: text('审核存档', '審核存檔', 'File'),
        by: 'office',
        at: ['review'],
        asks: ['finding'],
        effects: [
          { stop: 'decision' },
          {
            entry: 'money-audits',
            id: { number: 'audit' },
            columns: {
              body: { field: 'unit' },
              year: { field: 'year' },
              standard: { field: 'standard' },
              opinion: { field: 'opinion' },
            },
            from: { today: true },
          },
          { start: 'recognition', onlyIf: { field: 'wantsRecognition' } },
        ],
        goes: [{ to: 'recognition', if: { field: 'wantsRecognition' } }, { to: 'filed' }],
      },
      refuse: {
        title: text('退回重做', '退回重做', 'Send back to be done again'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      recognise: {
        title: text('认可', '認可', 'Recognise'),
        by: 'otherSide',
        at: ['recognition'],
        asks: ['answer'],
        effects: [
          { stop: 'recognition' },
          {
            change: 'money-audits',
            columns: { recognised: { constant: 'yes' }, recognisedOn: { today: true } },
          },
        ],
        goes: 'recognised',
      },
      notRecognise: {
        title: text('不予认可', '不予認可', 'Do not recognise'),
        by: 'otherSide',
        at: ['recognition'],
        asks: ['answer'],
        effects: [
          { stop: 'recognition' },
          { change: 'money-audits', columns: { recognised: { constant: 'no' } } },
        ],
        goes: 'notRecognised',
      },
    },
    outcomes: {
      ...unsuccessful,
      filed: { title: text('存档', '存檔', 'filed'), at: 'filed', effects: [] },
      recognised: { title: text('认可', '認可', 'recognised'), at: 'recognised', effects: [] },
      notRecognised: {
        title: text('存档，对方未认可', '已存檔，對方未認可', 'filed, not recognised'),
        at: 'notRecognised',
        effects: [],
      },
    },
    numbers: {
      receipt: receiptNumber('科审'),
      audit: { form: 'KHS{seq:5}', restarts: 'never' },
    },
    guide: {
      audience: ['institute'],
      lifeEvents: ['money'],
      channel: 'online',
      who: text(
        '已登记开户的科汇通机构，每年一次。',
        '已登記開戶的科匯通機構，每年一次。',
        'Bodies with an account for research money, once a year.',
      ),
      keywords: [text('审计准则', '審計準則', 'audit standard')],
      materials: {
        'audit-report': {
          title: text('审计报告', '審計報告', 'Audit report'),
          field: 'report',
          form: 'copy',
        },
      },
      fee: 'none',
      days: {
        promised: 'decision',
        limits: [
          { none: 'law', of: text('审核', '審批', 'review'), verified: false },
          { none: 'pledge', of: text('对方认可', '對方認可', 'recognition'), verified: false },
        ],
      },
      results: {
        filed: text('存档', '存檔', 'Filed'),
        recognised: text(
          '存档并由对方认可',
          '存檔並由對方認可',
          'Filed, and recognised by the other side',
        ),
      },
    },
  }),
);
