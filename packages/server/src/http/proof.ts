import type { Acting, MatterEvent } from '@twinpark/core/engine';
import { visibilities } from '@twinpark/core/letters';
import {
  contentHash,
  letterHash,
  noEvent,
  type IssuedLetter,
  type StoredCheckpoint,
  type StoredEvent,
} from '@twinpark/postgres';
import { boundAs, logOrigin, proofFile, type ProofFile } from '../log/index.ts';
import { takesPart } from '../matters/index.ts';
import type { HttpContext } from './context.ts';
import { isUuid } from './query.ts';

/** A letter's event in the log, under the latest signed checkpoint. */
export interface LetterProof {
  /** Whether everybody may read the letter. */
  readonly isPublic: boolean;
  readonly file: ProofFile;
  readonly checkpoint: StoredCheckpoint;
  /** Whether the words that pages show are those that the event names; `unbound`: it names none. */
  readonly words: 'same' | 'changed' | 'unbound';
}

/** The proof of a letter's event for whoever may read the letter: everybody where it is published, else those who take
 * part in the matter (`acting`; null: the public). `pending` while no checkpoint covers it; null where there is no such
 * letter for them. The event says which unit issued which letter, and the hashes of its documents and copies. */
export async function proofOf(
  { matters, store, nodeLog }: HttpContext,
  zone: string,
  matter: string,
  seq: number,
  acting: Acting | null,
): Promise<LetterProof | 'pending' | null> {
  if (!isUuid(matter)) return null;
  const found = await matters.read(zone, matter);
  if (found === null) return null;
  const issued = await store.issuedLetters(zone, matter);
  const isPublic = visibilities(found.held.plain, issued).get(seq)?.to === 'public';
  const decisions = await store.decisionLetters(zone, matter);
  const isMade =
    issued.some((one) => one.seq === seq && isKept(one)) ||
    decisions.some((one) => one.seq === seq);
  const isTheirs = isMade && takesPart(found, acting);
  const [before, event] = (await store.matterEvents(zone, matter, Math.max(0, seq - 2))).slice(
    0,
    2,
  );
  const own = seq === 1 ? before : event;
  if (!(isPublic || isTheirs) || own?.seq !== seq) return null;
  const [checkpoint] = await store.checkpointsBefore(zone, null, 1);
  const inclusion = checkpoint && (await store.inclusionProof(zone, matter, seq, checkpoint.size));
  if (!checkpoint || !inclusion) return 'pending';
  const log = { origin: logOrigin(nodeLog.node, zone), publicKey: nodeLog.publicKey };
  const chained = seq === 1 ? noEvent : (before?.hash ?? noEvent);
  const file = proofFile(zone, matter, own, chained, inclusion, checkpoint, log);
  return { isPublic, file, checkpoint, words: await wordsOf(store, zone, matter, own) };
}

/** Whether documents of a letter are made and kept. */
export function isKept({ outcome }: Pick<IssuedLetter, 'outcome'>): boolean {
  return outcome === 'stored' || outcome === 'withheld';
}

/** Compares the words of a reply as they are kept now with what its event names. */
async function wordsOf(
  store: HttpContext['store'],
  zone: string,
  matter: string,
  { seq, body }: StoredEvent,
): Promise<LetterProof['words']> {
  const event = JSON.parse(body) as MatterEvent;
  if (event.kind === 'concluded' || event.kind === 'recorded') {
    return areDecisionsSame(store, zone, matter, { seq, body });
  }
  if (event.kind !== 'issued' || event.documents === undefined) return 'unbound';
  const { documents } = event;
  const sent = await store.issuedDocument(zone, matter, seq);
  const same =
    sent !== null &&
    letterHash(sent.letter) === documents.letter &&
    (sent.open && contentHash(sent.open)) === documents.open;
  return same ? 'same' : 'changed';
}

/** Compares the documents of letters that a scheme words, as they are kept now, with what their event names. */
async function areDecisionsSame(
  store: HttpContext['store'],
  zone: string,
  matter: string,
  event: Pick<StoredEvent, 'seq' | 'body'>,
): Promise<LetterProof['words']> {
  const { seq, body } = event;
  for (const { ordinal } of (await store.decisionLetters(zone, matter)).filter(
    (one) => one.seq === seq,
  )) {
    for (const form of ['docx', 'html'] as const) {
      const kept = await store.decisionDocument(zone, matter, { seq, ordinal, form });
      const { as } = boundAs({ event: { body } }, kept?.bytes ?? new Uint8Array());
      if (as !== form) return as === 'unbound' ? as : 'changed';
    }
  }
  return 'same';
}
