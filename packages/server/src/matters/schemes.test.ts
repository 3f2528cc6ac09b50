import { canonical } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import type { MatterStore } from '@twinpark/postgres';
import { expect, test } from 'vitest';
import { zoneFolders } from '../zones.ts';
import { nodeSchemes, schemeHash } from './schemes.ts';

test('an earlier version read from the store keeps the order in which its scheme is written', async () => {
  const [zone] = zoneFolders.map((folder) => folder.zone);
  const current = zone?.schemes.find(({ scheme }) => scheme.id === 'proposals')?.scheme;
  if (!zone || !current) throw new Error('No zone runs proposals.');
  const { comment, ...fields } = current.fields;
  const earlier: Scheme = { ...current, fields: { ...fields, anotherComment: comment! } };
  const hash = schemeHash(earlier);
  const kept = JSON.parse(canonical(earlier)) as Scheme;
  const store = { keptScheme: (_zone: string, wanted: string) => (wanted === hash ? kept : null) };
  const schemes = nodeSchemes(store as unknown as MatterStore, [zone]);
  const { scheme } = (await schemes.version(zone.id, hash)).compiled;
  expect(schemeHash(scheme)).toBe(hash);
  for (const part of ['fields', 'stages', 'branches', 'clocks', 'actions'] as const) {
    expect(Object.keys(scheme[part])).toEqual(Object.keys(earlier[part]));
  }
  expect(JSON.stringify(scheme.fields['measures'])).toBe(JSON.stringify(fields['measures']));
});
