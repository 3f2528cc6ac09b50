import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import { idForm } from './id-form.ts';

type AccountChangeKind = 'added' | 'joined' | 'invited' | 'disabled' | 'enabled' | 'roles' | 'left';

/** By whom, when and in which unit an account is changed; it is kept with the change. */
export interface ChangeNote {
  readonly at: string;
  /** null: at the command line of the node. */
  readonly by: string | null;
  readonly unit: string | null;
  readonly what: AccountChangeKind;
}

/** A change of an account as it was noted. Instants are ISO 8601. */
export interface AccountChange extends ChangeNote {
  readonly person: string;
  /** As the person was called then. */
  readonly name: string;
  /** null where the change is not about roles in a unit. */
  readonly rolesBefore: readonly string[] | null;
  readonly rolesAfter: readonly string[] | null;
}

const insertNote = statement<object>(
  'insert-account-change',
  `insert into account_changes (zone, at, by, person, name, unit, what, roles_before, roles_after)
   select p.zone, $3::timestamptz, $4::uuid, p.id, p.name, $5, $6, $7::text[], $8::text[]
   from persons p where p.zone = $1 and p.id = $2::uuid`,
);
const rolesNow = statement<{ roles: readonly string[] }>(
  'roles-before-change',
  `select case when $3::text is null then p.own_roles
     else (select m.roles from memberships m
           where m.zone = p.zone and m.person = p.id and m.unit = $3) end as roles
   from persons p where p.zone = $1 and p.id = $2::uuid`,
);

/** The roles of a person in a unit (null: their own) as they stand; null: none are held. */
export async function heldRoles(
  database: Queryable,
  zone: string,
  person: string,
  unit: string | null,
): Promise<readonly string[] | null> {
  const [row] = await database.query(rolesNow, [zone, person, unit]);
  return row?.roles ?? null;
}

/** Notes a change of an account; in the transaction that makes it. */
export async function noteChange(
  database: Queryable,
  zone: string,
  person: string,
  { at, by, unit, what }: ChangeNote,
  roles: { readonly before: readonly string[] | null; readonly after: readonly string[] | null },
): Promise<void> {
  await database.query(insertNote, [
    zone,
    person,
    at,
    by !== null && idForm.test(by) ? by : null,
    unit,
    what,
    roles.before?.map(storable) ?? null,
    roles.after?.map(storable) ?? null,
  ]);
}

interface Row {
  readonly at: Date;
  readonly by: string | null;
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  readonly what: AccountChangeKind;
  readonly roles_before: readonly string[] | null;
  readonly roles_after: readonly string[] | null;
}

const listChanges = statement<Row>(
  'list-account-changes',
  `select at, by::text as by, person::text as person, name, unit, what, roles_before, roles_after
   from account_changes c
   where zone = $1 and case
     when $2::text is null then unit is null and not exists (
       select from memberships m where m.zone = c.zone and m.person = c.person)
     else unit = $2 or (unit is null and exists (
       select from memberships m where m.zone = c.zone and m.person = c.person and m.unit = $2)) end
   order by id desc limit $3`,
);

/** The latest changes of accounts in a unit, and of the whole accounts of its people, newest first; at most 200.
 * `unit` null: of people who act for themselves alone. */
export async function accountChanges(
  database: Queryable,
  zone: string,
  unit: string | null,
  limit: number,
): Promise<readonly AccountChange[]> {
  const rows = await database.query(listChanges, [zone, unit, Math.min(limit, 200)]);
  return rows.map(({ roles_before: rolesBefore, roles_after: rolesAfter, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    rolesBefore,
    rolesAfter,
  }));
}
