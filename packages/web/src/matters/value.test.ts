import { text, type Field } from '@twinpark/core/model';
import { expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { html } from '../html.ts';
import { shownLines, shownValue } from './value.ts';

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

it('lines stand in a sentence each cell under its title; long ones are a table to open', () => {
  const moved = {
    kind: 'group',
    title: text('货物', '貨物', 'Goods'),
    privacy: 'case',
    columns: {
      good: column('Entry'),
      quantity: { kind: 'decimal', title: text('数量', '數量', 'Quantity'), privacy: 'case' },
    },
  } as const satisfies Field;
  const said = (lines: readonly Readonly<Record<string, string>>[]) =>
    String(html`${shownLines(context, moved, lines, (id) => id)}`);
  const words = (lines: readonly Readonly<Record<string, string>>[]) =>
    said(lines)
      .replaceAll(/<[^>]*>/g, '')
      .trim();
  expect(words([{ good: 'ZMQD00001', quantity: '320' }])).toBe(
    'Goods: Entry ZMQD00001, Quantity 320',
  );
  expect(
    words([
      { good: 'A', quantity: '320' },
      { good: 'B', quantity: '' },
    ]),
  ).toBe('Goods: Entry A, Quantity 320; Entry B');
  const many = said(Array.from({ length: 20 }, () => ({ good: 'ZMQD00001', quantity: '1' })));
  expect(many).toContain('<summary>Goods (20)</summary>');
  expect(many.match(/<td/g)).toHaveLength(40);
});
