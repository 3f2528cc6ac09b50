import { languages, type Language, type Text } from '@twinpark/core/model';
import { html, type Html, type Renderable } from '../html.ts';
import { sayIn, type Say } from '../texts/index.ts';

/** A text in both scripts side by side and in English, as it stands on a certificate; what reads the same in
 * several stands once. */
export function threefold(text: Text): Html {
  const known = new Set<string>();
  return html`${languages.flatMap((language): readonly Renderable[] => {
    const words = text[language];
    if (known.has(words)) return [];
    known.add(words);
    return [html`<span lang="${language}">${words}</span> `];
  })}`;
}

/** What the catalogue says in all three languages. */
export function inEach(words: (say: Say, language: Language) => string): Text {
  return {
    'zh-Hans': words(sayIn('zh-Hans'), 'zh-Hans'),
    'zh-Hant': words(sayIn('zh-Hant'), 'zh-Hant'),
    en: words(sayIn('en'), 'en'),
  };
}
