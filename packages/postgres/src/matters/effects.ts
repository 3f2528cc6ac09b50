import type { MatterEvent, SettledEffect } from '@twinpark/core/engine';
import { isAmount, type Value } from '@twinpark/core/model';
import type { ChangeRow, EntryRow, PostingRow, ReleaseRow, SlotRow } from './types.ts';

export interface EffectRows {
  readonly entries: readonly EntryRow[];
  readonly changes: readonly ChangeRow[];
  readonly postings: readonly PostingRow[];
  /** Those that were not given back. */
  readonly slots: readonly SlotRow[];
  readonly releases: readonly ReleaseRow[];
  readonly certificates: readonly CertificateRow[];
}

/** A certificate and how its events leave it. Its row is made by the database, from the event. */
export interface CertificateRow {
  readonly seq: number;
  readonly ordinal: number;
  readonly kind: string;
  readonly status: 'valid' | 'suspended' | 'revoked';
}

/** What the events of a matter leave in registers, ledgers and slots. `name` is what entries of events of
 * earlier versions are called: the matter's number, or its id. */
export function effectRows(
  events: readonly { readonly seq: number; readonly event: MatterEvent }[],
  name: string,
): EffectRows {
  const entries: EntryRow[] = [];
  const changes: ChangeRow[] = [];
  const postings: PostingRow[] = [];
  const releases: ReleaseRow[] = [];
  let slots: SlotRow[] = [];
  let certificates: readonly CertificateRow[] = [];
  for (const { seq, event } of events) {
    if (event.kind !== 'concluded' && event.kind !== 'recorded') continue;
    for (const [ordinal, effect] of event.effects.entries()) {
      if ('entry' in effect && 'columns' in effect) {
        const { entry: register, columns, from, until, keys } = effect;
        const id = effect.id ?? earlierId(event.effects.slice(0, ordinal), register, name);
        const days = { ...(from && { from }), ...(until && { until }) };
        entries.push({ register, id, seq, ordinal, columns, ...days, ...(keys && { keys }) });
      } else if ('change' in effect) {
        const { change: register, id, version, ...change } = effect;
        changes.push({ register, id, version, seq, ordinal, change });
      } else if ('post' in effect) {
        postings.push(postingRow(seq, ordinal, effect));
      } else if ('slot' in effect) {
        const [from, until] = [momentOf(effect.from), momentOf(effect.until)];
        slots.push({ seq, ordinal, register: effect.slot, entry: effect.entry, from, until });
      } else if ('release' in effect) {
        const { release: register, entry } = effect;
        releases.push({ register, entry });
        slots = slots.filter(
          (slot) => slot.register !== register || (entry !== null && slot.entry !== entry),
        );
      } else if ('certificate' in effect) {
        const kind = effect.certificate;
        certificates = [...certificates, { seq, ordinal, kind, status: 'valid' }];
      } else if ('revoke' in effect) {
        const { status } = effect;
        certificates = certificates.map((one) =>
          one.seq === effect.seq && one.ordinal === effect.ordinal ? { ...one, status } : one,
        );
      }
    }
  }
  return { entries, changes, postings, slots, releases, certificates };
}

/** The ids of several entries of one register, before events named them. */
function earlierId(before: readonly SettledEffect[], register: string, name: string): string {
  const nth = before.filter((one) => 'columns' in one && 'entry' in one && one.entry === register);
  return nth.length === 0 ? name : `${name}-${String(nth.length + 1)}`;
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
    readonly floors?: {
      readonly debit?: string;
      readonly credit?: string;
      readonly follows?: true;
    };
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
  const { debit: gains, credit: loses } = effect.floors ?? {};
  const isBack = decimal.startsWith('-');
  const [debitFloor, creditFloor] = isBack ? [loses, gains] : [gains, loses];
  return {
    seq,
    ordinal,
    ledger,
    debit: isBack ? credit : debit,
    credit: isBack ? debit : credit,
    unit,
    amount: isBack ? decimal.slice(1) : decimal,
    ...(debitFloor !== undefined && { debitFloor }),
    ...(creditFloor !== undefined && { creditFloor }),
    ...(effect.floors?.follows && { follows: true }),
  };
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
