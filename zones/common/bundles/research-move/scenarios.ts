import type { BundleScenario, BundleStep } from '@twinpark/core/testing';
import type { Values } from '@twinpark/core/model';
import {
  counterOfficer,
  firm as institute,
  intakeStanding,
  officer,
  paper,
} from '../../schemes/application/story.ts';

const customs = officer('customs');
const [planning, science] = [officer('planning'), officer('science')];
const [cyberspace, police] = [officer('cyberspace'), officer('police')];
const [park, bank] = [officer('park-office'), officer('bank')];
const goods = { ...intakeStanding, office: ['customs'], reviewer: ['planning', 'science'] };
const standing = {
  instrument: goods,
  samples: goods,
  instrumentEntry: { office: ['customs'] },
  samplesEntry: { office: ['customs'] },
  access: { ...intakeStanding, office: ['park-office'], reviewer: ['cyberspace', 'police'] },
  grant: { bank: ['bank'] },
};
const lookups: Values = {
  isListed: true,
  isLicensed: true,
  licensee: 'firm',
  months: '12',
  monthsHigh: '6',
  isOpen: true,
  left: '10',
  isBody: true,
  isPermitted: { '0': true },
  owner: { '0': 'firm' },
  quarantine: { '0': false },
  leftOfGood: { '0': '500' },
  measure: { '0': '支' },
};
const all = {
  bringsInstrument: true,
  bringsSamples: true,
  needsAccess: true,
  movesGrant: true,
  project: '量子传感',
  use: '传感器标定',
  carrier: '一号通道，冷链车',
  contact: '（略）',
  papersAtCounter: true,
  'instrument--title': '低温恒温器',
  'instrument--quarantine': false,
  'instrument--quantity': '1',
  'instrument--measure': '台',
  'samples--title': '人血清',
  'samples--quarantine': true,
  'samples--quantity': '200',
  'samples--measure': '支',
  'samples--asMedicine': false,
  'samples--risk': 'ordinary',
  'samples--firstTime': true,
  'samples--capacity': true,
  'samples--joint': true,
  'samples--licence': 'BM-0001',
  'access--batch': '第一批',
  'access--people': [{ name: '（演示）', document: '（演示）', project: '量子传感' }],
  'grant--donor': '示例基金',
  'grant--agreementNumber': '（演示）G-1',
  'grant--agreement': paper,
} as const;
const none = {
  bringsInstrument: false,
  bringsSamples: false,
  needsAccess: false,
  movesGrant: false,
};
const opens = { on: '2026-03-02', by: institute, with: all, lookups };
const opinion = { opinion: '无异议' };

type Part = keyof typeof standing;
const step = (
  part: Part,
  on: string,
  by: BundleStep['by'],
  action: string,
  more: Partial<BundleStep> = {},
): BundleStep => ({ part, on, by, do: action, lookups, ...more });
const reviewed = (part: 'instrument' | 'samples'): readonly BundleStep[] => [
  step(part, '2026-03-03', counterOfficer, 'accept'),
  step(part, '2026-03-09', planning, 'agree', { with: opinion }),
  step(part, '2026-03-09', science, 'agree', { with: opinion }),
];

export const scenarios: readonly BundleScenario[] = [
  {
    name: 'instrument, samples, access and grant: all units at once, each list entry declared by itself, one day for the whole',
    standing,
    opens: {
      ...opens,
      expect: {
        parts: {
          instrument: 'running',
          samples: 'running',
          instrumentEntry: 'waiting',
          samplesEntry: 'waiting',
          access: 'running',
          grant: 'running',
        },
        // 20 working days for the list, one more to be released: the longest way.
        due: '2026-03-31',
        decisive: ['instrument', 'instrumentEntry'],
      },
    },
    steps: [
      step('grant', '2026-03-03', bank, 'confirm', { expect: { parts: { grant: 'ended' } } }),
      ...reviewed('samples'),
      step('samples', '2026-03-10', customs, 'grant', {
        expect: {
          parts: { samplesEntry: 'running', instrumentEntry: 'waiting' },
          values: {
            samplesEntry: {
              title: '量子传感',
              mode: 'each',
              lines: [{ good: 'ZMQD00001', quantity: '200' }],
              carrier: '一号通道，冷链车',
            },
          },
        },
      }),
      step('samplesEntry', '2026-03-11', customs, 'release', { with: { inspection: '相符' } }),
      ...reviewed('instrument'),
      step('instrument', '2026-03-11', customs, 'grant', {
        expect: { values: { instrument: { kind: 'instrument', use: '传感器标定' } } },
      }),
      step('instrumentEntry', '2026-03-12', customs, 'release', { with: { inspection: '相符' } }),
      step('access', '2026-03-03', counterOfficer, 'accept'),
      step('access', '2026-03-04', park, 'pass', { with: { parkOpinion: '在岗' } }),
      step('access', '2026-03-09', cyberspace, 'agree', { with: opinion }),
      step('access', '2026-03-09', police, 'agree', { with: opinion }),
      step('access', '2026-03-12', park, 'issue', { expect: { done: true } }),
    ],
  },
  {
    name: 'the samples are refused: their declaration falls away, the instrument goes on',
    standing,
    opens: { ...opens, with: without(['access', 'grant']) },
    steps: [
      ...reviewed('samples'),
      step('samples', '2026-03-10', customs, 'refuse', {
        with: { reason: '来源不明' },
        expect: {
          parts: { samplesEntry: 'fell-away', instrument: 'running', instrumentEntry: 'waiting' },
        },
      }),
      step('instrument', '2026-03-10', counterOfficer, 'decline', {
        with: { reason: '不属科研用途' },
        expect: { parts: { instrumentEntry: 'fell-away' }, done: true },
      }),
    ],
  },
  {
    name: 'only the grant moves',
    standing,
    opens: {
      ...opens,
      with: without(['access', 'instrument', 'samples']),
      expect: {
        parts: {
          instrument: 'not-needed',
          samples: 'not-needed',
          instrumentEntry: 'not-needed',
          samplesEntry: 'not-needed',
          access: 'not-needed',
        },
        due: '2026-03-05',
      },
    },
    steps: [],
  },
  {
    name: 'only goods and access: no grant',
    standing,
    opens: { ...opens, with: without(['grant']), expect: { parts: { grant: 'not-needed' } } },
    steps: [],
  },
];

/** The answers of somebody who does not need these parts. */
function without(parts: readonly ('instrument' | 'samples' | 'access' | 'grant')[]): Values {
  const switches = {
    instrument: 'bringsInstrument',
    samples: 'bringsSamples',
    access: 'needsAccess',
    grant: 'movesGrant',
  } as const;
  const goodsGone = parts.includes('instrument') && parts.includes('samples');
  const idle = goodsGone
    ? ['use', 'carrier', ...(parts.includes('access') ? ['contact', 'papersAtCounter'] : [])]
    : [];
  return {
    ...Object.fromEntries(
      Object.entries(all).filter(
        ([id]) => !idle.includes(id) && !parts.some((part) => id.startsWith(`${part}--`)),
      ),
    ),
    ...Object.fromEntries(parts.map((part) => [switches[part], none[switches[part]]])),
  };
}
