import { defineScheme, text, type ClockRule } from '@twinpark/core/model';

const t = (said: string) => text(said, said, said);

/** A scheme that leaves something everywhere: money from a budget that may not run dry, a booked
 * instrument, a register entry with a personal column, a number, a clock with a timer. */
export const grants = defineScheme({
  id: 'grants',
  version: 1,
  title: t('Grants'),
  summary: t('Money and an instrument'),
  side: 'sz',
  place: 'test',
  basis: [],
  actors: {
    applicant: { title: t('applicant'), party: 'person' },
    office: { title: t('office'), party: 'unit', standing: true },
  },
  fields: {
    title: { kind: 'text', title: t('title'), privacy: 'public' },
    name: {
      kind: 'text',
      title: t('name'),
      privacy: 'personal',
      seenBy: ['office'],
      required: true,
    },
    spend: {
      kind: 'amount',
      currencies: ['CNY'],
      min: '0',
      title: t('spend'),
      privacy: 'case',
      required: true,
    },
    instrument: {
      kind: 'entry',
      register: 'instruments',
      title: t('instrument'),
      privacy: 'public',
      required: true,
    },
    from: { kind: 'date', title: t('from'), privacy: 'public', required: true },
    until: { kind: 'date', title: t('until'), privacy: 'public', required: true },
    helpers: {
      kind: 'group',
      title: t('helpers'),
      privacy: 'case',
      columns: {
        who: { kind: 'text', title: t('who'), privacy: 'personal' },
        task: { kind: 'text', title: t('task'), privacy: 'case' },
      },
    },
    note: { kind: 'text', title: t('note'), privacy: 'case' },
  },
  stages: {
    applied: { title: t('applied') },
    granted: { title: t('granted'), final: true },
    refused: { title: t('refused'), final: true },
    lapsed: { title: t('lapsed'), final: true },
  },
  first: 'applied',
  opening: {
    title: t('apply'),
    by: 'applicant',
    asks: ['title', 'name', 'spend', 'instrument', 'from', 'until', 'helpers'],
    effects: [{ start: 'decision' }],
  },
  clocks: { decision: { title: t('decision'), owner: 'office', rule: 'decide' } },
  actions: {
    grant: {
      title: t('grant'),
      by: 'office',
      at: ['applied'],
      goes: 'granted',
      effects: [{ number: 'grant' }, { stop: 'decision' }],
    },
    refuse: {
      title: t('refuse'),
      by: 'office',
      at: ['applied'],
      goes: 'refused',
      effects: [{ stop: 'decision' }],
    },
    annotate: { title: t('note'), by: 'office', at: ['applied'], asks: ['note'], needs: ['note'] },
    lapse: {
      title: t('lapse'),
      by: 'office',
      at: ['applied'],
      onExpiry: 'decision',
      goes: 'lapsed',
    },
  },
  outcomes: {
    granted: {
      title: t('granted'),
      at: 'granted',
      effects: [
        { entry: 'grants', columns: { holder: { field: 'name' }, amount: { field: 'spend' } } },
        { post: 'fund', debit: 'granted', credit: 'budget', amount: { field: 'spend' } },
        {
          slot: 'instruments',
          entry: 'instrument',
          from: { field: 'from' },
          until: { field: 'until' },
        },
      ],
    },
    refused: { title: t('refused'), at: 'refused', effects: [] },
    lapsed: { title: t('lapsed'), at: 'lapsed', effects: [] },
  },
  numbers: { grant: { form: 'G{year}-{seq:3}', restarts: 'yearly' } },
  registers: {
    grants: {
      title: t('grants'),
      columns: {
        holder: { title: t('holder'), kind: 'text', privacy: 'personal' },
        amount: { title: t('amount'), kind: 'amount', privacy: 'public' },
      },
    },
    instruments: { title: t('instruments'), columns: {} },
  },
  ledgers: {
    fund: {
      title: t('fund'),
      units: ['CNY'],
      accounts: { budget: { title: t('budget') }, granted: { title: t('granted') } },
    },
  },
  guide: {
    audience: ['firm'],
    lifeEvents: ['money'],
    channel: 'online',
    who: t('everybody'),
    materials: {},
    fee: 'none',
    days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
    results: { granted: t('money') },
  },
});

export const grantClocks: readonly ClockRule[] = [
  {
    rule: 'decide',
    place: 'test',
    from: '2020-01-01',
    amount: 10,
    unit: 'working-day',
    calendar: 'mainland',
    source: { instrument: t('Measure'), verified: true },
  },
];

export const grantForm = (
  changed: Record<string, string | { amount: string; currency: 'CNY' }> = {},
) => ({
  title: '共享仪器资助',
  name: '测试申请人甲',
  spend: { amount: '100.50', currency: 'CNY' as const },
  instrument: 'microscope',
  from: '2024-05-01',
  until: '2024-05-03',
  helpers: [
    { who: '测试助手乙', task: '样品' },
    { who: '测试助手丙', task: '记录' },
  ],
  ...changed,
});

export const applicant = { person: 'applicant', unit: null, roles: [] };
export const granter = { person: 'granter', unit: 'office', roles: ['proposal-officer'] };
export const administrator = { person: 'admin', unit: null, roles: ['administrator'] };
