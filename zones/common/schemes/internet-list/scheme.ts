import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
import { jointReview } from '../application/joint-review.ts';
import {
  applyingUnit,
  counter,
  intakeActions,
  intakeClocks,
  intakeStages,
  receiptNumber,
  submitted,
  unsuccessful,
} from '../application/parts.ts';
import { internetParameters, internetReply } from './basis.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';

const asked = ['title', 'batch', 'people', 'list', 'contact'] as const;
const intake = intakeActions(asked);
const joint = jointReview('joint', 'internet.joint');
const named = () =>
  [
    { set: 'institution', to: { holder: 'applicant' } },
    { set: 'persons', to: { count: { over: 'people' } } },
  ] as const;
const listed = () =>
  ({
    rule: { lookup: 'isListed' },
    otherwise: text(
      '申报机构不在有效名单上',
      '申報機構不在有效名單上',
      'the institution is not on the list',
    ),
  }) as const;
const open = () =>
  ({
    rule: { lookup: 'isOpen' },
    otherwise: text('批次未开放或已关闭', '批次未開放或已關閉', 'the batch is not open'),
  }) as const;
const enough = () =>
  ({
    rule: { compare: { left: { lookup: 'left' }, is: '≥', right: { field: 'persons' } } },
    otherwise: text('本批次余额不足', '本批次餘額不足', 'too few numbers are left of the batch'),
  }) as const;

/** A list of researchers for a batch (深港通名单申报): the park's review, the joint review, one serial number a
 * person, never more than the batch holds. */
