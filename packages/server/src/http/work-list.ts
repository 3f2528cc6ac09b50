import { workList, type WorkListTable } from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import { publicWorkList } from './masking.ts';

/** Findings that may be remarked upon; more than this of one year are not looked through. */
const findingsRead = 200;

/** The work list of a unit for a year as the public may see it, with remarks from that year's
 * findings. */
export async function publicWorkListOf(
  store: Store,
  zone: string,
  year: number,
  unit: string,
): Promise<WorkListTable> {
  const [lineages, findings] = await Promise.all([
    store.workListSource(zone, year, unit),
    store.findings({ zone, year, limit: findingsRead }),
  ]);
  return publicWorkList(workList(year, unit, lineages, [], findings.items));
}
