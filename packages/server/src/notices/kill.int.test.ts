import { openStore } from '@twinpark/postgres';
import { officialCalendars } from '@twinpark/core/time';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { mailServer } from '../../test/mail-server.ts';
import { MatterService } from '../matters/index.ts';
import { zoneFolders } from '../zones.ts';
import { deriveNotices, postMails, smtpMailer } from './index.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = zoneFolders[0]!.zone;
const worker = fileURLToPath(new URL('../../test/notice-worker.ts', import.meta.url));

it('a node killed between the mail server’s taking a mail and noting it, amid commits and notices, loses no notice and doubles none', async () => {
  const folder = await dataFolder('notices');
  const person = randomUUIDv7();
  const first = await openStore({ folder });
  await first.addPerson({
    zone: zone.id,
    id: person,
    name: 'Officer',
    language: 'en',
    email: 'officer@example.org',
    ownRoles: [],
    memberships: [{ unit: 'futian-sti', roles: ['officer'] }],
    passwordHash: null,
    sample: false,
    createdAt: '2026-03-01T00:00:00.000Z',
  });
  await first.close();

  let kill = (): void => undefined;
  let killed = false;
  const server = await mailServer({
    beforeTaken: async () => {
      // The node is gone before it can hear that the mail was taken.
      if (server.taken.length === 3 && !killed) {
        killed = true;
        kill();
      }
    },
  });
  const child = spawn(process.execPath, [worker, folder, JSON.stringify(server.settings)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  kill = () => void child.kill('SIGKILL');
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');

  const store = await openStore({ folder });
  try {
    // Later than every lease of the dead process.
    const now = (): string => new Date(Date.now() + 600_000).toISOString();
    const newId = (): string => randomUUIDv7();
    const zones = [zone];
    const service = new MatterService({ store, zones, calendars: officialCalendars, now, newId });
    const mailer = smtpMailer(server.settings);
    const log = (line: string): void => {
      throw new Error(line);
    };
    const posting = { store, service, zones, sendsMail: true, now, newId, log, mailer, url: '' };
    await store.extendLog(zone.id);
    await deriveNotices(posting, zone.id);
    await postMails(posting, zone);
    const queue = await store.matterQueue({
      zone: zone.id,
      party: { kind: 'unit', id: 'futian-sti', roles: [] },
    });
    const notices = await store.noticesFor(zone.id, person, { limit: 10_000 });
    expect(queue.total).toBeGreaterThan(3);
    // One application, one notice, one message; what was sent twice says so by its Message-ID.
    expect(notices.length).toBe(queue.total);
    expect(new Set(notices.map(({ matter }) => matter)).size).toBe(queue.total);
    const ids = server.taken.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(queue.total);
    const linked = server.taken.map(
      ({ mail }) => /notices\/([0-9a-f-]{36})/.exec(mail.text ?? '')?.[1],
    );
    expect(new Set(linked)).toEqual(new Set(notices.map(({ id }) => id)));
    expect(ids.length - queue.total).toBe(1);
  } finally {
    await store.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
