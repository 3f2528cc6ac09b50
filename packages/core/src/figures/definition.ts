import type { LetterKind, MeasureStatus, ResultClass } from '@twinpark/text';
import type { Decimal, IsoDate, Text } from '../model/index.ts';

/** A condition's value: fixed, or what the letter that uses the figure gives (its year, its unit). */
export type Asked<T, K extends 'year' | 'unit'> = T | { readonly given: K };

/** What is counted, as data with one key: the kind of record and its conditions. What is not named
 * is not asked. */
export type Counted =
  | {
      /** Letters issued up to the figure's date. */
      readonly letters: {
        readonly kinds?: readonly LetterKind[];
        readonly classes?: readonly ResultClass[];
        readonly year?: Asked<number, 'year'>;
        readonly unit?: Asked<string, 'unit'>;
      };
    }
  | {
      /** Promises of letters issued up to the figure's date. `work-list`: those of the annexed list,
       * so that a promise of both body and list counts once. */
      readonly promises: {
        readonly statuses?: readonly MeasureStatus[];
        readonly place?: 'work-list' | 'body';
        readonly year?: Asked<number, 'year'>;
        readonly unit?: Asked<string, 'unit'>;
      };
    }
  | {
      /** Lineages by the status of their newest promise up to the figure's date. `year` is that of
       * the newest promise. */
      readonly lineages: {
        readonly statuses?: readonly MeasureStatus[];
        readonly year?: Asked<number, 'year'>;
        readonly unit?: Asked<string, 'unit'>;
      };
    }
  | {
      /** Matters by what the log says of them up to the figure's date: opened in `year`, having
       * reached one of the stages, having sent this letter. */
      readonly matters: {
        readonly scheme: string;
        readonly year?: Asked<number, 'year'>;
        readonly reached?: readonly string[];
        readonly issued?: string;
      };
    };

/** How a figure is computed from counts: one-key objects like the rules of a scheme. */
export type FigureRule =
  | { readonly count: Counted }
  | { readonly sum: readonly FigureRule[] }
  /** The part in the whole, in per cent, rounded half up to so many places. */
  | {
      readonly share: {
        readonly of: FigureRule;
        readonly in: FigureRule;
        readonly places: number;
      };
    };

/** A number with its meaning (指标): what is counted, in what unit. Data, so that it can be shown,
 * hashed and evaluated again by anyone. */
export interface FigureDefinition {
  /** Under this id a text refers to it: `{figure:<id>}`. Small letters, digits and hyphens. */
  readonly id: string;
  readonly title: Text;
  readonly unit: Text;
  /** How it is counted, in words (口径). */
  readonly how: Text;
  readonly rule: FigureRule;
}

/** For which records a figure is evaluated. */
export interface FigureScope {
  readonly zone: string;
  readonly year: number;
  /** The unit under all the names that letters give it, its own first. */
  readonly units: readonly string[];
  /** Records up to and with this day count. */
  readonly asOf: IsoDate;
}

/** A figure evaluated. `live` moves with the records; `frozen` is what a sent letter said. A null
 * value: the definition is not known, or the whole of a share is zero. */
export interface FigureValue {
  readonly definition: string;
  readonly scope: FigureScope;
  readonly value: Decimal | null;
  readonly state: 'live' | 'frozen';
}

/** What a sent letter keeps of each of its figures: the whole definition, so that nobody can change
 * later what was counted. */
export interface FrozenFigure {
  readonly definition: FigureDefinition;
  readonly scope: FigureScope;
  readonly value: Decimal | null;
}

/** Where counts come from: the records of a node. */
export interface FigureSource {
  /** The number of records that meet the conditions, as of the scope's date. */
  count(counted: Counted, scope: FigureScope): Promise<number>;
}
