import { expect, test } from 'vitest';
import type { Guide } from '../model/index.ts';
import { guideProblems } from './guide-check.ts';
import { small } from './small-scheme.fixture.ts';

const t = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
const none = { none: 'law', verified: false } as const;
const guide = (changed: Partial<Guide>) => ({ ...small, guide: { ...small.guide!, ...changed } });

test('a guide that says what its scheme does has no problems', () => {
  expect(guideProblems(small)).toEqual([]);
});

test('a scheme that applicants open needs a guide, one that the office opens does not', () => {
  const { guide: _left, ...without } = small;
  expect(guideProblems(without).map(({ at }) => at)).toEqual(['guide']);
  expect(guideProblems({ ...without, opening: { ...small.opening, by: 'office' } })).toEqual([]);
});

test.each([
  ['an action without conditions', { decidedBy: ['refuse'] }, 'guide.decidedBy'],
  ['a result no rule sets', { expects: ['spend'] }, 'guide.expects'],
  [
    'a material for a field nobody asks',
    { materials: { x: { title: t('x'), form: 'copy' as const, field: 'grant' } } },
    'guide.materials.x',
  ],
  ['an unknown clock', { days: { promised: 'sometime', limits: [none] } }, 'guide.days'],
  ['no word on what the law allows', { days: { promised: 'decision' } }, 'guide.days.limits'],
  ['an unknown outcome', { results: { won: t('won') } }, 'guide.results.won'],
  ['nobody it is for', { audience: [] }, 'guide.audience'],
] as const)('%s is a problem', (_name, changed, at) => {
  expect(guideProblems(guide(changed)).map((problem) => problem.at)).toEqual([at]);
});

test('promised and statutory clocks that do not run together are a problem', () => {
  const problems = guideProblems(
    guide({ days: { promised: 'decision', limits: [{ clock: 'opinion' }] } }),
  );
  expect(problems.map(({ message }) => message)).toContain(
    '"opening" does "start" to one of the clocks "decision" and "opinion" only',
  );
});

test('limits of several parts may run one after another, and a part may have none', () => {
  const limits = [{ clock: 'decision' }, { clock: 'opinion' }, none];
  expect(guideProblems(guide({ days: { promised: 'decision', limits } }))).toEqual([]);
});
