import { expect, test } from 'vitest';
import { text, type Field, type Value } from '../model/index.ts';
import { checkValue } from './field-check.ts';
import { structureProblems } from './structure.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const base = { title: text('栏', '欄', 'field'), privacy: 'public' } as const;
const code: Field = {
  ...base,
  kind: 'text',
  pattern: {
    matches: '[0-9]{6,13}',
    says: text('6 至 13 位数字', '6 至 13 位數字', '6 to 13 digits'),
  },
};
const people: Field = {
  ...base,
  kind: 'decimal',
  min: '1',
  max: '500',
  places: 0,
  unit: text('人', '人', 'people'),
};
const quantity: Field = { ...base, kind: 'decimal', min: '0.001' };
const amount: Field = { ...base, kind: 'amount', currencies: ['CNY'], max: '500000' };
const yuan = (given: string) => ({ amount: given, currency: 'CNY' }) as const;

test.each<readonly [Field, Value, string | null]>([
  [code, '9027500090', null],
  [code, 'ABC', '“ABC” was given; expected: 6 to 13 digits'],
  [code, '902750 0090', '“902750 0090” was given; expected: 6 to 13 digits'],
  [people, '500', null],
  [people, '501', 'expected: a number 1–500 people'],
  [people, '0', 'expected: a number 1–500 people'],
  [quantity, '999999999999999', null],
  [quantity, '999999999999999999999', 'expected: a number 0.001–999999999999999'],
  [amount, yuan('500000'), null],
  [amount, yuan('500000.01'), 'expected: an amount ≤ 500000'],
])('%o with %o', (field, value, wrong) => {
  expect(checkValue(field, value)?.en ?? null).toBe(wrong);
});

test('blanks are no text: neither in a field, nor in a list, nor in the lines of a group', () => {
  const title: Field = { ...base, kind: 'text' };
  const names: Field = { ...base, kind: 'persons' };
  const lines: Field = {
    ...base,
    kind: 'group',
    columns: { said: { ...base, kind: 'text', required: true }, more: { ...base, kind: 'text' } },
  };
  for (const blank of [' ', '\n\t', '\u3000', '\u200B\u2060']) {
    for (const [field, value] of [
      [title, blank],
      [names, ['A', blank]],
      [{ ...base, kind: 'unit' }, blank],
      [lines, [{ said: blank }]],
      [lines, [{ said: 'x', more: blank }]],
    ] as const) {
      expect([field.kind, blank, checkValue(field, value)]).not.toEqual([field.kind, blank, null]);
    }
  }
  expect(checkValue(title, ' ')?.en).toBe(
    'only blanks were given; write something, or leave it empty',
  );
  expect(checkValue(title, '')).toBeNull();
  expect(checkValue(lines, [{ said: '' }])?.en).toBe('line 1: expected: field');
  expect(checkValue(lines, [{ said: ' x ', more: '' }])).toBeNull();
});

test('a text in three languages is given in each of them, and in no other', () => {
  const called: Field = { ...base, kind: 'wording', maxLength: 5 };
  const whole = { 'zh-Hans': '两园通', 'zh-Hant': '兩園通', en: 'Twin' };
  expect(checkValue(called, whole)).toBeNull();
  expect(checkValue(called, { ...whole, en: 'Twinpark' })?.en).toBe(
    'English: 8 characters given, at most 5 expected; please shorten',
  );
  expect(checkValue(called, { ...whole, 'zh-Hant': ' ' })?.['zh-Hant']).toBe(
    '欠繁體中文；三種語言均須填寫',
  );
  const { en: _en, ...chinese } = whole;
  for (const value of ['两园通', chinese, { ...whole, fr: 'x' }, [whole], { ...whole, en: true }]) {
    expect(checkValue(called, value)?.en).toBe('expected: the text in zh-Hans, zh-Hant and en');
  }
});

test('what is wrong is said in the language of the reader, with the unit of the bounds', () => {
  expect(checkValue(people, '999')?.['zh-Hans']).toBe('应填：数字 1–500人');
  expect(checkValue(code, 'ABC')?.['zh-Hant']).toBe('填寫的是「ABC」；應填：6 至 13 位數字');
});

test('a pattern that is no regular expression, or can take for ever, is a problem of its scheme', () => {
  const problemsOf = (matches: string) => {
    const field: Field = { ...code, pattern: { matches, says: base.title } };
    return structureProblems({ ...small, fields: { ...small.fields, code: field } }, smallClocks);
  };
  expect(problemsOf('[0-9]{6}(-[A-Z])?')).toEqual([]);
  expect(problemsOf('[0-9').map(({ at }) => at)).toEqual(['fields.code.pattern']);
  expect(problemsOf('(a+)+').map(({ at }) => at)).toEqual(['fields.code.pattern']);
});

test('refuses a day that lies ahead where it must have come', () => {
  const born = { ...code, kind: 'date', notAfter: 'today' } as const;
  expect(checkValue(born, '2026-03-02', '2026-03-02')).toBeNull();
  expect(checkValue(born, '2026-03-03', '2026-03-02')?.en).toBe(
    '2026-03-03 lies ahead; expected 2026-03-02 or an earlier day',
  );
});

test('refuses a day that has passed where it must not have', () => {
  const until = { ...code, kind: 'date', notBefore: 'today' } as const;
  expect(checkValue(until, '2026-03-02', '2026-03-02')).toBeNull();
  expect(checkValue(until, '2026-03-01', '2026-03-02')?.en).toBe(
    '2026-03-01 has passed; expected 2026-03-02 or a later day',
  );
});
