import { defineScheme, text } from '@twinpark/core/model';
import { counterService } from '../application/counter-service.ts';
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
import { arrive } from './arrival.ts';
import { isForeign, possibleLife } from './conditions.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { classOf, criteria, provisional, total } from './points.ts';
import { papersUntil, until } from './validity.ts';

const judged = [
  'salary',
  'education',
  'experience',
  'monthsPerYear',
  'chinese',
  'birthDate',
  'merit',
] as const;
const asked = [
  'title',
  'unitRegistration',
  'residency',
  'name',
  'passport',
  'passportUntil',
  'contractUntil',
  ...judged,
  'contract',
  'diploma',
  'policeRecord',
  'contact',
] as const;
const inForce = ['permitted', 'renewalDue', 'renewal'] as const;
const conditions = () => [isForeign(), ...possibleLife()] as const;
/** A salary above what the zone takes for a slip earns no points by it; the applicant hears it first. */
const isSalaryTaken = () =>
  ({
    rule: { compare: { left: { field: 'salary' }, is: '≤', right: { lookup: 'salaryAtMost' } } },
    otherwise: text(
      '年薪超出可填的上限，请核对单位（元）和位数',
      '年薪超出可填的上限，請核對單位（元）及位數',
      'the salary is above what can be filled in; check that it is in yuan, and its digits',
    ),
  }) as const;
const judge = [
  { set: 'salaryPoints', to: criteria.salaryPoints },
  { set: 'educationPoints', to: criteria.educationPoints },
  { set: 'experiencePoints', to: criteria.experiencePoints },
  { set: 'monthsPerYearPoints', to: criteria.monthsPerYearPoints },
  { set: 'chinesePoints', to: criteria.chinesePoints },
  { set: 'birthDatePoints', to: criteria.birthDatePoints },
  { set: 'meritPoints', to: criteria.meritPoints },
  { set: 'localPointsPoints', to: criteria.localPointsPoints },
  { set: 'points', to: total },
  { set: 'class', to: classOf },
] as const;
const isClass = (name: string) => ({ oneOf: { of: { field: 'class' }, values: [name] } }) as const;
const lasts = () =>
  [
    { set: 'until', to: until() },
    { set: 'papersUntil', to: papersUntil() },
  ] as const;
const certified = () =>
  ({
    certificate: 'work-permit',
    claims: {
      name: { field: 'name' },
      employer: { holder: 'applicant' },
      position: { field: 'title' },
      class: { field: 'class' },
    },
    until: { field: 'until' },
  }) as const;

const intake = intakeActions(asked);

/** Work permits for foreigners (外国人来华工作许可): points and class with their reasons, notice before entry,
 * permit after it, reminders by the paper that runs out first. */
