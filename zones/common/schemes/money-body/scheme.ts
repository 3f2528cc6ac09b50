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
import { pdf, setDay, setUnit, short, shown } from '../application/plain-fields.ts';
import { pilotGuide } from './basis.ts';
import { certificates, registers } from './records.ts';
import { lefts, nothingLeft } from './lefts.ts';

const asked = ['title', 'kind', 'funding', 'registration', 'charter', 'contact'] as const;
const intake = intakeActions(asked);
const eligible = () =>
  [
    {
      rule: {
        oneOf: { of: { field: 'kind' }, values: ['public-institution', 'private-body', 'society'] },
        source: pilotGuide,
      },
      otherwise: text(
        '试点只面向非企业科研机构，企业按其他规定办理',
        '試點只適用於非企業科研機構，企業按其他規定辦理',
        'the pilot is for research bodies that are no enterprises; firms have other ways',
      ),
    },
    {
      rule: {
        oneOf: { of: { field: 'funding' }, values: ['hongkong', 'foreign'] },
        source: pilotGuide,
      },
      otherwise: text(
        '试点只面向外资、港资科研机构',
        '試點只適用於外資、港資科研機構',
        'the pilot is for bodies with Hong Kong or foreign funding',
      ),
    },
  ] as const;

const certificate = (status: 'revoked' | 'suspended' | 'valid') =>
  ({ revoke: 'money-body', status }) as const;

/** Who may receive research money from across the boundary (科汇通机构): the park's proof, registration, account,
 * and every year an audit. */
