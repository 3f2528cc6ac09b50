/** The three languages of every text a user sees. `zh-Hant` is Hong Kong usage. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Text = Readonly<Record<Language, string>>;

/** One text, written in the three languages in this order: zh-Hans, zh-Hant (Hong Kong), en. */
export function text(hans: string, hant: string, en: string): Text {
  return { 'zh-Hans': hans, 'zh-Hant': hant, en };
}
