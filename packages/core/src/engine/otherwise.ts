import { languages, type Text, type Value } from '../model/index.ts';
import type { Environment } from '../rules/index.ts';

const placeholder = /\{([\w-]+)\}/gu;

/** The fields and look-ups that the words of a condition stand for, in any language. */
export function placeholdersIn(otherwise: Text): readonly string[] {
  const names = languages.flatMap((language) =>
    [...otherwise[language].matchAll(placeholder)].flatMap(([, name]) => name ?? []),
  );
  return [...new Set(names)];
}

/** The words of a condition with what its fields and look-ups say; null where it names none. */
export function saidWith(
  otherwise: Text,
  { values, lookups }: Pick<Environment, 'values' | 'lookups'>,
): Text | null {
  if (placeholdersIn(otherwise).length === 0) return null;
  const filled = (words: string): string =>
    words.replace(placeholder, (_all, name: string) => plain(lookups[name] ?? values[name]));
  return {
    'zh-Hans': filled(otherwise['zh-Hans']),
    'zh-Hant': filled(otherwise['zh-Hant']),
    en: filled(otherwise.en),
  };
}

function plain(value: Value | undefined): string {
  return typeof value === 'string' && value !== '' ? value : '–';
}
