import { describe, expect, test } from 'vitest';
import { auditLetter } from '../index.ts';
import { sampleLetter } from '../sample.ts';
import type { LetterFacts } from '../types.ts';

const kinds = (letter: LetterFacts): string[] => auditLetter(letter).map(({ kind }) => kind);

describe('roles that do not agree', () => {
  const titled = (title: string, opening: string, more: Partial<LetterFacts> = {}) =>
    kinds(sampleLetter(2024, [], { title, opening, ...more }));

  test.each([
    ['关于第20240007号提案主办意见的函', '现将有关会办情况报告贵单位：'],
    ['关于第20240007号提案主办意见的函', '我局作为会办单位，提出意见如下：'],
    ['关于第20240007号提案会办意见的函', '我局为主办单位，现答复如下：'],
  ])('%s with %s is reported', (title, opening) => {
    expect(titled(title, opening)).toEqual(['role-conflict']);
  });

  test('a lead among its own co-handlers is reported', () => {
    const more = { lead: '云山区人民政府', coHandlers: ['市教育局', '云山区'] };
    expect(titled('关于提案的答复', '', more)).toEqual(['role-conflict']);
  });

  test.each([
    ['关于第20240007号提案主办意见的函', '由我局主办，市教育局会办。现将办理情况报告如下：'],
    ['关于第20240007号提案会办意见的函', '现将会办意见函告如下：'],
    ['关于第20240007号提案会办意见的函', '该件由市教育局为主办单位。'],
    ['关于第20240007号提案的答复', '经会同各会办单位研究，答复如下：'],
  ])('%s with %s is left alone', (title, opening) => {
    expect(titled(title, opening)).toEqual([]);
  });
});

describe('personal data in public', () => {
  const open = (more: Partial<LetterFacts> & { opening?: string }) =>
    auditLetter(sampleLetter(2024, [], { disclosure: 'full', ...more }));

  test.each([
    ['a named contact with a mobile', { contact: { name: '何某', phone: '13800000024' } }],
    ['a named contact with an office line', { contact: { name: '何某', phone: '0755-00001201' } }],
    ['a mobile without a name', { contact: { name: null, phone: '13800000024' } }],
    ['a mobile in the text', { opening: '咨询请致电13800000024。' }],
  ])('%s is reported, and the number is masked', (_, more) => {
    const findings = open(more);
    expect(findings.map(({ kind }) => kind)).toEqual(['personal-data']);
    expect(JSON.stringify(findings)).not.toMatch(/13800000024|0755-00001201/);
  });

  test.each([
    ['a summary only', { disclosure: 'summary', contact: { name: '何某', phone: '13800000024' } }],
    [
      'a letter that is not public',
      { disclosure: 'none', contact: { name: '何某', phone: '13800000024' } },
    ],
    ['an office line without a name', { contact: { name: null, phone: '00001201' } }],
    ['a name without a number', { contact: { name: '何某', phone: null } }],
    ['a long serial number', { opening: '项目代码20241380000002400。' }],
  ] as const)('%s is left alone', (_, more) => {
    expect(open(more)).toEqual([]);
  });
});

describe('claims without evidence', () => {
  test.each([
    '园区生活配套得到全面完善。',
    '进一步优化了营商环境，取得显著成效。',
    '企业服务水平得到明显提升。',
    '全面加强宣传工作，形成良好氛围。',
  ])('%s is reported', (item) => {
    expect(kinds(sampleLetter(2024, [{ done: [item] }]))).toEqual(['no-evidence']);
  });

  test.each([
    '新建口袋公园3个。',
    '印发《青石园区服务规范》。',
    '建成海湾大桥。',
    '开通园区至口岸的接驳巴士。',
    '组织教师赴港培训。',
    '完成首批设备采购。',
  ])('%s is left alone', (item) => {
    expect(kinds(sampleLetter(2024, [{ done: [item] }]))).toEqual([]);
  });

  test('vague words about what is still to come are left alone', () => {
    expect(kinds(sampleLetter(2024, [{ next: ['进一步优化营商环境，提升服务水平。'] }]))).toEqual(
      [],
    );
  });
});
