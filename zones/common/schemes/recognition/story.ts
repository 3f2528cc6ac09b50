import type { Step } from '@twinpark/core/testing';
import { officer } from '../application/story.ts';

export const office = officer('housing-office');
/** The trial as it was announced: five years. */
const common = { isRegistered: true, homeUntil: '2024-06-30', trialEnd: '2025-12-31' };
/** A firm's registration, and a person's, as the register of the other side has them. */
export const firmFacts = {
  ...common,
  homeList: 'EACSB',
  homeName: '示例工程顧問有限公司',
};
export const personFacts = { ...common, homeList: 'ERB', homeName: '（演示）' };
type Facts = typeof firmFacts;

/** From acceptance to the end: the registration moves, lapses, comes back; then the trial ends. */
export const wholeLife = (facts: Facts): readonly Step[] => [
  {
    on: '2023-08-14',
    by: office,
    do: 'recognise',
    lookups: { ...facts, isRegistered: false },
    refused: 'condition',
  },
  {
    on: '2023-08-14',
    by: office,
    do: 'recognise',
    lookups: facts,
    expect: { outcome: 'recognised', values: { until: '2024-06-30' } },
  },
  { on: '2023-08-15', by: 'timer', do: 'refresh', lookups: facts, expect: { stage: 'recognised' } },
  {
    on: '2024-06-01',
    by: 'timer',
    do: 'refresh',
    lookups: { ...facts, homeUntil: '2027-06-30' },
    // The certificate says the new day: the old one is revoked, another issued.
    expect: {
      values: { until: '2025-12-31' },
      effects: [{ until: '2025-12-31' }, { status: 'revoked' }, { until: '2025-12-31' }],
    },
  },
  {
    on: '2024-09-02',
    by: 'timer',
    do: 'suspend',
    lookups: { ...facts, isRegistered: false },
    expect: { stage: 'suspended' },
  },
  {
    on: '2024-09-03',
    by: 'timer',
    do: 'reinstate',
    lookups: { ...facts, isRegistered: false },
    expect: { stage: 'suspended' },
  },
  {
    on: '2024-09-20',
    by: 'timer',
    do: 'reinstate',
    lookups: { ...facts, homeUntil: '2027-06-30' },
    expect: { stage: 'recognised' },
  },
  { on: '2025-03-03', by: office, do: 'noteBreach', with: { breach: '签字不全' } },
  {
    on: '2026-01-01',
    by: 'timer',
    do: 'expire',
    lookups: { ...facts, homeUntil: '2027-06-30' },
    expect: { stage: 'expired', effects: [{ status: 'ended' }, { status: 'revoked' }] },
  },
];
export const revoked = (facts: Facts): readonly Step[] => [
  { on: '2023-08-14', by: office, do: 'recognise', lookups: facts },
  {
    on: '2023-10-09',
    by: office,
    do: 'revoke',
    with: { reason: '提供虚假材料' },
    expect: { stage: 'revoked' },
  },
];
