import type { Counted, FigureScope, FrozenFigure } from '@twinpark/core/figures';
import type { Database } from '../database.ts';
import { countRecords } from './count-records.ts';
import { freezeFigures, frozenFigures } from './letter-figures.ts';

/** Figures: counts of records as of a day, and what sent letters said in numbers. */
export interface FigureStore {
  countRecords(counted: Counted, scope: FigureScope): Promise<number>;
  freezeFigures(zone: string, letter: string, figures: readonly FrozenFigure[]): Promise<void>;
  frozenFigures(zone: string, letter: string): Promise<readonly FrozenFigure[]>;
}

/** The figures' side of a store on a migrated database. */
export function figureStore(database: Database): FigureStore {
  return {
    countRecords: (...parameters) => countRecords(database, ...parameters),
    freezeFigures: (...parameters) => freezeFigures(database, ...parameters),
    frozenFigures: (...parameters) => frozenFigures(database, ...parameters),
  };
}
