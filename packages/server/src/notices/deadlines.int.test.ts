import { openStore, type Store } from '@twinpark/postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicant, grantForm, granter } from '../../test/matters/grant-scheme.ts';
import { timedService, type TimedService } from '../../test/matters/play.ts';
import { storyZone } from '../../test/matters/zone.ts';
import { personDeadlines } from './index.ts';

const zone = 'story';
let folder = '';
let store: Store;
let timed: TimedService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-deadlines-'));
  store = await openStore({ folder });
  timed = timedService(store, [storyZone()]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('an officer of a unit with hundreds of open matters is told of every deadline', async () => {
  timed.setDay('2024-03-01');
  const open = async (i: number): Promise<void> => {
    const values = grantForm();
    const id = `open-${String(i)}`;
    const asked = { zone, scheme: 'grants', id, by: applicant, values };
    const answer = await timed.service.openMatter(asked);
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  };
  await Promise.all(Array.from({ length: 420 }, (_, i) => open(i)));
  const person = {
    zone,
    id: '01900000-0000-7000-8000-000000000001',
    name: 'Officer',
    language: 'en',
    email: 'officer@example.org',
    ownRoles: [],
    memberships: [{ unit: 'office', roles: granter.roles }],
    sample: false,
    disabled: false,
    hasPassword: false,
    createdAt: '2024-01-01T00:00:00.000Z',
  } as const;
  const page = { url: '', language: 'en' } as const;
  const found = await personDeadlines({ store, service: timed.service }, zone, person, page);
  expect(new Set(found.map(({ matter }) => matter)).size).toBe(420);
  const none = await personDeadlines({ store, service: timed.service }, zone, person, {
    ...page,
    dueBy: '2024-03-01',
  });
  expect(none).toEqual([]);
});
