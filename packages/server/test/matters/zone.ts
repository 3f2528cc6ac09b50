import { defineZone, text, type Zone, type ZoneScheme } from '@twinpark/core/model';
import { clockTable, proposals } from '@twinpark/zone-common';
import { hetao } from '@twinpark/zone-hetao';
import { grantClocks, grants } from './grant-scheme.ts';

const names = ['office', 'supervisor'];

/** A zone whose units are those of the scheme's own stories. */
export function storyZone(schemes: readonly ZoneScheme[] = []): Zone {
  return defineZone({
    ...hetao,
    id: 'story',
    units: names.map((id) => ({ id, side: 'sz', name: text(id, id, id), aliases: [] })),
    sampleLetters: [],
    samplePeople: [],
    bundles: [],
    schemes: [
      { scheme: proposals, standing: { office: ['office'], supervisor: ['supervisor'] } },
      { scheme: grants, standing: { office: ['office'] } },
      ...schemes,
    ],
    clockTable: [...clockTable, ...grantClocks],
  });
}
