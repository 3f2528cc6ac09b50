import { isProven, proofOf, type SignedDocument } from './proof.ts';
import { fromMultikey } from './multibase.ts';
import { isSet } from './status-bits.ts';

/** What is looked at, in this order. */
export const checkNames = ['form', 'issuer', 'key', 'signature', 'validity', 'status'] as const;
type CheckName = (typeof checkNames)[number];

/** What a check found. `late`: the key had been retired when it signed. `stale`: the list of statuses is out
 * of date, and set nothing then. `skipped`: what was found before leaves nothing to look at. */
export type Finding =
  | 'passed'
  | 'failed'
  | 'late'
  | 'not-yet'
  | 'expired'
  | 'suspended'
  | 'revoked'
  | 'unknown'
  | 'stale'
  | 'skipped';

export interface Check {
  readonly name: CheckName;
  readonly finding: Finding;
  readonly found: string;
  readonly expected: string;
}

/** What is wrong with a certificate. */
export type CertificateFault =
  /** No JSON, no credential, or no proof of our kind. */
  | 'form'
  /** It names another issuer than those whose keys were given. */
  | 'issuer'
  /** Its key is none of the issuer's. */
  | 'key'
  /** Its key was retired before it signed. */
  | 'key-late'
  /** It, or its proof, was changed. */
  | 'signature'
  | 'not-yet'
  | 'expired'
  | 'suspended'
  | 'revoked'
  /** A list of statuses is missing, changed, of another issuer, or out of date. */
  | 'status-unknown';

export interface Verdict {
  /** null: it holds. */
  readonly fault: CertificateFault | null;
  readonly found: string;
  readonly expected: string;
  readonly checks: readonly Check[];
  readonly certificate: SignedDocument | null;
}

/** What a certificate is checked against: published keys and lists, as fetched or as files. */
export interface Published {
  readonly issuers: readonly SignedDocument[];
  readonly lists: readonly SignedDocument[];
}

