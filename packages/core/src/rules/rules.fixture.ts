import type { Field, Rule, Value } from '../model/index.ts';
import { ruleCompiler, type Environment } from './index.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
export const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const base = { title: t('field'), privacy: 'case' as const };

const fields: Record<string, Field> = {
  spend: { ...base, kind: 'amount', currencies: ['CNY', 'HKD'] },
  points: { ...base, kind: 'decimal' },
  kind: { ...base, kind: 'choice', options: { course: t('course'), award: t('award') } },
  ready: { ...base, kind: 'yes-no' },
  start: { ...base, kind: 'date' },
  end: { ...base, kind: 'date' },
  leads: { ...base, kind: 'units' },
  helpers: { ...base, kind: 'units' },
  lines: {
    ...base,
    kind: 'group',
    columns: {
      cost: { ...base, kind: 'amount', currencies: ['CNY'] },
      eligible: { ...base, kind: 'yes-no' },
    },
  },
};
/** What the rules of the tests may name. */
export const declarations = {
  actors: { applicant: { title: t('applicant'), party: 'unit' } },
  fields,
  numbers: {
    receipt: { form: 'R{year}{seq:4}', restarts: 'yearly' },
    record: { form: 'B{seq:4}', restarts: 'never' },
  },
  lookups: {
    left: { title: t('left'), yields: 'amount', from: { parameter: 'left' } },
  },
  branches: {
    opinion: {
      title: t('opinion'),
      over: 'coHandler',
      first: 'asked',
      stages: { asked: { title: t('asked') }, signed: { title: t('signed'), final: true } },
    },
  },
} as const;

const environment = (values: Record<string, Value> = {}, more: Partial<Environment> = {}) => ({
  values,
  lookups: {},
  parties: { applicant: ['institute'] },
  acting: 'a-neighbour',
  numbers: { receipt: 'R20240001' },
  today: '2024-05-09',
  branches: {},
  workingDays: (_: string, from: string, to: string) => (from < '2030' && to < '2030' ? 3 : null),
  ...more,
});

/** What a rule comes to in a matter with these values. Throws where it does not compile. */
export function evaluate(rule: Rule, values?: Record<string, Value>, more?: Partial<Environment>) {
  const compiler = ruleCompiler(declarations);
  const compiled = compiler.compile(rule, 'rule');
  if (compiler.problems.length > 0) throw new Error(JSON.stringify(compiler.problems));
  return compiled.evaluate(environment(values, more));
}
