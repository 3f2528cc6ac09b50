import { expect, test } from 'vitest';
import { sameUnit } from './features.ts';

test.each([
  ['深圳市龙岗区人民政府', '龙岗区'],
  ['深圳市教育局', '教育局'],
  ['广东省深圳市龙岗区教育局', '龙岗区教育局'],
])('%s and %s are names of one unit', (a, b) => {
  expect(sameUnit(a, b)).toBe(true);
  expect(sameUnit(b, a)).toBe(true);
});

test.each([
  ['深圳市教育局', '广州市教育局'],
  ['广东省教育厅', '湖南省教育厅'],
  ['深圳市教育局', '深圳市卫生局'],
  ['我局', '深圳市教育局'],
])('%s and %s are not', (a, b) => {
  expect(sameUnit(a, b)).toBe(false);
  expect(sameUnit(b, a)).toBe(false);
});
