import type { Zone } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { Store } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService } from '../src/matters/index.ts';
import { zoneFolders } from '../src/zones.ts';

/** The zone as an earlier release had it: its certificate of residence asked for a fax number, and not for a
 * telephone, though its number is the same; under `stage` it named the stage of review. */
function earlier(stage: string): Zone {
  const hetao = zoneFolders.map(({ zone }) => zone).find(({ id }) => id === 'hetao');
  const listed = hetao?.schemes.find(({ scheme }) => scheme.id === 'residence');
  if (!hetao || !listed) throw new Error('The zone hetao has no scheme "residence".');
  const { phone, ...fields } = listed.scheme.fields;
  const renamed = JSON.stringify({
    ...listed.scheme,
    fields: { ...fields, fax: phone },
    opening: { ...listed.scheme.opening, asks: ['title', 'room', 'until', 'fax'] },
  }).replaceAll('"review"', JSON.stringify(stage));
  const scheme = JSON.parse(renamed) as typeof listed.scheme;
  return { ...hetao, bundles: [], schemes: [{ ...listed, scheme }] };
}

/** A matter that was opened under the earlier version; its id. */
export async function openedEarlier(
  store: Store,
  person: string,
  now: () => string,
  stage = 'review',
): Promise<string> {
  const answer = await new MatterService({
    store,
    zones: [earlier(stage)],
    calendars: officialCalendars,
    now,
    newId: () => randomUUIDv7(),
  }).openMatter({
    zone: 'hetao',
    scheme: 'residence',
    id: randomUUIDv7(),
    by: { person, unit: null, roles: [] },
    values: { title: '芯片测试团队', room: '3栋', until: '2026-12-31', fax: '（略）' },
  });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.matter;
}
