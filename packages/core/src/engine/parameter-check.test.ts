import { expect, test } from 'vitest';
import { defineScheme, text, type ZoneScheme } from '../model/index.ts';
import { parameterProblems } from './index.ts';

const t = (said: string) => text(said, said, said);
const source = { instrument: t('Measure'), verified: false };
const scheme = defineScheme({
  id: 'asking',
  version: 1,
  title: t('asking'),
  summary: t('asking'),
  side: 'sz',
  place: 'test',
  basis: [],
  actors: { office: { title: t('office'), party: 'unit', standing: true } },
  fields: {},
  lookups: {
    cap: { title: t('cap'), yields: 'amount', from: { parameter: 'cap' } },
    months: { title: t('months'), yields: 'decimal', from: { parameter: 'months' } },
  },
  stages: { open: { title: t('open') }, done: { title: t('done'), final: true } },
  first: 'open',
  opening: { title: t('open'), by: 'office' },
  actions: { close: { title: t('close'), by: 'office', at: ['open'], goes: 'done' } },
});
const found = (given: Omit<ZoneScheme, 'scheme' | 'standing'>, zone = {}): readonly string[] =>
  parameterProblems(zone, { scheme, standing: {}, ...given }).map(
    ({ at, message }) => `${at}: ${message}`,
  );
const cap = { amount: '1', currency: 'CNY' } as const;

test('a parameter must be given, be of its type, be asked for, and say on what it rests', () => {
  const versions = [{ from: '2020-01-01', value: '3', source }];
  expect(found({ parameters: { cap, months: { versions } }, sources: { cap: source } })).toEqual(
    [],
  );
  expect(found({ parameters: { cap, unused: '1' }, sources: {} })).toEqual([
    'parameters.cap: nothing says on what it rests, or whether that was verified',
    'parameters.months: a look-up asks for it and the zone does not give it',
    'parameters.unused: no look-up of the scheme asks for it',
  ]);
  const wrong = { cap: '1', months: 'a year' };
  expect(found({ parameters: wrong, sources: { cap: source, months: source } })).toEqual([
    'parameters.cap: "1" is no amount',
    'parameters.months: "a year" is no decimal',
  ]);
});

test('what the zone gives to all its schemes counts, with the zone’s source', () => {
  const zone = { parameters: { cap, months: '12' }, sources: { cap: source } };
  expect(found({}, zone)).toEqual([
    'parameters.months: nothing says on what it rests, or whether that was verified',
  ]);
});
