import type { Because } from './result.ts';
import { isAmount, languages, type Language, type Text, type Value } from '../model/index.ts';

const truth: Record<'yes' | 'no', Text> = {
  yes: { 'zh-Hans': '是', 'zh-Hant': '是', en: 'yes' },
  no: { 'zh-Hans': '否', 'zh-Hant': '否', en: 'no' },
};
const unknown: Text = { 'zh-Hans': '（未知）', 'zh-Hant': '（未知）', en: '(unknown)' };

/** A value as a reader sees it: thousands apart, the currency named, truth in words. */
export function showValue(value: Value | null, language: Language): string {
  if (value === null) return unknown[language];
  if (typeof value === 'boolean') return truth[value ? 'yes' : 'no'][language];
  if (isAmount(value)) return `${value.currency} ${groupThousands(value.amount)}`;
  if (typeof value === 'string') return value;
  if (isList(value)) {
    return value.map((part) => showValue(part, language)).join(language === 'en' ? ', ' : '、');
  }
  return JSON.stringify(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** What a rule read as its reader knows it: the words of the option that was chosen, else the value. */
export function read({ detail, value }: Pick<Because, 'detail' | 'value'>): Value | Text | null {
  const said = detail?.['said'];
  return said !== undefined && isText(said) ? said : value;
}

/** One sentence in three languages; `{0}`, `{1}` … are filled with values or texts. */
export function sentence(
  template: Text,
  ...parts: readonly (Value | Text | null | undefined)[]
): Text {
  const fill = (language: Language) =>
    template[language].replaceAll(/\{(\d)\}/g, (_, index: string) => {
      const part = parts[Number(index)] ?? null;
      return isText(part) ? part[language] : showValue(part, language);
    });
  return { 'zh-Hans': fill('zh-Hans'), 'zh-Hant': fill('zh-Hant'), en: fill('en') };
}

function isText(part: Value | Text | null): part is Text {
  return typeof part === 'object' && part !== null && languages.every((l) => l in part);
}
