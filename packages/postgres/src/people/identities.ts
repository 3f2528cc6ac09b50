import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import type { Person } from './people-store.ts';
import { personColumns, personOf, type PersonRow } from './persons.ts';

const readIdentity = statement<PersonRow>(
  'person-of-identity',
  `select ${personColumns} from identities i
   join persons p on p.zone = i.zone and p.id = i.person
   where i.zone = $1 and i.issuer = $2 and i.subject = $3`,
);
const insertIdentity = statement<object>(
  'link-identity',
  `insert into identities (zone, issuer, subject, person, linked_at)
   values ($1, $3, $4, $2::uuid, $5::timestamptz) on conflict do nothing`,
);

export async function personOfIdentity(
  database: Queryable,
  zone: string,
  issuer: string,
  subject: string,
): Promise<Person | null> {
  const [row] = await database.query(readIdentity, [zone, issuer, storable(subject)]);
  return row ? personOf(row) : null;
}

export async function linkIdentity(
  database: Queryable,
  zone: string,
  person: string,
  {
    issuer,
    subject,
    at,
  }: { readonly issuer: string; readonly subject: string; readonly at: string },
): Promise<void> {
  await database.query(insertIdentity, [zone, person, issuer, storable(subject), at]);
}
