import { hash } from 'node:crypto';
import {
  checkpointNote,
  checkpointText,
  keyHashInput,
  readCheckpoint,
  type Checkpoint,
} from '@twinpark/core/log';
import type { Instant } from '@twinpark/core/model';
import type { MatterStore, StoredCheckpoint } from '@twinpark/postgres';
import { isSignedBy, type LogKey } from './key.ts';

/** The name of this node in its logs (TWINPARK_NODE); one node keeps one name for good. */
export function nodeName(env: Readonly<Record<string, string | undefined>>): string {
  return env['TWINPARK_NODE'] || 'twinpark.local';
}

/** Under which name and key a node's logs are published. */
export interface NodeLog {
  readonly node: string;
  readonly publicKey: Uint8Array;
}

/** The name of a zone's log on this node, as it stands in checkpoints. */
export function logOrigin(node: string, zone: string): string {
  return `${node}/log/${zone}`;
}

/** Takes what was committed into the log and signs its new head, if it has grown. Returns the latest
 * checkpoint; null while the log is empty. */
export async function publishCheckpoint(
  store: MatterStore,
  zone: string,
  origin: string,
  key: LogKey,
  now: () => Instant,
): Promise<StoredCheckpoint | null> {
  const { size, root } = await store.extendLog(zone);
  if (root === null) return null;
  const [latest] = await store.checkpointsBefore(zone, null, 1);
  if (latest?.size === size) return latest;
  const checkpoint: Checkpoint = { origin, size, root: Buffer.from(root, 'hex') };
  const signature = key.sign(checkpointText(checkpoint));
  const note = checkpointNote(checkpoint, keyHash(origin, key.publicKey), signature);
  const published = { size, root, at: now(), note };
  await store.saveCheckpoint(zone, published);
  return published;
}

/** What a checkpoint's note says, if it was signed with this public key; null if not. */
export function openCheckpoint(
  note: string,
  origin: string,
  publicKey: Uint8Array,
): Promise<Checkpoint | null> {
  return readCheckpoint(note, keyHash(origin, publicKey), (text, signature) =>
    isSignedBy(publicKey, text, signature),
  );
}

function keyHash(origin: string, publicKey: Uint8Array): Uint8Array {
  return hash('sha256', keyHashInput(origin, publicKey), 'buffer').subarray(0, 4);
}
