import { languages, type Language } from '@twinpark/core/model';

/** The language as it stands in a path: `zh-hans`, `zh-hant`, `en`. */
export function languageSlug(language: Language): string {
  return language.toLowerCase();
}

/** The language of a path's first segment, or null if it names none. */
export function languageOfSlug(slug: string): Language | null {
  return languages.find((language) => languageSlug(language) === slug) ?? null;
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** An address inside the site. Segments are encoded; empty query values are left out. */
export function linkTo(language: Language, segments: readonly string[], query: Query = {}): string {
  const path = ['', languageSlug(language), ...segments].map(encodeURIComponent).join('/');
  return `${path}${queryString(query)}`;
}

/** `?a=b&c=d`, or nothing when every value is empty. */
export function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The id that a promise has on its letter's page; ids hold no blanks and no `#`. */
export function promiseAnchor(ordinal: number): string {
  return `promise-${String(ordinal)}`;
}

/** The address of a promise's lineage. Any promise of the lineage names it. */
export function promiseLink(language: Language, zone: string, promise: string): string {
  return linkTo(language, [zone, 'promises', promise]);
}

/** The address of a letter, at one promise of it if given. */
export function letterLink(
  language: Language,
  zone: string,
  letter: string,
  ordinal?: number,
): string {
  const place = ordinal === undefined ? '' : `#${promiseAnchor(ordinal)}`;
  return linkTo(language, [zone, 'letters', letter]) + place;
}
