import { defineScheme, type ClockRule, type Scheme } from '../model/index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

/** A small scheme that uses every part of the engine: an application, opinions side by side, a
 * correction that pauses the clock, a decision with a number and an entry, and a timer. */
export const small: Scheme = defineScheme({
  id: 'support',
  version: 1,
  title: t('Support'),
  summary: t('Support for training'),
  side: 'sz',
  place: 'test',
  basis: [{ instrument: t('Measure'), verified: true }],
  actors: {
    applicant: { title: t('applicant'), party: 'person' },
    office: { title: t('office'), party: 'unit', standing: true, role: 'decider' },
    expert: { title: t('expert unit'), party: 'unit', many: true },
  },
  fields: {
    spend: {
      kind: 'amount',
      currencies: ['CNY'],
      min: '0',
      title: t('spending'),
      privacy: 'case',
      required: true,
    },
    phone: { kind: 'text', title: t('phone'), privacy: 'personal', seenBy: ['office'] },
    experts: { kind: 'units', min: 1, title: t('experts'), privacy: 'case' },
    opinion: {
      kind: 'choice',
      options: { yes: t('yes'), no: t('no') },
      title: t('opinion'),
      privacy: 'case',
    },
    grant: { kind: 'amount', currencies: ['CNY'], title: t('grant'), privacy: 'public' },
    extra: { kind: 'decimal', places: 0, min: '1', title: t('extra days'), privacy: 'case' },
  },
  stages: {
    applied: { title: t('applied') },
    correction: { title: t('sent back') },
    review: { title: t('in review') },
    granted: { title: t('granted'), final: true },
    refused: { title: t('refused'), final: true },
    lapsed: { title: t('lapsed'), final: true },
  },
  first: 'applied',
  opening: {
    title: t('apply'),
    by: 'applicant',
    asks: ['spend', 'phone'],
    effects: [{ start: 'decision' }],
  },
  branches: {
    review: {
      title: t('review'),
      over: 'expert',
      first: 'asked',
      stages: { asked: { title: t('asked') }, given: { title: t('given'), final: true } },
    },
  },
  clocks: {
    decision: { title: t('decision'), owner: 'office', rule: 'decide' },
    opinion: { title: t('opinion'), owner: 'expert', rule: 'opine', branch: 'review' },
    correction: { title: t('correction'), owner: 'applicant', rule: 'correct' },
  },
  actions: {
    sendBack: {
      title: t('send back'),
      by: 'office',
      at: ['applied'],
      goes: 'correction',
      effects: [{ pause: 'decision' }, { start: 'correction' }],
    },
    correct: {
      title: t('correct'),
      by: 'applicant',
      at: ['correction'],
      asks: ['spend'],
      goes: 'applied',
      effects: [{ resume: 'decision' }, { stop: 'correction' }],
    },
    lapse: {
      title: t('lapse'),
      by: 'office',
      at: ['correction'],
      onExpiry: 'correction',
      goes: 'lapsed',
    },
    ask: {
      title: t('ask experts'),
      by: 'office',
      at: ['applied'],
      asks: ['experts'],
      needs: ['experts'],
      goes: 'review',
      effects: [{ assign: 'expert', from: 'experts' }, { open: 'review' }, { start: 'opinion' }],
    },
    extend: {
      title: t('extend'),
      by: 'office',
      at: ['review'],
      asks: ['extra'],
      needs: ['extra'],
      effects: [{ extend: 'decision', by: 'extra' }],
    },
    opine: {
      title: t('give opinion'),
      by: 'expert',
      at: ['review'],
      branch: 'review',
      branchAt: ['asked'],
      asks: ['opinion'],
      needs: ['opinion'],
      branchGoes: 'given',
      effects: [{ stop: 'opinion' }],
    },
    grant: {
      title: t('grant'),
      by: 'office',
      at: ['review'],
      onlyIf: [
        {
          rule: { branches: { branch: 'review', at: ['given'], quantity: 'all' } },
          otherwise: t('an opinion is missing'),
        },
      ],
      goes: 'granted',
      effects: [
        {
          set: 'grant',
          to: {
            cap: {
              of: { rate: { of: { field: 'spend' }, rate: '0.30' } },
              at: { constant: { amount: '500000', currency: 'CNY' } },
            },
          },
        },
        { number: 'grant' },
        { stop: 'decision' },
      ],
    },
    refuse: { title: t('refuse'), by: 'office', at: ['review'], goes: 'refused' },
  },
  outcomes: {
    granted: {
      title: t('granted'),
      at: 'granted',
      effects: [
        { entry: 'grants', columns: { amount: { field: 'grant' } } },
        { post: 'fund', debit: 'support', credit: 'budget', amount: { field: 'grant' } },
      ],
    },
    refused: { title: t('refused'), at: 'refused', effects: [] },
    lapsed: { title: t('lapsed'), at: 'lapsed', effects: [] },
  },
  numbers: { grant: { form: 'G{year}-{seq:3}', restarts: 'yearly' } },
  registers: {
    grants: {
      title: t('grants'),
      columns: { amount: { title: t('amount'), kind: 'amount', privacy: 'public' } },
    },
  },
  ledgers: {
    fund: {
      title: t('fund'),
      units: ['CNY'],
      accounts: { budget: { title: t('budget') }, support: { title: t('support') } },
    },
  },
  guide: {
    audience: ['firm'],
    lifeEvents: ['train'],
    channel: 'online',
    who: t('firms that train'),
    expects: ['grant'],
    materials: { proof: { title: t('proof of spending'), form: 'copy' } },
    fee: 'none',
    days: { promised: 'decision', limits: [{ none: 'law', verified: false }] },
    results: { granted: t('money') },
  },
});

const row = (
  rule: string,
  amount: number,
  unit: ClockRule['unit'],
  extension?: number,
): ClockRule => ({
  rule,
  place: 'test',
  from: '2020-01-01',
  amount,
  unit,
  calendar: 'mainland',
  source: { instrument: t('Measure'), article: '3', verified: true },
  ...(extension !== undefined && { extension }),
});

export const smallClocks: readonly ClockRule[] = [
  row('decide', 20, 'working-day', 10),
  row('opine', 5, 'working-day'),
  row('correct', 5, 'day'),
];
