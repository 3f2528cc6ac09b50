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
import { agrees, balances, leavesNothingOut, ledgerSays, statement } from './statement.ts';

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
/** A year that is not over cannot be audited. */
const isOver = () =>
  ({
    rule: {
      compare: { left: { field: 'year' }, is: '<', right: { yearOf: { today: true } } },
    },
    otherwise: text('该年度尚未结束', '該年度尚未完結', 'the year is not over yet'),
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
        notAfter: 'today',
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
      statement,
      report: {
        ...pdf,
        required: true,
        crossing: 'crosses',
        title: text('审计报告', '審計報告', 'Audit report'),
      },
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
      ...ledgerSays,
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
      onlyIf: [isOver(), balances(), leavesNothingOut()],
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
      accept: { ...intake.accept, onlyIf: [isRegistered(), ...agrees()] },
      correct: { ...intake.correct, onlyIf: [isOver(), balances(), leavesNothingOut()] },
      file: {
        title: text('审核存档', '審核存檔', 'File'),
        by: 'office',
        at: ['review'],
        asks: ['finding'],
        onlyIf: agrees(),
        effects: [
          { stop: 'decision' },
          { number: 'audit' },
          {
            entry: 'money-audits',
            id: { numbered: 'audit' },
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
          {
            certificate: 'money-audit',
            claims: {
              body: { field: 'unit' },
              audit: { numbered: 'audit' },
              year: { field: 'year' },
              standard: { field: 'standard' },
              auditor: { field: 'auditor' },
            },
            from: { today: true },
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
    certificates: {
      'money-audit': {
        title: text(
          '年度审计报告互认凭证',
          '年度審計報告互認憑證',
          'Recognition of a yearly audit by the other side',
        ),
        statement: text(
          '下列机构的年度审计报告已经存档，并由对方资助机构认可。',
          '下列機構的年度審計報告已經存檔，並獲對方資助機構認可。',
          'The yearly audit of the body named is filed, and the funding body of the other side recognises it.',
        ),
        claims: {
          body: { title: text('科研机构', '科研機構', 'Research body') },
          audit: { title: text('审计存档编号', '審計存檔編號', 'Number of the audit') },
          year: { title: text('年度', '年度', 'Year') },
          standard: { title: text('审计准则', '審計準則', 'Standard') },
          auditor: { title: text('会计师事务所', '會計師事務所', 'Auditor') },
        },
      },
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
      keywords: [
        text('审计准则', '審計準則', 'audit standard'),
        text('审计报告', '審計報告', 'audit report'),
      ],
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
