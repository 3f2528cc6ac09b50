import type { damageHans } from './zh-hans.ts';

/** The same keys in every language. */
export type DamageCatalogue = Readonly<Record<keyof typeof damageHans, string>>;
