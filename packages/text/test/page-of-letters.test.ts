import { expect, test } from 'vitest';
import { readLetters } from '../src/index.ts';

const letter = (title: string, number: string): string =>
  `${title}\n\n尊敬的陈一委员：\n您提出的第${number}号提案收悉。现答复如下：\n一、关于场地\n我局已完成场地改造12处。\n\n某市教育局\n2024年6月3日\n`;

test('letters whose titles are damaged come apart, each with spans into its own text', () => {
  const page =
    letter('某市教育局关于市政协八届二次(cì)会议第 20240011 号提案答复(fù)的函', '20240011') +
    '\n' +
    letter('某市教育局关于市政协八届二次\n\n会议第20240012号提案答复的函', '20240012');
  const readings = readLetters(page, { file: 'page.txt' });
  expect(readings.map(({ number }) => number)).toEqual(['20240011', '20240012']);
  for (const { cleanText, figures, points, title } of readings) {
    expect(title).toMatch(/^某市教育局关于市政协八届二次会议第202400\d\d号提案答复的函$/);
    expect(figures).toMatchObject([{ value: 12, unit: '处' }]);
    for (const part of [...figures, ...points.flatMap(({ measures }) => measures)])
      expect(cleanText.slice(...part.span)).toBe(part.text);
  }
});

test('the warnings of a letter speak of its own lines', () => {
  const page =
    letter('某市教育局关于市政协八届二次会议第20240011号提案答复的函', '20240011') +
    letter('某市教育局关于市政协八届二次会议第20240012号提案答复的函', '20240012') +
    '联系电话：13800000000\n';
  const [first, second] = readLetters(page, { file: 'page.txt' });
  expect(first?.warnings.filter(({ code }) => code === 'C33')).toEqual([]);
  const [phone] = second?.warnings.filter(({ code }) => code === 'C33') ?? [];
  expect(second?.cleanText.slice(...(phone?.span ?? [0, 0]))).toBe('13800000000');
});
