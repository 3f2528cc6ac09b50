/** What a load of clients did in its time. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Lets `clients` do one thing after another for some seconds, each waiting for its answer. `once` does
 * one round and calls `done` for each answer with its milliseconds. */
export async function underLoad(
  clients: number,
  seconds: number,
  once: (client: number, round: number, done: (milliseconds: number) => void) => Promise<void>,
): Promise<Load> {
  const took: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let round = 0; performance.now() < until; round += 1) {
        await once(client, round, (milliseconds) => void took.push(milliseconds));
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number): number => round2(took[Math.floor(took.length * share)] ?? 0);
  return { perSecond: Math.round(took.length / elapsed), p50: at(0.5), p99: at(0.99) };
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
