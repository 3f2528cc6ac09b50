import { expect, test } from 'vitest';
import { splitLetters } from './letters-on-page.ts';

const letter = (number: string) =>
  `某市教育局关于市政协八届二次会议第${number}号提案答复的函\n\n尊敬的陈一委员：\n您提出的建议收悉。\n\n某市教育局\n2024年6月3日\n`;

test('two letters on one page come apart at the second title, and the spans cover the page', () => {
  const page = letter('20240011') + '\n' + letter('20240012');
  const letters = splitLetters(page);
  expect(letters).toHaveLength(2);
  expect(letters[1]!.text.startsWith('某市教育局关于市政协八届二次会议第20240012号')).toBe(true);
  expect(letters.map((l) => l.text).join('')).toBe(page);
  expect(letters.every((l) => page.slice(...l.span) === l.text)).toBe(true);
});

test('a title repeated above its own letter is one letter', () => {
  const title = '某市教育局关于市政协八届二次会议第20240011号提案答复的函\n来源：某市\n';
  expect(splitLetters(title + letter('20240011'))).toHaveLength(1);
});

test('letters without numbers come apart once the one before has had its salutation', () => {
  const one = '关于加强校企合作建议的答复\n王五代表：\n收悉。\n';
  const other = '关于完善托育服务建议的答复\n赵六代表：\n收悉。\n';
  expect(splitLetters(one + other)).toHaveLength(2);
});

test('a sentence that speaks of a reply is no title, and a text without titles stays whole', () => {
  const text = '现将有关情况答复如下，感谢您对我局工作的支持。\n关于资金问题，我局已答复。';
  expect(splitLetters(text)).toEqual([{ text, span: [0, text.length] }]);
  expect(splitLetters('')).toEqual([{ text: '', span: [0, 0] }]);
});

test('letters in traditional characters come apart', () => {
  const one =
    '某市教育局關於市政協八屆二次會議第20240011號提案答覆的函\n\n尊敬的陳一委員：\n收悉。\n';
  expect(splitLetters(one + one.replace('0011', '0012'))).toHaveLength(2);
});
