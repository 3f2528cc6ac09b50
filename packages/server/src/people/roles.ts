import type { Text, Zone } from '@twinpark/core/model';

/** The roles that a person can hold for themselves, not for a unit: the administration of the node, and those by which
 * the zone's schemes let people be named (advisers, experts). */
export function ownRolesIn(zone: Zone): readonly string[] {
  return ['administrator', ...rolesToBeNamed(zone)];
}

/** The roles by which the zone's schemes let people be named. */
export function rolesToBeNamed({ schemes }: Zone): readonly string[] {
  const named = schemes.flatMap(({ scheme }) =>
    Object.values(scheme.fields).flatMap((field) =>
      (field.kind === 'person' || field.kind === 'persons') && field.role !== undefined
        ? [field.role]
        : [],
    ),
  );
  return [...new Set(named)];
}

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

/** A standing part of a unit: what it is called, the role it needs (null: none), and in how many schemes. */
export interface UnitPart {
  readonly part: Text;
  readonly role: string | null;
  readonly schemes: number;
}

/** The parts that a zone gives a unit in every matter of some schemes. Parts that a matter itself gives (a handling unit)
 * come besides. */
export function partsIn({ schemes }: Zone, unit: string): readonly UnitPart[] {
  const found = new Map<string, UnitPart>();
  for (const { scheme, standing } of schemes) {
    for (const [id, { title, role = null }] of Object.entries(scheme.actors)) {
      if (standing[id]?.includes(unit) !== true) continue;
      const key = JSON.stringify([title, role]);
      found.set(key, { part: title, role, schemes: (found.get(key)?.schemes ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
