import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { pledgeStories } from '../application/pledge-stories.ts';
import {
  counterOfficer,
  firm as institute,
  intakeStanding,
  officer,
} from '../application/story.ts';

const office = officer('park-office');
const standing = { ...intakeStanding, office: ['park-office'] };
const lookups = { months: '12', numbers: [] };
const serial = (id: string) => ({
  register: 'internet-serials',
  id,
  columns: { institution: 'firm', document: id },
});
const form = {
  title: '量子信息研究所',
  purpose: '查阅文献、协作开发',
  administrator: '（略）',
  wantsLine: true,
  lineAddress: '3栋机房',
  contact: '（略）',
  papersAtCounter: true,
};
const opens = { on: '2026-03-02', by: institute, with: form };
const accept: Step = { on: '2026-03-03', by: counterOfficer, do: 'accept' };
const list: Step = { on: '2026-03-10', by: office, do: 'list', lookups };
const finding = { finding: '日志留存不全' };

export const scenarios: readonly Scenario[] = [
  {
    name: 'listed for a year with a fixed line; suspended, reinstated, renewed, runs out, and its numbers with it',
    standing,
    given: { entries: [serial('SGT000001')] },
    opens,
    steps: [
      accept,
      {
        ...list,
        expect: {
          stage: 'line',
          values: { until: '2027-03-10', institution: 'firm' },
          due: { connection: '2026-03-31' },
        },
      },
      {
        on: '2026-03-20',
        by: office,
        do: 'connect',
        with: { line: 'SZ-0001' },
        expect: { outcome: 'listed' },
      },
      {
        on: '2026-06-01',
        by: office,
        do: 'suspend',
        with: finding,
        expect: { stage: 'suspended', awaits: [] },
      },
      {
        on: '2026-06-08',
        by: office,
        do: 'reinstate',
        with: { finding: '已整改' },
        expect: {
          stage: 'listed',
          effects: [
            { change: 'internet-institutions', status: 'valid' },
            { revoke: 'internet-institution', status: 'valid' },
          ],
        },
      },
      {
        on: '2027-02-10',
        by: office,
        do: 'renew',
        with: { finding: '用途未变，日志齐全' },
        lookups,
        expect: {
          stage: 'listed',
          values: { until: '2028-02-10' },
          effects: [
            { change: 'internet-institutions', until: '2028-02-10' },
            { revoke: 'internet-institution', status: 'revoked' },
            { certificate: 'internet-institution', until: '2028-02-10' },
          ],
        },
      },
      { on: '2027-03-11', by: 'timer', do: 'expire', lookups, expect: { stage: 'listed' } },
      {
        on: '2028-02-11',
        by: 'timer',
        do: 'expire',
        lookups: { ...lookups, numbers: ['SGT000001'] },
        expect: { stage: 'ended', inForce: { 'internet-serials': 0 } },
      },
    ],
  },
  {
    name: 'listed without a line, then removed: the numbers of its people end with it',
    standing,
    given: { entries: [serial('SGT000001'), serial('SGT000002')] },
    opens: {
      ...opens,
      with: {
        title: form.title,
        purpose: form.purpose,
        administrator: form.administrator,
        wantsLine: false,
        contact: form.contact,
        papersAtCounter: true,
      },
    },
    steps: [
      accept,
      {
        ...list,
        expect: {
          stage: 'listed',
          due: { connection: null },
          inForce: { 'internet-institutions': ['SGJ0001'] },
        },
      },
      {
        on: '2026-06-01',
        by: office,
        do: 'remove',
        with: { reason: '已迁出园区' },
        lookups: { ...lookups, numbers: ['SGT000001', 'SGT000002'] },
        expect: {
          outcome: 'removed',
          inForce: { 'internet-institutions': 0, 'internet-serials': 0 },
          effects: [
            { change: 'internet-institutions', status: 'revoked' },
            { revoke: 'internet-institution', status: 'revoked' },
            { change: 'internet-serials', id: 'SGT000001', status: 'revoked' },
            { change: 'internet-serials', id: 'SGT000002', status: 'revoked' },
          ],
        },
      },
    ],
  },
  {
    name: 'removed before any of its people had a number',
    standing,
    opens: { ...opens, with: { ...form, wantsLine: false } },
    steps: [
      accept,
      { ...list, expect: { stage: 'listed' } },
      {
        on: '2026-06-01',
        by: office,
        do: 'remove',
        with: { reason: '已迁出园区' },
        lookups,
        expect: { outcome: 'removed', inForce: { 'internet-institutions': 0 } },
      },
    ],
  },
  {
    name: 'suspended while the line is being connected: it is connected once reinstated, in the days that are left',
    standing,
    opens,
    steps: [
      accept,
      { ...list, expect: { due: { connection: '2026-03-31' } } },
      {
        on: '2026-03-12',
        by: office,
        do: 'suspend',
        with: finding,
        expect: { due: { connection: null }, inForce: { 'internet-institutions': 0 } },
      },
      {
        on: '2026-03-19',
        by: office,
        do: 'reinstate',
        with: { finding: '已整改' },
        expect: { stage: 'line', due: { connection: '2026-04-08' } },
      },
    ],
  },
  {
    name: 'one whose listing has run out is listed again; one that is listed is not listed twice',
    standing,
    given: {
      entries: [
        {
          register: 'internet-institutions',
          id: 'SGJ9001',
          columns: { institution: 'firm' },
          until: '2026-03-09',
        },
      ],
    },
    opens,
    steps: [accept, { ...list, on: '2026-03-09', refused: 'not-unique' }, list],
  },
  {
    name: 'a line needs an address',
    standing,
    opens: { ...opens, with: { ...form, lineAddress: '' }, refused: 'missing' },
    steps: [],
  },
  ...intakeStories({ standing, opens, by: institute, refusedBy: office }),
  ...pledgeStories({
    standing,
    opens: { ...opens, with: { ...form, wantsLine: false, lineAddress: '' } },
    withoutPapers: { ...form, wantsLine: false, lineAddress: '', papersAtCounter: false },
    papers: { papersAtCounter: true },
    office,
    days: ['2026-03-03', '2026-03-20'],
    lookups,
    register: 'internet-institutions',
    bar: '深港通机失信0001',
    outcomes: ['listed', 'listed'],
  }),
  {
    name: 'listed on a declaration with a line; false: the numbers of its people end with it',
    standing,
    given: { entries: [serial('SGT000001')] },
    opens: { ...opens, with: { ...form, pledge: true }, lookups: { isBarred: false } },
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'acceptOnPledge',
        lookups: { ...lookups, isBarred: false },
        expect: { stage: 'line', due: { connection: '2026-03-24', decision: null } },
      },
      { on: '2026-03-10', by: office, do: 'suspend', with: finding },
      {
        on: '2026-03-20',
        by: office,
        do: 'revokeFalse',
        with: { reason: '日志未留存' },
        lookups: { ...lookups, numbers: ['SGT000001'], barMonths: '12' },
        expect: {
          outcome: 'declaredFalse',
          inForce: { 'internet-institutions': 0, 'internet-serials': 0 },
        },
      },
    ],
  },
];
