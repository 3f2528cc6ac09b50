/** The three languages of every text a user sees. `zh-Hant` is Hong Kong usage. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Text = Readonly<Record<Language, string>>;

/** Whether something from outside is a text in all three languages, and nothing else. */
export function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === languages.length &&
    languages.every((language) => typeof Reflect.get(value, language) === 'string')
  );
}

/** One text, written in the three languages in this order: zh-Hans, zh-Hant (Hong Kong), en. */
export function text(hans: string, hant: string, en: string): Text {
  return { 'zh-Hans': hans, 'zh-Hant': hant, en };
}
