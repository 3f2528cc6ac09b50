import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../src/store.ts';
import { letterFrom } from './letters.ts';

const withdrawal = {
  by: '王小明',
  at: '2026-11-21T02:00:00.000Z',
  reason: '发文单位更正后重发',
};

/** What every store must do with sample letters beside real ones, and with letters that leave. */
export function withdrawalContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: samples and withdrawals`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const laboratory = (year: number, zone: string, sample = false) =>
      letterFrom({
        zone,
        year,
        sample,
        number: `${String(year)}0301`,
        opening: `${String(year)}年${sample ? '样例' : ''}办理情况如下。`,
        measures: [{ text: '一是今年建成深港联合量子计算实验室并投入使用。', status: 'done' }],
      });

    test('a sample is never linked with a real letter, nor held against it, in either order', async () => {
      for (const [zone, first, second] of [
        ['sample-first', true, false],
        ['real-first', false, true],
      ] as const) {
        await store.storeLetters([laboratory(2023, zone, first)]);
        await store.storeLetters([laboratory(2024, zone, second)]);
        const { items, total } = await store.lineages({ zone });
        expect(total).toBe(2);
        expect(new Set(items.map(({ sample }) => sample)).size).toBe(2);
        expect((await store.findings({ zone })).items.filter(({ lineage }) => lineage)).toEqual([]);
        expect((await store.letters({ zone, sample: true })).total).toBe(1);
      }
    });

    test('a real letter with the number of a sample is stored, and the work list is of real letters alone', async () => {
      const zone = 'same-number';
      const [real, sample] = [laboratory(2024, zone), laboratory(2024, zone, true)];
      await store.storeLetters([sample]);
      const unit = real.reading.lead ?? '';
      expect((await store.workListSource(zone, 2024, [unit])).sample).toBe(true);
      expect(await store.storeLetters([real])).toEqual([{ outcome: 'stored', id: real.id }]);
      const source = await store.workListSource(zone, 2024, [unit]);
      expect(source.sample).toBe(false);
      expect(source.lineages.map(({ promises }) => promises[0]?.letter)).toEqual([real.id]);
    });

    test('a withdrawn letter leaves nothing but its tombstone', async () => {
      const zone = 'withdrawn';
      const letters = [2022, 2023, 2024].map((year) => laboratory(year, zone));
      const [oldest, middle, newest] = letters as [
        (typeof letters)[0],
        (typeof letters)[0],
        (typeof letters)[0],
      ];
      await store.storeLetters(letters);
      expect((await store.findings({ zone, kind: 'repeated-completion' })).total).toBe(2);
      expect(await store.withdrawLetter(zone, oldest.id, withdrawal)).toEqual({ promises: 1 });
      expect(await store.letter(zone, oldest.id)).toBeNull();
      expect(await store.original(zone, oldest.id)).toBeNull();
      expect(await store.lineage(zone, `${oldest.id}#0`)).toBeNull();
      const { items } = await store.lineages({ zone });
      expect(items).toMatchObject([{ id: `${middle.id}#0`, firstYear: 2023, letterCount: 2 }]);
      expect((await store.search({ zone, text: '2022年办理情况' })).total).toBe(0);
      expect((await store.findings({ zone, kind: 'repeated-completion' })).total).toBe(1);
      for (const { letters } of (await store.findings({ zone })).items) {
        expect(letters).not.toContain(oldest.id);
      }
      await store.withdrawLetter(zone, middle.id, withdrawal);
      expect((await store.findings({ zone, kind: 'repeated-completion' })).total).toBe(0);
      expect((await store.lineages({ zone })).items).toMatchObject([{ letterCount: 1 }]);
      expect(await store.withdrawLetter(zone, middle.id, withdrawal)).toBeNull();
      await store.withdrawLetter(zone, newest.id, withdrawal);
      expect(await store.overview(zone)).toMatchObject({ letterCount: 0, promiseCount: 0 });
    });

    test('a withdrawn letter comes back only when it is asked for again, and links as before', async () => {
      const zone = 'again';
      const [before, after] = [laboratory(2023, zone), laboratory(2024, zone)];
      await store.storeLetters([before, after]);
      await store.withdrawLetter(zone, after.id, withdrawal);
      expect(await store.storeLetters([after])).toEqual([{ outcome: 'withdrawn', ...withdrawal }]);
      expect((await store.letters({ zone })).total).toBe(1);
      const back = await store.storeLetters([{ ...after, again: true }]);
      expect(back).toEqual([{ outcome: 'stored', id: after.id }]);
      expect((await store.lineages({ zone })).items).toMatchObject([{ letterCount: 2 }]);
      expect(await store.verifyLetters(zone)).toMatchObject({ letters: 2, troubles: [] });
    });

    test('a letter is found by its id, its file and its number', async () => {
      const zone = 'named';
      const letter = letterFrom({ zone, number: '20240077', file: '函.txt' });
      await store.storeLetters([letter]);
      for (const given of [letter.id, '函.txt', '20240077']) {
        expect((await store.lettersNamed(zone, given)).map(({ id }) => id)).toEqual([letter.id]);
      }
      expect(await store.lettersNamed(zone, '20240078')).toEqual([]);
    });
  });
}
