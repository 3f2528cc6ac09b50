import type { Actor, Scheme } from '../model/index.ts';
import type { Acting, Matter } from './matter.ts';

/** A part of a matter, and the unit or person as which somebody holds it. */
export interface Part {
  readonly actor: string;
  readonly party: string;
}

/** For whom an account acts, as far as parts are asked: itself and a unit, with the roles it has there. */
type Holder = Pick<Acting, 'person' | 'unit' | 'roles'>;

/** The parts that an account holds in a matter: by who it is, and by the unit it acts for, where it has the role that the
 * part needs; a part that names no role any officer of the unit holds. What one may see or do in a matter follows from
 * these parts and from nothing else, on pages as in the API: who holds none sees what everybody sees. Neither a
 * colleague without the role nor whoever administers accounts holds one. */
export function partsHeld(
  { actors }: Pick<Scheme, 'actors'>,
  parties: Matter['parties'],
  acting: Holder | null,
): readonly Part[] {
  if (acting === null) return [];
  return Object.entries(actors).flatMap(([id, actor]): Part[] => {
    const party = partyFor(actor, acting);
    return party !== null && (parties[id] ?? []).includes(party) ? [{ actor: id, party }] : [];
  });
}

/** As whom an account could hold a part of this kind: whoever it acts for, if it has the role; null: it could not. */
export function partyFor(actor: Pick<Actor, 'party' | 'role'>, acting: Holder): string | null {
  return mayHold(actor, acting.roles) ? partyOf(actor.party, acting) : null;
}

/** Whether an account with these roles may hold a part for whoever it acts for. */
export function mayHold({ role }: Pick<Actor, 'role'>, roles: readonly string[]): boolean {
  return role === undefined || roles.includes(role);
}

/** The id under which somebody can hold a part of this kind. */
export function partyOf(
  kind: Actor['party'],
  { unit, person }: Pick<Acting, 'person' | 'unit'>,
): string | null {
  return kind === 'unit' ? unit : person;
}

/** The part that owes the decision: whose is the clock whose days the scheme promises; where it promises none, who
 * opens its matters. */
export function answeringPart({
  guide,
  clocks,
  opening,
}: Pick<Scheme, 'guide' | 'clocks' | 'opening'>): string {
  return clocks[guide?.days.promised ?? '']?.owner ?? opening.by;
}

/** The roles without which an account's unit holds parts in a matter and the account none: what its administrator would
 * have to give. Empty: it holds one, or nobody of its unit does. */
export function rolesLacking(
  scheme: Pick<Scheme, 'actors'>,
  parties: Matter['parties'],
  acting: Holder,
): readonly string[] {
  if (acting.unit === null || partsHeld(scheme, parties, acting).length > 0) return [];
  const unit = acting.unit;
  const needed = Object.entries(scheme.actors).flatMap(([id, { party, role }]) =>
    party === 'unit' && role !== undefined && parties[id]?.includes(unit) ? [role] : [],
  );
  return [...new Set(needed)];
}
