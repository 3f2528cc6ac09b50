import type { PageContext } from '../context.ts';

const knownRoles = [
  'administrator',
  'unit-administrator',
  'proposal-officer',
  'supervisor',
  'counter-officer',
  'officer',
  'adviser',
  'expert',
] as const;

/** Whether a role has words; those that schemes name besides have none. */
export const isKnownRole = (role: string): boolean => knownRoles.some((one) => one === role);

/** A role in words; roles that schemes name besides are shown as they are. */
export function roleName({ say }: PageContext, role: string): string {
  const known = knownRoles.find((one) => one === role);
  return known ? say(`role.${known}`) : role;
}
