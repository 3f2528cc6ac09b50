import { statement, type Database } from '../database.ts';
import { releaseHeld } from '../held/held-letters.ts';

const publish = statement<object>(
  'publish-issued',
  `update issued_letters set outcome = 'stored', stored = $4::uuid
   where zone = $1 and matter = $2::uuid and seq = $3 and outcome = 'withheld'`,
);

/** A letter that was kept has become public: it is held no longer. */
export async function publishIssued(
  database: Database,
  zone: string,
  matter: string,
  seq: number,
  stored: string,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(publish, [zone, matter, seq, stored]);
    await releaseHeld(transaction, zone, matter, seq);
  });
}