/** Cryptography comes from outside: Node's, or a browser's. */
export interface Tools {
  /** Of a text in UTF-8. */
  readonly sha256: (text: string) => Uint8Array | Promise<Uint8Array>;
  /** Ed25519; the key has 32 bytes. */
  readonly isSignedBy: (
    key: Uint8Array,
    bytes: Uint8Array,
    signature: Uint8Array,
  ) => boolean | Promise<boolean>;
  /** Rejects what is no gzip, and what grows beyond reason. */
  readonly gunzip: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** Checks a certificate from its text, the issuers' documents and the lists of statuses alone. */
export async function checkCredential(
  given: string,
  published: Published,
  now: string,
  tools: Tools,
): Promise<Verdict> {
  const certificate = parsedDocument(given);
  const checks =
    certificate === null
      ? [check('form', 'failed', given.slice(0, 80), 'a signed credential in JSON')]
      : await originChecks(certificate, published.issuers, tools);
  if (certificate !== null && checks.every(({ finding }) => finding === 'passed')) {
    checks.push(validity(certificate, now), await status(certificate, published, now, tools));
  }
  const wrong = checks.find(({ finding }) => finding !== 'passed');
  const missing = checkNames.slice(checks.length).map((name) => check(name, 'skipped', '', ''));
  return {
    fault: wrong === undefined ? null : faultOf(wrong),
    found: wrong?.found ?? '',
    expected: wrong?.expected ?? '',
    checks: [...checks, ...missing],
    certificate,
  };
}

function check(name: CheckName, finding: Finding, found: unknown, expected: string): Check {
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing');
  return { name, finding, found: shown, expected };
}

function faultOf({ name, finding }: Check): CertificateFault {
  switch (finding) {
    case 'late':
      return 'key-late';
    case 'not-yet':
    case 'expired':
    case 'suspended':
    case 'revoked':
      return finding;
    case 'unknown':
    case 'stale':
      return 'status-unknown';
    case 'passed':
    case 'failed':
    case 'skipped':
      return name === 'validity' ? 'form' : name === 'status' ? 'status-unknown' : name;
    default:
      return finding satisfies never;
  }
}

/** Form, issuer, key and signature, up to the first that is wrong. */
async function originChecks(
  document: SignedDocument,
  issuers: readonly SignedDocument[],
  tools: Tools,
): Promise<Check[]> {
  const proof = proofOf(document);
  if (proof === null) {
    return [check('form', 'failed', document['proof'], 'a proof of the suite eddsa-jcs-2022')];
  }
  const said = [check('form', 'passed', proof.cryptosuite, '')];
  const named = document['issuer'];
  const name = isRecord(named) ? named['id'] : named;
  const issuer = issuers.find(({ id }) => id === name);
  if (issuer === undefined) {
    const known = issuers.map(({ id }) => String(id)).join(', ');
    return [...said, check('issuer', 'failed', name, known)];
  }
  said.push(check('issuer', 'passed', name, ''));
  const methods = [issuer['verificationMethod'] ?? []].flat();
  const asserts = [issuer['assertionMethod'] ?? []].flat();
  const method = methods.find((one) => isRecord(one) && one['id'] === proof.verificationMethod);
  const multikey = isRecord(method) ? method['publicKeyMultibase'] : undefined;
  const key = typeof multikey === 'string' ? fromMultikey(multikey) : null;
  if (key === null || !asserts.includes(proof.verificationMethod)) {
    const known = `one of ${asserts.map(String).join(', ')}`;
    return [...said, check('key', 'failed', proof.verificationMethod, known)];
  }
  const expires = isRecord(method) ? method['expires'] : undefined;
  if (typeof expires === 'string' && Date.parse(proof.created) >= Date.parse(expires)) {
    return [...said, check('key', 'late', proof.created, `a day before ${expires}`)];
  }
  said.push(check('key', 'passed', proof.created, ''));
  const isGood = await isProven(document, proof, tools.sha256, (bytes, signature) =>
    tools.isSignedBy(key, bytes, signature),
  );
  const signature = isGood
    ? check('signature', 'passed', proof.created, '')
    : check('signature', 'failed', proof.proofValue, 'the signature of what it says now');
  return [...said, signature];
}

function validity({ validFrom, validUntil }: SignedDocument, now: string): Check {
  const [from, until] = [validFrom, validUntil].map((one) => (typeof one === 'string' ? one : ''));
  if (from !== undefined && Date.parse(from) > Date.parse(now)) {
    return check('validity', 'not-yet', from, `a day up to ${now}`);
  }
  if (until !== undefined && Date.parse(until) < Date.parse(now)) {
    return check('validity', 'expired', until, `a day from ${now} on`);
  }
  return check('validity', 'passed', [from, until].filter((one) => one !== '').join(' – '), '');
}

/** The worst of its statuses; where none is set, the day of the oldest list. */
async function status(
  certificate: SignedDocument,
  published: Published,
  now: string,
  tools: Tools,
): Promise<Check> {
  const found: Check[] = [];
  for (const entry of [certificate['credentialStatus'] ?? []].flat()) {
    found.push(await oneStatus(entry, published, now, tools));
  }
  const worst = (['revoked', 'suspended', 'unknown', 'stale'] as const)
    .map((finding) => found.find((one) => one.finding === finding))
    .find((one) => one !== undefined);
  const dates = found.map((one) => one.found).sort();
  return worst ?? check('status', 'passed', dates[0] ?? now, '');
}

async function oneStatus(
  entry: unknown,
  { issuers, lists }: Published,
  now: string,
  tools: Tools,
): Promise<Check> {
  const unknown = (found: unknown, expected: string): Check =>
    check('status', 'unknown', found, expected);
  if (!isRecord(entry)) return unknown(entry, 'a status entry');
  const address = entry['statusListCredential'];
  const list = lists.find((one) => one['id'] === address);
  const subject = list?.['credentialSubject'];
  if (!list || !isRecord(subject)) return unknown(address, 'this list');
  const wrong = (await originChecks(list, issuers, tools)).find(
    ({ finding }) => finding !== 'passed',
  );
  if (wrong) return unknown(wrong.found, wrong.expected);
  const purpose = entry['statusPurpose'];
  const isSame = subject['statusPurpose'] === purpose;
  const place = Number(entry['statusListIndex']);
  const set = isSame ? await isSet(subject['encodedList'], place, tools.gunzip) : null;
  if (set === null) return unknown(entry['statusListIndex'], 'a place in the list');
  if (set) {
    return check('status', purpose === 'suspension' ? 'suspended' : 'revoked', entry['id'], '');
  }
  const [from, until] = [list['validFrom'], list['validUntil']];
  const isOld = typeof until === 'string' && Date.parse(until) < Date.parse(now);
  return isOld
    ? check('status', 'stale', from, `a list that holds on ${now}`)
    : check('status', 'passed', from, '');
}

/** A JSON object from its text; null where it is none. */
export function parsedDocument(text: string): SignedDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
