import type { Zone } from '@twinpark/core/model';

/** Roles that a person holds for themselves, not for a unit. */
export const ownRoles = ['administrator'] as const;

/** The roles that can be given in a unit of a zone: those by which its schemes let the unit act, a plain
 * officer's, and the administration of the unit's accounts. A standing part (the proposal office, the
 * supervisors) is given where the zone says so and nowhere else. */
export function rolesIn({ schemes }: Zone, unit: string): readonly string[] {
  const named = schemes.flatMap(({ scheme, standing }) =>
    Object.entries(scheme.actors).flatMap(([id, actor]) => {
      if (actor.role === undefined || actor.party !== 'unit') return [];
      const isHeld = actor.standing !== true || standing[id]?.includes(unit) === true;
      return isHeld ? [actor.role] : [];
    }),
  );
  return [...new Set(['officer', ...named, 'unit-administrator'])];
}
