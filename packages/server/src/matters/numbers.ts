import { formatNumber, serialsOf, type Matter, type MatterEvent } from '@twinpark/core/engine';
import type { Action, Scheme } from '@twinpark/core/model';
import type { DrawnNumber, MatterStore } from '@twinpark/postgres';

/** Numbers as they arrive with a command, and what they were drawn as. */
export interface Drawn {
  readonly numbers: Readonly<Record<string, string>>;
  /** The next value of each sequence that names entries. */
  readonly serials: Readonly<Record<string, number>>;
  /** What the commit takes of them: those that the events used. */
  taken(events: readonly MatterEvent[]): readonly DrawnNumber[];
}

/** The sequences that some actions would draw from: those of numbers that the matter has not yet, and
 * those that name entries. */
export function sequencesOf(
  scheme: Scheme,
  actions: readonly Pick<Action, 'effects' | 'goes'>[],
  matter: Matter | null,
): readonly string[] {
  const serials = actions.flatMap((action) => serialsOf(scheme, action));
  const names = actions.flatMap((action) =>
    (action.effects ?? []).flatMap((effect) => ('number' in effect ? [effect.number] : [])),
  );
  const wanted = names.filter((name) => matter?.numbers[name] === undefined);
  return [...new Set([...wanted, ...serials])];
}

/** Gives out the next numbers of sequences. A number is taken by the commit that uses it, so a refused
 * command leaves no gap; within this process commands that number wait for each other, against other
 * processes the commit checks. */
export class Numbers {
  readonly #store: MatterStore;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(store: MatterStore) {
    this.#store = store;
  }

  /** Runs `work` with the next numbers; nobody else in this process draws from these sequences before it
   * is done. */
  async drawing<T>(
    zone: string,
    scheme: Scheme,
    names: readonly string[],
    year: number,
    work: (drawn: Drawn) => Promise<T>,
  ): Promise<T> {
    if (names.length === 0) return work({ numbers: {}, serials: {}, taken: () => [] });
    const key = `${zone} ${scheme.id}`;
    const before = this.#queues.get(key) ?? Promise.resolve();
    const run = before.then(() => this.#draw(zone, scheme, names, year, work));
    const settled = run.catch(() => undefined);
    this.#queues.set(key, settled);
    try {
      return await run;
    } finally {
      if (this.#queues.get(key) === settled) this.#queues.delete(key);
    }
  }

  async #draw<T>(
    zone: string,
    scheme: Scheme,
    names: readonly string[],
    year: number,
    work: (drawn: Drawn) => Promise<T>,
  ): Promise<T> {
    const numbers: Record<string, string> = {};
    const serials: Record<string, number> = {};
    const drawn: Omit<DrawnNumber, 'count'>[] = [];
    for (const name of names) {
      const numbering = scheme.numbers[name];
      if (!numbering) {
        throw new Error(
          `Scheme "${scheme.id}" numbers by sequence "${name}", which it does not declare; declare it under numbers.`,
        );
      }
      const period = numbering.restarts === 'yearly' ? String(year) : '';
      const value = await this.#store.nextInSequence(zone, scheme.id, name, period);
      numbers[name] = formatNumber(numbering, year, value);
      serials[name] = value;
      drawn.push({ name, period, value });
    }
    return work({
      numbers,
      serials,
      taken: (events) =>
        drawn.flatMap((one) => {
          const count = usedOf(events, one.name);
          return count === 0 ? [] : [{ ...one, count }];
        }),
    });
  }
}

/** How many numbers of a sequence some events used. */
function usedOf(events: readonly MatterEvent[], name: string): number {
  return events.reduce((count, event) => {
    if (event.kind === 'numbered') return count + (event.sequence === name ? 1 : 0);
    if (event.kind !== 'recorded' && event.kind !== 'concluded') return count;
    const drew = event.effects.filter((one) => 'serial' in one && one.serial?.sequence === name);
    return count + drew.length;
  }, 0);
}
