import { setImmediate } from 'node:timers/promises';
import { evolve, type Matter, type MatterEvent } from '@twinpark/core/engine';
import type { Scheme } from '@twinpark/core/model';
import { noticesOf, type PartyNotice } from '@twinpark/core/notices';
import type { LoggedCommit, StoredEvent } from '@twinpark/postgres';
import { addressed, readersOf } from './addressed.ts';
import type { Noticing } from './noticing.ts';

const eventsAtOnce = 1000;

/** Makes the notices of all that came into the log since the last time. May be called at any time, by several
 * processes, and again after a crash: what one call keeps and how far it came are one transaction, so that
 * nothing is lost or made twice. Returns how many notices were kept. */
export async function deriveNotices(noticing: Noticing, zone: string): Promise<number> {
  const { store } = noticing;
  let kept = 0;
  for (;;) {
    const { from, next, commits } = await store.unnoticedCommits(zone, eventsAtOnce);
    if (commits.length === 0) return kept;
    const events = await eventsOf(noticing, zone, commits);
    const found: Found[] = [];
    for (const commit of commits) {
      // The embedded database answers before the loop of events turns: requests come first.
      await setImmediate();
      try {
        const told = events.get(commit.matter) ?? [];
        found.push(...(await noticesOfCommit(noticing, zone, commit, told)));
      } catch (error) {
        // One damaged matter does not keep all others silent; `twinpark verify` says what is wrong with it.
        const reason = error instanceof Error ? error.message : String(error);
        noticing.log(
          `notices of matter ${commit.matter}, event ${String(commit.lastSeq)}: ${reason}`,
        );
      }
    }
    const parties = found.map(({ notice }) => notice.party);
    const readers = await readersOf(store, zone, parties);
    const notices = found.flatMap(
      ({ scheme, notice, commit: { matter, at } }) =>
        addressed(noticing, scheme, matter, notice, at, null, readers) ?? [],
    );
    if (await store.keepNotices(zone, { from, next }, notices)) kept += notices.length;
  }
}

/** A notice and the commit that it tells of. */
interface Found {
  readonly scheme: Scheme;
  readonly commit: LoggedCommit;
  readonly notice: PartyNotice;
}

async function eventsOf(
  { store }: Noticing,
  zone: string,
  commits: readonly LoggedCommit[],
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
  const events = new Map<string, readonly StoredEvent[]>();
  for (const { matter } of commits) {
    if (!events.has(matter)) events.set(matter, await store.matterEvents(zone, matter));
  }
  return events;
}

async function noticesOfCommit(
  noticing: Noticing,
  zone: string,
  commit: LoggedCommit,
  stored: readonly StoredEvent[],
): Promise<readonly Found[]> {
  const { matter: id, firstSeq, lastSeq } = commit;
  let before: Matter | null = null;
  let after: Matter | null = null;
  const past: MatterEvent[] = [];
  const events: MatterEvent[] = [];
  for (const { seq, body } of stored) {
    if (seq > lastSeq) break;
    const event = JSON.parse(body) as MatterEvent;
    if (seq === firstSeq) before = after;
    (seq < firstSeq ? past : events).push(event);
    // Personal values stay sealed in it: no notice can say them.
    after = evolve(after, event, id);
  }
  if (after === null) return [];
  const { compiled } = await noticing.service.schemes.version(zone, after.schemeHash);
  const { scheme } = compiled;
  return noticesOf(compiled, before, after, events, past).map((notice) => ({
    scheme,
    commit,
    notice,
  }));
}
