import type { CompiledScheme } from '@twinpark/core/engine';
import type { MatterStore } from '@twinpark/postgres';

/** Keeps a version of a scheme in the store, and sets the opening balances and floors that its ledgers
 * declare. Done again it changes nothing; a new opening moves the balance by the difference. */
export async function keepScheme(
  store: MatterStore,
  zone: string,
  compiled: CompiledScheme,
): Promise<void> {
  await store.saveScheme(zone, compiled);
  for (const [ledger, { accounts, units }] of Object.entries(compiled.scheme.ledgers ?? {})) {
    for (const [account, { opening, floor = null }] of Object.entries(accounts)) {
      if (opening === undefined) continue;
      for (const unit of units) {
        await store.saveAccount(zone, { ledger, account, unit, opening, floor });
      }
    }
  }
}
