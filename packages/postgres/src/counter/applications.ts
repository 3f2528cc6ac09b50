import type { Instant, Text, Values } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import type { AnswerSeal } from './answer-seal.ts';
import type {
  ApplicationPart,
  CounterStore,
  PromiseStep,
  StoredApplication,
} from './counter-store.ts';

interface ApplicationRow {
  readonly zone: string;
  readonly id: string;
  readonly bundle: string;
  readonly person: string;
  readonly unit: string | null;
  readonly answers: Values | null;
  readonly opened_on: string;
  readonly opened_at: Date;
  readonly promised_on: string | null;
  readonly promise: readonly PromiseStep[];
  readonly parts: readonly ApplicationPart[];
}

const columns = `a.zone, a.id::text as id, a.bundle, a.person::text as person, a.unit, a.answers,
  a.opened_on, a.opened_at, a.promised_on, a.promise,
  (select coalesce(jsonb_agg(jsonb_build_object('part', p.part, 'needed', p.needed,
     'matter', p.matter, 'failure', p.failure) order by p.part), '[]')
   from application_parts p where p.zone = a.zone and p.application = a.id) as parts`;

const read = statement<ApplicationRow>(
  'read-application',
  `select ${columns} from applications a where a.zone = $1 and a.id = $2::uuid`,
);
const list = statement<ApplicationRow>(
  'list-applications',
  `select ${columns} from applications a
   where a.zone = $1 and (a.person = $2::uuid or a.unit = $3)
   order by a.opened_at desc, a.id desc limit 100`,
);
const ofMatter = statement<{ application: string }>(
  'application-of-matter',
  `select application::text as application from application_parts
   where zone = $1 and matter = $2::uuid`,
);
const insert = statement<object>(
  'insert-application',
  `insert into applications
     (zone, id, bundle, person, unit, answers, opened_on, opened_at, promised_on, promise)
   values ($1, $2::uuid, $3, $4::uuid, $5, $6::jsonb, $7::date, $8::timestamptz, $9::date, $10::jsonb)
   on conflict do nothing`,
);
const insertParts = statement<object>(
  'insert-application-parts',
  `insert into application_parts (zone, application, part, needed)
   select $1, $2::uuid, part, needed
   from (select unnest($3::text[]) as part, true as needed
         union all select unnest($4::text[]), false) parts
   on conflict do nothing`,
);
const toAdvance = statement<{ id: string }>(
  'applications-to-advance',
  `select a.id::text as id from applications a
   where a.zone = $1 and a.answers is not null and (a.looked_at is null or exists (
     select from application_parts p join matters m on m.zone = p.zone and m.id = p.matter
     where p.zone = a.zone and p.application = a.id and m.changed_at >= a.looked_at))
   order by a.looked_at nulls first, a.id limit $2`,
);
const opened = statement<object>(
  'opened-application-part',
  `update application_parts set matter = $4::uuid, failure = $5::jsonb
   where zone = $1 and application = $2::uuid and part = $3 and matter is null`,
);
const settle = statement<object>(
  'settle-application',
  `update applications set looked_at = $3::timestamptz,
     answers = case when $4::boolean then null else answers end
   where zone = $1 and id = $2::uuid`,
);

const placeOf = (zone: string, id: string): string => `application/${zone}/${id}`;

function applicationOf(seal: AnswerSeal, row: ApplicationRow): StoredApplication {
  return {
    zone: row.zone,
    id: row.id,
    bundle: row.bundle,
    person: row.person,
    unit: row.unit,
    answers: row.answers && seal.unseal(placeOf(row.zone, row.id), row.answers),
    openedOn: row.opened_on,
    openedAt: row.opened_at.toISOString(),
    promisedOn: row.promised_on,
    promise: row.promise,
    parts: row.parts,
  };
}

export async function addApplication(
  database: Database,
  seal: AnswerSeal,
  given: Parameters<CounterStore['addApplication']>[0],
): Promise<void> {
  const { zone, id, bundle, person, unit, answers, openedOn, openedAt, promisedOn, promise } =
    given;
  await database.transaction(async (transaction) => {
    await transaction.query(insert, [
      zone,
      id,
      bundle,
      person,
      unit,
      answers === null ? null : seal.seal(placeOf(zone, id), answers),
      openedOn,
      openedAt,
      promisedOn,
      jsonText(promise),
    ]);
    await transaction.query(insertParts, [zone, id, given.needed, given.notNeeded]);
  });
}

export async function application(
  database: Queryable,
  seal: AnswerSeal,
  ...where: readonly [zone: string, id: string]
): Promise<StoredApplication | null> {
  const [row] = await database.query(read, where);
  return row ? applicationOf(seal, row) : null;
}

export async function applicationOfMatter(
  database: Queryable,
  ...where: readonly [zone: string, matter: string]
): Promise<string | null> {
  const [row] = await database.query(ofMatter, where);
  return row?.application ?? null;
}

export async function applicationsOf(
  database: Queryable,
  seal: AnswerSeal,
  zone: string,
  { person, unit }: { readonly person: string; readonly unit: string | null },
): Promise<readonly StoredApplication[]> {
  return (await database.query(list, [zone, person, unit])).map((row) => applicationOf(seal, row));
}

export async function applicationsToAdvance(
  database: Queryable,
  zone: string,
  limit: number,
): Promise<readonly string[]> {
  return (await database.query(toAdvance, [zone, limit])).map(({ id }) => id);
}

export async function openedPart(
  database: Queryable,
  zone: string,
  id: string,
  part: string,
  given: { readonly matter: string } | { readonly failure: Text },
): Promise<void> {
  const matter = 'matter' in given ? given.matter : null;
  const failure = 'failure' in given ? jsonText(given.failure) : null;
  await database.query(opened, [zone, id, part, matter, failure]);
}

export async function settleApplication(
  database: Queryable,
  zone: string,
  id: string,
  at: Instant,
  done: boolean,
): Promise<void> {
  await database.query(settle, [zone, id, at, done]);
}
