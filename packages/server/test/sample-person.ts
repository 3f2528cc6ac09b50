import type { PersonToAdd } from '@twinpark/postgres';
import { hashPassword } from '../src/people/password.ts';
import type { SampleNode } from './sample-node.ts';

export const samplePassword = 'correct horse battery staple';
let made = 0;

/** Adds an account to the zone hetao of a node: an officer unless `given` says otherwise. */
export async function samplePerson(
  node: SampleNode,
  email: string,
  given: Partial<PersonToAdd> = {},
): Promise<PersonToAdd> {
  const person: PersonToAdd = {
    zone: 'hetao',
    id: `0193fb00-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    name: 'Chan Tai Man',
    language: 'zh-Hant',
    email,
    ownRoles: [],
    memberships: [{ unit: 'sz-stic', roles: ['officer'] }],
    passwordHash: await hashPassword(samplePassword),
    sample: false,
    createdAt: '2026-11-22T00:00:00.000Z',
    ...given,
  };
  await node.store.addPerson(person);
  return person;
}
