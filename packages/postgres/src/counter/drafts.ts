import type { Instant, Values } from '@twinpark/core/model';
import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
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
// In the same statement, so that of two devices that save at once both answers are kept.
const save = statement<{ version: number }>(
  'save-draft',
  `insert into drafts as d (zone, person, service, answers, version, begun_at, saved_at)
   values ($1, $2::uuid, $3, jsonb_strip_nulls($4::jsonb), 1, $5::timestamptz, $5::timestamptz)
   on conflict (zone, person, service) do update set
     answers = jsonb_strip_nulls(d.answers || $4::jsonb),
     version = d.version + 1,
     saved_at = greatest(d.saved_at, excluded.saved_at)
   returning version`,
);
const drop = statement<object>(
  'drop-draft',
  `delete from drafts where zone = $1 and person = $2::uuid and service = $3`,
);
const dropOld = statement<{ service: string }>(
  'drop-old-drafts',
  `delete from drafts where zone = $1 and saved_at < $2::timestamptz returning service`,
);

function draftOf({ service, answers, version, saved_at }: DraftRow): Draft {
  return { service, answers, version, savedAt: saved_at.toISOString() };
}

export async function readDraft(
  database: Queryable,
  ...where: readonly [zone: string, person: string, service: string]
): Promise<Draft | null> {
  const [row] = await database.query(read, where);
  return row ? draftOf(row) : null;
}

export async function draftsOf(
  database: Queryable,
  ...where: readonly [zone: string, person: string]
): Promise<readonly Draft[]> {
  return (await database.query(list, where)).map(draftOf);
}

type Saving = Parameters<CounterStore['saveDraft']>[1];

export async function saveDraft(
  database: Queryable,
  zone: string,
  { person, service, answers, seen, at }: Saving,
): Promise<{ readonly version: number; readonly elsewhere: boolean }> {
  const [row] = await database.query(save, [zone, person, service, jsonText(answers), at]);
  const version = row?.version ?? 1;
  return { version, elsewhere: version !== seen + 1 };
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
