import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { fromMultikey, toMultikey, type SignedDocument } from '@twinpark/core/certificates';
import { openStore, type Store } from '@twinpark/postgres';
import jsigs from 'jsonld-signatures';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { permitScheme } from '../../test/matters/permit-scheme.ts';
import { timedService, type TimedService } from '../../test/matters/play.ts';
import { storyZone } from '../../test/matters/zone.ts';
import { erase } from '../matters/index.ts';
import { checkCertificate } from './check.ts';
import { issuerOf } from './issuer.ts';
import { openCertificateKeys, rotateCertificateKey } from './keys.ts';
import { makeCertificates, type Making } from './make.ts';
import { statusList } from './status-list.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'story';
const now = '2026-02-01T00:00:00.000Z';
const officer = { person: 'o', unit: 'office', roles: ['administrator'] };
let folder = '';
let store: Store;
let timed: TimedService;
let making: Making;
let matter = '';

beforeAll(async () => {
  folder = await dataFolder('certificates');
  store = await openStore({ folder });
  const zones = [storyZone([permitScheme])];
  timed = timedService(store, zones);
  timed.setDay('2026-01-05');
  making = {
    store,
    service: timed.service,
    zones,
    url: 'https://zone.example',
    keys: await openCertificateKeys(folder),
    now: () => now,
    log: (line) => {
      throw new Error(line);
    },
  };
  const opened = await timed.service.openMatter({
    zone,
    scheme: 'permits',
    id: 'open',
    by: { ...officer, unit: 'supervisor' },
    values: {
      batch: 'one',
      leader: '测试负责人',
      people: [{ person: '测试甲', hours: '0' }],
    },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  ({ matter } = opened);
  await act('list');
  await makeCertificates(making, zone);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

let acts = 0;
async function act(action: string): Promise<void> {
  acts += 1;
  const asked = { zone, matter, id: `act-${String(acts)}`, action, by: officer, values: {} };
  const answer = await timed.service.act(asked);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
}

async function issued(): Promise<SignedDocument> {
  const [one] = await store.certificatesOf(zone, matter);
  if (!one?.document) throw new Error('no certificate was made');
  return one.document;
}

async function published() {
  return {
    issuers: [issuerOf(making, zone)],
    lists: [
      await statusList(store, making, zone, 'revocation', 0, now),
      await statusList(store, making, zone, 'suspension', 0, now),
    ],
  };
}

const verdict = async (document: SignedDocument, day = now) =>
  (await checkCertificate(JSON.stringify(document), await published(), day)).fault;

/** Digital Bazaar's verifier; it reads the issuer's document and nothing from any network. */
async function secondOpinion(document: SignedDocument): Promise<boolean> {
  const issuer = issuerOf(making, zone);
  const methods = issuer['verificationMethod'] as readonly { readonly id: string }[];
  const { verified } = await jsigs.verify(structuredClone(document), {
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    purpose: new jsigs.purposes.AssertionProofPurpose({ controller: issuer }),
    documentLoader: (url) => {
      const found = methods.find(({ id }) => id === url);
      if (!found) throw new Error(`asked for ${url}`);
      const context = 'https://w3id.org/security/multikey/v1';
      return Promise.resolve({
        contextUrl: null,
        documentUrl: url,
        document: { '@context': context, ...found },
      });
    },
  });
  return verified;
}

test('a certificate says what its scheme lists, where its status stands, and who issued it', async () => {
  const document = await issued();
  expect(document).toMatchObject({
    type: ['VerifiableCredential', 'list'],
    issuer: { id: 'did:web:zone.example:api:v1:zones:story' },
    validFrom: '2026-01-05T00:00:00+08:00',
    validUntil: '2026-04-05T23:59:59+08:00',
    credentialSubject: { batch: 'one', leader: '测试负责人' },
  });
  expect(JSON.stringify(document)).not.toContain('测试甲');
  expect(await verdict(document)).toBe(null);
  expect(await verdict(document, '2026-04-05T15:59:00Z')).toBe('status-unknown');
  expect(await verdict(document, '2026-04-06T00:00:00Z')).toBe('expired');
  expect(await verdict(document, '2026-01-01T00:00:00Z')).toBe('not-yet');
});

test('it verifies in another implementation, and a changed byte in neither', async () => {
  const document = await issued();
  expect(await secondOpinion(document)).toBe(true);
  for (const changed of [
    { ...document, credentialSubject: { batch: 'two', leader: '测试负责人' } },
    { ...document, validUntil: '2027-04-05T23:59:59+08:00' },
    { ...document, proof: { ...(document['proof'] as object), created: now.replace('01', '02') } },
  ]) {
    expect(await verdict(changed)).toBe('signature');
    expect(await secondOpinion(changed)).toBe(false);
  }
  const [list] = (await published()).lists;
  expect(await secondOpinion(list!)).toBe(true);
});

test('a byte changed anywhere is noticed', async () => {
  const text = JSON.stringify(await issued());
  const said = await published();
  for (let at = 1; at < text.length; at += 17) {
    const other = text[at] === 'x' ? 'y' : 'x';
    const { fault } = await checkCertificate(
      `${text.slice(0, at)}${other}${text.slice(at + 1)}`,
      said,
      now,
    );
    expect(fault, `byte ${String(at)} ${text.slice(at - 10, at + 10)}`).not.toBe(null);
  }
});

test('a new key signs from then on, and what the old one signed still verifies', async () => {
  const before = await issued();
  // Another process rotates; this one, which opened its keys before, signs with the new one from then on.
  const opened = making.keys.current.multikey;
  const added = await rotateCertificateKey(folder, () => '2026-02-01T00:00:01.000Z');
  expect(making.keys.current.multikey).not.toBe(opened);
  expect(making.keys.all[0]).toMatchObject({ expires: '2026-02-01T00:00:01.000Z' });
  expect(making.keys.all).toHaveLength(2);
  expect(making.keys.current.multikey).toBe(added);
  expect(await verdict(before)).toBe(null);
  expect(await secondOpinion(before)).toBe(true);
  const [list] = (await published()).lists;
  expect(JSON.stringify(list)).toContain(added);
  const forgotten = { ...making, keys: { ...making.keys, current: making.keys.all[0]! } };
  const late = await statusList(store, forgotten, zone, 'revocation', 0, '2026-02-01T00:00:02Z');
  expect((await checkCertificate(JSON.stringify(late), await published(), now)).fault).toBe(
    'key-late',
  );
  const stranger = { ...making, keys: { all: [], current: making.keys.current } };
  const none = { ...(await published()), issuers: [issuerOf(stranger, zone)] };
  expect((await checkCertificate(JSON.stringify(before), none, now)).fault).toBe('key');
  expect(toMultikey(fromMultikey(added)!)).toBe(added);
});

test('what was erased is in no certificate any more', async () => {
  const asked = {
    zone,
    id: 'erase',
    matter,
    field: 'leader',
    by: { ...officer, unit: null },
    because: 'asked for',
  };
  expect((await erase(timed.service, asked)).outcome).toBe('done');
  const [first] = await store.dueCertificates(zone, 1);
  await store.certificateFailed(zone, first!.id, 'no key');
  const values = { batch: 'two', people: [{ person: '测试乙', hours: '0' }] };
  const opening = { zone, scheme: 'permits', id: 'open-2', by: { ...officer, unit: 'supervisor' } };
  const other = await timed.service.openMatter({ ...opening, values });
  if (other.outcome !== 'done') throw new Error(JSON.stringify(other));
  const listing = { zone, matter: other.matter, id: 'list-2', action: 'list', by: officer };
  expect((await timed.service.act({ ...listing, values: {} })).outcome).toBe('done');
  // What failed comes after what was not tried yet, however old it is.
  expect((await store.dueCertificates(zone, 1))[0]?.matter).toBe(other.matter);
  expect(await makeCertificates(making, zone)).toBe(2);
  const document = await issued();
  expect(document['credentialSubject']).toEqual({ batch: 'one' });
  expect(await verdict(document)).toBe(null);
});

test('a suspended certificate is not valid until it is resumed, a revoked one never again', async () => {
  const document = await issued();
  for (const [action, fault] of [
    ['halt', 'suspended'],
    ['resume', null],
    ['withdraw', 'revoked'],
    ['resume', 'revoked'],
  ] as const) {
    await act(action);
    expect(await verdict(document)).toBe(fault);
  }
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});
