import { replay, type DocumentHashes, type Matter, type MatterEvent } from '@twinpark/core/engine';
import { visibilities, type Visibility } from '@twinpark/core/letters';
import type { Instant, Zone } from '@twinpark/core/model';
import type { IssuedLetter, Settled, Store } from '@twinpark/postgres';
import { withPersonal } from '../matters/index.ts';
import { isDocument, makeDocuments } from './documents.ts';
import { publishReply, readReply } from './reply.ts';

export interface Issuing {
  readonly store: Store;
  readonly zones: readonly Zone[];
  readonly now: () => Instant;
  /** UUIDv7 */
  readonly newId: () => string;
  /** Hears of letters that could not be made; they are tried again. */
  readonly log: (line: string) => void;
}

const atOnce = 20;
const longestPause = 3_600_000;

/** Makes the documents of all letters that matters have issued and none was made of yet, keeps them with what
 * they promise, and stores what a matter has published among the public letters. May be called at any time, by several processes, and again
 * after a crash: each letter is settled once. Returns how many were settled. */
export async function makeIssued(issuing: Issuing, zone: string): Promise<number> {
  const { store, now, log } = issuing;
  let settled = 0;
  for (;;) {
    const due = await store.dueLetters(zone, now(), atOnce);
    for (const issued of due) {
      const { matter, seq, tries } = issued;
      try {
        await store.settleIssued(zone, matter, seq, await made(issuing, zone, issued));
        settled += 1;
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        log(`letter "${issued.kind}" of matter ${matter} in zone ${zone}: ${failure}`);
        const pause = Math.min(longestPause, 5_000 * 2 ** tries);
        const until = new Date(Date.parse(now()) + pause).toISOString();
        await store.postponeIssued(zone, matter, seq, until, failure);
      }
    }
    if (due.length < atOnce) return settled;
  }
}

async function made(
  issuing: Issuing,
  zoneId: string,
  { matter: id, seq, kind, party, at }: IssuedLetter,
): Promise<Settled> {
  const { store, zones, newId } = issuing;
  if (!isDocument(kind) && kind !== 'publication') {
    return { outcome: 'none' };
  }
  const zone = zones.find((one) => one.id === zoneId);
  if (zone === undefined) {
    throw new Error(`Zone "${zoneId}" is not run here; expected a zone of this node.`);
  }
  const then = await matterThen(store, zoneId, id, seq);
  if (kind === 'publication') {
    await publish(issuing, zone, id, then, at);
    return { outcome: 'none' };
  }
  const documents =
    then.documents === undefined
      ? await makeDocuments(store, zone, then.matter, { kind, signing: party ?? then.unit, at })
      : await store.keptDocuments(then.documents);
  if (kind === 'opinion-form') return { outcome: 'withheld', held: null, ...documents };
  // A letter becomes public when it is published; what a scheme opened at once in earlier versions is.
  if (isFull(then.visible.get(seq))) {
    const stored = await publishReply(store, zone, documents, {
      id: newId(),
      at,
      sample: then.sample,
    });
    return { outcome: 'stored', stored, ...documents };
  }
  return { outcome: 'withheld', held: await readReply(documents, newId()), ...documents };
}

const isFull = (seen: Visibility | undefined): boolean =>
  seen?.to === 'public' && seen.extent === 'full';

/** Lays open what is public in full by now and is not among the public letters. */
async function publish(
  { store, newId }: Issuing,
  zone: Zone,
  matter: string,
  { visible, sample }: Pick<MatterThen, 'visible' | 'sample'>,
  at: Instant,
): Promise<void> {
  for (const { seq, party, outcome } of await store.issuedLetters(zone.id, matter)) {
    if (!isFull(visible.get(seq)) || outcome === 'stored') continue;
    const documents = await store.issuedDocument(zone.id, matter, seq);
    if (documents === null) {
      throw new Error(
        `The reply of "${party ?? ''}" in matter ${matter} (event ${String(seq)}) is not made yet; expected its document before it is published. It is tried again by itself.`,
      );
    }
    const stored = await publishReply(store, zone, documents, { id: newId(), at, sample });
    await store.publishIssued(zone.id, matter, seq, stored);
  }
}

interface MatterThen {
  readonly matter: Matter;
  readonly unit: string | null;
  /** What went out, where the event says so. */
  readonly documents: DocumentHashes | undefined;
  readonly visible: ReadonlyMap<number, Visibility>;
  /** Opened by a demonstration account: the matter is invented, and so are its letters. */
  readonly sample: boolean;
}

/** The matter as it stood when the command that issued the letter was done (what came later does not
 * change what was sent), the unit that acted, what went out, and how far its letters were public. */
async function matterThen(
  store: Store,
  zone: string,
  id: string,
  seq: number,
): Promise<MatterThen> {
  const [stored, events] = await Promise.all([
    store.loadMatter(zone, id),
    store.matterEvents(zone, id),
  ]);
  const command = events.find((event) => event.seq === seq)?.command;
  const until = events.findLast((event) => event.command === command)?.seq ?? 0;
  const told = events.filter((event) => event.seq <= until);
  const facts = told.map(({ body }) => JSON.parse(body) as MatterEvent);
  const state = replay(facts, id);
  if (state === null || stored === null || command === undefined) {
    throw new Error(`Matter ${id} has no event ${String(seq)}; expected the one that issued it.`);
  }
  const acted = facts.findLast((event) => event.kind === 'acted');
  const matter = withPersonal({ ...stored, state }).plain;
  const issuing = facts[told.findIndex((event) => event.seq === seq)];
  const documents = issuing?.kind === 'issued' ? issuing.documents : undefined;
  const issued = (await store.issuedLetters(zone, id)).filter((one) => one.seq <= until);
  const opener = facts.find((event) => event.kind === 'acted')?.by.person;
  return {
    matter,
    unit: acted?.by.unit ?? null,
    documents,
    visible: visibilities(matter, issued),
    sample: opener !== undefined && (await store.person(zone, opener))?.sample === true,
  };
}
