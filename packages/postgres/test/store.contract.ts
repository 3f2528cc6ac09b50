import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { promisesOf } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import { InvalidCursor } from '../src/cursor.ts';
import type { Store } from '../src/store.ts';
import { figureContract } from './figures.contract.ts';
import { letterFrom } from './letters.ts';
import { lineageContract } from './lineages.contract.ts';
import type { Opening } from './reopening.ts';
import { searchContract } from './search.contract.ts';
import { withdrawalContract } from './withdrawal.contract.ts';

/** What every store must do, whatever database stands behind it. */
export function storeContract(name: string, opening: Opening): void {
  const { open } = opening;
  describe(`${name}: letters`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test('a stored letter reads back whole', async () => {
      const letter = letterFrom({
        zone: 'whole',
        number: '20240901',
        coHandlers: ['市教育局'],
        measures: [{ text: '一是建成共享实验室。', status: 'done' }],
      });
      expect(await store.storeLetters([letter])).toEqual([{ outcome: 'stored', id: letter.id }]);
      const detail = await store.letter('whole', letter.id);
      expect(detail).toMatchObject({
        id: letter.id,
        zone: 'whole',
        file: letter.file,
        issuedOn: '2024-11-18',
        importedAt: letter.importedAt,
        promiseCount: 1,
        reading: letter.reading,
        promises: [letter.promises[0]],
      });
      const original = await store.original('whole', letter.id);
      expect(original?.mediaType).toBe('text/plain');
      expect(Buffer.from(original?.bytes ?? [])).toEqual(Buffer.from(letter.original));
    });

    test('a letter is unknown in another zone and under an id that is no UUID', async () => {
      const letter = letterFrom({ zone: 'mine' });
      await store.storeLetters([letter]);
      expect(await store.letter('theirs', letter.id)).toBeNull();
      expect(await store.letter('mine', "'; drop table letters; --")).toBeNull();
      expect(await store.original('theirs', letter.id)).toBeNull();
    });

    test('the same bytes change nothing and name the letter that is there', async () => {
      const letter = letterFrom({ zone: 'twice', number: null });
      await store.storeLetters([letter]);
      const again = { ...letterFrom({ zone: 'twice' }), original: letter.original };
      expect(await store.storeLetters([again])).toEqual([
        { outcome: 'already-stored', id: letter.id, because: 'same-bytes' },
      ]);
      expect((await store.letters({ zone: 'twice' })).total).toBe(1);
    });

    test('the letters of one page are told apart by their part', async () => {
      const [first, second] = [
        letterFrom({ zone: 'page' }),
        letterFrom({ zone: 'page', opening: '二' }),
      ];
      const page = [first, { ...second, original: first.original, part: 1 }];
      const outcomes = await store.storeLetters(page);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
      const again = await store.storeLetters(page);
      expect(again).toMatchObject([{ id: first.id }, { id: second.id }]);
      expect((await store.letters({ zone: 'page' })).total).toBe(2);
    });

    test('the same number and unit is the same letter, also within one batch', async () => {
      const first = letterFrom({ zone: 'number', number: '20240104', opening: '甲' });
      const second = letterFrom({ zone: 'number', number: '20240104', opening: '乙' });
      expect(await store.storeLetters([first, second])).toEqual([
        { outcome: 'stored', id: first.id },
        { outcome: 'already-stored', id: first.id, because: 'same-number-and-unit' },
      ]);
    });

    test('a short number is the same letter only in the same session', async () => {
      const letters = ['七届三次', '七届四次'].map((session) =>
        letterFrom({ zone: 'short', number: '12', session, opening: session }),
      );
      const outcomes = await store.storeLetters(letters);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
    });

    test('a batch with a broken letter stores none of it', async () => {
      const good = letterFrom({ zone: 'atomic' });
      const bad = { ...letterFrom({ zone: 'atomic', opening: '乙' }), importedAt: 'yesterday-ish' };
      await expect(store.storeLetters([good, bad])).rejects.toThrow(/yesterday-ish/);
      expect((await store.letters({ zone: 'atomic' })).total).toBe(0);
    });

    test('text that JSON columns refuse is stored with its spans intact', async () => {
      const letter = letterFrom({ zone: 'odd', measures: [{ text: 'a\0b\uD800c' }] });
      await store.storeLetters([letter]);
      const detail = await store.letter('odd', letter.id);
      expect(detail?.promises[0]?.text).toBe('a\uFFFDb\uFFFDc');
      expect(detail?.reading.cleanText).toHaveLength(letter.reading.cleanText.length);
    });

    test('known hashes are told per zone', async () => {
      const letter = letterFrom({ zone: 'hash' });
      await store.storeLetters([letter]);
      const { createHash } = await import('node:crypto');
      const hash = createHash('sha256').update(letter.original).digest('hex');
      expect(await store.knownHashes('hash', [hash, 'f'.repeat(64), 'nonsense'])).toEqual([hash]);
      expect(await store.knownHashes('elsewhere', [hash])).toEqual([]);
    });

    test('pages of letters follow one another without gap or repeat, undated letters last', async () => {
      const letters = Array.from({ length: 23 }, (_, index) =>
        letterFrom({
          zone: 'pages',
          opening: String(index),
          issuedOn: index % 5 === 0 ? null : `2024-0${String(1 + (index % 4))}-01`,
        }),
      );
      await store.storeLetters(letters);
      const seen: (string | null)[] = [];
      const ids = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await store.letters({ zone: 'pages', limit: 4, cursor });
        expect(page.total).toBe(23);
        for (const item of page.items) {
          seen.push(item.issuedOn);
          ids.add(item.id);
        }
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(ids.size).toBe(23);
      expect(seen).toEqual([...seen].sort((a, b) => (b ?? '').localeCompare(a ?? '')));
    });

    test.each([
      'nonsense',
      '',
      Buffer.from('["lineages","2024","x"]').toString('base64url'),
      Buffer.from('["letters","2024-13","x"]').toString('base64url'),
    ])('the cursor "%s" is refused with a remedy', async (cursor) => {
      const refusal = store.letters({ zone: 'pages', cursor });
      await expect(refusal).rejects.toBeInstanceOf(InvalidCursor);
      await expect(refusal).rejects.toMatchObject({ value: cursor, remedy: /without a cursor/ });
    });

    test('letters are found by year, kind and unit, the co-handling ones too', async () => {
      const [led, helped, other] = [
        letterFrom({ zone: 'filter', year: 2023, lead: '市教育局', opening: '1' }),
        letterFrom({ zone: 'filter', coHandlers: ['市教育局'], opening: '2' }),
        letterFrom({ zone: 'filter', kind: 'report', number: null, opening: '3' }),
      ];
      await store.storeLetters([led, helped, other]);
      const ids = async (query: object) =>
        (await store.letters({ zone: 'filter', ...query })).items.map(({ id }) => id);
      expect(await ids({ units: ['市教育局'] })).toEqual([helped.id, led.id]);
      expect(await ids({ year: 2023 })).toEqual([led.id]);
      expect(await ids({ kind: 'report' })).toEqual([other.id]);
    });

    test('a letter in traditional script gives it back: its title, promises and quotes, and is found', async () => {
      const words = '今年建成深港聯合量子計算實驗室並投入使用';
      const letters = [2023, 2024].map((year) => {
        const sketch = letterFrom({ zone: 'traditional', year });
        const raw = `創新科技署就深港青年科研交流計劃的進展報告\n${String(year)}年十一月十八日\n一、交流計劃\n本署${words}。\n`;
        const reading = {
          ...readLetter(raw, { file: 'hk.txt' }),
          lead: '创新科技署',
          issuedOn: `${String(year)}-11-18`,
        };
        const promises = promisesOf({ ...reading, id: sketch.id, year });
        return { ...sketch, original: Buffer.from(raw), reading, promises };
      });
      await store.storeLetters(letters);
      const [first] = letters;
      const detail = await store.letter('traditional', first?.id ?? '');
      expect(detail?.originalTitle).toBe('創新科技署就深港青年科研交流計劃的進展報告');
      expect(detail?.reading).toEqual(first?.reading);
      expect(detail?.promises[0]?.text).toContain('今年建成深港联合量子计算实验室');
      expect(detail?.promises[0]?.original?.text).toContain(words);
      const [lineage] = (await store.lineages({ zone: 'traditional' })).items;
      expect(lineage?.original).toContain(words);
      expect(lineage).toMatchObject({ owner: '创新科技署', originalOwner: '創新科技署' });
      const found = await store.lineage('traditional', lineage?.id ?? '');
      expect(found?.lineage.promises.map(({ original }) => original?.text)).toEqual([
        expect.stringContaining(words),
        expect.stringContaining(words),
      ]);
      expect(found?.letters[0]?.originalTitle).toMatch(/^創新科技署/);
      expect(found?.letters[0]?.originalLead).toBe('創新科技署');
      const [finding] = (await store.findings({ zone: 'traditional' })).items;
      expect(finding?.letterNames[0]?.originalTitle).toMatch(/^創新科技署/);
      expect(finding?.texts[0]?.text).toContain('量子计算');
      expect(finding?.texts[0]?.original).toContain('量子計算');
      for (const text of ['量子計算', '量子计算']) {
        const { items, total } = await store.search({ zone: 'traditional', text });
        expect(total).toBeGreaterThan(0);
        for (const { kind, originalTitle, originalSnippet = '', snippet, matches } of items) {
          expect(kind).toBe('promise');
          expect(originalTitle).toMatch(/^創新科技署/);
          expect(originalSnippet).toHaveLength(snippet.length);
          expect(matches.map(([from, to]) => originalSnippet.slice(from, to))).toContain(
            '量子計算',
          );
        }
      }
      const titled = await store.search({ zone: 'traditional', text: '青年科研交流計劃' });
      expect(titled.items[0]?.originalSnippet).toContain('青年科研交流計劃');
      expect(finding?.explanation['zh-Hans']).toContain('量子计算');
      expect(finding?.originalExplanation?.['zh-Hans']).toContain('量子計算');
      expect(finding?.originalExplanation?.en).not.toContain('量子计算');
    });

    test('the overview counts letters, and each promise once by its first year and newest status', async () => {
      await store.storeLetters([
        letterFrom({
          zone: 'overview',
          lead: '甲局',
          measures: [{ text: '已完成一项。', status: 'done' }, { text: '正在推进一项。' }],
        }),
        letterFrom({
          zone: 'overview',
          lead: '乙局',
          year: 2023,
          measures: [{ text: '计划一项。', status: 'planned' }],
        }),
        letterFrom({
          zone: 'overview',
          lead: '乙局',
          year: null,
          issuedOn: null,
          measures: [{ text: '推进滨海步道照明改造。' }],
        }),
      ]);
      expect(await store.overview('overview')).toMatchObject({
        letterCount: 3,
        promiseCount: 4,
        byYear: [
          { year: 2023, done: 0, advancing: 0, planned: 1, unknown: 0 },
          { year: 2024, done: 1, advancing: 1, planned: 0, unknown: 0 },
          { year: null, done: 0, advancing: 1, planned: 0, unknown: 0 },
        ],
        importedUntil: '2026-11-20T08:00:00.000Z',
        units: ['乙局', '甲局'],
      });
      expect((await store.overview('overview')).newestLetters).toHaveLength(3);
      const { byYear } = await store.overview('overview');
      for (const { year, ...statuses } of byYear) {
        for (const status of ['done', 'advancing', 'planned', 'unknown'] as const) {
          const query = { zone: 'overview', firstYear: year ?? ('undated' as const), status };
          expect((await store.lineages(query)).total).toBe(statuses[status]);
        }
      }
      expect(await store.filters('overview')).toEqual({
        units: ['乙局', '甲局'],
        coHandlers: [],
        letterYears: [2023, 2024],
        promiseYears: [2023, 2024, null],
        findingYears: [],
      });
      expect(await store.overview('empty')).toMatchObject({
        letterCount: 0,
        byYear: [],
        units: [],
      });
    });

    test('checkpoints are told apart by their size as a number: the largest is the latest', async () => {
      const [root, at] = ['ab'.repeat(32), '2026-03-02T00:00:00.000Z'];
      for (const size of [9, 100, 99, 1000]) {
        await store.saveCheckpoint('checkpoints', { size, root, at, note: 'n' });
      }
      const sizes = async (before: number | null) =>
        (await store.checkpointsBefore('checkpoints', before, 2)).map(({ size }) => size);
      expect([await sizes(null), await sizes(100)]).toEqual([
        [1000, 100],
        [99, 9],
      ]);
    });
  });

  searchContract(name, open);
  figureContract(name, open);
  lineageContract(name, opening);
  withdrawalContract(name, open);
}
