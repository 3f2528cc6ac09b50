import { expect, test } from 'vitest';
import { clean } from './clean.ts';
import { carried } from './original-script.ts';
import { toSimplified } from './script.ts';

const letter = `網站首頁 > 政策 > 正文
關於加強兩地科研設備共用的進展報告
　　一、本署已於二〇二四年三月與十二所院校簽訂協議，開放三十台大型儀器。
　　二、我們正着手制訂收費指引，預計明年發佈。
　　聯絡人：李先生`;

test('a traditional text keeps its characters beside the simplified ones, place for place', () => {
  const { text, originalScriptText = '' } = clean(letter);
  expect(originalScriptText).toHaveLength(text.length);
  expect(text).toContain('科研设备共用的进展报告');
  expect(originalScriptText).toContain('關於加強兩地科研設備共用的進展報告');
  const at = text.indexOf('我们正着手');
  expect(originalScriptText.slice(at, at + 17)).toBe('我們正着手制訂收費指引，預計明年發');
});

test('cleaning what was kept gives the same clean text', () => {
  const { text, originalScriptText = '' } = clean(letter);
  expect(clean(originalScriptText)).toMatchObject({ text, originalScriptText });
});

test('a simplified text, and one with a stray traditional character, has no other script', () => {
  expect(clean('关于加强科研设备共用的报告，已完成。')).not.toHaveProperty('originalScriptText');
  expect(clean('关于加强科研設备共用的报告，已完成。')).not.toHaveProperty('originalScriptText');
});

test.each([
  ['甲乙丙丁戊己', '甲丙丁戊己', '甲麗丁戊己'],
  ['第一行文字在此\n第二行文字在此\n第三行文字', '第三行文字', '第三行文字'],
])('dropped pieces of %j leave the rest in its script', (old, now, expected) => {
  const original = old.replace('丙', '麗');
  expect(carried({ text: old, original }, now)).toBe(expected);
});

test('long dropped parts, mended characters and joined lines move nothing else', () => {
  const dropped = Array.from({ length: 40 }, (_, at) => `導航${String(at)}欄目鏈接`).join('\n');
  const original = `標題在此處\n${dropped}\n本局將於明年開放儀器\n並發佈指引，歡迎申請。`;
  const old = toSimplified(original);
  const now = '标题在此处\n本局将于明年开放仪器并发布了指引，欢迎申请。';
  const got = carried({ text: old, original }, now);
  expect(got).toHaveLength(now.length);
  expect(got).toBe('標題在此處\n本局將於明年開放儀器並發佈了指引，歡迎申請。');
});