export const internetList = counterService(
  defineScheme({
    id: 'internet-list',
    version: 1,
    title: text(
      '深港通名单申报',
      '深港通名單申報',
      'List for access to the international internet',
    ),
    summary: text(
      '机构申报科研人员名单，园区初审、多部门会审，按批次下达序列号，一人一号，不超过批次额度。',
      '機構申報科研人員名單，經園區初審、多部門會審，按批次發出序號，一人一號，不超過批次額度。',
      'An institution hands in a list of researchers; after the park’s and the joint review each gets a serial number of the batch, never more than it holds.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [internetReply, internetParameters],
    actors: {
      applicant: { ...applyingUnit, title: text('申报机构', '申報機構', 'institution') },
      counter,
      office: {
        title: text('园区管理机构', '園區管理機構', 'park office'),
        party: 'unit',
        standing: true,
      },
      ...joint.actors,
    },
    fields: { ...fields, ...joint.fields },
    lookups: {
      isListed: {
        title: text('机构在名单上', '機構在名單上', 'the institution is listed'),
        yields: 'yes-no',
        from: {
          listed: {
            register: 'internet-institutions',
            where: { institution: { holder: 'applicant' } },
          },
        },
      },
      isOpen: {
        title: text('批次开放', '批次開放', 'the batch is open'),
        yields: 'yes-no',
        from: { listed: { register: 'internet-batches', entry: 'batch' } },
      },
      left: {
        title: text('批次余额', '批次餘額', 'left of the batch'),
        yields: 'decimal',
        from: { balance: { ledger: 'internet-quota', account: 'batch', of: 'batch' } },
      },
      months: {
        title: text(
          '序列号有效月数（参数）',
          '序號有效月數（參數）',
          'months a number is valid (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'months' },
      },
    },
    stages: {
      ...intakeStages,
      review: { title: text('园区初审', '園區初審', 'park’s review') },
      joint: { title: text('会审中', '會審中', 'joint review') },
      issued: { title: text('已下达序列号', '已發出序號', 'numbers given'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申报名单', '申報名單', 'Hand in a list'),
      by: 'applicant',
      asks: asked,
      onlyIf: [listed(), open()],
      effects: [...submitted, ...named()],
    },
    branches: joint.branches,
    clocks: {
      ...intakeClocks,
      decision: { title: text('审核', '審批', 'review'), owner: 'office', rule: 'internet.list' },
      first: {
        title: text('园区初审', '園區初審', 'the park’s own review'),
        owner: 'office',
        rule: 'internet.review',
      },
      ...joint.clocks,
    },
    actions: {
      ...intake,
      accept: { ...intake.accept, effects: [...intake.accept.effects, { start: 'first' }] },
      correct: { ...intake.correct, effects: [...intake.correct.effects, ...named()] },
      pass: {
        title: text('初审通过，送会审', '初審通過，送會審', 'Pass on to the joint review'),
        by: 'office',
        at: ['review'],
        asks: ['parkOpinion'],
        onlyIf: [listed(), open(), enough()],
        effects: [{ stop: 'first' }, ...joint.opens],
        goes: 'joint',
      },
      ...joint.actions,
      issue: {
        title: text('下达序列号', '發出序號', 'Give the numbers'),
        by: 'office',
        at: ['joint'],
        onlyIf: [listed(), joint.allAgreed, enough()],
        effects: [
          {
            set: 'until',
            to: { addMonths: { to: { today: true }, months: { lookup: 'months' } } },
          },
          { stop: 'decision' },
          {
            entry: 'internet-serials',
            each: 'people',
            id: { number: 'serial' },
            columns: {
              name: { item: 'name' },
              document: { item: 'document' },
              project: { item: 'project' },
              institution: { field: 'institution' },
              batch: { field: 'batch' },
              state: { constant: 'given' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          {
            post: 'internet-quota',
            debit: 'issued',
            credit: { account: 'batch', of: { field: 'batch' } },
            amount: { field: 'persons' },
          },
        ],
        goes: 'issued',
      },
      refuse: {
        title: text('不予下达', '不予發出', 'Refuse'),
        by: 'office',
        at: ['review', 'joint'],
        offered: { while: 'joint', at: ['asked'] },
        asks: ['reason'],
        effects: [{ stop: 'decision' }, { stop: 'first' }, { stop: 'joint' }],
        goes: 'refused',
      },
    },
    outcomes: {
      ...unsuccessful,
      issued: {
        title: text('已下达序列号', '已發出序號', 'numbers given'),
        at: 'issued',
        effects: [
          {
            certificate: 'internet-list',
            claims: {
              institution: { field: 'institution' },
              batch: { field: 'batch' },
              persons: { field: 'persons' },
            },
            until: { field: 'until' },
          },
        ],
      },
    },
    numbers: {
      receipt: receiptNumber('深港通'),
      serial: { form: 'SGT{seq:6}', restarts: 'never' },
    },
    certificates: {
      'internet-list': {
        title: text('深港通序列号下达凭证', '深港通序號發出證明', 'Serial numbers given'),
        statement: text(
          '已按下列批次为下列机构的人员下达序列号，一人一号。',
          '已按下列批次為下列機構的人員發出序號，一人一號。',
          'Serial numbers of the batch were given to people of the institution, one a person.',
        ),
        claims: {
          institution: { title: text('申报机构', '申報機構', 'Institution') },
          batch: { title: text('批次', '批次', 'Batch') },
          persons: { title: text('人数', '人數', 'People') },
        },
      },
    },
    registers: {
      'internet-serials': {
        title: text('深港通序列号', '深港通序號', 'Serial numbers'),
        columns: {
          name: { kind: 'text', title: text('姓名', '姓名', 'Name'), privacy: 'personal' },
          document: {
            kind: 'text',
            title: text('证件号码', '證件號碼', 'Identity document'),
            privacy: 'personal',
          },
          project: {
            kind: 'text',
            title: text('科研项目', '科研項目', 'Project'),
            privacy: 'case',
          },
          institution: {
            kind: 'text',
            title: text('机构', '機構', 'Institution'),
            privacy: 'case',
          },
          batch: { kind: 'text', title: text('批次', '批次', 'Batch'), privacy: 'case' },
          state: { kind: 'text', title: text('状态', '狀態', 'State'), privacy: 'case' },
          activatedOn: {
            kind: 'date',
            title: text('激活日期', '啟用日期', 'Activated on'),
            privacy: 'case',
          },
        },
        unique: [['document']],
      },
    },
    guide,
  }),
);
