/** The three languages of every text a user sees. `zh-Hant` is Hong Kong usage. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Text = Readonly<Record<Language, string>>;