export const moneyBody = counterService(
  defineScheme({
    id: 'money-body',
    version: 1,
    title: text(
      '科汇通机构登记和开户',
      '科匯通機構登記及開戶',
      'Bodies and accounts for cross-border research money',
    ),
    summary: text(
      '外资、港资非企业科研机构取得园区证明，办理外汇登记和开户，接收境外科研资金；每年审计。',
      '外資、港資非企業科研機構取得園區證明，辦理外匯登記及開戶，接收境外科研資金；每年審計。',
      'Non-enterprise research bodies with Hong Kong or foreign funding are proven eligible, registered and given an account for research money from abroad; they are audited every year.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [pilotGuide],
    actors: {
      applicant: { ...applyingUnit, title: text('科研机构', '科研機構', 'research body') },
      counter,
      office: {
        title: text('园区管理机构', '園區管理機構', 'park office'),
        party: 'unit',
        standing: true,
      },
      bank: { title: text('经办银行', '經辦銀行', 'bank'), party: 'unit', standing: true },
    },
    fields: {
      ...intakeFields,
      title: { ...shown, title: text('机构名称', '機構名稱', 'Body') },
      unit: { ...setUnit, title: text('申请机构', '申請機構', 'Body that applies') },
      kind: {
        kind: 'choice',
        title: text('机构性质', '機構性質', 'Kind of body'),
        options: {
          'public-institution': text('事业单位', '事業單位', 'public institution'),
          'private-body': text('民办非企业单位', '民辦非企業單位', 'private non-enterprise body'),
          society: text('社会团体', '社會團體', 'society'),
          enterprise: text('企业', '企業', 'enterprise'),
        },
        privacy: 'case',
        required: true,
      },
      funding: {
        kind: 'choice',
        title: text('资金来源', '資金來源', 'Funding'),
        options: {
          hongkong: text('港资', '港資', 'Hong Kong'),
          foreign: text('其他外资', '其他外資', 'other foreign'),
          mainland: text('内地', '內地', 'mainland'),
        },
        privacy: 'case',
        required: true,
      },
      registration: { ...short, title: text('法人登记号', '法人登記號', 'Registration number') },
      charter: {
        ...pdf,
        title: text('登记证书和章程', '登記證書及章程', 'Certificate and charter'),
      },
      proof: {
        ...short,
        title: text('园区证明文号', '園區證明文號', 'Number of the park’s proof'),
      },
      fxNumber: {
        ...short,
        title: text('外汇登记号', '外匯登記號', 'Foreign-exchange registration'),
      },
      account: {
        kind: 'text',
        maxLength: 60,
        title: text('账户号码', '帳戶號碼', 'Account number'),
        privacy: 'personal',
        seenBy: ['bank', 'office'],
        required: true,
      },
      auditYear: {
        kind: 'decimal',
        title: text('待审计年度', '待審計年度', 'Year to be audited'),
        privacy: 'case',
      },
      auditOn: {
        ...setDay,
        title: text('审计报告应交日期', '審計報告應交日期', 'Audit report due'),
      },
    },
    lookups: {
      auditMonths: {
        title: text(
          '开户多少个月后交首份审计报告（参数）',
          '開戶多少個月後提交首份審計報告（參數）',
          'months until the first audit report (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'auditMonths' },
      },
      isAudited: {
        title: text('本年度审计报告已收', '該年度審計報告已收', 'the year’s audit report is in'),
        yields: 'yes-no',
        from: {
          listed: { register: 'money-audits', where: { body: 'unit', year: 'auditYear' } },
        },
      },
      ...lefts,
    },
    stages: {
      ...intakeStages,
      review: { title: text('园区证明中', '園區證明中', 'eligibility looked into') },
      proven: { title: text('待外汇登记和开户', '待外匯登記及開戶', 'to be registered') },
      open: { title: text('账户可用', '帳戶可用', 'account open') },
      overdue: { title: text('审计报告未交', '審計報告未交', 'audit report due') },
      closed: { title: text('已销户', '已銷戶', 'account closed'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: eligible(),
      effects: [...submitted, { set: 'unit', to: { holder: 'applicant' } }],
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('资格证明', '資格證明', 'eligibility'),
        owner: 'office',
        rule: 'money.body',
      },
      registration: {
        title: text('登记和开户', '登記及開戶', 'registration and account'),
        owner: 'bank',
        rule: 'money.registration',
      },
    },
    actions: {
      ...intake,
      prove: {
        title: text('出具园区证明', '發出園區證明', 'Prove eligibility'),
        by: 'office',
        at: ['review'],
        asks: ['proof'],
        onlyIf: eligible(),
        effects: [{ stop: 'decision' }, { start: 'registration' }],
        goes: 'proven',
      },
      refuse: {
        title: text('不予证明', '不予證明', 'Refuse'),
        by: 'office',
        at: ['review'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }],
        goes: 'refused',
      },
      openAccount: {
        title: text('登记并开户', '登記並開戶', 'Register and open the account'),
        by: 'bank',
        at: ['proven'],
        asks: ['fxNumber', 'account'],
        effects: [
          { stop: 'registration' },
          { number: 'body' },
          { set: 'auditYear', to: { yearOf: { today: true } } },
          {
            set: 'auditOn',
            to: { addMonths: { to: { today: true }, months: { lookup: 'auditMonths' } } },
          },
          {
            entry: 'money-bodies',
            id: { numbered: 'body' },
            columns: {
              unit: { field: 'unit' },
              name: { field: 'title' },
              kind: { field: 'kind' },
              fxNumber: { field: 'fxNumber' },
              account: { field: 'account' },
            },
            from: { today: true },
          },
          {
            certificate: 'money-body',
            claims: {
              body: { field: 'unit' },
              registration: { numbered: 'body' },
              name: { field: 'title' },
              fxNumber: { field: 'fxNumber' },
            },
            from: { today: true },
          },
        ],
        goes: 'open',
      },
      auditDue: {
        title: text(
          '审计报告到期未交，暂停使用',
          '審計報告到期未交，暫停使用',
          'Audit report due: suspended',
        ),
        by: 'office',
        at: ['open'],
        onDay: { field: 'auditOn' },
        onlyIf: [
          {
            rule: { not: { lookup: 'isAudited' } },
            otherwise: text('审计报告已交', '審計報告已交', 'the audit report is in'),
          },
        ],
        effects: [{ change: 'money-bodies', status: 'suspended' }, certificate('suspended')],
        goes: 'overdue',
      },
      auditFiled: {
        title: text(
          '审计报告已交，账户可用',
          '審計報告已交，帳戶可用',
          'Audit report in: account in use',
        ),
        by: 'office',
        at: ['open', 'overdue'],
        nightly: true,
        onlyIf: [
          {
            rule: { lookup: 'isAudited' },
            otherwise: text('审计报告未交', '審計報告未交', 'the audit report is not in'),
          },
        ],
        effects: [
          { set: 'auditYear', to: { sum: [{ field: 'auditYear' }, { constant: '1' }] } },
          {
            set: 'auditOn',
            to: { addMonths: { to: { field: 'auditOn' }, months: { constant: '12' } } },
          },
          { change: 'money-bodies', status: 'valid' },
          certificate('valid'),
        ],
        goes: 'open',
      },
      close: {
        title: text('销户', '銷戶', 'Close the account'),
        by: 'bank',
        at: ['open', 'overdue'],
        asks: ['reason'],
        onlyIf: [nothingLeft()],
        effects: [{ change: 'money-bodies', status: 'ended' }, certificate('revoked')],
        goes: 'closed',
      },
    },
    outcomes: {
      ...unsuccessful,
      open: {
        title: text('已登记开户', '已登記開戶', 'registered, account open'),
        at: 'open',
        effects: [],
      },
      closed: { title: text('销户', '銷戶', 'account closed'), at: 'closed', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('科汇'),
      body: { form: 'KHT{seq:4}', restarts: 'never' },
    },
    registers,
    certificates,
    guide: {
      audience: ['institute'],
      lifeEvents: ['money', 'research', 'set-up'],
      channel: 'both',
      who: text(
        '在园区设立的外资、港资非企业科研机构（事业单位、民办非企业单位、社会团体）。',
        '在園區設立的外資、港資非企業科研機構（事業單位、民辦非企業單位、社會團體）。',
        'Research bodies in the park that are no enterprises and have Hong Kong or foreign funding.',
      ),
      keywords: [
        text('科汇通', '科匯通', 'research money'),
        text('开户', '開戶', 'account'),
        text('科研经费跨境', '科研經費跨境', 'research money across the border'),
        text('经费过境', '經費過境', 'grant across the border'),
        text('外汇账户', '外匯賬戶', 'foreign currency account'),
      ],
      materials: {
        charter: {
          title: text('登记证书和章程', '登記證書及章程', 'Certificate and charter'),
          field: 'charter',
          form: 'copy',
        },
      },
      fee: 'none',
      days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
      results: {
        open: text(
          '外汇登记和账户，可以接收境外科研资金',
          '外匯登記及帳戶，可接收境外科研資金',
          'Registration and an account that can receive research money from abroad',
        ),
        refused: text('书面说明理由', '書面說明理由', 'the reasons in writing'),
      },
    },
  }),
);
