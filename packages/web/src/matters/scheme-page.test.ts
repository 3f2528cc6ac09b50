import { defineScheme, text } from '@twinpark/core/model';
import { expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { schemePage } from './scheme-page.ts';

const same = (words: string) => text(words, words, words);
const scheme = defineScheme({
  id: 'letters',
  version: 1,
  title: same('Letters'),
  summary: same('Letters'),
  side: 'sz',
  place: 'x',
  basis: [],
  actors: { office: { title: same('office'), party: 'unit' } },
  fields: {
    number: { kind: 'text', title: same('Number'), privacy: 'public' },
    called: { kind: 'wording', title: same('Name'), privacy: 'public', crossing: 'crosses' },
  },
  stages: { open: { title: same('open') } },
  first: 'open',
  opening: { title: same('Open'), by: 'office', asks: ['number'] },
  actions: {
    send: {
      title: same('Send'),
      by: 'office',
      at: ['open'],
      onlyIf: [
        {
          rule: { compare: { left: { field: 'number' }, is: '=', right: { constant: '' } } },
          otherwise: text(
            '字号{number}已用过',
            '字號{number}已使用',
            'the number {number} was used',
          ),
        },
      ],
    },
  },
  clocks: {},
  outcomes: {},
  numbers: {},
});

it.each([
  ['en', 'the number … was used'],
  ['zh-Hans', '字号…已用过'],
  ['zh-Hant', '字號…已使用'],
] as const)(
  'in %s, the scheme’s page says a condition without what stands for a value',
  (language, said) => {
    const context = pageContext({
      language,
      zone: null,
      zones: [],
      path: '/',
      viewer: null,
      styleSheet: '',
    });
    const main = String(schemePage(context, scheme, 'c0ffee00', []).main);
    expect(main).toContain(said);
    expect(main).not.toContain('{');
  },
);

it('the scheme’s page says of each field what it is, who sees it, and whether it crosses', () => {
  const context = pageContext({
    language: 'en',
    zone: null,
    zones: [],
    path: '/',
    viewer: null,
    styleSheet: '',
  });
  const said = String(schemePage(context, scheme, 'c0ffee00', []).main)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(said).toContain('Name text in three languages everybody crosses to the other side');
  expect(said).toMatch(/Number text everybody (?!crosses)/);
});
