import type { RecordsWanted, SeenEntry, SeenRecords } from '@twinpark/core/engine';
import { certificatesOf } from '../certificates/certificate-store.ts';
import { statement, type Queryable } from '../database.ts';

const columns = 'register, id, matter::text as matter, version, status';
const named = statement<SeenEntry>(
  'seen-entries',
  `select e.${columns.replaceAll(', ', ', e.')}
   from entries e join unnest($2::text[], $3::text[]) as w (register, id)
     on (e.register, e.id) = (w.register, w.id)
   where e.zone = $1`,
);
const own = statement<SeenEntry>(
  'own-entries',
  `select ${columns} from entries
   where zone = $1 and matter = $2::uuid and register = any ($3::text[])
   order by register, seq, ordinal`,
);
// Both ways, so that what was taken back already does not count.
const postings = statement<SeenRecords['postings'][number]>(
  'own-postings',
  `select ledger, debit, credit, unit, sum(amount)::text as amount from (
     select ledger, debit, credit, unit, amount from postings where zone = $1 and matter = $2::uuid
     union all
     select ledger, credit, debit, unit, -amount from postings where zone = $1 and matter = $2::uuid
   ) lines
   group by ledger, debit, credit, unit having sum(amount) > 0
   order by ledger, debit, credit, unit`,
);

/** What a decision that changes records needs to know of them. `matter` null: it is being opened. */
export async function seenRecords(
  database: Queryable,
  zone: string,
  matter: string | null,
  wanted: RecordsWanted,
): Promise<SeenRecords> {
  const registers = wanted.entries.map(({ register }) => register);
  const ids = wanted.entries.map(({ id }) => id);
  const some = ids.length === 0 ? [] : await database.query(named, [zone, registers, ids]);
  const mine =
    matter === null || wanted.own.length === 0
      ? []
      : await database.query(own, [zone, matter, wanted.own]);
  const posted =
    matter === null || !wanted.postings ? [] : await database.query(postings, [zone, matter]);
  const certificates =
    matter === null || !wanted.certificates ? [] : await certificatesOf(database, zone, matter);
  return { entries: [...mine, ...some], postings: posted, certificates };
}
