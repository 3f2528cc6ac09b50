import type { Scenario, Step } from '@twinpark/core/testing';
import { bothAgree, intakeStories } from '../application/intake-stories.ts';
import {
  counterOfficer,
  firm as institute,
  intakeStanding,
  officer,
} from '../application/story.ts';

const customs = officer('customs');
const [planning, science] = [officer('planning'), officer('science')];
const standing = { ...intakeStanding, office: ['customs'], reviewer: ['planning', 'science'] };
const lookups = { months: '24' };
/** A file of two pages. */
const system = {
  file: 'ab'.repeat(32),
  name: 'system.pdf',
  type: 'application/pdf',
  bytes: '1000',
};
const opens = {
  on: '2026-03-02',
  by: institute,
  with: {
    title: '示例前沿研究院',
    site: '监管区一号楼',
    work: '肿瘤免疫',
    biosafety: 'bsl2',
    keeper: '（演示）',
    contact: '（略）',
    papersAtCounter: true,
  },
};
const accept: Step = {
  on: '2026-03-03',
  by: counterOfficer,
  do: 'accept',
  expect: { due: { decision: '2026-03-31', 'joint@science': '2026-03-17' } },
};
const list: Step = { on: '2026-03-10', by: customs, do: 'list', lookups };
const listed: readonly Step[] = [accept, ...bothAgree('2026-03-09', planning, science), list];

export const scenarios: readonly Scenario[] = [
  {
    name: 'listed when all have agreed, renewed, suspended, restored, run out',
    standing,
    opens,
    steps: [
      accept,
      { ...list, refused: 'condition' },
      ...bothAgree('2026-03-09', planning, science),
      {
        ...list,
        expect: { values: { until: '2028-03-10' }, inForce: { 'research-units': ['BMD0001'] } },
      },
      {
        on: '2026-09-01',
        by: customs,
        do: 'suspend',
        with: { reason: '记录不全' },
        expect: {
          inForce: { 'research-units': 0 },
          effects: [
            { change: 'research-units', status: 'suspended' },
            { revoke: 'research-unit', status: 'suspended' },
          ],
        },
      },
      { on: '2026-09-15', by: customs, do: 'restore', with: { assessment: '已整改' } },
      {
        on: '2028-02-01',
        by: customs,
        do: 'renew',
        with: { assessment: '嵌入式评估合格' },
        lookups,
        expect: {
          values: { until: '2030-02-01' },
          effects: [
            { change: 'research-units', until: '2030-02-01' },
            { revoke: 'research-unit', status: 'revoked' },
            { certificate: 'research-unit', until: '2030-02-01' },
          ],
        },
      },
      { on: '2030-02-02', by: 'timer', do: 'expire', expect: { stage: 'expired' } },
    ],
  },
  {
    name: 'papers that are not shown at the counter must be uploaded',
    standing,
    opens: { ...opens, with: { ...opens.with, papersAtCounter: false }, refused: 'missing' },
    steps: [],
  },
  {
    name: 'the papers are uploaded; a correction names them and opens nothing else',
    standing,
    opens: { ...opens, with: { ...opens.with, papersAtCounter: false, system } },
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '缺页', toCorrectIn: ['system'] },
      },
      {
        on: '2026-03-04',
        by: institute,
        do: 'correct',
        with: { corrected: '已补', system, site: '二号楼' },
        refused: 'not-asked',
      },
      {
        on: '2026-03-04',
        by: institute,
        do: 'correct',
        with: { corrected: '已补', system: { ...system, bytes: '2000' } },
        expect: { stage: 'submitted' },
      },
    ],
  },
  {
    name: 'a unit is listed once',
    standing,
    given: {
      entries: [{ register: 'research-units', id: 'BMD9000', columns: { unit: 'firm' } }],
    },
    opens,
    steps: [...listed.slice(0, -1), { ...list, refused: 'not-unique' }],
  },
  {
    name: 'removed',
    standing,
    opens,
    steps: [
      ...listed,
      {
        on: '2026-05-06',
        by: customs,
        do: 'remove',
        with: { reason: '泄漏事故' },
        expect: {
          effects: [
            { change: 'research-units', status: 'revoked' },
            { revoke: 'research-unit', status: 'revoked' },
          ],
        },
      },
    ],
  },
  {
    name: 'refused',
    standing,
    opens,
    steps: [
      accept,
      { on: '2026-03-05', by: customs, do: 'refuse', with: { reason: '体系不健全' } },
    ],
  },
  ...intakeStories({
    standing,
    opens,
    by: institute,
  }),
];
