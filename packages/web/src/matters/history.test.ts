import type { MatterEvent } from '@twinpark/core/engine';
import { defineScheme, text, type Zone } from '@twinpark/core/model';
import { expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { historyList } from './history.ts';

const same = (words: string) => text(words, words, words);

const scheme = defineScheme({
  id: 'tasks',
  version: 1,
  title: same('Tasks'),
  summary: same('Tasks'),
  side: 'sz',
  place: 'x',
  basis: [],
  actors: {
    office: { title: same('office'), party: 'unit' },
    helper: { title: same('Helpers'), party: 'unit', many: true },
  },
  fields: {
    title: { kind: 'text', title: same('Title'), privacy: 'case' },
    helpers: { kind: 'units', title: same('Helpers'), privacy: 'case' },
  },
  stages: { open: { title: same('open') } },
  first: 'open',
  opening: { title: same('Open'), by: 'office', asks: ['title'] },
  branches: {},
  actions: { ask: { title: same('Ask'), by: 'office', at: ['open'], asks: ['helpers'] } },
  outcomes: {},
  clocks: {},
  numbers: {},
});

it('says once who is chosen in a form and holds the part since', () => {
  const zone = { id: 'z', sides: [], units: [] } as unknown as Zone;
  const context = pageContext({
    language: 'en',
    zone,
    zones: [zone],
    path: '/',
    viewer: null,
    styleSheet: '',
  });
  const events: readonly MatterEvent[] = [
    {
      kind: 'acted',
      action: 'ask',
      by: { person: 'p', unit: 'o', roles: [] },
      party: null,
      saw: {},
    },
    { kind: 'filled', values: { helpers: ['a', 'b'] }, branch: null, party: null },
    { kind: 'assigned', actor: 'helper', parties: ['a', 'b'] },
    { kind: 'assigned', actor: 'office', parties: ['o'] },
  ];
  const at = '2026-03-02T01:00:00.000Z';
  const history = events.map((event, seq) => ({ seq, at, event }));
  const shown = String(historyList(context, scheme, history, (id) => `unit ${id}`));
  const lines = [...shown.matchAll(/<li>([^<]+)<\/li>/g)].map(([, line]) => line);
  expect(lines).toEqual(['Helpers: unit a, unit b', 'office: unit o']);
});
