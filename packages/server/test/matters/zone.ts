import { defineZone, text, type Zone, type ZoneScheme } from '@twinpark/core/model';
import { clockTable, proposals, proposalScenarios } from '@twinpark/zone-common';
import { hetao } from '@twinpark/zone-hetao';
import { grantClocks, grants } from './grant-scheme.ts';

/** Whoever acts, answers or is asked in the stories of proposals. */
const names = new Set([
  'office',
  'supervisor',
  ...proposalScenarios.flatMap(({ steps }) =>
    steps.flatMap(({ by, with: given = {} }) => [
      ...(typeof by === 'object' && by.unit !== null ? [by.unit] : []),
      ...[given['handlers'] ?? [], given['coHandlers'] ?? [], given['proposedUnit'] ?? []].flat(),
    ]),
  ),
]);

/** A zone whose units are those of the scheme's own stories. */
export function storyZone(schemes: readonly ZoneScheme[] = []): Zone {
  return defineZone({
    ...hetao,
    id: 'story',
    units: [...names]
      .map(String)
      .map((id) => ({ id, side: 'sz', name: text(id, id, id), aliases: [] })),
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
