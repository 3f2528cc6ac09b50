import { findingKinds, type Finding } from '@twinpark/core/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SampleWithReal, UnknownPromise } from '../src/decide-link.ts';
import type { Store } from '../src/store.ts';
import { letterFrom } from './letters.ts';
import type { Opening } from './reopening.ts';

/** What every store must do with the promises of letters. */
export function lineageContract(name: string, { open, reopen }: Opening): void {
  describe(`${name}: lineages`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const laboratory = (year: number, status: 'advancing' | 'done', zone: string) =>
      letterFrom({
        zone,
        year,
        number: `${String(year)}0301`,
        opening: `${String(year)}年办理情况如下。`,
        measures: [
          { text: '一是今年建成深港联合量子计算实验室并投入使用。', status },
          { text: '二是举办青年人才交流活动，促进两地学生往来。', status: 'advancing' },
        ],
      });

    test('the same promise in letters of two years is one lineage, whichever came first', async () => {
      for (const [zone, years] of [
        ['forward', [2023, 2024]],
        ['backward', [2024, 2023]],
      ] as const) {
        const letters = years.map((year) => laboratory(year, 'advancing', zone));
        for (const letter of letters) await store.storeLetters([letter]);
        const { items, total } = await store.lineages({ zone });
        expect(total).toBe(2);
        expect(items[0]).toMatchObject({ firstYear: 2023, lastYear: 2024, letterCount: 2 });
        const detail = await store.lineage(zone, `${letters[0]!.id}#0`);
        expect(detail?.lineage.promises.map(({ year }) => year)).toEqual([2023, 2024]);
        expect(detail?.lineage.links).toHaveLength(1);
        expect(detail?.letters.map(({ year }) => year)).toEqual([2023, 2024]);
      }
    });

    test('letters of one batch are linked with each other', async () => {
      await store.storeLetters(
        [2022, 2023, 2024].map((year) => laboratory(year, 'advancing', 'batch')),
      );
      const { items } = await store.lineages({ zone: 'batch' });
      expect(items.map(({ letterCount }) => letterCount)).toEqual([3, 3]);
    });

    test('zones are never linked', async () => {
      await store.storeLetters([laboratory(2023, 'advancing', 'east')]);
      await store.storeLetters([laboratory(2024, 'advancing', 'west')]);
      expect((await store.lineages({ zone: 'east' })).total).toBe(2);
    });

    test('findings appear with the letter that causes them and count everywhere', async () => {
      const zone = 'audited';
      const [before, after] = [laboratory(2023, 'done', zone), laboratory(2024, 'done', zone)];
      await store.storeLetters([before]);
      const calm = await store.findings({ zone });
      await store.storeLetters([after]);
      const { items } = await store.findings({ zone });
      expect(items.length).toBeGreaterThan(calm.items.length);
      const repeated = items.find(({ kind }) => kind === 'repeated-completion');
      expect(repeated).toMatchObject({ letters: [before.id, after.id] });
      const lineage = await store.lineage(zone, `${after.id}#0`);
      expect(lineage?.findings).toContainEqual(repeated);
      expect((await store.letter(zone, before.id))?.findings).toContainEqual(repeated);
      const { findingsByKind } = await store.overview(zone);
      expect(findingsByKind).toContainEqual({ kind: 'repeated-completion', count: 1 });
    });

    test('a line that stays the same is no standstill when the letter tells elsewhere what came of it', async () => {
      const line = '推进滨海国际学校规划建设。';
      const tell = (zone: string, year: number, ...more: readonly string[]) =>
        letterFrom({
          zone,
          year,
          opening: `${String(year)}年办理情况如下。`,
          measures: [
            { text: line },
            ...more.map((text) => ({ text, status: 'done' as const, heading: '二、进展' })),
          ],
        });
      const still = async (zone: string) =>
        (await store.findings({ zone, kind: 'no-movement' })).total;
      await store.storeLetters([tell('still', 2023)]);
      await store.storeLetters([tell('still', 2024)]);
      expect(await still('still')).toBe(1);
      await store.storeLetters([tell('moved', 2023)]);
      await store.storeLetters([tell('moved', 2024, '滨海国际学校主体结构封顶。')]);
      expect(await still('moved')).toBe(0);
    });

    describe('a promise that nobody came back to', () => {
      const three = (zone: string) => ({
        first: letterFrom({
          zone,
          year: 2022,
          number: '20220555',
          measures: [{ text: '一是推进滨海大道慢行系统改造，完善沿线照明设施。' }],
          next: ['启动深港跨境数据验证平台二期建设。'],
        }),
        silent: letterFrom({
          zone,
          year: 2023,
          number: '20220555',
          session: '二',
          kind: 'report',
          opening: '2023年办理情况如下。',
          measures: [{ text: '一是推进滨海大道慢行系统改造，完善沿线照明设施。' }],
        }),
        clearing: letterFrom({
          zone,
          year: 2024,
          measures: [{ text: '一是深港跨境数据验证平台已有进展。' }],
        }),
      });
      const dropped = async (zone: string) =>
        (await store.findings({ zone, kind: 'dropped' })).total;
      const withdrawal = { by: '督查室', at: '2026-11-21T02:00:00.000Z', reason: '重发' };

      test('is found, cleared by a later letter, and found again when that is withdrawn', async () => {
        const zone = 'dropped';
        const { first, silent, clearing } = three(zone);
        await store.storeLetters([first]);
        expect(await dropped(zone)).toBe(0);
        await store.storeLetters([silent]);
        expect(await dropped(zone)).toBe(1);
        await store.storeLetters([clearing]);
        expect(await dropped(zone)).toBe(0);
        await store.withdrawLetter(zone, clearing.id, withdrawal);
        expect(await dropped(zone)).toBe(1);
      });

      test('is not found where the letter that speaks of it came first, until that is withdrawn', async () => {
        const zone = 'dropped-late';
        const { first, silent, clearing } = three(zone);
        await store.storeLetters([clearing]);
        await store.storeLetters([first]);
        await store.storeLetters([silent]);
        expect(await dropped(zone)).toBe(0);
        await store.withdrawLetter(zone, clearing.id, withdrawal);
        expect(await dropped(zone)).toBe(1);
      });
    });

    test('what a person decides outweighs the scores and is kept with name and time', async () => {
      const zone = 'decided';
      const [before, after] = [laboratory(2023, 'done', zone), laboratory(2024, 'done', zone)];
      await store.storeLetters([before, after]);
      const pair = { from: `${before.id}#0`, to: `${after.id}#0` };
      const decide = (decision: 'cut' | 'joined', at: string) =>
        store.decideLink(zone, { ...pair, decision, by: '督查室', at });
      expect(await decide('cut', '2026-11-20T08:00:00.000Z')).toEqual([]);
      expect((await store.lineages({ zone })).total).toBe(3);
      expect((await store.findings({ zone, kind: 'repeated-completion' })).total).toBe(0);
      await decide('joined', '2026-11-20T09:00:00.000Z');
      expect((await store.lineages({ zone })).total).toBe(2);
      const detail = await store.lineage(zone, pair.to);
      expect(detail?.decisions).toEqual([
        { ...pair, decision: 'cut', by: '督查室', at: '2026-11-20T08:00:00.000Z' },
        { ...pair, decision: 'joined', by: '督查室', at: '2026-11-20T09:00:00.000Z' },
      ]);
    });

    test('what a person cut or joined stands after a restart and when more letters come; the audit follows it', async () => {
      const zone = 'standing';
      const [first, second, third, fourth] = [2021, 2022, 2023, 2024].map((year) =>
        laboratory(year, 'done', zone),
      );
      if (!first || !second || !third || !fourth) throw new Error('Expected four letters.');
      const decide = (decision: 'cut' | 'joined', from: string, to: string) =>
        store.decideLink(zone, {
          from,
          to,
          decision,
          by: '督查室',
          at: '2026-11-20T08:00:00.000Z',
        });
      const together = async (id: string) =>
        (await store.lineage(zone, id))?.lineage.promises.map((one) => one.id);
      const accused = async () =>
        (await store.findings({ zone, kind: 'repeated-completion' })).items.map(
          ({ letters }) => letters,
        );
      await store.storeLetters([first, second]);
      expect(await accused()).toEqual([[first.id, second.id]]);
      await decide('cut', `${first.id}#0`, `${second.id}#0`);
      await decide('joined', `${first.id}#0`, `${second.id}#1`);
      expect(await accused()).toEqual([]);

      store = await reopen(store);
      await store.storeLetters([third]);
      store = await reopen(store);
      await store.storeLetters([fourth]);
      expect(await together(`${first.id}#0`)).not.toContain(`${second.id}#0`);
      expect(await together(`${first.id}#0`)).toContain(`${second.id}#1`);
      const found = await accused();
      expect(found.length).toBeGreaterThan(0);
      for (const letters of found) {
        expect(letters.includes(first.id) && letters.includes(second.id)).toBe(false);
      }
      const decided = (await store.lineage(zone, `${first.id}#0`))?.decisions;
      expect(decided?.map(({ decision, by }) => [decision, by])).toEqual([
        ['cut', '督查室'],
        ['joined', '督查室'],
      ]);
    });

    test('findings are listed with the most serious kind first, the newest first within a kind, page by page', async () => {
      const zone = 'ordered';
      const claim = (year: number) =>
        letterFrom({
          zone,
          year,
          number: `${String(year)}0412`,
          opening: `${String(year)}年办理情况如下。`,
          measures: [
            { text: '一是今年建成深港联合量子计算实验室并投入使用。', status: 'done' },
            { text: '二是园区营商环境得到全面优化。', status: 'done' },
          ],
        });
      await store.storeLetters([2022, 2023, 2024].map(claim));
      const seen: (readonly [Finding['kind'], number])[] = [];
      const years = new Map(
        (await store.letters({ zone })).items.map(({ id, year }) => [id, year]),
      );
      let cursor: string | undefined;
      do {
        const page = await store.findings({ zone, limit: 2, cursor });
        seen.push(
          ...page.items.map(
            ({ kind, letters }) =>
              [kind, Math.max(...letters.map((id) => years.get(id) ?? 0))] as const,
          ),
        );
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen.length).toBeGreaterThan(4);
      const place = ([kind, year]: (typeof seen)[number]): number =>
        findingKinds.indexOf(kind) * 10_000 - year;
      expect(seen.map(place)).toEqual(seen.map(place).toSorted((a, b) => a - b));
      expect(new Set(seen.map(([kind]) => kind)).size).toBeGreaterThan(1);
    });

    test('a decision about a promise that is not there is refused', async () => {
      const nobody = '01900000-0000-7000-8000-0000000000ff#1';
      const decision = {
        from: nobody,
        to: nobody,
        decision: 'cut' as const,
        by: '甲',
        at: '2026-11-20T08:00:00Z',
      };
      await expect(store.decideLink('decided', decision)).rejects.toBeInstanceOf(UnknownPromise);
    });

    test("a sample letter's promise is not joined with a real one; a cut of the two is kept", async () => {
      const zone = 'mixed';
      const real = laboratory(2023, 'done', zone);
      const invented = { ...laboratory(2024, 'done', zone), sample: true };
      await store.storeLetters([real, invented]);
      const pair = { from: `${real.id}#0`, to: `${invented.id}#0` };
      const decide = (decision: 'joined' | 'confirmed' | 'cut') =>
        store.decideLink(zone, { ...pair, decision, by: '甲', at: '2026-11-20T08:00:00Z' });
      await expect(decide('joined')).rejects.toBeInstanceOf(SampleWithReal);
      await expect(decide('confirmed')).rejects.toThrow(/expected two of real letters .*remove/);
      const kept = async () => (await store.lineage(zone, pair.from))?.decisions.length;
      expect(await kept()).toBe(0);
      expect(await decide('cut')).toEqual([]);
      expect(await kept()).toBe(1);
    });

    test('the work list of a unit has what the letters of its year say under any of its names', async () => {
      const zone = 'list';
      await store.storeLetters([2023, 2024].map((year) => laboratory(year, 'advancing', zone)));
      const { lineages: source, letters } = await store.workListSource(zone, 2024, [
        '某市示范区人民政府',
        '示范区人民政府',
      ]);
      expect(source.map(({ promises }) => promises.map(({ year }) => year))).toEqual([
        [2024],
        [2024],
      ]);
      expect(letters).toMatchObject([{ number: '20240301' }]);
      expect(await store.workListSource(zone, 2020, ['示范区人民政府'])).toEqual({
        lineages: [],
        letters: [],
        sample: false,
      });
    });
  });
}
