import { languages, type Language, type Text } from '../model/language.ts';
import { isRecord } from './check.ts';
import type { SignedDocument } from './proof.ts';

/** What people read of a certificate, taken from the signed credential and from nowhere else. */
export interface ShownCertificate {
  readonly id: string;
  readonly number: string | null;
  readonly title: Text;
  /** What it permits or certifies. */
  readonly statement: Text;
  readonly issuer: { readonly id: string; readonly name: Text };
  /** First and last day, YYYY-MM-DD where the zones are; until null: without end. */
  readonly from: string;
  readonly until: string | null;
  readonly claims: readonly {
    readonly claim: string;
    readonly label: Text;
    readonly value: Text;
  }[];
}

/** Reads a credential; null where it is none of ours. What it says is true only if its signature is. */
export function shownCertificate(credential: SignedDocument): ShownCertificate | null {
  const { id, issuer, certificateNumber, name, description, validFrom, validUntil, display } =
    credential;
  if (typeof id !== 'string' || typeof validFrom !== 'string' || !isRecord(issuer)) return null;
  const subject = credential['credentialSubject'];
  const [title, statement, issuerName] = [name, description, issuer['name']].map(textOf);
  if (!title || !statement || !issuerName || !isRecord(subject)) return null;
  const entries = Array.isArray(display) ? display : [];
  const listed = entries.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [];
    const [claim, label, value] = [entry['claim'], textOf(entry['label']), textOf(entry['value'])];
    return typeof claim === 'string' && label && value ? [{ claim, label, value }] : [];
  });
  const plain = Object.entries(subject).flatMap(([claim, value]) =>
    typeof value === 'string' && claim !== 'id'
      ? [{ claim, label: sameText(claim), value: sameText(value) }]
      : [],
  );
  return {
    id,
    number: typeof certificateNumber === 'string' ? certificateNumber : null,
    title,
    statement,
    issuer: { id: String(issuer['id']), name: issuerName },
    from: validFrom.slice(0, 10),
    until: typeof validUntil === 'string' ? validUntil.slice(0, 10) : null,
    claims: listed.length > 0 ? listed : plain,
  };
}

/** A text that is the same in every language. */
export function sameText(value: string): Text {
  return { 'zh-Hans': value, 'zh-Hant': value, en: value };
}

/** A text in three languages from how JSON-LD writes it; null where one is missing. */
function textOf(tagged: unknown): Text | null {
  if (!Array.isArray(tagged)) return null;
  const found = new Map<string, string>();
  for (const one of tagged as readonly unknown[]) {
    if (!isRecord(one)) return null;
    const [language, value] = [one['@language'], one['@value']];
    if (typeof language === 'string' && typeof value === 'string') found.set(language, value);
  }
  const say = (language: Language): string => found.get(language) ?? '';
  const whole = { 'zh-Hans': say('zh-Hans'), 'zh-Hant': say('zh-Hant'), en: say('en') };
  return languages.every((language) => found.has(language)) ? whole : null;
}
