import { roleLackedPage, type PageBody, type PageContext } from '@twinpark/web';
import type { Acting } from '@twinpark/core/engine';
import type { Zone } from '@twinpark/core/model';
import { lackedIn } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';
import { isUuid } from '../query.ts';

/** What stands where a matter is not shown, for somebody who knows of it, because they were told of it or did something in
 * it, and lacks the role for it; null: there is nothing, whoever asks. */
export async function lackedAt(
  { matters, store }: Pick<HttpContext, 'matters' | 'store'>,
  page: PageContext,
  zone: Zone,
  matter: string,
  acting: Acting,
): Promise<PageBody | null> {
  if (!isUuid(matter)) return null;
  const wasTold = (await store.toldOf(zone.id, acting.person, matter)) !== null;
  const lacked = await lackedIn(matters, zone.id, matter, acting, wasTold);
  return lacked.length === 0 ? null : roleLackedPage(page, lacked);
}
