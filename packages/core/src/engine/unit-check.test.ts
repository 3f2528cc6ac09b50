import { expect, test } from 'vitest';
import { text, type Field } from '../model/index.ts';
import { checkUnits, kindsOfUnits, mayName } from './unit-check.ts';

const kinds = kindsOfUnits([
  { id: 'bureau' },
  { id: 'office' },
  { id: 'park', kind: 'public-body' },
  { id: 'bank', kind: 'company' },
]);
const parties = { office: ['office'] };
const field: Field = {
  kind: 'units',
  of: ['authority', 'public-body'],
  notHolding: ['office'],
  title: text('单位', '單位', 'Units'),
  privacy: 'case',
};

test('units of other kinds, those that hold a part, and those that nobody knows may not be named', () => {
  const named = ['bureau', 'office', 'park', 'bank', 'nobody'];
  expect(named.filter((unit) => mayName(field, unit, kinds, parties))).toEqual(['bureau', 'park']);
  expect(checkUnits(field, ['bureau', 'park'], kinds, parties)).toBeNull();
  expect(checkUnits(field, ['bureau', 'bank', 'office'], kinds, parties)?.en).toContain(
    'bank, office',
  );
});

test('a field that says nothing of units takes any', () => {
  const any: Field = { kind: 'unit', title: field.title, privacy: 'case' };
  expect(checkUnits(any, 'nobody', kinds, parties)).toBeNull();
});
