import type { SearchHit } from '@twinpark/core/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart, found } from '../src/search/spellings.fixture.ts';
import type { Store } from '../src/store.ts';
import { letterFrom } from './letters.ts';

const ids = {
  title: '01900000-0000-7000-8000-000000000001',
  heading: '01900000-0000-7000-8000-000000000002',
  body: '01900000-0000-7000-8000-000000000003',
  elsewhere: '01900000-0000-7000-8000-000000000004',
};

/** What search answers, whatever database stands behind it. */
export function searchContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: search`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.storeLetters([
        letterFrom({
          id: ids.title,
          title: '关于知识产权交易平台提案答复的函',
          number: '20240104',
          opening: '来函收悉。联系人：张三，电话：13812345678。',
          measures: [{ text: '一是服务事项扩展到777个，覆盖两个园区。' }],
        }),
        letterFrom({
          id: ids.heading,
          number: '20240105',
          year: 2023,
          measures: [
            { text: '一是建立交易规则。', heading: '一、知识产权' },
            { text: '二是推进API数据接口开放，共20777条。', heading: '一、知识产权' },
          ],
        }),
        letterFrom({
          id: ids.body,
          number: '20240106',
          measures: [
            { text: '一是支持知识产权仲裁。' },
            { text: '二是完善平台交易。' },
            { text: '三是平台逐步完善。' },
          ],
        }),
        letterFrom({ id: ids.elsewhere, zone: 'dayun', opening: '知识产权。' }),
      ]);
    });
    afterAll(() => store.close());
    const idsOf = async (text: string, zone?: string) =>
      (await store.search({ text, zone })).items.map(({ id }) => id);

    test('the title comes before the heading, the heading before the body, the newest first', async () => {
      expect(await idsOf('知识产权', 'hetao')).toEqual([ids.title, ids.heading, `${ids.body}#0`]);
    });

    test('traditional finds simplified', async () => {
      expect(await idsOf('知識產權', 'hetao')).toEqual(await idsOf('知识产权', 'hetao'));
    });

    test('without a zone all zones are searched', async () => {
      expect(await idsOf('知识产权')).toContain(ids.elsewhere);
    });

    test('a number finds the letter that bears it first', async () => {
      expect((await idsOf('20240104'))[0]).toBe(ids.title);
    });

    test('a number is found whole, never inside a longer one', async () => {
      expect(await idsOf('777')).toEqual([`${ids.title}#0`]);
    });

    test.each(['20777', '20,777', '20777条', '2.0777万', '二万零七百七十七'])(
      'a number is found however it is written: %s',
      async (text) => {
        expect(await idsOf(text)).toEqual([`${ids.heading}#1`]);
      },
    );

    test('a number that stands in no letter finds nothing', async () => {
      expect(await idsOf('2077')).toEqual([]);
      expect(await idsOf('77万')).toEqual([]);
    });

    test('one name of a unit finds letters that bear another, when the caller says they are one', async () => {
      const names = [['知识产权', 'Intellectual Property']];
      const found = await store.search({ text: 'intellectual property 仲裁', names });
      expect(found.items.map(({ id }) => id)).toEqual([`${ids.body}#0`]);
      expect(await idsOf('intellectual property')).toEqual([]);
    });

    test('every word must be found; words together come before words apart', async () => {
      expect(await idsOf('知识产权 仲裁')).toEqual([`${ids.body}#0`]);
      expect(await idsOf('完善 平台')).toEqual([`${ids.body}#1`, `${ids.body}#2`]);
      expect(await idsOf('平台 交易', 'hetao')).toEqual([ids.title, `${ids.body}#1`]);
      expect(await idsOf('仲裁 交易', 'hetao')).toEqual([ids.body]);
      expect(await idsOf('知识产权 没有的词')).toEqual([]);
    });

    test('Latin words are found in either case, one character too', async () => {
      expect(await idsOf('api')).toEqual([`${ids.heading}#1`]);
      expect(await idsOf('裁')).toEqual([`${ids.body}#0`]);
    });

    test('personal data is neither found nor shown', async () => {
      expect(await idsOf('13812345678')).toEqual([]);
      const { items } = await store.search({ text: '来函收悉' });
      expect(items[0]?.snippet).not.toContain('13812345678');
    });

    test('a snippet says whether it begins and ends within a line', async () => {
      const opening = `${'前'.repeat(60)}独有词${'后'.repeat(160)}\n独有行`;
      await store.storeLetters([letterFrom({ zone: 'cut', opening })]);
      const cutOf = async (text: string) =>
        (await store.search({ zone: 'cut', text })).items.map(({ cut }) => cut);
      expect(await cutOf('独有词')).toEqual([{ before: true, after: true }]);
      expect(await cutOf('独有行')).toMatchObject([{ before: false }]);
    });

    test('matches are offsets into the snippet', async () => {
      const { items } = await store.search({ text: '仲裁 知識產權' });
      const [hit] = items;
      expect(hit?.matches.map(([from, to]) => hit.snippet.slice(from, to))).toEqual([
        '知识产权仲裁',
      ]);
    });

    test('pages of hits follow one another without gap or repeat', async () => {
      const all = await idsOf('一是');
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.search({ text: '一是', limit: 1, cursor });
        expect(page.total).toBe(all.length);
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(paged).toEqual(all);
      expect(all).toHaveLength(3);
    });

    test('every spelling is found, and nothing that only looks like it', async () => {
      const texts = [...new Set([...found, ...apart].map(([, text]) => text))];
      const letters = texts.map((text) =>
        letterFrom({ zone: 'spellings', lead: null, number: null, measures: [{ text }] }),
      );
      await store.storeLetters(letters);
      const textOf = new Map(letters.map(({ id }, at) => [id, texts[at] ?? '']));
      const textsFor = async (query: string): Promise<readonly (string | undefined)[]> => {
        const { items } = await store.search({ zone: 'spellings', text: query, limit: 100 });
        return items.map(({ id }) => textOf.get(id.split('#')[0] ?? ''));
      };
      const missed: string[] = [];
      for (const [query, text] of found) {
        if (!(await textsFor(query)).includes(text)) missed.push(`${query} in ${text}`);
      }
      const mistaken: string[] = [];
      for (const [query, text] of apart) {
        if ((await textsFor(query)).includes(text)) mistaken.push(`${query} in ${text}`);
      }
      expect({ missed, mistaken }).toEqual({ missed: [], mistaken: [] });
    });

    test('of more than a thousand hits each comes once, in order, and the total says no more than that', async () => {
      const letters = Array.from({ length: 24 }, (_, at) =>
        letterFrom({
          zone: 'many',
          number: `9${String(at)}`,
          title: at % 8 === 0 ? `园区来函${String(at)}` : `来函${String(at)}`,
          issuedOn: `2024-01-${String(1 + (at % 12)).padStart(2, '0')}`,
          measures: Array.from({ length: 45 }, (_, nth) => ({
            text: `第${String(at)}、${String(nth)}处，园${nth % 3 === 0 ? '' : '内新'}区。`,
          })),
        }),
      );
      await store.storeLetters(letters);
      for (const text of ['园', '园 区']) {
        const hits: SearchHit[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.search({ zone: 'many', text, limit: 100, cursor });
          expect(page.total).toBe(1001);
          hits.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        const ids = hits.map(({ id }) => id);
        const expected = letters.flatMap(({ id, reading, promises }) =>
          (reading.title?.startsWith('园') === true ? [id] : []).concat(
            promises.map((one) => one.id),
          ),
        );
        expect(ids.toSorted()).toEqual(expected.toSorted());
        const day = new Map(letters.map(({ id, reading }) => [id, reading.issuedOn ?? '']));
        const places = hits.map(
          ({ id, rank }) => `${String(rank)} ${day.get(id.split('#')[0] ?? '') ?? ''} ${id}`,
        );
        expect(places).toEqual(places.toSorted().toReversed());
      }
    });

    test.each(['', '  ', '，。！', '%', "'", '\\', '(', '[a', '*'])(
      '"%s" finds nothing and breaks nothing',
      async (text) => {
        expect(await idsOf(text)).toEqual([]);
      },
    );

    test.each(['知识产权（', '(api', 'a\\b', '知识*产权', '知识.产权'])(
      '"%s" is taken literally',
      async (text) => {
        expect(await idsOf(text)).toEqual([]);
      },
    );
  });
}
