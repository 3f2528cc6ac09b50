import { noEvent, type StoredCheckpoint } from '@twinpark/postgres';
import { logOrigin, proofFile, type ProofFile } from '../log/index.ts';
import type { HttpContext } from './context.ts';
import { publicReplies } from './desk/public.ts';

const matterId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A published reply's event in the log, under the latest signed checkpoint. */
export interface PublicProof {
  readonly file: ProofFile;
  readonly checkpoint: StoredCheckpoint;
}

/** The proof of a published reply's event; `pending` while no checkpoint covers it; null where nothing of
 * the kind is published. Such an event says which letter was issued for whom: everybody may read it. */
export async function proofOf(
  { matters, store, nodeLog }: HttpContext,
  zone: string,
  matter: string,
  seq: number,
): Promise<PublicProof | 'pending' | null> {
  if (!matterId.test(matter)) return null;
  const found = await matters.read(zone, matter);
  if (found === null) return null;
  const issued = await store.issuedLetters(zone, matter);
  const proved = publicReplies(found.held.plain, issued).some(({ proof }) => proof === String(seq));
  const [before, event] = (await store.matterEvents(zone, matter, Math.max(0, seq - 2))).slice(
    0,
    2,
  );
  const own = seq === 1 ? before : event;
  if (!proved || own?.seq !== seq) return null;
  const [checkpoint] = await store.checkpointsBefore(zone, null, 1);
  const inclusion = checkpoint && (await store.inclusionProof(zone, matter, seq, checkpoint.size));
  if (!checkpoint || !inclusion) return 'pending';
  const log = { origin: logOrigin(nodeLog.node, zone), publicKey: nodeLog.publicKey };
  const chained = seq === 1 ? noEvent : (before?.hash ?? noEvent);
  const file = proofFile(zone, matter, own, chained, inclusion, checkpoint, log);
  return { file, checkpoint };
}
