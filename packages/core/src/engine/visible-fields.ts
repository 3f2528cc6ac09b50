import type { CompiledScheme } from './compile.ts';
import type { Acting, Matter } from './matter.ts';
import { partsHeld } from './parts.ts';

/** The fields a person may see of a matter: public ones always, case fields for those who take part
 * and, where the scheme names who sees them, for these and whoever filled them in when it was opened; personal ones
 * for whoever gave them and the parts that need them. */
export function visibleFields(
  compiled: CompiledScheme,
  matter: Matter,
  viewer: Acting | null,
): ReadonlySet<string> {
  const parts = partsHeld(compiled.scheme, matter.parties, viewer).map(({ actor }) => actor);
  const { opening, fields } = compiled.scheme;
  const gave = (id: string): boolean =>
    parts.includes(opening.by) && opening.asks?.includes(id) === true;
  return new Set(
    Object.entries(fields).flatMap(([id, field]) => {
      const seen =
        field.privacy === 'public' ||
        (field.privacy === 'case' &&
          (parts.some((part) => field.seenBy?.includes(part) ?? true) || gave(id))) ||
        (field.privacy === 'personal' &&
          parts.some((part) => part === opening.by || field.seenBy?.includes(part)));
      return seen ? [id] : [];
    }),
  );
}
