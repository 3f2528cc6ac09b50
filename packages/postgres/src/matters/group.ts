import type { Database } from '../database.ts';
import { commitMatters } from './commit.ts';
import type { CommitOutcome, MatterCommit } from './types.ts';

/** Transactions under way at once: while the server carries out one, the next is decided. More would
 * only make them smaller. */
const mostUnderWay = 2;
/** Commits in one transaction, and how few are not shared out among two. */
const mostTogether = 64;
const fewTogether = 8;

interface Waiting {
  readonly commit: MatterCommit;
  readonly settle: (outcome: Promise<CommitOutcome>) => void;
}

/** Commits that arrive while transactions are under way are committed together in the next one, each
 * answered only when it is committed. One that comes alone goes at once. */
export function groupedCommits(
  database: Database,
): (commit: MatterCommit) => Promise<CommitOutcome> {
  let waiting: readonly Waiting[] = [];
  const underWay = new Set<readonly Waiting[]>();
  let isCalled = false;
  /** Whether the last one that was sent had no company. */
  let isAlone = false;

  /** A fair part of all that wait or are under way: were many all in one transaction, node and server would
   * wait for each other in turns. */
  const fairPart = (): number => {
    const sent = [...underWay].reduce((count, { length }) => count + length, 0);
    const part = Math.ceil((waiting.length + sent) / mostUnderWay);
    return Math.max(fewTogether, Math.min(mostTogether, part));
  };

  const send = (): void => {
    isCalled = false;
    while (underWay.size < mostUnderWay) {
      const { group, rest } = grouped(waiting, fairPart(), ![...underWay].some(hasShared));
      if (group.length === 0) return;
      waiting = rest;
      underWay.add(group);
      isAlone = group.length === 1 && underWay.size === 1 && waiting.length === 0;
      void carryOut(database, group).finally(() => {
        underWay.delete(group);
        call();
      });
    }
  };

  /** Sends once whatever else was answered now has had its say; where commits come one by one, once what goes on now is
   * at an end, for then nothing is gained by the turn of the event loop that the other takes. */
  const call = (): void => {
    if (isCalled || waiting.length === 0 || underWay.size >= mostUnderWay) return;
    isCalled = true;
    if (isAlone && underWay.size === 0) process.nextTick(send);
    else setImmediate(send);
  };

  return (commit) =>
    new Promise((settle) => {
      waiting = [...waiting, { commit, settle }];
      call();
    });
}

async function carryOut(database: Database, group: readonly Waiting[]): Promise<void> {
  const commits = group.map(({ commit }) => commit);
  try {
    const outcomes = await commitMatters(database, commits[0]?.zone ?? '', commits);
    for (const [i, { settle }] of group.entries()) settle(outcomes[i]!);
  } catch (error) {
    for (const { settle } of group) settle(Promise.reject(error));
  }
}

/** Accounts, slots, unique columns, entries that change and other matters that a command relies on are met by commits of many matters: two
 * transactions that take some of them in another order would wait for each other. */
function isShared({ commit: { postings, slots, changes, entries, relied } }: Waiting): boolean {
  return (
    postings.length > 0 ||
    slots.length > 0 ||
    changes.length > 0 ||
    relied.length > 0 ||
    entries.some(({ keys }) => keys !== undefined)
  );
}

function hasShared(group: readonly Waiting[]): boolean {
  return group.some(isShared);
}

/** The next to go together, in the order of their matters: of one zone, no matter and no command twice;
 * of those that share one, the first. */
function grouped(
  waiting: readonly Waiting[],
  most: number,
  mayShare: boolean,
): { readonly group: readonly Waiting[]; readonly rest: readonly Waiting[] } {
  const taken = new Set<string>();
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const { zone, matter, command } = one.commit;
    const keys = [`matter ${matter}`, `command ${command}`];
    const fits =
      group.length < most &&
      zone === (group[0]?.commit.zone ?? zone) &&
      (mayShare || !isShared(one)) &&
      !keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    (fits ? group : rest).push(one);
  }
  group.sort((a, b) => (a.commit.matter < b.commit.matter ? -1 : 1));
  return { group, rest };
}
