import type { PageContext } from '../context.ts';

const knownRoles = [
  'administrator',
  'unit-administrator',
  'proposal-officer',
  'supervisor',
  'officer',
] as const;

/** A role in words; roles that schemes name besides are shown as they are. */
export function roleName({ say }: PageContext, role: string): string {
  const known = knownRoles.find((one) => one === role);
  return known ? say(`role.${known}`) : role;
}
