import type { mattersHans } from './zh-hans.ts';

/** The same keys in every language. */
export type MattersCatalogue = Readonly<Record<keyof typeof mattersHans, string>>;
