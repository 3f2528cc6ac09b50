import type { Page } from '@twinpark/core/promises';
import { toSimplified } from '@twinpark/text';
import { decodeCursor, uuidForm } from '../cursor.ts';
import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import { pageLimit, pageOf } from '../page.ts';
import type { Person, PersonsWanted } from './people-store.ts';
import { personColumns, personOf, type PersonRow } from './persons.ts';

/** So much of an address must be typed before it is compared: fewer letters begin half of them. */
const leastOfEmail = 3;

const find = statement<PersonRow & { readonly total: number }>(
  'find-persons',
  `with found as (
     select p.id, p.name collate "C" as name, count(*) over ()::integer as total
     from persons p
     where p.zone = $1
       and ($2::text is null or p.name ~* $2 or ($3::text <> '' and starts_with(p.email, $3)))
       and (not $4::boolean or p.disabled_at is null)
       and ($5::text is null or $5 = any (p.own_roles))
       and ($6::text is null or exists (
         select from memberships m where m.zone = p.zone and m.person = p.id and m.unit = $6))
       and (not $7::boolean or cardinality(p.own_roles) > 0 or not exists (
         select from memberships m where m.zone = p.zone and m.person = p.id))
   ), shown as (
     select * from found where $8::text is null or (name, id) > ($8, $9::uuid)
     order by name, id limit $10
   )
   select ${personColumns}, s.total
   from shown s join persons p on p.zone = $1 and p.id = s.id
   order by s.name, s.id`,
);

/** Names may be anything; ids are ours. */
const list = { name: 'persons', place: /^/, id: uuidForm };

/** Persons by their names, page by page, in the order of the characters. */
export async function findPersons(
  database: Queryable,
  { zone, text = '', enabled = false, role, unit, cursor, limit: asked }: PersonsWanted,
): Promise<Page<Person>> {
  const [name, id] = decodeCursor(list, cursor);
  const limit = pageLimit(asked);
  const typed = storable(text.normalize('NFKC').trim()).toLowerCase();
  const rows = await database.query(find, [
    zone,
    typed === '' ? null : inEitherScript(typed),
    typed.length < leastOfEmail ? '' : typed,
    enabled,
    role ?? null,
    unit ?? null,
    unit === null,
    name === null ? null : storable(name),
    id,
    limit + 1,
  ]);
  return pageOf(rows, limit, rows[0]?.total ?? 0, list, (row) => [row.name, row.id], personOf);
}

/** A regular expression for a part of a name in either script: 陈 finds 陳 too, and 陳 finds 陈. */
function inEitherScript(typed: string): string {
  return Array.from(typed.replace(/\s+/g, ' '))
    .map((one) => {
      if (one === ' ') return String.raw`\s*`;
      const ways = variants().get(toSimplified(one)) ?? [];
      if (ways.length > 1) return `[${ways.join('')}]`;
      return /[\p{L}\p{N}]/u.test(one) ? one : `\\${one}`;
    })
    .join('');
}

let known: ReadonlyMap<string, readonly string[]> | null = null;

/** How a character may be written, by its simplified form. */
function variants(): ReadonlyMap<string, readonly string[]> {
  const [first, last] = [0x34_00, 0x9f_ff];
  const all = Array.from({ length: last - first + 1 }, (_one, i) => String.fromCharCode(first + i));
  return (known ??= Map.groupBy(all, (one) => toSimplified(one)));
}
