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
        number: 'EACSB-0001',
        list: '顧問公司名冊',
        until: '2024-06-30',
      },
    },
    steps: [
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
        expect: { stage: 'registered', inForce: { 'home-registrations': ['EACSB-0001'] } },
      },
    ],
  },
];
