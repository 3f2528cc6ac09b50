import { describe, expect, test } from 'vitest';
import { bigrams, searchForm } from './grams.ts';
import { searchTerms } from './terms.ts';

/** What the database asks of a text. */
function finds(query: string, text: string, names?: readonly (readonly string[])[]): boolean {
  const terms = searchTerms(query, names);
  if (terms === null) return false;
  const form = searchForm(text);
  const held = new Set(bigrams(form));
  const proven =
    terms.words.every((word) => form.includes(word)) &&
    terms.patterns.every((pattern) => new RegExp(pattern, 'u').test(form));
  const candidate = terms.grams.some((set) => set.every((gram) => held.has(gram)));
  if (proven && !candidate) throw new Error(`"${query}" is proven in "${text}", but no candidate.`);
  return proven;
}

const found: readonly (readonly [string, string])[] = [
  ['1500', '服务1,500家企业'],
  ['1,500', '服务1500家企业'],
  ['1500', '服务1500余家企业'],
  ['1500余', '服务1500家企业'],
  ['1500', '服务一千五百家企业'],
  ['1500家', '服务1500余家企业'],
  ['1500', '服务0.15万家'],
  ['60万', '面积600000平方米'],
  ['60 万', '面积600,000平方米'],
  ['600000', '面积60万平方米'],
  ['600000', '面积60余万平方米'],
  ['六十万', '面积60万平方米'],
  ['60万', '面积六十万平方米'],
  ['60万元', '投入600000元'],
  ['3亿元', '投入30000万元'],
  ['2500', '共两千五百人'],
  ['六批', '下达6批名单'],
  ['6批', '下达六批名单'],
  ['3000', '约3千人'],
  ['12.5', '增长12.50个点'],
  ['30%', '占百分之三十'],
  ['30%', '占三成'],
  ['百分之三十', '占30%'],
  ['2024年3月5日', '于2024-03-05签收'],
  ['2024-03-05', '2024年3月5日'],
  ['2024-3-5', '2024年03月05日'],
  ['20240305', '2024年3月5日'],
  ['20240305', '第20240305号提案'],
  ['2024年3月5日', '编号20240305'],
  ['2024年3月5日', '二〇二四年三月五日'],
  ['二〇二四年十二月二十一日', '2024年12月21日'],
  ['2024 年 3 月 5 日', '2024年3月5日'],
  ['2024年3月', '截至2024年3月底'],
  ['2024', '二〇二四年'],
  ['第0462号', '第0462号提案'],
  ['粤府函〔2018〕225号', '粤府函〔2018〕225号'],
  ['5G', '建设5G基站'],
  ['N16路', '夜间公交N16路'],
  ['十四五', '“十四五”规划'],
  ['一件事一次办', '推行一件事一次办'],
  ['河套', '河套'],
];

const apart: readonly (readonly [string, string])[] = [
  ['60万', '投入760万元'],
  ['60万', '投入160万元'],
  ['60万', '投入0.60万元'],
  ['60万', '投入60万5千元'],
  ['60万', '投入1,600,000元'],
  ['600000', '投入6000000元'],
  ['1500', '服务11,500家'],
  ['1500', '服务1500万家'],
  ['1500', '服务1500.5家'],
  ['1500', '服务一千五百万家'],
  ['五十', '共二百五十人'],
  ['2024年3月5日', '2024年3月15日'],
  ['2024年3月5日', '2024年3月50日'],
  ['2024年1月', '2024年11月'],
  ['30%', '占130%'],
  ['777', '共20777条'],
];

describe('a query', () => {
  test.each(found)('"%s" finds "%s"', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each(apart)('"%s" does not find "%s"', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  const names = [['龙岗区人民政府', '龍崗區人民政府', 'Longgang District People’s Government']];
  test.each([
    'longgang district people’s government',
    "longgang district people's government 仪器",
    'Longgang 仪器',
    '龍崗區人民政府',
  ])('by one name of a unit finds its letters: "%s"', (query) => {
    expect(finds(query, '龙岗区人民政府购置仪器', names)).toBe(true);
  });

  test('by a word that many units have in their names means none of them', () => {
    const many = Array.from({ length: 9 }, (_, n) => [`某${String(n)}局`, `Bureau ${String(n)}`]);
    expect(finds('bureau', '某1局来函', many)).toBe(false);
    expect(finds('Bureau 1', '某1局来函', many)).toBe(true);
  });

  test('of Chinese words is still one set of pairs, which the index answers at once', () => {
    expect(searchTerms('知识产权 仲裁')).toMatchObject({
      words: ['知识产权', '仲裁'],
      patterns: [],
      grams: [['产权', '仲裁', '知识', '识产']],
    });
  });
});
