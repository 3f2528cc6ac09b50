import { text, type Field } from '@twinpark/core/model';
import { expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { shownValue } from './value.ts';

const column = (title: string) =>
  ({ kind: 'text', title: text(title, title, title), privacy: 'public' }) as const;
const measures: Field = {
  kind: 'group',
  title: text('措施', '措施', 'Measures'),
  privacy: 'public',
  columns: { point: column('Point'), said: column('Answer'), remark: column('Remark') },
};
const context = pageContext({
  language: 'en',
  zone: null,
  zones: [],
  path: '/',
  viewer: null,
  styleSheet: '',
});

it('a group has no column that none of its lines fills, and every one that some line does', () => {
  const heads = (lines: readonly Readonly<Record<string, string>>[]) =>
    [
      ...String(shownValue(context, measures, lines, (id) => id)).matchAll(
        /<th scope="col">(\w+)</g,
      ),
    ].map(([, title]) => title);
  // What is published in summary: the points without the wording.
  expect(heads([{ point: 'List of instruments' }, { point: 'Booking' }])).toEqual(['Point']);
  expect(
    heads([
      { point: 'List of instruments', said: 'Published in March.', remark: '' },
      { point: 'Booking' },
    ]),
  ).toEqual(['Point', 'Answer']);
});
