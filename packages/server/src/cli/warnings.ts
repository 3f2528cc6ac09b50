import type { Language, Text } from '@twinpark/core/model';
import type { Reading } from '@twinpark/text';
// Not from the whole of the web package, which brings the pictures along.
import { damageText } from '@twinpark/web/damage';

const longestQuote = 20;
/** Contact data is masked in what we print; its warning must not say it again. */
const personal = 'C33';
const personalText: Text = {
  'zh-Hans': '公开的函件载有个人联系资料，公开前请遮盖',
  'zh-Hant': '公開的函件載有個人聯絡資料，公開前請遮蓋',
  en: 'personal contact data in a public letter; mask it before publication',
};

/** What was repaired in a letter, in a language. */
export const repairInWords = (code: string, language: Language): string =>
  `${damageText('repair', code, language)} (${code})`;

/** What could not be mended in a letter, with the line of the cleaned text and the words there; the
 * same said of several lines stands once. */
export function warningsInWords(reading: Reading, language: Language): readonly string[] {
  const lines = new Map<string, Set<number>>();
  for (const { code, span } of reading.warnings) {
    const said = code === personal ? personalText[language] : damageText('warning', code, language);
    const quoted = code === personal ? '' : quote(reading.cleanText.slice(...span), language);
    const key = `${said}${quoted} (${code})`;
    const line = reading.cleanText.slice(0, span[0]).split('\n').length;
    lines.set(key, (lines.get(key) ?? new Set()).add(line));
  }
  return [...lines].map(([said, at]) => {
    const places = [...at].join(language === 'en' ? ', ' : '、');
    return language === 'en' ? `line ${places}: ${said}` : `第 ${places} 行：${said}`;
  });
}

function quote(raw: string, language: Language): string {
  const text = raw.replace(/\s+/gu, ' ').trim();
  if (text === '') return '';
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return language === 'en'
    ? `: “${shown}”`
    : language === 'zh-Hans'
      ? `：“${shown}”`
      : `：「${shown}」`;
}
