import { createHash } from 'node:crypto';
import {
  assemble,
  audit,
  letterIdentity,
  letterYear,
  linkPromises,
  mostSeriousFirst,
  promisesOf,
  type Finding,
  type LetterFacts,
  type Lineage,
} from '@twinpark/core/promises';
import type { Reading } from '@twinpark/text';

export interface Audited {
  readonly letters: readonly LetterFacts[];
  readonly lineages: readonly Lineage[];
  /** The most serious kind first, then the newest. */
  readonly findings: readonly Finding[];
  /** Files that hold a letter given before under another name, and that name. */
  readonly twins: readonly { readonly file: string; readonly sameAs: string }[];
}

/** Follows the promises of a set of letters and audits them. A letter given twice (same text, or same
 * number and unit) counts once: two copies would look like a promise completed twice. */
export async function auditReadings(readings: AsyncIterable<Reading>): Promise<Audited> {
  const letters: LetterFacts[] = [];
  const twins: { file: string; sameAs: string }[] = [];
  const known = new Map<string, string>();
  for await (const reading of readings) {
    const year = letterYear(reading);
    const names = [
      createHash('sha256').update(reading.cleanText).digest('hex'),
      letterIdentity(reading, year),
    ].filter((name) => name !== null);
    const before = names.map((name) => known.get(name)).find((file) => file !== undefined);
    if (before !== undefined) {
      twins.push({ file: reading.file, sameAs: before });
      continue;
    }
    for (const name of names) known.set(name, reading.file);
    letters.push({ ...reading, id: reading.file, year });
  }
  const promises = letters.flatMap((letter) => promisesOf(letter));
  const lineages = assemble(promises, linkPromises(promises));
  const years = new Map(letters.map(({ id, year }) => [id, year]));
  const findings = mostSeriousFirst(audit(letters, lineages), (id) => years.get(id) ?? null);
  return { letters, lineages, findings, twins };
}
