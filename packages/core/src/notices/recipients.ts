import { mayHold } from '../engine/index.ts';
import type { Scheme } from '../model/index.ts';
import type { PartyNotice } from './types.ts';

/** Somebody with an account, as far as notices ask. */
export interface Reader {
  readonly id: string;
  readonly disabled: boolean;
  readonly memberships: readonly { readonly unit: string; readonly roles: readonly string[] }[];
}

export interface Recipient {
  readonly person: string;
  readonly unit: string | null;
}

/** Who reads a notice, and for which unit: of a unit its people with the role of a part that it concerns, of a
 * person that person; never who did it themselves. */
export function recipientsOf(
  { actors }: Scheme,
  notice: PartyNotice,
  readers: readonly Reader[],
): readonly Recipient[] {
  const { party, except } = notice;
  const parts = notice.actors.flatMap((id) => actors[id] ?? []);
  return readers.flatMap(({ id: person, disabled, memberships }): readonly Recipient[] => {
    if (disabled || person === except) return [];
    if (party.kind === 'person') return person === party.id ? [{ person, unit: null }] : [];
    const held = memberships.find(({ unit }) => unit === party.id)?.roles;
    const reads = held !== undefined && parts.some((part) => mayHold(part, held));
    return reads ? [{ person, unit: party.id }] : [];
  });
}
