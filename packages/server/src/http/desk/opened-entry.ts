import { unsealed, type Acting } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import type { Entry } from '@twinpark/postgres';
import { matterFor, opener } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

/** What an entry says, personal columns too for who takes part in the matter that entered it; what was erased there is
 * gone here. */
export async function openedFor(
  { matters }: Pick<HttpContext, 'matters'>,
  zone: Zone,
  { matter, columns }: Entry,
  acting: Acting,
): Promise<Values> {
  const view = await matterFor(matters, zone.id, matter, acting);
  const found = view && view.parts.length > 0 ? await matters.read(zone.id, matter) : null;
  return unsealed(columns, found ? opener(found.held.personal) : () => ({ keep: false }));
}
