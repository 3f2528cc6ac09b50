import { expect, test } from 'vitest';
import { Recent } from './recent.ts';

const texts = (most: number): Recent<string, string> =>
  new Recent<string, string>(most, ({ length }) => length);

test('what was not used for longest makes room', () => {
  const recent = texts(6);
  recent.set('a', 'aa');
  recent.set('b', 'bb');
  recent.set('c', 'cc');
  expect(recent.get('a')).toBe('aa');
  recent.set('d', 'dd');
  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
});

test('one large value drives out many, and one too large is not kept', () => {
  const recent = texts(6);
  for (const key of ['a', 'b', 'c']) recent.set(key, key.repeat(2));
  recent.set('d', 'ddddd');
  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual([
    undefined,
    undefined,
    undefined,
    'ddddd',
  ]);
  recent.set('e', 'e'.repeat(7));
  expect(recent.get('e')).toBeUndefined();
});

test('a value that takes the place of another weighs once', () => {
  const recent = texts(6);
  for (let nth = 0; nth < 10; nth += 1) recent.set('a', 'aaa');
  recent.set('b', 'bbb');
  expect(recent.get('a')).toBe('aaa');
});
