import type { Store } from '@twinpark/postgres';
import { loadSamples } from '../src/samples.ts';
import { zoneFolders } from '../src/zones.ts';

/** Loads the sample letters of every zone, with the same ids and times whenever it is done. */
export async function loadSampleLetters(store: Store): Promise<void> {
  let ids = 0;
  const stamp = {
    now: () => '2026-11-22T00:00:00.000Z',
    newId: () => `0193fa00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  await loadSamples(store, zoneFolders, stamp, () => undefined);
}
