import { expect, test } from 'vitest';
import { fieldOfColumn } from './entry-fields.ts';
import { permits } from './permits.fixture.ts';

test('a column is said in the words of the field that is written into it, and of no other', () => {
  expect(fieldOfColumn(permits, 'permits', 'batch')).toBe(permits.fields['batch']);
  expect(fieldOfColumn(permits, 'permits', 'desk')).toBeUndefined();
  expect(fieldOfColumn(permits, 'desks', 'batch')).toBeUndefined();
});
