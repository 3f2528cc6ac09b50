import {
  assemble,
  audit,
  letterYear,
  linkPromises,
  promisesOf,
  type Finding,
  type LetterFacts,
} from '@twinpark/core/promises';
import { readLetters } from '@twinpark/text';
import { randomUUIDv7 } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../src/open.ts';
import type { LetterToStore, Store } from '../src/store.ts';
import { dataFolder } from './data-folder.ts';

const root = new URL('../../../', import.meta.url);

/** The corpus of the reading and the zones' sample letters, read once; ids stand in for importing. */
const letters: readonly LetterToStore[] = ['packages/text/corpus/', 'zones/']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt') && !name.includes('node_modules'))
      .toSorted()
      .map((name) => new URL(folder + name, root)),
  )
  .flatMap((url) => {
    const original = readFileSync(url);
    const file = basename(url.pathname);
    return readLetters(new TextDecoder().decode(original), { file }).map((reading, part) => {
      const id = randomUUIDv7();
      const year = letterYear(reading);
      return {
        zone: 'all',
        file,
        mediaType: 'text/plain',
        original,
        part,
        reading,
        year,
        promises: promisesOf({ ...reading, id, year }),
        importedAt: '2026-11-20T08:00:00.000Z',
        id,
      };
    });
  });

/** What can be compared: which promises stand together, and what is said against whom. */
interface Result {
  readonly lineages: readonly string[];
  readonly findings: readonly string[];
}

const said = ({ kind, lineage, letters, texts, explanation }: Finding): string =>
  JSON.stringify([
    kind,
    lineage,
    letters,
    texts.map(({ text, span }) => [text, span]),
    explanation['zh-Hans'],
  ]);

/** Whether `said` speaks of a dropped promise. */
const isDropped = (one: string): boolean => one.startsWith('["dropped"');

const together = (ids: readonly string[]): string => ids.toSorted().join(' ');

function inMemory(stored: readonly LetterToStore[]): Result {
  const facts = stored.map(({ reading, id, file, year }): LetterFacts => {
    return { ...reading, id, file, year };
  });
  const promises = stored.flatMap((letter) => letter.promises);
  const lineages = assemble(promises, linkPromises(promises));
  return {
    lineages: lineages.map(({ promises }) => together(promises.map(({ id }) => id))).toSorted(),
    findings: [...new Set(audit(facts, lineages).map(said))].toSorted(),
  };
}

async function fromStore(store: Store, stored: readonly LetterToStore[]): Promise<Result> {
  const findings: Finding[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.findings({ zone: 'all', limit: 100, cursor });
    findings.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const lineages = new Map<string, string[]>();
  for (const { id } of stored) {
    for (const promise of (await store.letter('all', id))?.promises ?? []) {
      const there = lineages.get(promise.lineage);
      if (there) there.push(promise.id);
      else lineages.set(promise.lineage, [promise.id]);
    }
  }
  return {
    lineages: [...lineages.values()].map(together).toSorted(),
    findings: findings.map(said).toSorted(),
  };
}

/** The same letters in another order, the same every time. */
function shuffled(all: readonly LetterToStore[]): readonly LetterToStore[] {
  let seed = 7;
  return all
    .map((letter) => {
      seed = (seed * 48271) % 2147483647;
      return { letter, at: seed };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ letter }) => letter);
}

const orders = [
  { order: 'as the files lie, one by one', of: letters, batch: 1 },
  { order: 'the other way round, seven at once', of: letters.toReversed(), batch: 7 },
  { order: 'mixed, forty at once', of: shuffled(letters), batch: 40 },
] as const;

describe.each(orders)('letters imported $order', ({ of, batch }) => {
  let folder = '';
  let store: Store;
  let result: Result;
  let expected: Result;
  beforeAll(async () => {
    folder = await dataFolder('memory');
    store = await openStore({ folder });
    const kept = new Set<string>();
    for (let at = 0; at < of.length; at += batch) {
      for (const one of await store.storeLetters(of.slice(at, at + batch))) {
        if (one.outcome === 'stored') kept.add(one.id);
      }
    }
    const stored = letters.filter(({ id }) => kept.has(id));
    result = await fromStore(store, stored);
    expected = inMemory(stored);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test('stand in the lineages that linking them all at once in memory makes', () => {
    expect(expected.lineages.filter((one) => one.includes(' ')).length).toBeGreaterThan(100);
    expect(result.lineages).toEqual(expected.lineages);
  });

  test('have the findings that auditing them all at once in memory makes', () => {
    expect(expected.findings.filter(isDropped).length).toBeGreaterThan(10);
    expect(expected.findings.length).toBeGreaterThan(50);
    expect(result.findings).toEqual(expected.findings);
  });
});
