import type { MatterEvent } from '@twinpark/core/engine';
import { isAmount, type Value } from '@twinpark/core/model';
import type { EntryRow, PostingRow, SlotRow } from './types.ts';

export interface EffectRows {
  readonly entries: readonly EntryRow[];
  readonly postings: readonly PostingRow[];
  readonly slots: readonly SlotRow[];
}

/** What the events of a matter leave in registers, ledgers and slots. `name` is what its entries are
 * called: the matter's number, or its id. */
export function effectRows(
  events: readonly { readonly seq: number; readonly event: MatterEvent }[],
  name: string,
): EffectRows {
  const entries: EntryRow[] = [];
  const postings: PostingRow[] = [];
  const slots: SlotRow[] = [];
  for (const { seq, event } of events) {
    if (event.kind !== 'concluded') continue;
    for (const [ordinal, effect] of event.effects.entries()) {
      if ('columns' in effect) {
        const before = event.effects
          .slice(0, ordinal)
          .filter((one) => 'columns' in one && one.entry === effect.entry).length;
        const id = before === 0 ? name : `${name}-${String(before + 1)}`;
        entries.push({ register: effect.entry, id, seq, ordinal, columns: effect.columns });
      } else if ('post' in effect) {
        postings.push(postingRow(seq, ordinal, effect));
      } else if ('slot' in effect) {
        const [from, until] = [momentOf(effect.from), momentOf(effect.until)];
        slots.push({ seq, ordinal, register: effect.slot, entry: effect.entry, from, until });
      }
    }
  }
  return { entries, postings, slots };
}

/** A negative amount goes the other way round, so that amounts are never negative. */
function postingRow(
  seq: number,
  ordinal: number,
  effect: {
    readonly post: string;
    readonly debit: string;
    readonly credit: string;
    readonly amount: Value;
  },
): PostingRow {
  const { post: ledger, debit, credit, amount } = effect;
  const decimal = isAmount(amount) ? amount.amount : amount;
  if (typeof decimal !== 'string' || !/^-?\d+(\.\d+)?$/.test(decimal)) {
    throw new Error(
      `A posting to ledger "${ledger}" has the amount ${JSON.stringify(amount)}; expected a decimal or an amount with its currency. Correct the outcome of the scheme.`,
    );
  }
  const unit = isAmount(amount) ? amount.currency : '';
  if (decimal.startsWith('-')) {
    return { seq, ordinal, ledger, debit: credit, credit: debit, unit, amount: decimal.slice(1) };
  }
  return { seq, ordinal, ledger, debit, credit, unit, amount: decimal };
}

/** A date stands for its first moment. Both sides of the zones keep UTC+8, without summer time. */
function momentOf(value: string): string {
  const text = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) {
    throw new Error(
      `A slot has the bound "${value}"; expected a date or an instant. Correct the outcome of the scheme.`,
    );
  }
  return moment.toISOString();
}
