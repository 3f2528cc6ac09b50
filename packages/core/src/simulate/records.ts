import type { PastMatter } from './past.ts';
import type { SeenRecords, SettledEffect } from '../engine/index.ts';
import { isAmount, type Decimal } from '../model/index.ts';
import { balancesOf } from './amounts.ts';

/** What a matter, decided again, has left in the records so far, as the next decision sees it: its own
 * entries, postings and certificates. Other matters' entries are not there. `at` are the places of the
 * effects: event and ordinal. */
export function ownRecords(
  matter: Pick<PastMatter, 'id'>,
  effects: readonly (readonly [
    SettledEffect,
    { readonly seq: number; readonly ordinal: number },
  ])[],
): SeenRecords {
  const entries = new Map<string, SeenRecords['entries'][number]>();
  const certificates: SeenRecords['certificates'][number][] = [];
  for (const [effect, { seq, ordinal }] of effects) {
    if ('change' in effect) {
      const key = `${effect.change} ${effect.id}`;
      const known = entries.get(key);
      if (known === undefined) continue;
      entries.set(key, {
        ...known,
        version: effect.version,
        status: effect.status ?? known.status,
      });
    } else if ('certificate' in effect) {
      certificates.push({ kind: effect.certificate, seq, ordinal, status: 'valid' });
    } else if ('revoke' in effect) {
      const at = certificates.findIndex(
        (one) => one.seq === effect.seq && one.ordinal === effect.ordinal,
      );
      if (at >= 0) certificates[at] = { ...certificates[at]!, status: effect.status };
    } else if ('columns' in effect) {
      const id = effect.id ?? matter.id;
      entries.set(`${effect.entry} ${id}`, {
        register: effect.entry,
        id,
        matter: matter.id,
        version: 1,
        status: 'valid',
      });
    }
  }
  return {
    entries: [...entries.values()],
    postings: netPostings(effects.map(([e]) => e)),
    certificates,
  };
}

/** What the postings add up to between two accounts, none of it negative. */
function netPostings(effects: readonly SettledEffect[]): SeenRecords['postings'] {
  const pairs = new Map<string, SettledEffect[]>();
  for (const effect of effects) {
    if (!('post' in effect)) continue;
    const accounts = [effect.debit, effect.credit].toSorted();
    const unit = isAmount(effect.amount) ? effect.amount.currency : '';
    const key = JSON.stringify([effect.post, unit, ...accounts]);
    pairs.set(key, [...(pairs.get(key) ?? []), effect]);
  }
  return [...pairs.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined || !('post' in first)) return [];
    const { post: ledger, debit, credit } = first;
    const unit = isAmount(first.amount) ? first.amount.currency : ('' as const);
    const gained = balancesOf(list).get(`${ledger} ${unit} ${debit}`);
    if (gained === undefined || gained.eq('0')) return [];
    const amount: Decimal = gained.abs().toFixed();
    return [
      gained.gt('0')
        ? { ledger, debit, credit, unit, amount }
        : { ledger, debit: credit, credit: debit, unit, amount },
    ];
  });
}
