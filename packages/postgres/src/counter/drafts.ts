import type { Instant, Values } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';
import type { AnswerSeal } from './answer-seal.ts';
import type { CounterStore, Draft } from './counter-store.ts';

interface DraftRow {
  readonly service: string;
  readonly answers: Values;
  readonly version: number;
  readonly saved_at: Date;
}

const columns = 'service, answers, version, saved_at';
const read = statement<DraftRow>(
  'read-draft',
  `select ${columns} from drafts where zone = $1 and person = $2::uuid and service = $3`,
);
const list = statement<DraftRow>(
  'list-drafts',
  `select ${columns} from drafts where zone = $1 and person = $2::uuid
   order by saved_at desc limit 100`,
);
const begin = statement<object>(
  'begin-draft',
  `insert into drafts (zone, person, service, answers, version, begun_at, saved_at)
   values ($1, $2::uuid, $3, '{}', 1, $4::timestamptz, $4::timestamptz)
   on conflict (zone, person, service) do nothing returning version`,
);
const lock = statement<DraftRow>(
  'lock-draft',
  `select ${columns} from drafts where zone = $1 and person = $2::uuid and service = $3 for update`,
);
const save = statement<object>(
  'save-draft',
  `update drafts set answers = $4::jsonb, version = $6::int,
     saved_at = greatest(saved_at, $5::timestamptz)
   where zone = $1 and person = $2::uuid and service = $3`,
);
const drop = statement<object>(
  'drop-draft',
  `delete from drafts where zone = $1 and person = $2::uuid and service = $3`,
);
const dropOld = statement<{ service: string }>(
  'drop-old-drafts',
  `delete from drafts where zone = $1 and saved_at < $2::timestamptz returning service`,
);

const placeOf = (zone: string, person: string, service: string): string =>
  `draft/${zone}/${person}/${service}`;

function draftOf(
  seal: AnswerSeal,
  zone: string,
  person: string,
  { service, answers, version, saved_at }: DraftRow,
): Draft {
  const open = seal.unseal(placeOf(zone, person, service), answers);
  return { service, answers: open, version, savedAt: saved_at.toISOString() };
}

export async function readDraft(
  database: Queryable,
  seal: AnswerSeal,
  ...[zone, person, service]: readonly [zone: string, person: string, service: string]
): Promise<Draft | null> {
  const [row] = await database.query(read, [zone, person, service]);
  return row ? draftOf(seal, zone, person, row) : null;
}

export async function draftsOf(
  database: Queryable,
  seal: AnswerSeal,
  ...[zone, person]: readonly [zone: string, person: string]
): Promise<readonly Draft[]> {
  return (await database.query(list, [zone, person])).map((row) =>
    draftOf(seal, zone, person, row),
  );
}

type Saving = Parameters<CounterStore['saveDraft']>[1];

/** Under a lock of the row, so that of two devices that save at once both answers are kept. */
export async function saveDraft(
  database: Database,
  seal: AnswerSeal,
  zone: string,
  { person, service, answers, seen, at }: Saving,
): Promise<{ readonly version: number; readonly elsewhere: boolean }> {
  return database.transaction(async (transaction) => {
    const where = [zone, person, service];
    const begun = await transaction.query(begin, [...where, at]);
    const [row] = await transaction.query(lock, where);
    const place = placeOf(zone, person, service);
    const before = row ? seal.unseal(place, row.answers) : {};
    const merged = Object.entries({ ...before, ...answers }).flatMap(([id, value]) =>
      value === null ? [] : [[id, value] as const],
    );
    const version = begun.length > 0 ? 1 : (row?.version ?? 0) + 1;
    const sealed = seal.seal(place, Object.fromEntries(merged));
    await transaction.query(save, [...where, sealed, at, version]);
    return { version, elsewhere: version !== seen + 1 };
  });
}

export async function dropDraft(
  database: Queryable,
  ...where: readonly [zone: string, person: string, service: string]
): Promise<void> {
  await database.query(drop, where);
}

export async function dropOldDrafts(
  database: Queryable,
  zone: string,
  before: Instant,
): Promise<number> {
  return (await database.query(dropOld, [zone, before])).length;
}
