import type { Ledger } from '../model/index.ts';

/** What cannot be in a ledger: an account whose name reads as a key, an opening balance where nobody can say of what. */
export function checkLedgers(
  ledgers: Readonly<Record<string, Ledger>>,
  report: (at: string, message: string, remedy: string) => void,
): void {
  for (const [id, { accounts, units }] of Object.entries(ledgers)) {
    for (const [name, { opening, keyed }] of Object.entries(accounts)) {
      if (name.includes('/')) {
        report(
          `ledgers.${id}.accounts`,
          `the name "${name}" has a stroke`,
          'the stroke sets off the key of a keyed account; use another sign',
        );
      }
      if (opening === undefined) continue;
      const at = `ledgers.${id}.accounts.${name}`;
      if (units.length > 1) report(at, 'an opening balance in several units', 'post to it instead');
      if (keyed) report(at, 'a keyed account has an opening balance', 'post to it instead');
    }
  }
}
