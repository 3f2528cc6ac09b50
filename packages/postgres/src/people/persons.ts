import type { Language } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';
import { jsonText, storable } from '../json.ts';
import { heldRoles, noteChange, type ChangeNote } from './account-changes.ts';
import { idForm } from './id-form.ts';
import type { Membership, Person, PersonChange, PersonToAdd } from './people-store.ts';

export const personColumns = `
  p.zone, p.id::text as id, p.name, p.language, p.email, p.own_roles,
  p.password_hash is not null as has_password, p.disabled_at is not null as disabled, p.sample,
  p.created_at,
  coalesce((select jsonb_agg(jsonb_build_object('unit', m.unit, 'roles', m.roles) order by m.unit)
   from memberships m where m.zone = p.zone and m.person = p.id), '[]') as memberships`;

export interface PersonRow {
  readonly zone: string;
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly email: string;
  readonly own_roles: readonly string[];
  readonly has_password: boolean;
  readonly disabled: boolean;
  readonly sample: boolean;
  readonly created_at: Date;
  readonly memberships: readonly Membership[];
}

export function personOf(row: PersonRow): Person {
  return {
    zone: row.zone,
    id: row.id,
    name: row.name,
    language: row.language,
    email: row.email,
    ownRoles: row.own_roles,
    memberships: row.memberships.map(({ unit, roles }) => ({ unit, roles })),
    hasPassword: row.has_password,
    disabled: row.disabled,
    sample: row.sample,
    createdAt: row.created_at.toISOString(),
  };
}

const insertPerson = statement<{ id: string }>(
  'insert-person',
  `insert into persons
     (zone, id, name, language, email, password_hash, own_roles, sample, created_at)
   values ($1, $2::uuid, $3, $4, $5, $6, $7::text[], $8::boolean, $9::timestamptz)
   on conflict do nothing
   returning id::text as id`,
);
const readId = statement<{ id: string }>(
  'read-person-id',
  `select id::text as id from persons where zone = $1 and email = $2`,
);
const insertMemberships = statement<object>(
  'insert-memberships',
  `insert into memberships (zone, person, unit, roles)
   select $1, $2::uuid, m.unit, array(select jsonb_array_elements_text(m.roles))
   from jsonb_to_recordset($3::jsonb) as m (unit text, roles jsonb)
   on conflict do nothing`,
);

/** Stores a person; the same person twice is stored once. */
export function addPerson(
  database: Database,
  person: PersonToAdd,
  note?: ChangeNote,
): Promise<'added' | 'email-taken'> {
  return database.transaction(async (transaction) => {
    await transaction.query(insertPerson, [
      person.zone,
      person.id,
      storable(person.name),
      person.language,
      storable(person.email),
      person.passwordHash,
      person.ownRoles,
      person.sample,
      person.createdAt,
    ]);
    const [holder] = await transaction.query(readId, [person.zone, storable(person.email)]);
    if (holder?.id !== person.id) return 'email-taken';
    await transaction.query(insertMemberships, [
      person.zone,
      person.id,
      jsonText(person.memberships),
    ]);
    if (note) {
      const after = person.memberships.find(({ unit }) => unit === note.unit)?.roles ?? null;
      await noteChange(transaction, person.zone, person.id, note, { before: null, after });
    }
    return 'added';
  });
}

const listNamed = statement<PersonRow>(
  'list-persons-named',
  `select ${personColumns} from persons p where p.zone = $1 and p.id in (
     select unnest($2::uuid[])
     union select m.person from memberships m where m.zone = $1 and m.unit = any ($3::text[]))
   order by p.name, p.id`,
);
const listSamples = statement<PersonRow>(
  'list-sample-persons',
  `select ${personColumns} from persons p where p.zone = $1 and p.sample order by p.name, p.id`,
);
const readPerson = statement<PersonRow>(
  'read-person',
  `select ${personColumns} from persons p where p.zone = $1 and p.id = $2::uuid`,
);
const readByEmail = statement<PersonRow>(
  'read-person-by-email',
  `select ${personColumns} from persons p where p.zone = $1 and p.email = $2`,
);
const readHash = statement<{ password_hash: string | null }>(
  'read-password-hash',
  `select password_hash from persons where zone = $1 and id = $2::uuid`,
);

