import type { Scenario, Step } from '@twinpark/core/testing';
import { firm as institute, officer } from '../application/story.ts';

const office = officer('park-office');
const standing = { office: ['park-office'] };
const lookups = {
  isValid: true,
  holder: 'firm',
  state: 'given',
  validUntil: '2027-03-10',
  months: '12',
  status: 'valid',
  isListed: true,
};
const given = { entries: [{ register: 'internet-serials', id: 'SGT000001' }] };
const opens = {
  on: '2026-03-11',
  by: institute,
  with: { title: '新到岗研究员', serial: 'SGT000001', device: '办公电脑一台' },
};
const activate: Step = { on: '2026-03-12', by: office, do: 'activate', lookups };
const reinstate = {
  on: '2026-06-10',
  by: office,
  do: 'reinstate',
  with: { finding: '已整改' },
} as const satisfies Step;
const finding = { finding: '未见异常' };

export const scenarios: readonly Scenario[] = [
  {
    name: 'activated for the institution it belongs to, checked, reviewed before it runs out, renewed for a year',
    standing,
    given,
    opens: { ...opens, expect: { due: { activation: '2026-03-18' } } },
    steps: [
      { ...activate, lookups: { ...lookups, isValid: false }, refused: 'condition' },
      { ...activate, lookups: { ...lookups, holder: 'another' }, refused: 'condition' },
      { ...activate, lookups: { ...lookups, state: 'active' }, refused: 'condition' },
      { ...activate, lookups: { ...lookups, isListed: false }, refused: 'condition' },
      { ...activate, expect: { outcome: 'active', values: { until: '2027-03-10' } } },
      { on: '2026-06-01', by: office, do: 'check', with: finding, expect: { stage: 'active' } },
      { on: '2027-02-08', by: 'timer', do: 'remind', expect: { stage: 'due' } },
      {
        on: '2027-02-20',
        by: institute,
        do: 'ask',
        with: { stillNeeded: '项目延续' },
        expect: { stage: 'review' },
      },
      {
        on: '2027-02-25',
        by: office,
        do: 'renew',
        lookups: { ...lookups, isListed: false },
        refused: 'condition',
      },
      {
        on: '2027-02-25',
        by: office,
        do: 'renew',
        lookups,
        expect: {
          stage: 'active',
          values: { until: '2028-02-25' },
          effects: [
            { change: 'internet-serials', until: '2028-02-25' },
            { revoke: 'internet-serial', status: 'revoked' },
            { certificate: 'internet-serial', until: '2028-02-25' },
          ],
        },
      },
      { on: '2028-02-26', by: 'timer', do: 'expire', expect: { outcome: 'ended' } },
    ],
  },
  {
    name: 'suspended, reinstated, then taken back when the person leaves',
    standing,
    given,
    opens,
    steps: [
      activate,
      {
        on: '2026-06-01',
        by: office,
        do: 'suspend',
        with: { finding: '转借他人' },
        expect: { stage: 'suspended' },
      },
      {
        ...reinstate,
        lookups: { ...lookups, status: 'suspended', isListed: false },
        refused: 'condition',
      },
      { ...reinstate, lookups: { ...lookups, status: 'revoked' }, refused: 'condition' },
      {
        ...reinstate,
        lookups: { ...lookups, status: 'suspended' },
        expect: { stage: 'active' },
      },
      {
        on: '2026-09-01',
        by: institute,
        do: 'takeBack',
        with: { reason: '已离职' },
        expect: { outcome: 'takenBack' },
      },
    ],
  },
  {
    name: 'its institution is removed from the list: the number was taken back, and its matter ends',
    standing,
    given,
    opens,
    steps: [
      activate,
      {
        on: '2026-06-01',
        by: 'timer',
        do: 'endWithInstitution',
        lookups,
        expect: { stage: 'active' },
      },
      {
        on: '2026-06-02',
        by: 'timer',
        do: 'endWithInstitution',
        lookups: { ...lookups, status: 'revoked' },
        expect: {
          outcome: 'takenBack',
          effects: [{ revoke: 'internet-serial', status: 'revoked' }],
        },
      },
    ],
  },
  {
    name: 'not activated',
    standing,
    given,
    opens,
    steps: [
      {
        on: '2026-03-12',
        by: office,
        do: 'reject',
        with: { reason: '设备不符' },
        expect: { outcome: 'rejected' },
      },
    ],
  },
];
