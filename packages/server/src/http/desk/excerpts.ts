import { unsealed, type Acting } from '@twinpark/core/engine';
import type { Scheme, Zone } from '@twinpark/core/model';
import type { ExcerptShown } from '@twinpark/web';
import type { MatterView } from '../../matters/index.ts';
import { registerOf, type Choosing } from './entries.ts';
import { openedFor } from './opened-entry.ts';

/** More entries than these are not shown in a case file. */
const mostShown = 1000;

/** What the case file of a matter shows of registers to somebody who takes part in it. */
export async function excerptsFor(
  context: Choosing,
  zone: Zone,
  scheme: Scheme,
  view: MatterView,
  acting: Acting,
): Promise<readonly ExcerptShown[]> {
  if (view.parts.length === 0) return [];
  const unit = acting.unit;
  const shown = (scheme.excerpts ?? []).map(async (excerpt): Promise<readonly ExcerptShown[]> => {
    const register = registerOf(context, zone, excerpt.register);
    const where = Object.fromEntries(
      Object.entries(excerpt.where).flatMap(([column, field]) => {
        const value = view.values[field];
        return value === undefined ? [] : [[column, value] as const];
      }),
    );
    // A field that holds nothing yet, or that this viewer may not see, finds no entries rather than all.
    if (!register || Object.keys(where).length < Object.keys(excerpt.where).length) return [];
    const found = await context.store.registerEntries(
      zone.id,
      excerpt.register,
      '',
      mostShown,
      where,
    );
    const seesAll = excerpt.allTo?.some((part) => view.parts.includes(part)) ?? false;
    const seen = found.filter(({ columns }) => seesAll || columns[excerpt.of] === unit);
    const entries = await Promise.all(
      seen.map(async (entry) => ({
        id: entry.id,
        columns:
          entry.columns[excerpt.of] === unit
            ? await openedFor(context, zone, entry, acting)
            : unsealed(entry.columns, () => ({ keep: false })),
      })),
    );
    return [{ excerpt, register, entries }];
  });
  return (await Promise.all(shown)).flat();
}
