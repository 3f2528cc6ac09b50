import type { CompiledScheme } from '@twinpark/core/engine';
import { recordsOf, type Ledger, type Zone } from '@twinpark/core/model';
import type { MatterStore } from '@twinpark/postgres';

/** Keeps a version of a scheme in the store, and sets the opening balances and floors that its ledgers
 * declare. Done again it changes nothing; a new opening moves the balance by the difference. */
export async function keepScheme(
  store: MatterStore,
  zone: string,
  compiled: CompiledScheme,
): Promise<void> {
  await store.saveScheme(zone, compiled);
  await setOpenings(store, zone, compiled.scheme.ledgers ?? {});
}

/** Sets what the ledgers of a zone hold before the first posting, its own and those of its schemes: done by a
 * node when it starts, so that a matter finds the quota of a scheme under which none was opened yet. */
export function openLedgers(store: MatterStore, zone: Zone): Promise<void> {
  return setOpenings(store, zone.id, recordsOf(zone).ledgers);
}

async function setOpenings(
  store: MatterStore,
  zone: string,
  ledgers: Readonly<Record<string, Ledger>>,
): Promise<void> {
  for (const [ledger, { accounts, units }] of Object.entries(ledgers)) {
    for (const [account, { opening, floor = null }] of Object.entries(accounts)) {
      if (opening === undefined) continue;
      for (const unit of units) {
        await store.saveAccount(zone, { ledger, account, unit, opening, floor });
      }
    }
  }
}
