import { readdirSync, readFileSync } from 'node:fs';
import { median, round2 } from './load.ts';

/** What a load did in its turns, and what one of it cost. */
export interface Turns {
  /** Median of the turns. */
  readonly perSecond: number;
  /** Milliseconds, over all turns. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time for each, median of the turns: of this process, and of the server's; null
   * where the system does not tell. */
  readonly node: number;
  readonly server: number | null;
}

/** One round of a client; calls `done` with the milliseconds of each thing it did. */
export type Round = (done: (milliseconds: number) => void) => Promise<void>;

interface Turn {
  readonly took: readonly number[];
  readonly perSecond: number;
  readonly node: number;
  readonly server: number | null;
}

/** Lets each of some loads run in short turns, one after the other and round again, so that whatever else the
 * machine does meets them alike. `clients` do one round after another, each waiting for its answer;
 * `postmaster` is the process whose children are the server's. */
export async function inTurns<Name extends string>(
  loads: Readonly<Record<Name, Round>>,
  { clients, turns, seconds, postmaster }: TurnsOptions,
): Promise<{
  readonly of: Readonly<Record<Name, Turns>>;
  /** How many times as many the first did in a second as the second: the median of neighbouring turns. */
  readonly ratio: (one: Name, other: Name) => number;
}> {
  const names = Object.keys(loads) as Name[];
  const had = new Map<Name, Turn[]>(names.map((name) => [name, []]));
  for (let i = 0; i < turns; i += 1) {
    for (const name of names) {
      had.get(name)?.push(await turn(loads[name], clients, seconds, postmaster));
    }
  }
  const turnsOf = (name: Name): readonly Turn[] => had.get(name) ?? [];
  const of = Object.fromEntries(names.map((name) => [name, summed(turnsOf(name))]));
  return {
    of: of as Record<Name, Turns>,
    ratio: (one, other) => {
      const others = turnsOf(other);
      return round2(
        median(turnsOf(one).map(({ perSecond }, i) => perSecond / (others[i]?.perSecond ?? 1))),
      );
    },
  };
}

interface TurnsOptions {
  readonly clients: number;
  readonly turns: number;
  /** Of each turn. */
  readonly seconds: number;
  readonly postmaster: number;
}

async function turn(
  round: Round,
  clients: number,
  seconds: number,
  postmaster: number,
): Promise<Turn> {
  const took: number[] = [];
  const own = process.cpuUsage();
  const before = processorTime(postmaster);
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await round((milliseconds) => void took.push(milliseconds));
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(own);
  const after = processorTime(postmaster);
  return {
    took,
    perSecond: took.length / elapsed,
    node: (user + system) / took.length,
    server: before === null || after === null ? null : (after - before) / took.length,
  };
}

function summed(turns: readonly Turn[]): Turns {
  const took = turns.flatMap((one) => one.took).sort((a, b) => a - b);
  const at = (share: number): number => round2(took[Math.floor(took.length * share)] ?? 0);
  const servers = turns.flatMap(({ server }) => server ?? []);
  return {
    perSecond: Math.round(median(turns.map(({ perSecond }) => perSecond))),
    p50: at(0.5),
    p99: at(0.99),
    node: Math.round(median(turns.map(({ node }) => node))),
    server: servers.length === 0 ? null : Math.round(median(servers)),
  };
}

/** Microseconds that all children of a process have had so far; null where there is no /proc. */
function processorTime(parent: number): number | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
      .reduce((sum, name) => sum + timeOf(name), 0);
  } catch {
    return null;
  }
}

/** The parent of a process; NaN where it has just ended. */
export function parentOf(pid: string): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    return Number(rest.split(' ')[1]);
  } catch {
    return Number.NaN;
  }
}

function timeOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1000;
  } catch {
    return 0;
  }
}
