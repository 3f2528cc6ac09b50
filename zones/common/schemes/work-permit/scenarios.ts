import type { Scenario } from '@twinpark/core/testing';
import { counterOfficer, firm as employer } from '../application/story.ts';
import { impossible } from './impossible.ts';
import {
  accept,
  arrive,
  assess,
  form,
  grant,
  handIn,
  notify,
  office,
  opens,
  standing,
  yuan,
} from './story.ts';

const classA = {
  salaryPoints: '17',
  educationPoints: '20',
  experiencePoints: '12',
  monthsPerYearPoints: '15',
  chinesePoints: '2',
  birthDatePoints: '15',
  meritPoints: '5',
  localPointsPoints: '0',
  points: '86',
  class: 'A',
};

const assessedC = assess(
  '2026-03-05',
  {
    salary: yuan('69999.99'),
    education: 'bachelor',
    experience: '2',
    chinese: 'hsk1',
    merit: 'none',
  },
  { values: { salaryPoints: '5', points: '51', class: 'C' } },
);

export const scenarios: readonly Scenario[] = [
  ...impossible,
  {
    name: 'class A by 86 points; the permit ends with the contract, is renewed after the reminder and runs out',
    standing,
    opens,
    steps: [
      { ...accept, expect: { due: { decision: '2026-03-17', statutory: '2026-03-31' } } },
      { ...notify, on: '2026-03-04', refused: 'condition' },
      assess('2026-03-05', {}, { values: classA }),
      {
        ...notify,
        expect: { stage: 'notice', numbers: { notice: '外通202600001' }, due: { decision: null } },
      },
      {
        ...arrive,
        with: { enteredOn: '2026-04-01', registeredOn: '2026-03-31' },
        refused: 'condition',
      },
      {
        ...arrive,
        with: { enteredOn: '2026-03-05', registeredOn: '2026-03-06' },
        refused: 'condition',
        says: '入境早于许可通知',
      },
      // Nobody has entered or registered on a day to come.
      {
        ...arrive,
        with: { enteredOn: '2026-04-03', registeredOn: '2026-04-03' },
        refused: 'invalid',
      },
      {
        ...arrive,
        with: { enteredOn: '2026-04-02', registeredOn: '2026-04-03' },
        refused: 'invalid',
      },
      {
        ...arrive,
        expect: {
          stage: 'arrived',
          values: { registeredLate: false },
          due: { arrival: '2026-04-13' },
        },
      },
      { ...handIn, expect: { stage: 'issuing', due: { arrival: null, issue: '2026-04-15' } } },
      {
        ...grant,
        expect: {
          outcome: 'permitted',
          values: { until: '2028-12-31', papersUntil: '2028-12-31' },
        },
      },
      { on: '2028-10-01', by: 'timer', do: 'remind', expect: { stage: 'permitted' } },
      { on: '2028-10-02', by: 'timer', do: 'remind', expect: { stage: 'renewalDue' } },
      {
        on: '2028-10-10',
        by: employer,
        do: 'renew',
        with: { contractUntil: '2033-12-31', passportUntil: '2031-05-01' },
        expect: { stage: 'renewal' },
      },
      {
        on: '2028-10-11',
        by: office,
        do: 'keep',
        with: { reason: '合同未备案' },
        expect: { stage: 'permitted', values: { until: '2028-12-31' }, due: { issue: null } },
      },
      { on: '2028-10-11', by: 'timer', do: 'remind', expect: { stage: 'renewalDue' } },
      {
        on: '2028-10-11',
        by: employer,
        do: 'renew',
        with: { contractUntil: '2033-12-31', passportUntil: '2031-05-01' },
        expect: { stage: 'renewal' },
      },
      {
        on: '2028-10-12',
        by: office,
        do: 'extend',
        expect: { stage: 'permitted', values: { until: '2031-05-01', papersUntil: '2031-05-01' } },
      },
      { on: '2031-05-02', by: 'timer', do: 'expire', expect: { stage: 'expired' } },
    ],
  },
  {
    name: 'the trial edition counts differently: Chinese up to ten, experience up to fifteen, no points for patents',
    standing,
    opens: {
      ...opens,
      on: '2017-03-01',
      with: { ...form, passportUntil: '2026-01-01', contractUntil: '2020-01-01' },
    },
    steps: [
      { ...accept, on: '2017-03-02' },
      assess(
        '2017-03-03',
        {
          birthDate: '1976-06-30',
          experience: '20',
          chinese: 'hsk5',
          merit: 'patent',
          localPoints: '3',
        },
        {
          values: {
            experiencePoints: '15',
            chinesePoints: '10',
            meritPoints: '0',
            localPointsPoints: '3',
            points: '95',
            class: 'A',
          },
        },
      ),
    ],
  },
  {
    name: 'less than two years of work count nothing under the trial edition too',
    standing,
    opens: { ...opens, on: '2017-03-01' },
    steps: [
      { ...accept, on: '2017-03-02' },
      assess('2017-03-03', { experience: '1' }, { values: { experiencePoints: '0' } }),
    ],
  },
  {
    name: 'class B by salary though the points fall short; cancelled when the person leaves',
    standing,
    opens: {
      ...opens,
      with: { ...form, salary: yuan('640000'), education: 'other', chinese: 'none', merit: 'none' },
    },
    steps: [
      accept,
      assess(
        '2026-03-05',
        { experience: '1', monthsPerYear: '4', birthDate: '1962-01-01' },
        { values: { points: '25', class: 'B' } },
      ),
      notify,
      {
        ...arrive,
        with: { enteredOn: '2026-03-30', registeredOn: '2026-04-02' },
        // Ten days since the entry, however late it is reported.
        expect: { values: { registeredLate: true }, due: { arrival: '2026-04-09' } },
      },
      handIn,
      { ...grant, expect: { values: { until: '2028-04-10' } } },
      {
        on: '2026-09-01',
        by: employer,
        do: 'cancel',
        with: { cause: 'left' },
        expect: { stage: 'cancelled' },
      },
    ],
  },
  {
    name: 'class C takes one of the quota and gives it back when the offer is given up',
    standing,
    opens,
    steps: [
      accept,
      assessedC,
      {
        ...notify,
        expect: { stage: 'notice', balances: { 'class-c-permits/quota': '19' } },
      },
      {
        on: '2026-03-20',
        by: employer,
        do: 'giveUp',
        expect: { outcome: 'withdrawn', balances: { 'class-c-permits/quota': '20' } },
      },
    ],
  },
  {
    name: 'no permit of class C once its quota is used up',
    standing,
    given: { balances: { 'class-c-permits/quota': '0' } },
    opens,
    steps: [accept, assessedC, { ...notify, refused: 'quota' }],
  },
  {
    name: 'a resident of Hong Kong is told that no permit is needed; a correction is not a way round it',
    standing,
    opens,
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '护照页不清' },
      },
      {
        on: '2026-03-04',
        by: employer,
        do: 'correct',
        with: { corrected: '已换', residency: 'compatriot' },
        refused: 'condition',
      },
      { on: '2026-03-04', by: employer, do: 'correct', with: { corrected: '已换' } },
      { on: '2026-03-05', by: counterOfficer, do: 'decline', with: { reason: '单位未注册' } },
    ],
  },
  {
    name: 'not corrected in time',
    standing,
    opens,
    steps: [
      { on: '2026-03-03', by: counterOfficer, do: 'askCorrection', with: { toCorrect: '缺合同' } },
      { on: '2026-03-18', by: 'timer', do: 'lapse', expect: { stage: 'withdrawn' } },
    ],
  },
  {
    name: 'refused after the review, with a reason',
    standing,
    opens,
    steps: [
      accept,
      { on: '2026-03-06', by: office, do: 'refuse', with: { reason: '学历证明不实' } },
    ],
  },
  {
    name: 'residents of Hong Kong, Macao and Taiwan need none',
    standing,
    opens: { ...opens, with: { ...form, residency: 'compatriot' }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'asked to correct once, not twice',
    standing,
    opens,
    steps: [
      { on: '2026-03-03', by: counterOfficer, do: 'askCorrection', with: { toCorrect: '缺合同' } },
      { on: '2026-03-04', by: employer, do: 'correct', with: { corrected: '已补' } },
      {
        on: '2026-03-05',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '再补' },
        refused: 'condition',
      },
    ],
  },
  {
    name: 'withdrawn by the employer',
    standing,
    opens,
    steps: [{ on: '2026-03-03', by: employer, do: 'withdraw', expect: { outcome: 'withdrawn' } }],
  },
];
