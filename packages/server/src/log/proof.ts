import { leafInput, verifyConsistency, verifyInclusion } from '@twinpark/core/log';
import { chainHash, type InclusionProof, type StoredEvent } from '@twinpark/postgres';
import { hash } from 'node:crypto';
import { openCheckpoint } from './publish.ts';

/** That one event stands in a node's log, with everything needed to check it without the node. Hashes and
 * keys are hexadecimal. */
export interface ProofFile {
  readonly format: 'twinpark-proof/1';
  readonly event: {
    readonly zone: string;
    readonly matter: string;
    readonly seq: number;
    readonly command: string;
    /** ISO 8601 instant with milliseconds, UTC. */
    readonly at: string;
    /** Canonical JSON of the event. */
    readonly body: string;
  };
  /** Hash of the event before it in its matter. */
  readonly before: string;
  readonly eventHash: string;
  readonly leafHash: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
  /** The signed checkpoint of the log of `size` leaves (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
  /** Whose log it is: the node's name and the zone. */
  readonly origin: string;
  /** The node's Ed25519 key. */
  readonly publicKey: string;
}

/** Puts a proof together. */
export function proofFile(
  zone: string,
  matter: string,
  event: StoredEvent,
  before: string,
  inclusion: InclusionProof,
  checkpoint: { readonly root: string; readonly note: string },
  log: { readonly origin: string; readonly publicKey: Uint8Array },
): ProofFile {
  const { seq, command, at, body } = event;
  const { eventHash, leafHash, index, size, path } = inclusion;
  return {
    format: 'twinpark-proof/1',
    event: { zone, matter, seq, command, at, body },
    before,
    eventHash,
    leafHash,
    index,
    size,
    path,
    root: checkpoint.root,
    checkpoint: checkpoint.note,
    origin: log.origin,
    publicKey: Buffer.from(log.publicKey).toString('hex'),
  };
}

/** A proof as it is downloaded: the only spelling that is taken, but for a line end behind it. */
export function proofText(proof: ProofFile): string {
  return JSON.stringify(proof);
}

/** What of a proof does not hold. */
export type ProofFault =
  | 'form'
  | 'event'
  | 'leaf'
  | 'path'
  | 'signature'
  | 'checkpoint'
  | 'other-key';

export type ProofVerdict =
  | { readonly proof: ProofFile; readonly fault: null }
  | { readonly fault: ProofFault; readonly found: string; readonly expected: string };

const hex32 = /^[0-9a-f]{64}$/;
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const sha256 = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');

/** Checks a proof from its text alone: the event gives its hash, the hash its leaf (RFC 9162, 2.1.1), the
 * path leads from the leaf to the root (2.1.3), and the node has signed that root. `key`: the public key
 * one knows the node by, hexadecimal; without it the file's own is taken. */
export async function verifyProof(text: string, key: string | null): Promise<ProofVerdict> {
  const proof = readProof(text.replace(/\r?\n$/, ''));
  if (proof === null) return fault('form', text.slice(0, 80), 'a proof as it was downloaded');
  const { event, before, eventHash, leafHash, index, size, path, root } = proof;
  if (key !== null && key !== proof.publicKey) return fault('other-key', proof.publicKey, key);
  const hashed = chainHash(before, event);
  if (hashed !== eventHash) return fault('event', hashed, eventHash);
  const leaf = Buffer.from(sha256(leafInput(bytes(eventHash)))).toString('hex');
  if (leaf !== leafHash) return fault('leaf', leafHash, leaf);
  const claim = { leafHash: bytes(leaf), index, size, path: path.map(bytes), root: bytes(root) };
  if (!(await verifyInclusion(claim, sha256))) {
    return fault('path', `${String(index)} / ${String(size)}`, root);
  }
  const signed = await openCheckpoint(proof.checkpoint, proof.origin, bytes(proof.publicKey));
  if (signed === null) return fault('signature', proof.checkpoint, proof.publicKey);
  const said = `${signed.origin} ${String(signed.size)} ${Buffer.from(signed.root).toString('hex')}`;
  const wanted = `${proof.origin} ${String(size)} ${root}`;
  return said === wanted ? { proof, fault: null } : fault('checkpoint', said, wanted);
}

function fault(code: ProofFault, found: string, expected: string): ProofVerdict {
  return { fault: code, found, expected };
}

/** A proof's text read, or null where it is not exactly what a node writes: then a changed byte cannot hide
 * in the spelling either. */
function readProof(text: string): ProofFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return isProof(value) && proofText(value) === text ? value : null;
  } catch {
    return null;
  }
}

const keys: readonly (keyof ProofFile)[] = [
  'format',
  'event',
  'before',
  'eventHash',
  'leafHash',
  'index',
  'size',
  'path',
  'root',
  'checkpoint',
  'origin',
  'publicKey',
];
const eventKeys: readonly (keyof ProofFile['event'])[] = [
  'zone',
  'matter',
  'seq',
  'command',
  'at',
  'body',
];

function isProof(value: unknown): value is ProofFile {
  if (!isRecord(value, keys)) return false;
  const { event, path } = value;
  const isHash = (one: unknown): boolean => typeof one === 'string' && hex32.test(one);
  return (
    value['format'] === 'twinpark-proof/1' &&
    isRecord(event, eventKeys) &&
    ['zone', 'matter', 'command', 'at', 'body'].every((name) => typeof event[name] === 'string') &&
    Number.isSafeInteger(event['seq']) &&
    ['before', 'eventHash', 'leafHash', 'root', 'publicKey'].every((name) => isHash(value[name])) &&
    Number.isSafeInteger(value['index']) &&
    Number.isSafeInteger(value['size']) &&
    Array.isArray(path) &&
    path.every(isHash) &&
    typeof value['checkpoint'] === 'string' &&
    typeof value['origin'] === 'string'
  );
}

/** An object with these keys and no others. */
function isRecord(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name))
  );
}

/** Whether one signed checkpoint is the beginning of a later one (RFC 9162, 2.1.4). Both are opened with
 * the public key; null where a signature does not hold. */
export async function isBeginning(
  first: string,
  second: string,
  path: readonly string[],
  log: { readonly origin: string; readonly publicKey: Uint8Array },
): Promise<boolean | null> {
  const [one, other] = [
    await openCheckpoint(first, log.origin, log.publicKey),
    await openCheckpoint(second, log.origin, log.publicKey),
  ];
  if (one === null || other === null) return null;
  const claim = {
    first: one.size,
    firstRoot: one.root,
    second: other.size,
    secondRoot: other.root,
    path: path.map(bytes),
  };
  return verifyConsistency(claim, sha256);
}
