import { workList, type WorkListTable } from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import { publicWorkList } from './masking.ts';

/** The work list of a unit for a year as the public may see it. */
export async function publicWorkListOf(
  store: Store,
  zone: string,
  year: number,
  unit: string,
): Promise<WorkListTable> {
  return publicWorkList(workList(year, unit, await store.workListSource(zone, year, unit)));
}
