import type { IsoDate, Language, LetterKind } from '../model/index.ts';

/** A decision in a letter (决定书), its figures and names bound: what goes out and nothing else. */
export interface DecisionLetter {
  readonly language: Language;
  readonly title: string;
  /** The matter's number. */
  readonly number: string | null;
  readonly to: string;
  readonly paragraphs: readonly string[];
  readonly unit: string;
  /** In words; `issuedOn` is the same day. */
  readonly date: string;
  readonly issuedOn: IsoDate;
  /** Random digits that its documents carry: who knows the rest of the words cannot find by their hash, which stays
   * in the log, what was erased from them. */
  readonly salt: string;
}

export interface DecisionFacts {
  readonly language: Language;
  readonly number: string | null;
  readonly to: string;
  readonly unit: string;
  readonly on: IsoDate;
  readonly salt: string;
  /** A field's value in words; null where nothing is filled in. */
  readonly said: (field: string) => string | null;
}

/** The kinds of letters that say what a field holds: in a paragraph, or as whom they are addressed to. */
export function lettersThatSay(
  kinds: Readonly<Record<string, LetterKind>>,
  field: string,
): readonly string[] {
  return Object.entries(kinds).flatMap(([name, { to, paragraphs }]) => {
    const said = paragraphs.some((paragraph) =>
      Object.values(paragraph).some((words) => words.includes(`{${field}}`)),
    );
    return said || to === field ? [name] : [];
  });
}

/** The letter of a kind as its scheme words it, every `{field}` replaced; or the fields that are not filled
 * in. */
export function decisionLetter(
  kind: LetterKind,
  { language, number, to, unit, on, salt, said }: DecisionFacts,
): DecisionLetter | { readonly missing: readonly string[] } {
  const date = dateWords(on, language);
  const missing = new Set<string>();
  const bound = (paragraph: string): string =>
    paragraph.replace(/\{([^{}]*)\}/g, (_hole, name: string) => {
      const value = name === 'number' ? number : name === 'today' ? date : said(name);
      if (value === null || value === '') missing.add(name);
      return value ?? '';
    });
  const paragraphs = kind.paragraphs.map((paragraph) => bound(paragraph[language]));
  if (missing.size > 0) return { missing: [...missing] };
  return {
    language,
    title: kind.title[language],
    number,
    to,
    paragraphs,
    unit,
    date,
    issuedOn: on,
    salt,
  };
}

function dateWords(day: IsoDate, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language !== 'en') return `${String(year)}年${String(month)}月${String(date)}日`;
  const at = new Date(`${day}T00:00:00Z`);
  return at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
