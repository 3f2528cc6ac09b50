import type { Scenario } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

const registrar = officer('registrar');

export const scenarios: readonly Scenario[] = [
  {
    name: 'registered, extended, lapsed, restored, removed, and restored again',
    standing: { registrar: ['registrar'] },
    opens: {
      on: '2023-08-01',
      by: registrar,
      with: {
        title: '示例工程顧問有限公司',
        number: '0001',
        list: 'EACSB',
        until: '2024-06-30',
      },
    },
    steps: [
      {
        on: '2023-09-01',
        by: registrar,
        do: 'nameHolder',
        with: { holder: 'sample-hk-engineers' },
        expect: { effects: [{ columns: { holder: 'sample-hk-engineers' } }] },
      },
      { on: '2024-06-03', by: registrar, do: 'update', with: { until: '2027-06-30' } },
      {
        on: '2024-09-02',
        by: registrar,
        do: 'lapse',
        with: { note: '未繳費' },
        expect: { stage: 'lapsed' },
      },
      {
        on: '2024-09-19',
        by: registrar,
        do: 'restore',
        with: { note: '已繳費', until: '2027-06-30' },
        expect: { stage: 'registered', awaits: [] },
      },
      {
        on: '2025-02-03',
        by: registrar,
        do: 'remove',
        with: { note: '公司結業' },
        expect: { outcome: 'removed', inForce: { 'home-registrations': [] } },
      },
      {
        on: '2025-08-04',
        by: registrar,
        do: 'restore',
        with: { note: '重新列入', until: '2026-06-30' },
        expect: { stage: 'registered', inForce: { 'home-registrations': ['EACSB/0001'] } },
      },
    ],
  },
  {
    name: 'two registers may give one number: neither is taken for the other',
    standing: { registrar: ['registrar'] },
    given: {
      entries: [{ register: 'home-registrations', id: 'ARB/0001', columns: { list: 'ARB' } }],
    },
    opens: {
      on: '2023-08-01',
      by: registrar,
      with: { title: '示例測量師', number: '0001', list: 'SRB', until: '2024-06-30' },
      expect: { inForce: { 'home-registrations': ['ARB/0001', 'SRB/0001'] } },
    },
    steps: [
      {
        on: '2023-09-01',
        by: registrar,
        do: 'nameHolder',
        with: { holder: 'sample-hk-engineers' },
        refused: 'condition',
      },
    ],
  },
  {
    name: 'a registration that was stated is not stated again, and a stroke in a number names no other register',
    standing: { registrar: ['registrar'] },
    given: {
      entries: [{ register: 'home-registrations', id: 'ARB/A%2F1', columns: { list: 'ARB' } }],
    },
    opens: {
      on: '2023-08-01',
      by: registrar,
      with: { title: '示例建築師', number: 'A/1', list: 'ARB', until: '2024-06-30' },
      refused: 'entry-exists',
    },
    steps: [],
  },
];
