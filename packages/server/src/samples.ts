import { fileURLToPath } from 'node:url';
import { letterYear, promisesOf } from '@twinpark/core/promises';
import type { LetterToStore, Store } from '@twinpark/postgres';
import { readLetter } from '@twinpark/text';
import { decodeFile, type RefusedFile } from './files/index.ts';
import type { ZoneFolder } from './zones.ts';

/** Where time and ids come from. */
export interface Stamp {
  /** ISO 8601 instant */
  now(): string;
  /** UUIDv7 */
  newId(): string;
}

export interface SamplesLoaded {
  readonly zone: string;
  readonly stored: number;
  readonly refused: readonly RefusedFile[];
}

/** Gives each zone that holds no letters yet the sample letters it ships with, marked as samples; zones
 * that hold some are left alone. A store that holds a real letter in any zone gets none: invented
 * letters do not come to stand beside real ones later. `progress` hears how many of a zone's letters have been read. */
export async function loadSamples(
  store: Store,
  zones: readonly ZoneFolder[],
  stamp: Stamp,
  progress: (zone: string, done: number, of: number) => void,
): Promise<readonly SamplesLoaded[]> {
  for (const { zone } of zones) {
    if ((await store.letters({ zone: zone.id, sample: false, limit: 1 })).total > 0) return [];
  }
  const loaded: SamplesLoaded[] = [];
  for (const { zone, folder } of zones) {
    const { total } = await store.letters({ zone: zone.id, limit: 1 });
    if (total > 0 || zone.sampleLetters.length === 0) continue;
    const letters: LetterToStore[] = [];
    const refused: RefusedFile[] = [];
    for (const [index, sample] of zone.sampleLetters.entries()) {
      const decoded = await decodeFile(fileURLToPath(new URL(sample.file, folder)));
      if (decoded.outcome === 'refused') {
        refused.push(decoded);
      } else {
        letters.push(letterFrom(zone.id, sample.file, decoded, stamp));
      }
      progress(zone.id, index + 1, zone.sampleLetters.length);
    }
    const outcomes = await store.storeLetters(letters);
    const stored = outcomes.filter(({ outcome }) => outcome === 'stored').length;
    loaded.push({ zone: zone.id, stored, refused });
  }
  return loaded;
}

function letterFrom(
  zone: string,
  path: string,
  decoded: { readonly text: string; readonly bytes: Uint8Array; readonly mediaType: string },
  stamp: Stamp,
): LetterToStore {
  const file = path.replace(/^.*\//, '');
  const reading = readLetter(decoded.text, { file });
  const id = stamp.newId();
  const year = letterYear(reading);
  return {
    zone,
    file,
    mediaType: decoded.mediaType,
    original: decoded.bytes,
    reading,
    year,
    promises: promisesOf({ ...reading, id, year }),
    importedAt: stamp.now(),
    sample: true,
    id,
  };
}
