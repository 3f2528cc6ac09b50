import { figureDefinition, figureFrom, recompute, type FigureSource } from '@twinpark/core/figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../src/store.ts';
import { letterFrom } from './letters.ts';

/** What every store must do with figures: count as of a day, and keep what a letter was sent with. */
export function figureContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: figures`, () => {
    let store: Store;
    let source: FigureSource;
    const zone = 'figures';
    const unit = '示范区人民政府';
    const letters = [
      letterFrom({
        zone,
        number: '20240011',
        issuedOn: '2024-06-01',
        measures: [{ text: '一是建成共享实验室。', status: 'done' }],
        next: ['设立跨境科研服务专窗。'],
      }),
      letterFrom({ zone, number: '20240012', issuedOn: '2024-09-01', next: ['修订收费办法。'] }),
      letterFrom({ zone, number: '20240013', issuedOn: null, opening: '现答复如下。' }),
      letterFrom({ zone, number: '20240014', issuedOn: '2024-06-01', lead: '市科技局' }),
    ];
    beforeAll(async () => {
      store = await open();
      await store.storeLetters(letters);
      source = { count: (counted, scope) => store.countRecords(counted, scope) };
    });
    afterAll(() => store.close());

    const figure = async (id: string, asOf: string) => {
      const definition = figureDefinition(id);
      if (definition === null) throw new Error(`There is no figure "${id}".`);
      return figureFrom(source, definition, { zone, year: 2024, units: [unit], asOf });
    };

    test('letters count from their day on, those without a day on none', async () => {
      expect(await figure('replies-sent', '2024-05-31')).toBe('0');
      expect(await figure('replies-sent', '2024-06-01')).toBe('2');
      expect(await figure('replies-class-b', '2024-12-31')).toBe('3');
      expect(await figure('replies-class-a', '2024-12-31')).toBe('0');
      expect(await figure('unit-replies-sent', '2024-12-31')).toBe('2');
    });

    test('promises and lineages count by unit and status; a share of nothing has no value', async () => {
      expect(await figure('unit-promises-done', '2024-12-31')).toBe('0');
      expect(await figure('unit-completion-share', '2024-12-31')).toBe('0');
      expect(await figure('unit-completion-share', '2024-01-01')).toBeNull();
      expect(await figure('unit-lineages-completed', '2024-12-31')).toBe('1');
      expect(await figure('proposals-filed', '2024-12-31')).toBe('0');
    });

    test('the figures of a letter are kept once, in their order, and come out the same again', async () => {
      const letter = letters[0]?.id ?? '';
      const scope = { zone, year: 2024, units: [unit], asOf: '2024-08-31' };
      const frozen = await Promise.all(
        ['unit-replies-sent', 'replies-sent'].map(async (id) => {
          const definition = figureDefinition(id);
          if (definition === null) throw new Error(`There is no figure "${id}".`);
          return { definition, scope, value: await figureFrom(source, definition, scope) };
        }),
      );
      await store.freezeFigures(zone, letter, frozen);
      await store.freezeFigures(
        zone,
        letter,
        frozen.map((one) => ({ ...one, value: '99.50' })),
      );
      expect(await store.frozenFigures(zone, letter)).toEqual(frozen);
      expect(await store.frozenFigures(zone, 'no letter')).toEqual([]);
      const again = await recompute(await store.frozenFigures(zone, letter), source);
      expect(again.map(({ now, same }) => [now, same])).toEqual([
        ['1', true],
        ['2', true],
      ]);
    });
  });
}
