import { describe, expect, test } from 'vitest';
import { bigrams, searchForm } from './grams.ts';
import { apart, found } from './spellings.fixture.ts';
import { searchTerms } from './terms.ts';

/** What the database asks of a text. */
function finds(query: string, text: string, names?: readonly (readonly string[])[]): boolean {
  const terms = searchTerms(query, names);
  if (terms === null) return false;
  const form = searchForm(text);
  const held = new Set(bigrams(form));
  const proven =
    terms.words.every((word) => form.includes(word)) &&
    terms.tests.every((test) => new RegExp(test, 'u').test(form));
  const shown = terms.finders.every((finder) => form.search(finder) >= 0);
  if (proven !== shown)
    throw new Error(`"${query}" in "${text}": ${String(proven)}, but not shown so.`);
  const candidate = terms.grams.some((set) => set.every((gram) => held.has(gram)));
  if (proven && !candidate) throw new Error(`"${query}" is proven in "${text}", but no candidate.`);
  return proven;
}

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
      tests: [],
      grams: [['产权', '仲裁', '知识', '识产']],
    });
  });

  const spelled =
    '1500 6 60万 30% 12.5 20240104 2024年3月 2024 二十 1500家 5G 第6批 3亿元 6万5 2千瓦 N16路 百分之十二'.split(
      ' ',
    );
  test.each(spelled)('"%s" is told in a whole text just where it is shown in it', (query) => {
    const characters = [
      ...'0123456,.，%余多 \n年月千万百十二家批g第元'.split(''),
      ...query.repeat(2).split(''),
      query,
      query,
      query,
    ];
    let seed = 7;
    const below = (end: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % end;
    };
    let proven = 0;
    for (let nth = 0; nth < 4000; nth += 1) {
      const length = 1 + below(9);
      const text = Array.from({ length }, () => characters[below(characters.length)]).join('');
      if (finds(query, text)) proven += 1;
    }
    expect(proven).toBeGreaterThan(100);
    expect(proven).toBeLessThan(3000);
  });
});
