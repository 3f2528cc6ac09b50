import { languages, type Language } from '@twinpark/core/model';

/** The language the person asked for: --lang, TWINPARK_LANG, then the locale; English when none says
 * Chinese. zh_HK, zh_TW and zh_MO read traditional. */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice(7);
  const wish = asked ?? env['TWINPARK_LANG'] ?? '';
  const named = parseLanguage(wish);
  if (named !== null) return named;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return parseLanguage(locale) ?? 'en';
}

/** "zh", "zh_CN.UTF-8", "zh-Hant", "en_GB" → one of our three; null for any other. */
export function parseLanguage(tag: string): Language | null {
  const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
  if (exact) return exact;
  const parts = tag.toLowerCase().split(/[-_.@]/u);
  if (parts[0] === 'en') return 'en';
  if (parts[0] !== 'zh') return null;
  return ['hant', 'hk', 'tw', 'mo'].some((mark) => parts.includes(mark)) ? 'zh-Hant' : 'zh-Hans';
}
