import {
  isAmount,
  languages,
  type Language,
  type Text,
  type Value,
  type Values,
} from '../model/index.ts';
import { showValue, type Environment } from '../rules/index.ts';

const placeholder = /\{([\w-]+)\}/gu;

/** The fields and look-ups that the words of a condition stand for, in any language. */
export function placeholdersIn(otherwise: Text): readonly string[] {
  const names = languages.flatMap((language) =>
    [...otherwise[language].matchAll(placeholder)].flatMap(([, name]) => name ?? []),
  );
  return [...new Set(names)];
}

/** The words of a condition with what its fields and look-ups say; null where it names none. `line`: the place of the
 * line that it is about; what was looked up for every line is said of that one. */
export function saidWith(
  otherwise: Text,
  { values, lookups }: Pick<Environment, 'values' | 'lookups'>,
  line: number | null = null,
): Text | null {
  if (placeholdersIn(otherwise).length === 0) return null;
  const said = (value: Value | undefined, language: Language): string =>
    plain(line === null || !isOfLines(value) ? value : value[String(line)], language);
  const filled = (language: Language): string =>
    otherwise[language].replace(placeholder, (_all, name: string) =>
      said(lookups[name] ?? values[name], language),
    );
  return {
    'zh-Hans': filled('zh-Hans'),
    'zh-Hant': filled('zh-Hant'),
    en: filled('en'),
  };
}

/** The words of a condition where nothing is looked up: what its fields and look-ups would say is left open. */
export function saidInGeneral(otherwise: Text): Text {
  const open = (words: string): string => words.replace(placeholder, '…');
  return {
    'zh-Hans': open(otherwise['zh-Hans']),
    'zh-Hant': open(otherwise['zh-Hant']),
    en: open(otherwise.en),
  };
}

function isOfLines(value: Value | undefined): value is Values {
  return typeof value === 'object' && !Array.isArray(value) && !isAmount(value);
}

function plain(value: Value | undefined, language: Language): string {
  const isSaid =
    isAmount(value) ||
    (typeof value === 'string' && value !== '') ||
    (Array.isArray(value) && value.length > 0);
  return isSaid ? showValue(value, language) : '–';
}
