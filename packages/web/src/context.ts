import type { Language, Zone } from '@twinpark/core/model';
import { sayIn, type Say } from './texts/index.ts';

/** Who looks at the page, when somebody is signed in. */
export interface Viewer {
  readonly name: string;
  /** The name of the unit acted for; null: they act for themselves. */
  readonly unit: string | null;
  /** What every form that changes something carries in the field `token`. */
  readonly token: string;
  /** How many notices they have not read; `mostUnread` stands for that many or more. */
  readonly unread: number;
}

/** Unread notices are not counted any further. */
export const mostUnread = 50;

/** What every page knows besides its own data. */
export interface PageContext {
  readonly language: Language;
  readonly say: Say;
  readonly zones: readonly Zone[];
  /** The zone whose pages these are, or null on pages of the whole site. */
  readonly zone: Zone | null;
  /** The address after the language, with its query: `/hetao/letters?year=2024`. */
  readonly path: string;
  /** Null: nobody is signed in, or the page is of the whole site. */
  readonly viewer: Viewer | null;
  /** Address of the style sheet, which changes with its content. */
  readonly styleSheet: string;
}

/** A context with its texts. */
export function pageContext(given: Omit<PageContext, 'say'>): PageContext {
  return { ...given, say: sayIn(given.language) };
}