export async function persons(
  database: Queryable,
  zone: string,
  ids: readonly string[],
  units: readonly string[] = [],
): Promise<readonly Person[]> {
  const known = ids.filter((id) => idForm.test(id));
  if (known.length + units.length === 0) return [];
  return (await database.query(listNamed, [zone, known, units])).map(personOf);
}

export async function samplePersons(database: Queryable, zone: string): Promise<readonly Person[]> {
  return (await database.query(listSamples, [zone])).map(personOf);
}

const listAttended = statement<{ unit: string }>(
  'list-attended-units',
  `select distinct m.unit from memberships m
   join persons p on p.zone = m.zone and p.id = m.person and p.disabled_at is null
   where m.zone = $1 order by m.unit`,
);

export async function attendedUnits(database: Queryable, zone: string): Promise<readonly string[]> {
  return (await database.query(listAttended, [zone])).map(({ unit }) => unit);
}

export async function person(
  database: Queryable,
  zone: string,
  id: string,
): Promise<Person | null> {
  if (!idForm.test(id)) return null;
  const [row] = await database.query(readPerson, [zone, id]);
  return row ? personOf(row) : null;
}

export async function personByEmail(
  database: Queryable,
  zone: string,
  email: string,
): Promise<Person | null> {
  const [row] = await database.query(readByEmail, [zone, storable(email)]);
  return row ? personOf(row) : null;
}

export async function passwordHash(
  database: Queryable,
  zone: string,
  id: string,
): Promise<string | null> {
  const [row] = await database.query(readHash, [zone, id]);
  return row?.password_hash ?? null;
}

const updatePerson = statement<object>(
  'change-person',
  `update persons set
     name = coalesce($3, name),
     language = coalesce($4, language),
     password_hash = case when $5::boolean then $6 else password_hash end,
     disabled_at = case when $7::boolean then $8::timestamptz else disabled_at end
   where zone = $1 and id = $2::uuid
   returning id`,
);
const endAll = statement<object>(
  'end-sessions-of-disabled',
  `delete from sessions where zone = $1 and person = $2::uuid`,
);

export function changePerson(
  database: Database,
  zone: string,
  id: string,
  change: PersonChange,
  note?: ChangeNote,
): Promise<boolean> {
  if (!idForm.test(id)) return Promise.resolve(false);
  return database.transaction(async (transaction) => {
    const changed = await transaction.query(updatePerson, [
      zone,
      id,
      change.name === undefined ? null : storable(change.name),
      change.language ?? null,
      change.passwordHash !== undefined,
      change.passwordHash ?? null,
      change.disabledAt !== undefined,
      change.disabledAt ?? null,
    ]);
    if (typeof change.disabledAt === 'string') await transaction.query(endAll, [zone, id]);
    if (note) await noteChange(transaction, zone, id, note, { before: null, after: null });
    return changed.length > 0;
  });
}

const setOwnRoles = statement<object>(
  'set-own-roles',
  `update persons set own_roles = $3::text[] where zone = $1 and id = $2::uuid returning id`,
);
const setMembership = statement<object>(
  'set-membership',
  `insert into memberships (zone, person, unit, roles)
   select zone, id, $3, $4::text[] from persons where zone = $1 and id = $2::uuid
   on conflict (zone, person, unit) do update set roles = excluded.roles
   returning unit`,
);
const endMembership = statement<object>(
  'end-membership',
  `delete from memberships where zone = $1 and person = $2::uuid and unit = $3 returning unit`,
);

export async function setRoles(
  database: Database,
  zone: string,
  id: string,
  unit: string | null,
  roles: readonly string[] | null,
  note?: ChangeNote,
): Promise<boolean> {
  if (!idForm.test(id)) return false;
  return database.transaction(async (transaction) => {
    const before = note ? await heldRoles(transaction, zone, id, unit) : null;
    const run = (): Promise<readonly object[]> => {
      if (unit === null) return transaction.query(setOwnRoles, [zone, id, roles ?? []]);
      return roles === null
        ? transaction.query(endMembership, [zone, id, unit])
        : transaction.query(setMembership, [zone, id, unit, roles]);
    };
    const changed = (await run()).length > 0;
    if (changed && note) await noteChange(transaction, zone, id, note, { before, after: roles });
    return changed;
  });
}
