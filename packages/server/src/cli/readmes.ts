import { bundleReadme, schemeReadme, withWritten } from '@twinpark/core/catalogue';
import type { Bundle, Scheme, Zone } from '@twinpark/core/model';
import { readFile, writeFile } from 'node:fs/promises';
import { commonFolder, zoneFolders } from '../zones.ts';

/** How the README of a definition stands: as it should, without what is written from it or with something else, or nowhere. */
export type ReadmeState = 'right' | 'differs' | 'missing';

/** The README of a scheme of a zone. What it says of parameters names every zone of the node that runs it. With `write`
 * the part that follows from the definition is written. */
export async function readmeOfScheme(
  zone: Zone,
  scheme: Scheme,
  write: boolean,
): Promise<ReadmeState> {
  const uses = zoneFolders.flatMap(({ zone: one }) =>
    one.schemes
      .filter((running) => running.scheme === scheme)
      .map(({ parameters, sources }) => ({
        zone: one.name,
        parameters: { ...one.parameters, ...parameters },
        sources: { ...one.sources, ...sources },
      })),
  );
  const written = schemeReadme(scheme, zone.clockTable, uses);
  return compared(zone, `schemes/${scheme.id}/README.md`, written, write);
}

/** The same of a bundle. */
export async function readmeOfBundle(
  zone: Zone,
  bundle: Bundle,
  write: boolean,
): Promise<ReadmeState> {
  const schemes = new Map(zone.schemes.map(({ scheme }) => [scheme.id, scheme]));
  const written = bundleReadme(bundle, schemes);
  return compared(zone, `bundles/${bundle.id}/README.md`, written, write);
}

async function compared(
  zone: Zone,
  path: string,
  written: string,
  write: boolean,
): Promise<ReadmeState> {
  const own = zoneFolders.find((one) => one.zone === zone)?.folder;
  for (const folder of own === undefined ? [commonFolder] : [own, commonFolder]) {
    const file = new URL(path, folder);
    const readme = await readIfThere(file);
    if (readme === null) continue;
    const wanted = withWritten(readme, written);
    if (readme === wanted) return 'right';
    if (!write) return 'differs';
    await writeFile(file, wanted);
    return 'right';
  }
  return 'missing';
}

async function readIfThere(file: URL): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
