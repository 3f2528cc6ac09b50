import type { MatterEvent } from '@twinpark/core/engine';
import { visibilities } from '@twinpark/core/letters';
import {
  contentHash,
  letterHash,
  noEvent,
  type StoredCheckpoint,
  type StoredEvent,
} from '@twinpark/postgres';
import { logOrigin, proofFile, type ProofFile } from '../log/index.ts';
import type { HttpContext } from './context.ts';
import { isUuid } from './query.ts';

/** A published reply's event in the log, under the latest signed checkpoint. */
export interface PublicProof {
  readonly file: ProofFile;
  readonly checkpoint: StoredCheckpoint;
  /** Whether the words that pages show are those that the event names; `unbound`: it names none. */
  readonly words: 'same' | 'changed' | 'unbound';
}

/** The proof of a published reply's event; `pending` while no checkpoint covers it; null where nothing of
 * the kind is published. Such an event says which letter was issued for whom: everybody may read it. */
export async function proofOf(
  { matters, store, nodeLog }: HttpContext,
  zone: string,
  matter: string,
  seq: number,
): Promise<PublicProof | 'pending' | null> {
  if (!isUuid(matter)) return null;
  const found = await matters.read(zone, matter);
  if (found === null) return null;
  const issued = await store.issuedLetters(zone, matter);
  const proved = visibilities(found.held.plain, issued).get(seq)?.to === 'public';
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
  return { file, checkpoint, words: await wordsOf(store, zone, matter, own) };
}

/** Compares the words of a reply as they are kept now with what its event names. */
async function wordsOf(
  store: HttpContext['store'],
  zone: string,
  matter: string,
  { seq, body }: StoredEvent,
): Promise<PublicProof['words']> {
  const event = JSON.parse(body) as MatterEvent;
  if (event.kind !== 'issued' || event.documents === undefined) return 'unbound';
  const { documents } = event;
  const sent = await store.issuedDocument(zone, matter, seq);
  const same =
    sent !== null &&
    letterHash(sent.letter) === documents.letter &&
    (sent.open && contentHash(sent.open)) === documents.open;
  return same ? 'same' : 'changed';
}
