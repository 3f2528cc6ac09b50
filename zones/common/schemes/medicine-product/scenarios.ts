import type { Scenario, Step } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const drugs = officer('drugs');
const standing = { office: ['drugs'] };
const form = {
  title: '示例单抗注射液',
  kind: 'drug',
  specification: '100毫克/瓶',
  maker: '示例药厂',
  registration: 'HK-00001',
};
const opens = { on: '2026-01-05', by: drugs, with: form };
const other = { register: 'medicinal-products', id: 'YXC09999' };
const remove: Step = {
  on: '2026-02-03',
  by: drugs,
  do: 'remove',
  with: { reason: '生产企业有误' },
  lookups: { approvals: [] },
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'entered, closed to approvals and opened again; it stays in the register',
    standing,
    opens: {
      ...opens,
      expect: { values: { product: 'YXC00001' }, inForce: { 'medicinal-products': ['YXC00001'] } },
    },
    steps: [
      {
        on: '2026-02-02',
        by: drugs,
        do: 'close',
        with: { reason: '香港注册已失效' },
        expect: { stage: 'closed', inForce: { 'medicinal-products': ['YXC00001'] } },
      },
      { on: '2026-02-03', by: drugs, do: 'reopen', expect: { stage: 'listed' } },
    ],
  },
  {
    name: 'entered wrongly and struck out; not once an approval names it',
    standing,
    opens,
    steps: [
      { ...remove, lookups: { approvals: ['药械准20260001'] }, refused: 'condition' },
      { ...remove, expect: { outcome: 'removed', inForce: { 'medicinal-products': 0 } } },
    ],
  },
  ...['hk-00001', 'HK 00001'].map((registration): Scenario => ({
    name: `a registration is written in one way, and “${registration}” is another`,
    standing,
    opens: { ...opens, with: { ...form, registration }, refused: 'invalid' },
    steps: [],
  })),
  {
    name: 'one registration is one entry',
    standing,
    given: { entries: [{ ...other, columns: { registration: 'HK-00001' } }] },
    opens: { ...opens, refused: 'not-unique' },
    steps: [],
  },
  {
    name: 'one name, form and maker is one entry, whatever its registration',
    standing,
    given: {
      entries: [
        {
          ...other,
          columns: {
            name: form.title,
            specification: form.specification,
            maker: form.maker,
            registration: 'MO-00009',
          },
        },
      ],
    },
    opens: { ...opens, refused: 'not-unique' },
    steps: [],
  },
];
