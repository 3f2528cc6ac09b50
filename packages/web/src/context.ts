import type { Language, Zone } from '@twinpark/core/model';
import { sayIn, type Say } from './texts/index.ts';

/** What every page knows besides its own data. */
export interface PageContext {
  readonly language: Language;
  readonly say: Say;
  readonly zones: readonly Zone[];
  /** The zone whose pages these are, or null on pages of the whole site. */
  readonly zone: Zone | null;
  /** The address after the language, with its query: `/hetao/letters?year=2024`. */
  readonly path: string;
  /** Address of the style sheet, which changes with its content. */
  readonly styleSheet: string;
}

/** A context with its texts. */
export function pageContext(given: Omit<PageContext, 'say'>): PageContext {
  return { ...given, say: sayIn(given.language) };
}
