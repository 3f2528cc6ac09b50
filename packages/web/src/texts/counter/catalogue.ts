import type { counterHans } from './zh-hans.ts';

/** The same keys in every language. */
export type CounterCatalogue = Readonly<Record<keyof typeof counterHans, string>>;
