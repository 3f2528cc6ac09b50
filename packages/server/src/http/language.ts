import { languages, type Language } from '@twinpark/core/model';

/** Which of the three languages an Accept-Language header prefers; simplified Chinese without one. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.trim(), weight: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const language = languageOfTag(tag);
    if (language !== null) return language;
  }
  return languages[0];
}

/** Hong Kong, Macao and Taiwan read traditional characters when the tag names no script. */
function languageOfTag(tag: string): Language | null {
  const parts = tag.split('-');
  if (parts[0] === 'en') return 'en';
  if (parts[0] !== 'zh') return null;
  if (parts.includes('hant')) return 'zh-Hant';
  if (parts.includes('hans')) return 'zh-Hans';
  return parts.some((part) => ['hk', 'mo', 'tw'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
