import { toTraditional } from '@twinpark/text';
import type { Zone } from '../model/index.ts';
import type { LetterLanguage } from './types.ts';

/** Somebody whom a letter addresses. A body (党派、团体、专委会) is no 委员. */
export interface Addressee {
  readonly name: string;
  readonly kind: 'person' | 'body';
}

const BODY = /(?:会|會|党|黨|委|局|组|組|界|界别|团|團|盟|联|聯|处|處|院|社|中心|办|辦|政府)$/u;

/** Words that people typed, in the characters of the letter. */
export function written(words: string, language: LetterLanguage): string {
  return language === 'zh-Hant' ? toTraditional(words) : words;
}

/** A unit's name: the zone's, found by id, or what the matter itself calls the unit. */
export function unitName(id: string, zone: Zone, language: LetterLanguage): string {
  return zone.units.find((unit) => unit.id === id)?.name[language] ?? written(id, language);
}

/** A proposer: as the accounts name them, else by the words of the register entry. */
export function addressee(
  id: string,
  people: Readonly<Record<string, Addressee>>,
  language: LetterLanguage,
): Addressee {
  const known = people[id] ?? { name: id, kind: BODY.test(id) ? 'body' : 'person' };
  return { ...known, name: written(known.name, language) };
}
