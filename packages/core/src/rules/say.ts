import type { Because } from './result.ts';
import { isAmount, isText, type Language, type Text, type Value } from '../model/index.ts';

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
  const first = decimal.startsWith('-') ? 1 : 0;
  const point = decimal.indexOf('.');
  let grouped = decimal;
  for (let at = (point < 0 ? decimal.length : point) - 3; at > first; at -= 3) {
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  }
  return grouped;
}

/** What a rule read as its reader knows it: the words of the option that was chosen, else the value. */
export function read({ detail, value }: Pick<Because, 'detail' | 'value'>): Value | Text | null {
  const said = detail?.['said'];
  return said !== undefined && isText(said) ? said : value;
}

/** One sentence in three languages; `{0}`, `{1}` … are filled with values or texts, in the language that is read alone. */
export function sentence(
  template: Text,
  ...parts: readonly (Value | Text | null | undefined)[]
): Text {
  const fill = (language: Language) =>
    piecesOf(template[language]).reduce((said, piece, i) => {
      if (i % 2 === 0) return said + piece;
      const part = parts[Number(piece)] ?? null;
      return said + (isText(part) ? part[language] : showValue(part, language));
    }, '');
  return {
    get 'zh-Hans'() {
      return fill('zh-Hans');
    },
    get 'zh-Hant'() {
      return fill('zh-Hant');
    },
    get en() {
      return fill('en');
    },
  };
}

const templates = new Map<string, readonly string[]>();

/** A template as what stands between its places and, every second, which part stands in a place. Kept, since the mechanisms
 * have a few dozen and say them a thousand times. */
function piecesOf(template: string): readonly string[] {
  const known = templates.get(template);
  if (known) return known;
  const pieces = template.split(/\{(\d)\}/);
  templates.set(template, pieces);
  return pieces;
}
