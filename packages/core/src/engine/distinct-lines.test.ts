import { expect, test } from 'vitest';
import type { Field } from '../model/index.ts';
import { checkValue } from './field-check.ts';

const t = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });
const people: Field = {
  kind: 'group',
  title: t('people'),
  privacy: 'case',
  distinct: ['document'],
  columns: {
    name: { kind: 'text', title: t('name'), privacy: 'personal' },
    document: { kind: 'text', title: t('document'), privacy: 'personal' },
  },
};

test('one line a person: two that say the same are named, whatever their spaces, width and case', () => {
  const of = (...documents: readonly string[]) =>
    checkValue(
      people,
      documents.map((document) => ({ name: '演示', document })),
    )?.en;
  expect(of('A1', 'A2', 'A3')).toBeUndefined();
  expect(of('A1', 'A2', 'A1')).toContain('line 3: “document” is the same as in line 1');
  expect(of('A1', 'A2', ' ａ 2')).toContain('line 3: “document” is the same as in line 2');
});

test('lines that leave it out are not the same', () => {
  expect(checkValue(people, [{ name: '甲' }, { name: '甲' }])).toBeNull();
});

test('columns may be the same alone and not together: one number of two issuers is two vouchers', () => {
  const both = { ...people, distinct: [['name', 'document']] } as const;
  const said = (...lines: readonly (readonly [string, string])[]) =>
    checkValue(
      both,
      lines.map(([name, document]) => ({ name, document })),
    )?.en;
  expect(said(['a', '1'], ['a', '2'], ['b', '1'])).toBeUndefined();
  expect(said(['a', '1'], ['ａ ', '1'])).toContain('“name, document” is the same as in line 1');
});
