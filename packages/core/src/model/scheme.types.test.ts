import { expect, test } from 'vitest';
import { defineScheme } from './scheme.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

test('names that a scheme does not declare do not compile', () => {
  const scheme = defineScheme({
    id: 'x',
    version: 1,
    title: t('x'),
    summary: t('x'),
    side: 'sz',
    place: 'shenzhen',
    basis: [],
    actors: { applicant: { title: t('a'), party: 'person' } },
    fields: {
      spend: { kind: 'amount', currencies: ['CNY'], title: t('s'), privacy: 'case' },
      // @ts-expect-error the field `spent` is not declared
      grant: { kind: 'decimal', title: t('g'), privacy: 'case', required: { known: 'spent' } },
    },
    stages: { draft: { title: t('d') }, done: { title: t('d'), final: true } },
    first: 'draft',
    opening: { title: t('o'), by: 'applicant' },
    actions: {
      submit: { title: t('s'), by: 'applicant', at: ['draft'], goes: 'done', asks: ['spend'] },
      // @ts-expect-error the stage `finished` is not declared
      finish: { title: t('f'), by: 'applicant', at: ['draft'], goes: 'finished' },
    },
  });
  expect(scheme.branches).toEqual({});
});
