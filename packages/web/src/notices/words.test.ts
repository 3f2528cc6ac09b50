import type { NoticeFacts } from '@twinpark/core/notices';
import { defineScheme, text } from '@twinpark/core/model';
import { officialCalendars as calendars } from '@twinpark/core/time';
import { expect, it } from 'vitest';
import { sayIn } from '../texts/index.ts';
import { comingWords } from './calendar-words.ts';
import { noticeWords } from './words.ts';

const t = (words: string) => text(words, words, words);
const permit = defineScheme({
  id: 'permit',
  version: 1,
  title: t('Permit'),
  summary: t('Permit'),
  side: 'sz',
  place: 'shenzhen',
  basis: [],
  actors: { holder: { title: t('holder'), party: 'person', role: 'applicant' } },
  fields: { until: { kind: 'date', title: t('until'), privacy: 'case' } },
  stages: { valid: { title: t('valid') }, over: { title: t('run out'), final: true } },
  first: 'valid',
  opening: { title: t('apply'), by: 'holder', asks: ['until'] },
  actions: {
    expire: {
      title: t('Run out'),
      by: 'holder',
      at: ['valid'],
      onDay: { field: 'until' },
      goes: 'over',
    },
  },
});
const facts: NoticeFacts = {
  scheme: 'permit',
  schemeHash: '',
  number: '1',
  kinds: ['certificate', 'moved'],
  stage: 'valid',
  branch: null,
  outcome: null,
  letters: [],
  certificates: ['permit'],
  coming: { action: 'expire', on: '2027-02-02' },
  clock: null,
};
const speaking = { language: 'en', say: sayIn('en') } as const;

it('what became of a matter comes before its certificate, and the day on which it ends is said', () => {
  const words = noticeWords(speaking, permit, facts, { today: '2026-11-23', calendars });
  expect(words.headline).toBe('It has come to: valid');
  expect(words.facts).toContainEqual(['Comes by itself', 'Run out 2027-02-02']);
  const why = { ...facts, because: t('registration E/1 is not in force') };
  const reasoned = noticeWords(speaking, permit, why, { today: '2026-11-23', calendars });
  expect(reasoned.facts).toContainEqual(['Reason', 'registration E/1 is not in force']);
  const alone = noticeWords(
    speaking,
    permit,
    { ...facts, kinds: ['certificate'] },
    { today: '2026-11-23', calendars },
  );
  expect(alone.headline).toBe('A certificate was issued or changed');
});

it('a calendar says what comes by itself', () => {
  const words = comingWords(speaking, {
    matter: 'm',
    scheme: permit,
    number: '1',
    stage: 'valid',
    coming: { action: 'expire', on: '2027-02-02' },
    href: 'https://a/m',
  });
  expect(words.summary).toBe('Run out: Permit · 1');
  expect(words.description.split('\n').slice(0, 2)).toEqual([
    'Stage: valid',
    'Run out: 2027-02-02',
  ]);
});
