import type { Scenario, Step } from '@twinpark/core/testing';
import type { Values } from '@twinpark/core/model';
import { firm as institute, officer } from '../application/story.ts';

const customs = officer('customs');
const standing = { office: ['customs'] };
const good = 'ZMQD00001';
const other = 'ZMQD00002';
const seen = {
  isListed: true,
  isPermitted: { '0': true, '1': true },
  owner: { '0': 'firm', '1': 'firm' },
  quarantine: { '0': false, '1': false },
  leftOfGood: { '0': '100', '1': '5' },
  measure: { '0': '毫升', '1': '支' },
  measureMoved: { '0': '毫升' },
  isUsable: { '0': true },
};
const given = {
  balances: {
    [`research-goods/permitted/${good}`]: '100',
    [`research-goods/permitted/${other}`]: '5',
  },
};
const form = {
  title: '三月集中申报',
  mode: 'batch',
  lines: [
    { good, quantity: '60' },
    { good: other, quantity: '5' },
  ],
  carrier: '一号通道，冷链车',
};
const opens = { on: '2026-03-02', by: institute, with: form, lookups: seen };
const release: Step = {
  on: '2026-03-03',
  by: customs,
  do: 'release',
  with: { inspection: '货证相符' },
  lookups: seen,
};
const moved = (
  on: string,
  action: string,
  quantity: string,
  of = good,
  more: Values = {},
): Step => ({
  on,
  by: institute,
  do: action,
  with: { moved: [{ good: of, quantity }], record: '（演示）管理人双人记录' },
  lookups: { ...seen, ...more },
});
const number = '科申202600001';
const account = (name: string, of = good) => `research-goods/${name}/${number}/${of}`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'a batch from declaration to the last gram',
    standing,
    given,
    opens: {
      ...opens,
      expect: {
        values: { outstanding: '65' },
        due: { release: '2026-03-03' },
        balances: {
          [`research-goods/permitted/${good}`]: '40',
          [`research-goods/permitted/${other}`]: '0',
          [account('transit')]: '60',
        },
      },
    },
    steps: [
      { ...release, lookups: { ...seen, isListed: false }, refused: 'condition' },
      release,
      moved('2026-03-03', 'arrive', '58'),
      { ...moved('2026-03-03', 'arrive', '3'), refused: 'quota' },
      moved('2026-03-04', 'miss', '2'),
      moved('2026-03-04', 'arrive', '5', other),
      {
        ...moved('2026-03-10', 'use', '40'),
        expect: { balances: { [account('stored')]: '18', [account('used')]: '40' } },
      },
      // A unit that is off the white list uses nothing any more.
      { ...moved('2026-03-11', 'use', '1', good, { isListed: false }), refused: 'condition' },
      { ...moved('2026-03-11', 'use', '18.001'), refused: 'quota' },
      { on: '2026-03-12', by: customs, do: 'writeOff', refused: 'condition' },
      {
        ...moved('2027-03-11', 'use', '1', good, { isUsable: { '0': false } }),
        refused: 'condition',
      },
      moved('2027-03-11', 'destroy', '18'),
      moved('2027-03-11', 'sendBack', '5', other),
      {
        on: '2027-03-12',
        by: customs,
        do: 'writeOff',
        expect: {
          outcome: 'closed',
          effects: [{ revoke: 'research-release', status: 'revoked' }],
          values: { outstanding: '0' },
          balances: { [account('destroyed')]: '18', [account('missing')]: '2' },
          inForce: { 'research-movements': 8 },
        },
      },
    ],
  },
  {
    name: 'never more than is permitted, whatever was looked up',
    standing,
    given,
    opens: {
      ...opens,
      with: { ...form, lines: [{ good, quantity: '100.001' }] },
      lookups: { ...seen, leftOfGood: { '0': '1000' } },
      refused: 'quota',
    },
    steps: [],
  },
  {
    name: 'not by a unit that was taken off the white list',
    standing,
    given,
    opens: { ...opens, lookups: { ...seen, isListed: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not what is off the list',
    standing,
    given,
    opens: { ...opens, lookups: { ...seen, isPermitted: { '0': false } }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not what is on the list for another unit',
    standing,
    given,
    opens: { ...opens, lookups: { ...seen, owner: { '0': 'other' } }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'not what is under quarantine in a batch',
    standing,
    given,
    opens: {
      ...opens,
      lookups: { ...seen, quarantine: { '0': true, '1': false } },
      refused: 'condition',
    },
    steps: [],
  },
  {
    name: 'under quarantine one by one; not released: what was permitted is permitted again',
    standing,
    given,
    opens: {
      ...opens,
      with: { ...form, mode: 'each' },
      lookups: { ...seen, quarantine: { '0': true, '1': false } },
    },
    steps: [
      {
        on: '2026-03-03',
        by: customs,
        do: 'refuse',
        with: { reason: '包装破损' },
        expect: {
          outcome: 'refused',
          balances: { [`research-goods/permitted/${good}`]: '100' },
        },
      },
    ],
  },
  {
    name: 'nobody declares more than is left of an entry, and hears how much that is',
    standing,
    given,
    opens: {
      ...opens,
      lookups: { ...seen, leftOfGood: { '0': '100', '1': '4.5' } },
      refused: 'condition',
      says: '只余 4.5 支',
    },
    steps: [],
  },
  {
    name: 'cancelled',
    standing,
    given,
    opens,
    steps: [
      {
        on: '2026-03-02',
        by: institute,
        do: 'cancel',
        with: { reason: '计划推迟' },
        expect: { balances: { [`research-goods/permitted/${other}`]: '5' } },
      },
    ],
  },
];
