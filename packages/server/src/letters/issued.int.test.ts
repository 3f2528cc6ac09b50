import { proposalScenarios } from '@twinpark/zone-common';
import { openStore, type Store } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numbered, play, timedService } from '../../test/matters/play.ts';
import { storyZone } from '../../test/matters/zone.ts';
import { startJobs } from '../jobs.ts';
import { openCertificateKeys } from '../certificates/index.ts';
import { openLogKey } from '../log/index.ts';
import { makeIssued } from './index.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = storyZone();
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await dataFolder('issued');
  store = await openStore({ folder });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const logged: string[] = [];
let now = '2024-12-01T00:00:00.000Z';
const issuing = () => ({
  store,
  zones: [zone],
  now: () => now,
  newId: () => randomUUIDv7(),
  log: (line: string) => void logged.push(line),
});

/** The story of proposal 20240104 up to a step, by a service that makes no documents: what a node leaves
 * behind that died right after the commit. */
async function committed(until: string, said?: string): Promise<string> {
  const story = proposalScenarios.find(({ name }) => name === 'proposal 20240104');
  if (story === undefined) throw new Error('zones/common has no scenario "proposal 20240104".');
  const end = story.steps.findIndex((step) => step.do === until);
  const steps = story.steps.slice(0, end + 1).map(({ expect: _expected, ...step }) => {
    if (step.do !== 'draft' || said === undefined) return step;
    return { ...step, with: { ...step.with, measures: [{ point: '一', said, status: 'done' }] } };
  });
  const timed = timedService(store, [zone]);
  const id = randomUUIDv7();
  const told = numbered({ ...story, steps }, `示例函${id}号`);
  const played = await play(timed, zone.id, 'proposals', told, id);
  expect(played.failures).toEqual([]);
  return played.matter;
}

const replyOf = async (matter: string) =>
  (await store.issuedLetters(zone.id, matter)).find(({ kind }) => kind === 'reply');

it('a letter whose node died after the commit is made when a node starts again, once', async () => {
  const matter = await committed('send');
  expect(await replyOf(matter)).toMatchObject({ outcome: null, tries: 0 });
  const before = (await store.letters({ zone: zone.id })).total;
  await store.close();
  store = await openStore({ folder });
  const { service } = timedService(store, [zone]);
  for (let start = 0; start < 2; start += 1) {
    const key = await openLogKey(folder);
    const certificates = { url: 'http://test', keys: await openCertificateKeys(folder) };
    await startJobs({
      ...issuing(),
      service,
      key,
      certificates,
      address: '',
      mailer: null,
      node: 'test',
    }).stop();
  }
  const made = await replyOf(matter);
  expect(made).toMatchObject({ outcome: 'withheld', tries: 0 });
  expect((await store.letters({ zone: zone.id })).total).toBe(before);
  const sent = await store.issuedDocument(zone.id, matter, made?.seq ?? 0);
  // Dated the day it was sent, not the day it was made.
  expect(sent?.letter).toMatchObject({ state: 'sent', issuedOn: '2024-11-18' });
  expect(Buffer.from(sent?.html ?? []).toString()).toContain(sent?.letter.title);
  expect(logged).toEqual([]);
});

it('two processes that publish the same letter at once keep one, as it went out', async () => {
  const matter = await committed('publish', '制定《跨境实习管理办法》。');
  const before = (await store.letters({ zone: zone.id })).total;
  await Promise.all([makeIssued(issuing(), zone.id), makeIssued(issuing(), zone.id)]);
  const made = await replyOf(matter);
  expect(made).toMatchObject({ outcome: 'stored' });
  expect((await store.letters({ zone: zone.id })).total).toBe(before + 1);
  const detail = await store.letter(zone.id, made?.stored ?? '');
  expect(detail?.promises.length).toBeGreaterThan(0);
  const sent = await store.issuedDocument(zone.id, matter, made?.seq ?? 0);
  const original = await store.original(zone.id, made?.stored ?? '');
  expect(Buffer.from(sent?.docx ?? [])).toEqual(Buffer.from(original?.bytes ?? []));
});

it('a letter that cannot be made says why and is tried again later, others are not held up', async () => {
  const broken = await committed('send', '累计{figure:no-such-figure}项。');
  const sound = await committed('send', '完成选址。');
  await makeIssued(issuing(), zone.id);
  const failed = await replyOf(broken);
  expect(failed).toMatchObject({ outcome: null, tries: 1 });
  expect(failed?.failure).toContain('{figure:no-such-figure}');
  expect(await replyOf(sound)).toMatchObject({ outcome: 'withheld' });
  await makeIssued(issuing(), zone.id);
  expect((await replyOf(broken))?.tries).toBe(1);
  now = '2024-12-01T00:00:06.000Z';
  await makeIssued(issuing(), zone.id);
  expect((await replyOf(broken))?.tries).toBe(2);
});
