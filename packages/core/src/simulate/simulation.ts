import type { Big } from 'big.js';
import type { Decimal } from '../model/index.ts';
import { addToSums, comparedSums, fartherFirst, movedBy, type SumChange } from './amounts.ts';
import type { World } from './again.ts';
import type { Facts } from './facts.ts';
import type { PastMatter } from './past.ts';
import {
  verdictOn,
  type ChangedMatter,
  type UndecidedMatter,
  type Verdict,
  type WhyUndecided,
} from './verdict.ts';

/** What a changed rulebook would have made of past matters, in all. */
export interface SimulationReport {
  readonly matters: number;
  /** Without an outcome yet; they are not decided. */
  readonly running: number;
  readonly unchanged: number;
  readonly gains: number;
  readonly loses: number;
  readonly differs: number;
  readonly undecided: number;
  /** Matters whose outcome would be another one, or that would have been refused on the way. */
  readonly outcomesChanged: number;
  /** What was and would be posted, over all matters that could be decided; exact. */
  readonly totals: readonly SumChange[];
  /** How many go from one outcome to another; `after` null: refused on the way. */
  readonly outcomes: readonly {
    readonly before: string;
    readonly after: string | null;
    readonly matters: number;
  }[];
  readonly whyUndecided: readonly { readonly why: WhyUndecided; readonly matters: number }[];
  /** How many change by how much: `from` and `to` are bounds of the difference, `from` ≤ difference < `to`;
   * null: open. */
  readonly spread: readonly {
    readonly ledger: string;
    readonly unit: string;
    readonly from: Decimal | null;
    readonly to: Decimal | null;
    readonly matters: number;
  }[];
  /** Matters that asked for a balance before one that was opened later had changed it. */
  readonly balancesTooLate: number;
  /** Those that change most, and the first of the others. */
  readonly most: {
    readonly gains: readonly ChangedMatter[];
    readonly loses: readonly ChangedMatter[];
    readonly differs: readonly ChangedMatter[];
    readonly undecided: readonly UndecidedMatter[];
  };
}

/** Bounds of the spread, of a difference in its unit. */
const bounds = ['-100000', '-10000', '-1000', '0', '1000', '10000', '100000'] as const;

/** Takes past matters one by one, in the order in which they were opened, and keeps sums, counts and the
 * `kept` greatest of each kind: memory does not grow with the matters. */
export class Simulation {
  readonly #before: Omit<World, 'compiled'>;
  readonly #after: World;
  readonly #facts: Facts;
  readonly #kept: number;
  readonly #sums = { before: new Map<string, Big>(), after: new Map<string, Big>() };
  readonly #outcomes = new Map<string, number>();
  readonly #why = new Map<WhyUndecided, number>();
  readonly #spread = new Map<string, number[]>();
  readonly #most: {
    readonly gains: ChangedMatter[];
    readonly loses: ChangedMatter[];
    readonly differs: ChangedMatter[];
    readonly undecided: UndecidedMatter[];
  } = { gains: [], loses: [], differs: [], undecided: [] };
  readonly #counts = {
    matters: 0,
    running: 0,
    unchanged: 0,
    gains: 0,
    loses: 0,
    differs: 0,
    undecided: 0,
    outcomesChanged: 0,
  };

  /** `before` decides with the recorded facts, `after` under the changed rulebook with `facts`. */
  constructor(
    before: Omit<World, 'compiled'>,
    after: Omit<World, 'seen'>,
    facts: Facts,
    kept: number,
  ) {
    this.#before = before;
    this.#facts = facts;
    this.#after = { ...after, seen: (saw, values, on) => facts.seen(saw, values, on) };
    this.#kept = kept;
  }

  /** Decides one matter again. `pinned` is the version it runs under. */
  take(past: PastMatter, pinned: World['compiled']): Verdict {
    const verdict = verdictOn(past, { ...this.#before, compiled: pinned }, this.#after);
    this.#counts.matters += 1;
    if (verdict.kind === 'running') {
      this.#counts.running += 1;
    } else if (verdict.kind === 'undecided') {
      const { why } = verdict.matter;
      this.#counts.undecided += 1;
      this.#why.set(why, (this.#why.get(why) ?? 0) + 1);
      if (this.#most.undecided.length < this.#kept) this.#most.undecided.push(verdict.matter);
    } else {
      this.#count(past, verdict);
    }
    return verdict;
  }

  #count(past: PastMatter, verdict: Extract<Verdict, { kind: 'unchanged' | 'changed' }>): void {
    const was = movedBy(past.effects);
    addToSums(this.#sums.before, was);
    if (verdict.kind === 'unchanged') {
      addToSums(this.#sums.after, was);
      this.#counts.unchanged += 1;
      return;
    }
    const { matter, before, after } = verdict;
    addToSums(this.#sums.after, movedBy(after.effects));
    this.#facts.posted(before, after);
    this.#counts[matter.change] += 1;
    if (matter.outcome.before !== matter.outcome.after) {
      const key = JSON.stringify([matter.outcome.before, matter.outcome.after]);
      this.#counts.outcomesChanged += 1;
      this.#outcomes.set(key, (this.#outcomes.get(key) ?? 0) + 1);
    }
    for (const amount of matter.amounts) this.#spreadOut(amount);
    this.#keep(matter, verdict.reasons);
  }

  #spreadOut({ ledger, unit, difference }: SumChange): void {
    const key = `${ledger} ${unit}`;
    const counts = this.#spread.get(key) ?? Array.from({ length: bounds.length + 1 }, () => 0);
    this.#spread.set(key, counts);
    const at = bounds.findIndex((bound) => Number(difference) < Number(bound));
    counts[at < 0 ? bounds.length : at]! += 1;
  }

  #keep(matter: Omit<ChangedMatter, 'reasons'>, reasons: () => ChangedMatter['reasons']): void {
    const list = this.#most[matter.change];
    const farness = (one: Pick<ChangedMatter, 'amounts'>): Decimal =>
      one.amounts[0]?.difference ?? '0';
    const last = list.at(-1);
    if (list.length >= this.#kept) {
      if (last === undefined || fartherFirst(farness(matter), farness(last)) >= 0) return;
      list.pop();
    }
    const at = list.findIndex((one) => fartherFirst(farness(matter), farness(one)) < 0);
    list.splice(at < 0 ? list.length : at, 0, { ...matter, reasons: reasons() });
  }

  report(): SimulationReport {
    return {
      ...this.#counts,
      totals: comparedSums(this.#sums.before, this.#sums.after),
      outcomes: [...this.#outcomes].map(([key, matters]) => {
        const [before, after] = JSON.parse(key) as [string, string | null];
        return { before, after, matters };
      }),
      whyUndecided: [...this.#why].map(([why, matters]) => ({ why, matters })),
      spread: [...this.#spread].flatMap(([key, counts]) => {
        const [ledger = '', unit = ''] = key.split(' ');
        return counts.map((matters, i) => ({
          ledger,
          unit,
          from: bounds[i - 1] ?? null,
          to: bounds[i] ?? null,
          matters,
        }));
      }),
      balancesTooLate: this.#facts.tooLate,
      most: this.#most,
    };
  }
}
