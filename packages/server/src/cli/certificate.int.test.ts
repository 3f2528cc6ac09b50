import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  credentialOf,
  purposes,
  shownCertificate,
  statusListOf,
} from '@twinpark/core/certificates';
import { text } from '@twinpark/core/model';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addressesOf,
  issuerOf,
  openCertificateKeys,
  rotateCertificateKey,
  signed,
} from '../certificates/index.ts';
import { processContext, type Context } from './context.ts';
import { verifyCertificateFile } from './verify-certificate.ts';
import { certificatePdf } from '../documents/index.ts';

const main = new URL('./main.ts', import.meta.url).pathname;
const url = 'https://zone.example';
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
const at = '2026-01-05T01:00:00.000Z';
let folder = '';
const file = (name: string): string => join(folder, name);

/** A command in a process of its own, without a database and without a network. */
function verify(
  words: readonly string[],
  language: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, 'verify', ...words], {
      env: { PATH: process.env['PATH'], TWINPARK_LANG: language, TWINPARK_DATA: file('none') },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The lists of statuses as files; `revoked` is the place that is set. */
async function lists(prefix: string, revoked: number | null, until: string): Promise<void> {
  const issuing = { url, keys: await openCertificateKeys(folder) };
  for (const purpose of purposes) {
    const bits = new Uint8Array(16);
    if (purpose === 'revocation' && revoked !== null) bits[revoked >> 3] = 0x80 >> (revoked & 7);
    const { issuer, list } = addressesOf(url, 'story');
    const encoded = `u${gzipSync(bits).toString('base64url')}`;
    const document = statusListOf({
      id: list(purpose, 0),
      issuer,
      purpose,
      encoded,
      from: at,
      until,
    });
    await json(`${prefix}-${purpose}.json`, await signed(issuing, 'story', document, at));
  }
}

const json = (name: string, value: unknown): Promise<void> =>
  writeFile(file(name), JSON.stringify(value));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-certificate-'));
  const issuing = { url, keys: await openCertificateKeys(folder) };
  const addresses = addressesOf(url, 'story');
  const title = text('驻园证明', '駐園證明', 'Residence');
  const document = credentialOf({
    id: addresses.certificate('6f1c1f0e-1111-4222-8333-123456789abc'),
    issuer: { id: addresses.issuer, name: title },
    kind: { title, statement: title, claims: {} },
    kindName: 'residence',
    number: 'STORY-2026-000004',
    claims: { team: '甲队' },
    display: [],
    from: '2026-01-05',
    status: { index: 3, list: (purpose) => addresses.list(purpose, 0) },
  });
  const whole = await signed(issuing, 'story', document, at);
  await json('true.json', whole);
  await json('altered.json', { ...whole, credentialSubject: { team: '乙队' } });
  await lists('new', null, '2099-01-01T00:00:00Z');
  await lists('revoked', 3, '2099-01-01T00:00:00Z');
  await lists('old', null, '2026-01-06T01:00:00Z');
  // The key that signed is retired a day later; what it had signed stays good.
  await rotateCertificateKey(folder, () => '2026-01-06T01:00:00.000Z');
  await json('did.json', issuerOf({ url, keys: await openCertificateKeys(folder) }, 'story'));
  await json(
    'stranger.json',
    issuerOf({ url: 'https://other.example', keys: issuing.keys }, 'story'),
  );
  const pdf = await certificatePdf({
    shown: shownCertificate(whole)!,
    code: 'ABCDE-FGHJK',
    verifyAt: `${url}/verify`,
    standing: title,
    file: JSON.stringify(whole),
    at,
  });
  await writeFile(file('true.pdf'), pdf);
});
afterAll(() => rm(folder, { recursive: true }));

const against = (certificate: string, prefix: string): readonly string[] => [
  '--certificate',
  file(certificate),
  '--issuer',
  file('did.json'),
  '--status',
  ...purposes.map((purpose) => file(`${prefix}-${purpose}.json`)),
];

/** What the command prints, asked in this process. */
async function printed(
  certificate: string,
  prefix: string,
  language: (typeof languages)[number],
  issuer = 'did.json',
): Promise<{ readonly code: number; readonly out: string }> {
  let out = '';
  const context: Context = {
    ...processContext(language, new AbortController().signal),
    print: (words) => {
      out += words;
      return Promise.resolve();
    },
  };
  const statuses = purposes.map((purpose) => file(`${prefix}-${purpose}.json`));
  const [one, keys] = [file(certificate), file(issuer)];
  return { code: await verifyCertificateFile(context, one, keys, statuses, false), out };
}

test.each(languages)(
  'says in %s whether a certificate holds, and if not which check failed',
  async (language) => {
    for (const [certificate, prefix, code, said] of [
      ['true.json', 'new', 0, text('凭证有效', '憑證有效', 'The certificate holds')],
      [
        'altered.json',
        'new',
        1,
        text('签名：与内容不符', '簽署：與內容不符', 'Signature: it does not fit'),
      ],
      ['true.json', 'revoked', 1, text('状态：已被撤销', '狀態：已被撤銷', 'Status: revoked')],
      ['true.json', 'old', 1, text('此后的变动', '其後的變動', 'what came later')],
    ] as const) {
      const answer = await printed(certificate, prefix, language);
      expect(answer.code).toBe(code);
      expect(answer.out).toContain(said[language]);
    }
    const foreign = await printed('true.json', 'new', language, 'stranger.json');
    expect(foreign.code).toBe(1);
    const own = text('不是此处所知', '並非此處所知', 'none of the issuers known here');
    expect(foreign.out).toContain(own[language]);
  },
);

test('takes the certificate out of its PDF, and tells machines every check', async () => {
  const { code, out } = await verify([...against('true.pdf', 'new'), '--json'], 'en');
  expect(code).toBe(0);
  const said = JSON.parse(out) as { holds: boolean; checks: { name: string; finding: string }[] };
  expect(said.holds).toBe(true);
  expect(said.checks.map(({ name, finding }) => `${name} ${finding}`)).toEqual(
    ['form', 'issuer', 'key', 'signature', 'validity', 'status'].map((name) => `${name} passed`),
  );
});

test('exits with 1 for what was altered, and with 2 where a file is missing', async () => {
  const [altered, without, nowhere] = await Promise.all([
    verify(against('altered.json', 'new'), 'zh-Hant'),
    verify(['--certificate', file('true.json')], 'en'),
    verify(against('none.json', 'new'), 'en'),
  ]);
  expect([altered.code, without.code, nowhere.code]).toEqual([1, 2, 2]);
  expect(altered.out).toContain('憑證不可採信');
  expect(without.err).toContain('--issuer is missing');
  expect(nowhere.err).toContain('none.json');
});
