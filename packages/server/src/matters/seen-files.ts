import type { Acting } from '@twinpark/core/engine';
import { filesIn, type FileValue } from '@twinpark/core/model';
import { filesOf } from './files.ts';
import type { MatterService } from './matters.ts';
import { history, matterFor } from './view.ts';

/** The file of this hash in a matter, where this viewer may see a field that holds it now or has held it;
 * else null. Whether the viewer takes part is the caller's to know. */
export async function fileOfMatter(
  service: MatterService,
  zone: string,
  id: string,
  viewer: Acting | null,
  hash: string,
): Promise<FileValue | null> {
  const view = await matterFor(service, zone, id, viewer);
  if (view === null) return null;
  const now = filesOf(view).find(({ file }) => file === hash);
  if (now) return now;
  const events = (await history(service, zone, id, viewer)) ?? [];
  const before = events.flatMap(({ event }) => {
    if (event.kind === 'filled') return Object.values(event.values).flatMap(filesIn);
    return event.kind === 'set' ? filesIn(event.value) : [];
  });
  return before.find(({ file }) => file === hash) ?? null;
}