export const workPermit = counterService(
  defineScheme({
    id: 'work-permit',
    version: 1,
    title: text('外国人来华工作许可', '外國人來華工作許可', 'Work permit for foreigners'),
    summary: text(
      '用人单位申请，按积分表或年薪认定A、B、C类，入境前发通知，入境后发许可；按最早到期的证件提醒续期。',
      '由用人單位申請，按積分表或年薪認定A、B、C類，入境前發出通知，入境後發出許可，並按最早到期的證件提示續期。',
      'Employers apply; points or salary give class A, B or C; a notice before entry, the permit after it, reminders by the paper that runs out first.',
    ),
    side: 'sz',
    place: 'shenzhen',
    basis: [provisional],
    actors: {
      applicant: { ...applyingUnit, title: text('用人单位', '用人單位', 'employer') },
      counter,
      office: {
        title: text('外国人工作管理部门', '外國人工作管理部門', 'work permit office'),
        party: 'unit',
        standing: true,
      },
    },
    fields,
    lookups: {
      averageWage: {
        title: text(
          '当地年平均工资（参数）',
          '當地年平均工資（參數）',
          'local average wage of a year (parameter)',
        ),
        yields: 'amount',
        from: { parameter: 'averageWage' },
      },
      salaryAtMost: {
        title: text(
          '年薪可填的上限（参数）',
          '年薪可填的上限（參數）',
          'highest salary that can be filled in (parameter)',
        ),
        yields: 'amount',
        from: { parameter: 'salaryAtMost' },
      },
      multipleA: {
        title: text(
          'A类年薪倍数（参数）',
          'A類年薪倍數（參數）',
          'multiple for class A (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'multipleA' },
      },
      multipleB: {
        title: text(
          'B类年薪倍数（参数）',
          'B類年薪倍數（參數）',
          'multiple for class B (parameter)',
        ),
        yields: 'decimal',
        from: { parameter: 'multipleB' },
      },
    },
    stages: {
      ...intakeStages,
      notice: { title: text('已发通知，待入境', '已發通知，待入境', 'notice given, to enter') },
      arrived: {
        title: text('已入境，待申领许可', '已入境，待申領許可', 'entered, to apply for the permit'),
      },
      issuing: { title: text('许可办理中', '許可辦理中', 'permit being made out') },
      permitted: { title: text('已许可', '已獲許可', 'permitted') },
      renewalDue: { title: text('证件即将到期', '證件即將到期', 'papers run out soon') },
      renewal: { title: text('续期审核', '續期審批', 'renewal') },
      expired: { title: text('已到期', '已到期', 'run out'), final: true },
      cancelled: { title: text('已注销', '已註銷', 'cancelled'), final: true },
    },
    first: 'submitted',
    opening: {
      title: text('申请', '申請', 'Apply'),
      by: 'applicant',
      asks: asked,
      onlyIf: [...conditions(), isSalaryTaken()],
      effects: [...submitted, { set: 'appliedOn', to: { today: true } }],
    },
    clocks: {
      ...intakeClocks,
      decision: {
        title: text('审核', '審批', 'review'),
        owner: 'office',
        rule: 'work-permit.review',
      },
      arrival: {
        title: text('入境后申领许可', '入境後申領許可', 'applying after entry'),
        owner: 'applicant',
        rule: 'work-permit.arrival',
      },
      issue: {
        title: text('发放许可', '發出許可', 'making out the permit'),
        owner: 'office',
        rule: [{ to: 'work-permit.issue.a', if: isClass('A') }, { to: 'work-permit.issue' }],
      },
    },
    actions: {
      ...intake,
      correct: { ...intake.correct, onlyIf: conditions() },
      assess: {
        title: text('核定积分和类别', '核定積分及類別', 'Assess points and class'),
        by: 'office',
        at: ['review'],
        asks: [...judged, 'localPoints', 'assessment'],
        onlyIf: [...possibleLife(), isSalaryTaken()],
        effects: judge,
      },
      notify: {
        title: text('发许可通知', '發出許可通知', 'Give notice'),
        by: 'office',
        at: ['review'],
        onlyIf: [
          {
            rule: { known: 'class' },
            otherwise: text('尚未核定类别', '尚未核定類別', 'the class is not assessed yet'),
          },
        ],
        effects: [
          { number: 'notice' },
          { set: 'noticedOn', to: { today: true } },
          { stop: 'decision' },
          {
            post: 'class-c-permits',
            debit: 'granted',
            credit: 'quota',
            amount: { constant: '1' },
            onlyIf: isClass('C'),
          },
        ],
        goes: 'notice',
      },
      refuse: {
        title: text('不予许可', '不予許可', 'Refuse'),
        by: 'office',
        at: ['review', 'issuing'],
        asks: ['reason'],
        effects: [{ stop: 'decision' }, { reverse: 'class-c-permits' }],
        goes: 'refused',
      },
      giveUp: {
        title: text('放弃', '放棄', 'Give up'),
        by: 'applicant',
        at: ['notice', 'arrived'],
        effects: [{ reverse: 'class-c-permits' }],
        goes: 'withdrawn',
      },
      arrive,
      handIn: {
        title: text('申领许可', '申領許可', 'Apply for the permit'),
        by: 'applicant',
        at: ['arrived'],
        asks: ['passportUntil', 'contractUntil', 'health'],
        effects: [{ stop: 'arrival' }, { start: 'issue' }],
        goes: 'issuing',
      },
      grant: {
        title: text('发许可', '發出許可', 'Grant'),
        by: 'office',
        at: ['issuing'],
        effects: [
          ...lasts(),
          { stop: 'issue' },
          {
            entry: 'work-permits',
            id: { number: 'permit' },
            columns: {
              name: { field: 'name' },
              employer: { holder: 'applicant' },
              class: { field: 'class' },
            },
            from: { today: true },
            until: { field: 'until' },
          },
          certified(),
        ],
        goes: 'permitted',
      },
      remind: {
        title: text('到期提醒', '到期提示', 'Reminder'),
        by: 'office',
        at: ['permitted'],
        onDay: { addDays: { to: { field: 'papersUntil' }, days: { constant: '-90' } } },
        goes: 'renewalDue',
      },
      renew: {
        title: text('申请续期', '申請續期', 'Apply for renewal'),
        by: 'applicant',
        at: ['permitted', 'renewalDue'],
        asks: ['passportUntil', 'contractUntil', 'contract'],
        effects: [{ start: 'issue' }],
        goes: 'renewal',
      },
      extend: {
        title: text('续期', '續期', 'Renew'),
        by: 'office',
        at: ['renewal'],
        effects: [
          ...lasts(),
          { stop: 'issue' },
          { change: 'work-permits', until: { field: 'until' } },
          { revoke: 'work-permit', status: 'revoked' },
          certified(),
        ],
        goes: 'permitted',
      },
      keep: {
        title: text(
          '不予续期，原许可不变',
          '不予續期，原許可不變',
          'Do not renew: the permit stays as it is',
        ),
        by: 'office',
        at: ['renewal'],
        asks: ['reason'],
        needs: ['reason'],
        effects: [{ stop: 'issue' }],
        goes: 'permitted',
      },
      expire: {
        title: text('到期', '到期', 'Run out'),
        by: 'office',
        at: inForce,
        onDay: { addDays: { to: { field: 'papersUntil' }, days: { constant: '1' } } },
        effects: [{ change: 'work-permits', status: 'ended' }],
        goes: 'expired',
      },
      cancel: {
        title: text('注销', '註銷', 'Cancel'),
        by: ['applicant', 'office'],
        at: inForce,
        asks: ['cause'],
        effects: [
          { change: 'work-permits', status: 'revoked' },
          { revoke: 'work-permit', status: 'revoked' },
        ],
        goes: 'cancelled',
      },
    },
    outcomes: {
      ...unsuccessful,
      permitted: { title: text('已许可', '已獲許可', 'permitted'), at: 'permitted', effects: [] },
    },
    numbers: {
      receipt: receiptNumber('外'),
      notice: { form: '外通{year}{seq:5}', restarts: 'yearly' },
      permit: { form: '外许{year}{seq:5}', restarts: 'yearly' },
    },
    registers: {
      'work-permits': {
        title: text('外国人工作许可名录', '外國人工作許可名錄', 'Work permits'),
        columns: {
          name: { kind: 'text', title: text('姓名', '姓名', 'Name'), privacy: 'personal' },
          employer: {
            kind: 'text',
            title: text('用人单位', '用人單位', 'Employer'),
            privacy: 'case',
          },
          class: { kind: 'text', title: text('类别', '類別', 'Class'), privacy: 'case' },
        },
      },
    },
    ledgers: {
      'class-c-permits': {
        title: text('C类许可配额', 'C類許可配額', 'Quota of class C permits'),
        units: [''],
        accounts: {
          quota: { title: text('余额', '餘額', 'left'), floor: '0', opening: '20' },
          granted: { title: text('已用', '已用', 'used') },
        },
      },
    },
    certificates: {
      'work-permit': {
        title: text('外国人工作许可', '外國人工作許可', 'Work permit'),
        statement: text(
          '准许下列人员受聘工作，许可在有效期内有效。',
          '准許下列人士受聘工作，許可在有效期內有效。',
          'The person named may work for the employer named while the permit is valid.',
        ),
        claims: {
          name: { title: text('姓名', '姓名', 'Name') },
          employer: { title: text('用人单位', '用人單位', 'Employer') },
          position: { title: text('岗位', '職位', 'Position') },
          class: { title: text('类别', '類別', 'Class') },
        },
      },
    },
    guide,
  }),
  { isLicence: true },
);
