import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService } from '../src/matters/index.ts';
import { deriveNotices } from '../src/notices/index.ts';
import { zoneFolders } from '../src/zones.ts';
import { invite } from '../src/people/invitation.ts';
import { optionsToAdd } from '../src/people/passkey.ts';
import { newToken, tokenHash } from '../src/people/token.ts';
import type { SampleNode } from './sample-node.ts';
import { samplePerson } from './sample-person.ts';

/** A browser of somebody who is signed in to the zone hetao and in the middle of adding a passkey. */
export interface SignedIn {
  readonly cookies: Record<string, string>;
  /** The key of an invitation that nobody has used. */
  readonly invitation: string;
  /** A notice for another unit than the one acted for. */
  readonly notice: string;
}

export async function signedInVisitor(node: SampleNode): Promise<SignedIn> {
  const zone = 'hetao';
  const units = ['sz-stic', 'futian-sti'].map((unit) => ({ unit, roles: ['officer', 'auditor'] }));
  const person = await samplePerson(node, 'looker@example.org', { memberships: units });
  const [session, other, step] = [newToken(), newToken(), newToken()];
  const now = new Date();
  const at = now.toISOString();
  const endsAt = new Date(now.getTime() + 3_600_000).toISOString();
  for (const [index, token] of [session, other].entries()) {
    await node.store.startSession({
      zone,
      id: `0193fb00-0000-7000-8000-00000000000${String(index)}`,
      tokenHash: tokenHash(token),
      person: person.id,
      unit: 'sz-stic',
      method: 'password',
      device: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
      startedAt: at,
      endsAt,
    });
  }
  await node.store.addPasskey({
    zone,
    id: 'key-of-a-telephone',
    person: person.id,
    publicKey: 'AAAA',
    counter: 0,
    transports: [],
    name: 'Telephone',
    createdAt: at,
    usedAt: at,
  });
  const stored = await node.store.person(zone, person.id);
  if (stored === null) throw new Error('The account that was added is not there.');
  const site = { origin: 'http://localhost', id: 'localhost' };
  const { json, challenge } = await optionsToAdd(site, stored, []);
  await node.store.startStep({
    zone,
    tokenHash: tokenHash(step),
    kind: 'passkey-add',
    person: person.id,
    content: { options: json, challenge, person: person.id },
    at,
    endsAt,
  });
  const path = await invite(node.store, { now: () => at }, stored);
  return {
    cookies: { 'twinpark-session-hetao': session, 'twinpark-step': step },
    invitation: path.replace(/^.*key=/, ''),
    notice: await noticeFor(node, person.id),
  };
}

/** Somebody applies for what a unit of the person decides. */
async function noticeFor({ store }: SampleNode, person: string): Promise<string> {
  const zones = zoneFolders.map(({ zone }) => zone).filter(({ id }) => id === 'hetao');
  const now = (): string => new Date().toISOString();
  const newId = (): string => randomUUIDv7();
  const service = new MatterService({ store, zones, calendars: officialCalendars, now, newId });
  const team = { title: 'Team', room: '1', until: '2030-01-01', phone: '1' };
  const values = { ...team, papersAtCounter: true };
  for (const id of ['apply-1', 'apply-2']) {
    const by = { person: newId(), unit: null, roles: [] };
    await service.openMatter({ zone: 'hetao', scheme: 'residence', id, by, values });
  }
  await store.extendLog('hetao');
  const log = (line: string): void => {
    throw new Error(line);
  };
  const noticing = { store, service, zones, sendsMail: false, now, newId, log };
  await deriveNotices(noticing, 'hetao');
  const [notice] = await store.noticesFor('hetao', person, { limit: 1 });
  if (!notice) throw new Error('Nobody told the account of an application to its unit.');
  return notice.id;
}
