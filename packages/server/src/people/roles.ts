/** Roles that a person holds for themselves, not for a unit. */
export const ownRoles = ['administrator'] as const;

/** Whether a role can be held in a unit (null: for oneself). Schemes name the roles of units, so any
 * word in their form is one; but nobody administers a node in a unit's name. */
export function isRole(role: string, unit: string | null): boolean {
  const own = ownRoles.some((one) => one === role);
  return unit === null ? own : !own && /^[a-z][a-z0-9-]{0,39}$/.test(role);
}
