import type { Scenario, Step } from '@twinpark/core/testing';
import { intakeStories } from '../application/intake-stories.ts';
import { restStories } from '../application/rest-stories.ts';
import {
  counterOfficer,
  firm as hospital,
  intakeStanding,
  officer,
  paper,
} from '../application/story.ts';

const health = officer('health');
const drugs = officer('drugs');
const standing = { ...intakeStanding, health: ['health'], office: ['drugs'] };
const lookups = {
  isDesignated: true,
  months: '12',
  productName: '示例单抗注射液',
  productKind: 'drug',
  productState: 'listed',
};
const ofDevice = { ...lookups, productName: '示例磁控胶囊', productKind: 'device' };
const common = {
  inCatalogue: true,
  urgent: true,
  registration: 'HK-00001',
  need: '晚期肿瘤，无替代治疗',
  quantity: '200',
  measure: '支',
  papers: paper,
  contact: '（略）',
};

const drug = { ...common, title: '示例单抗注射液', kind: 'drug', marketed: true };
const device = {
  ...common,
  title: '示例磁控胶囊',
  kind: 'device',
  usedByPublic: true,
  advanced: true,
};
const opens = { on: '2026-03-02', by: hospital, with: drug, lookups };
const { papers: _paper, ...withoutPapers } = drug;
const accept: Step = {
  on: '2026-03-03',
  by: counterOfficer,
  do: 'accept',
  lookups,
  expect: { due: { clinical: '2026-03-10', decision: '2026-03-17' } },
};
const assess: Step = { on: '2026-03-09', by: health, do: 'assess', with: { clinical: '急需' } };
const approve: Step = {
  on: '2026-03-13',
  by: drugs,
  do: 'approve',
  with: { product: 'YXC00001' },
  lookups,
};

export const scenarios: readonly Scenario[] = [
  {
    name: 'without its papers it is not taken',
    standing,
    opens: { ...opens, with: withoutPapers, refused: 'missing' },
    steps: [],
  },
  {
    name: 'who is not designated hears it before handing in',
    standing,
    opens: {
      ...opens,
      lookups: { ...lookups, isDesignated: false },
      refused: 'condition',
      says: '不是有效的指定医疗机构',
    },
    steps: [],
  },
  {
    name: 'a drug within the catalogue: five and five working days; it runs out',
    standing,
    opens,
    steps: [
      { ...accept, lookups: { ...lookups, isDesignated: false }, refused: 'condition' },
      accept,
      { ...assess, expect: { due: { drugs: '2026-03-16', clinical: null } } },
      { ...approve, with: {}, refused: 'missing' },
      { ...approve, lookups: ofDevice, refused: 'condition' },
      { ...approve, lookups: { ...lookups, productState: 'closed' }, refused: 'condition' },
      {
        ...approve,
        expect: {
          values: { until: '2027-03-13' },
          inForce: { 'medicine-approvals': ['药械准20260001'] },
          balances: { 'medicine-stock/approved/药械准20260001': '200' },
        },
      },
      ...restStories('2026-06', lookups, 'isDesignated', 'medicine-approvals', ['药械准20260001']),
      { on: '2027-03-14', by: 'timer', do: 'expire', expect: { stage: 'expired' } },
    ],
  },
  {
    name: 'a device outside the catalogue: ten and ten; revoked',
    standing,
    opens: { ...opens, with: { ...device, inCatalogue: false } },
    steps: [
      { ...accept, expect: { due: { clinical: '2026-03-17', decision: '2026-03-31' } } },
      { ...assess, expect: { due: { drugs: '2026-03-23' } } },
      { ...approve, lookups: ofDevice },
      {
        on: '2026-05-06',
        by: drugs,
        do: 'revoke',
        with: { reason: '港澳已撤市' },
        expect: {
          effects: [
            { change: 'medicine-approvals', status: 'revoked' },
            { revoke: 'medicine-import', status: 'revoked' },
          ],
        },
      },
    ],
  },
  {
    name: 'a drug that is not on the market there',
    standing,
    opens: { ...opens, with: { ...drug, marketed: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'a device that no public hospital there has bought',
    standing,
    opens: { ...opens, with: { ...device, usedByPublic: false }, refused: 'condition' },
    steps: [],
  },
  {
    name: 'a drug of which it is not said whether it is on the market there',
    standing,
    opens: { ...opens, with: { ...common, title: '示例单抗', kind: 'drug' }, refused: 'missing' },
    steps: [],
  },
  {
    name: 'what is not urgent',
    standing,
    opens: { ...opens, with: { ...drug, urgent: false }, refused: 'condition' },
    steps: [],
  },
  ...(
    [
      [drug, { urgent: false }],
      [drug, { marketed: false }],
      [device, { advanced: false }],
    ] as const
  ).map(([form, changed]): Scenario => ({
    name: `a ${form.kind} corrected to what may not be imported is not accepted: ${Object.keys(changed).join()}`,
    standing,
    opens: { ...opens, with: form },
    steps: [
      {
        on: '2026-03-03',
        by: counterOfficer,
        do: 'askCorrection',
        with: { toCorrect: '与证明不符', toCorrectIn: Object.keys(changed) },
      },
      { on: '2026-03-04', by: hospital, do: 'correct', with: { corrected: '已改', ...changed } },
      { ...accept, on: '2026-03-05', refused: 'condition', expect: {} },
    ],
  })),
  {
    name: 'not for an institution whose designation was suspended meanwhile',
    standing,
    opens,
    steps: [
      accept,
      assess,
      { ...approve, lookups: { ...lookups, isDesignated: false }, refused: 'condition' },
    ],
  },
  {
    name: 'refused by the health authority',
    standing,
    opens,
    steps: [accept, { on: '2026-03-05', by: health, do: 'refuse', with: { reason: '有替代' } }],
  },
  ...intakeStories({
    standing,
    opens,
    by: hospital,
  }),
];
