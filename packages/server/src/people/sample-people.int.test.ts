import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { zoneFolders } from '../zones.ts';
import { rolesToBeNamed } from './roles.ts';
import { addSamplePeople } from './sample-people.ts';
import { personOfPassword } from './sign-in.ts';

let node: SampleNode;
beforeAll(async () => {
  node = await sampleNode();
});
afterAll(() => node.close());

let ids = 0;
const stamp = {
  now: () => '2026-11-22T00:00:00.000Z',
  newId: () => `0193fc00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
};
const zones = zoneFolders.map(({ zone }) => zone);

it('there is nobody in a new node, not even with its sample letters', async () => {
  expect((await node.store.findPersons({ zone: 'hetao' })).items).toEqual([]);
});

it('demonstration accounts fit their zone, can sign in, and are made only where nobody is', async () => {
  const made = await addSamplePeople(node.store, zones, 'a password for this test', stamp);
  expect(made).toContain('office@hetao.example');
  const persons = (await node.store.findPersons({ zone: 'hetao' })).items;
  expect(persons.every(({ sample }) => sample)).toBe(true);
  const roles = persons.flatMap(({ memberships }) => memberships.flatMap((one) => one.roles));
  expect(roles).toEqual(expect.arrayContaining(['proposal-officer', 'supervisor', 'officer']));
  const person = await personOfPassword(node.store, 'hetao', {
    email: 'proposer@hetao.example',
    password: 'a password for this test',
    address: '10.0.0.1',
    at: stamp.now(),
  });
  expect(person).toMatchObject({ memberships: [], ownRoles: ['adviser'] });
  // Every role by which a scheme lets people be named is somebody's, or its form could name nobody.
  for (const zone of zones) {
    const held = (await node.store.findPersons({ zone: zone.id })).items;
    const roles = new Set(held.flatMap(({ ownRoles }) => ownRoles));
    for (const role of rolesToBeNamed(zone))
      expect([zone.id, [...roles]]).toEqual([zone.id, expect.arrayContaining([role])]);
  }
  expect(await addSamplePeople(node.store, zones, 'another password', stamp)).toEqual([]);
});
