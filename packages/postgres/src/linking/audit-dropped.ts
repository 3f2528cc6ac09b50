import {
  auditLineage,
  sameUnit,
  type Finding,
  type LetterPromise,
  type Lineage,
} from '@twinpark/core/promises';
import type { Queryable } from '../database.ts';
import { laterLetters, leadsOf, lineagesOfLetters } from '../queries/find-dropped.ts';
import { readFacts } from '../queries/read-facts.ts';
import { readLineages } from '../queries/read-lineages.ts';

/** A unit that has led more letters since is not accused of silence: whoever says that none of them
 * mentions a promise must have read them all, and reading more would not stay cheap. */
const mostLaterLetters = 100;

interface Open {
  readonly lineage: Lineage;
  readonly last: LetterPromise & { readonly year: number };
}

/** Which of these lineages were left for a next year and never spoken of again. */
export async function auditDropped(
  database: Queryable,
  zone: string,
  lineages: readonly Lineage[],
): Promise<readonly Finding[]> {
  const open = lineages.flatMap((lineage): Open[] => {
    const last = lineage.promises.at(-1);
    if (last?.status !== 'planned' || last.year === null) return [];
    return [{ lineage, last: { ...last, year: last.year } }];
  });
  if (open.length === 0) return [];
  const names = await leadsOf(database, zone);
  const origins = new Set(open.map(({ last }) => last.letter));
  const outlines = await readFacts(database, zone, [...origins], 'outline');
  const leadOf = ({ last }: Open): string | null => outlines.get(last.letter)?.lead ?? null;
  const findings: Finding[] = [];
  for (const [lead, ofUnit] of Map.groupBy(open, leadOf)) {
    if (lead === null) continue;
    const same = names.filter((name) => sameUnit(name, lead));
    const since = Math.min(...ofUnit.map(({ last }) => last.year));
    const later = await laterLetters(database, zone, same, since, mostLaterLetters + 1);
    if (later.length === 0 || later.length > mostLaterLetters) continue;
    findings.push(...(await droppedOfUnit(database, zone, ofUnit, later)));
  }
  return findings;
}

async function droppedOfUnit(
  database: Queryable,
  zone: string,
  open: readonly Open[],
  later: readonly string[],
): Promise<readonly Finding[]> {
  const origins = [...new Set(open.map(({ last }) => last.letter))];
  const facts = await readFacts(database, zone, [...new Set([...origins, ...later])], 'whole');
  const beside = await readLineages(
    database,
    zone,
    await lineagesOfLetters(database, zone, origins),
  );
  return open.flatMap(({ lineage, last }) => {
    const neighbours = beside.filter(
      ({ id, promises }) =>
        id !== lineage.id && promises.some(({ letter }) => letter === last.letter),
    );
    return auditLineage(lineage, facts, neighbours).filter(({ kind }) => kind === 'dropped');
  });
}
