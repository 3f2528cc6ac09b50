import { workList, type WorkListTable } from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import { publicWorkList } from './masking.ts';

/** A work list that says whether it rests on sample letters. */
export type ShownWorkList = WorkListTable & { readonly sample: boolean };

/** The work list of a unit for a year as the public may see it. */
export async function publicWorkListOf(
  store: Store,
  zone: string,
  year: number,
  unit: string,
): Promise<ShownWorkList> {
  const { lineages, sample } = await store.workListSource(zone, year, unit);
  return { ...publicWorkList(workList(year, unit, lineages)), sample };
}
