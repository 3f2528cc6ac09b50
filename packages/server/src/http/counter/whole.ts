import type { Acting } from '@twinpark/core/engine';
import type { StoredApplication } from '@twinpark/postgres';
import { matterFor } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';
import { counterRole } from './context.ts';

/** Whether somebody may open an application under a bundle as a whole: who handed it in, and the counter that takes
 * part in some of its matters and looks after how they go together. Of what was answered they see what each matter
 * shows them. */
export async function seesWhole(
  { matters }: HttpContext,
  { zone, person, unit, parts }: StoredApplication,
  acting: Acting,
): Promise<boolean> {
  if (person === acting.person || (unit !== null && unit === acting.unit)) return true;
  if (!acting.roles.includes(counterRole)) return false;
  for (const { matter } of parts) {
    const view = matter === null ? null : await matterFor(matters, zone, matter, acting);
    if (view !== null && view.parts.length > 0) return true;
  }
  return false;
}
