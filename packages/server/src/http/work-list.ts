import {
  workList,
  workListPart,
  type LetterUnit,
  type WorkListPart,
  type WorkListTable,
} from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import { publicWorkList } from './masking.ts';

/** A work list that says whether it rests on sample letters. */
export type ShownWorkList = WorkListTable & { readonly sample: boolean };

/** The work list of a unit for a year as the public may see it. */
export async function publicWorkListOf(
  store: Store,
  zone: string,
  year: number,
  unit: LetterUnit,
): Promise<ShownWorkList> {
  const { lineages, letters, sample } = await store.workListSource(zone, year, unit.names);
  return { ...publicWorkList({ ...workList(year, unit, lineages), letters }), sample };
}

/** The items of a work list from the `start`th on, at most `most`; only these are covered. */
export async function publicWorkListPart(
  store: Store,
  zone: string,
  year: number,
  unit: LetterUnit,
  { start, most }: { readonly start: number; readonly most: number },
): Promise<WorkListPart> {
  const { lineages, letters, sample } = await store.workListSource(zone, year, unit.names);
  const part = workListPart({ ...workList(year, unit, lineages), letters }, start, most);
  return { ...part, table: { ...publicWorkList(part.table), sample } };
}
