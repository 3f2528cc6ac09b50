import type { Language } from '@twinpark/core/model';
import { en } from './en.ts';
import { fill, type Values } from './message.ts';
import { zhHans, type Catalogue, type Key } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

type Arguments<K extends Key> = keyof Values<(typeof zhHans)[K]> extends never
  ? []
  : [values: Values<(typeof zhHans)[K]>];

/** Says a message of the catalogue in one language. */
export type Say = <K extends Key>(key: K, ...values: Arguments<K>) => string;

/** The texts of a language: `say('letters.count', { n: 3 })`. */
export function sayIn(language: Language): Say {
  const texts = catalogues[language];
  return (key, ...values) => fill(texts[key], values[0] ?? {});
}

/** All texts of a language, for what looks them up by a name it makes. */
export function textsIn(language: Language): Catalogue {
  return catalogues[language];
}
