import { statement, type Database, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { noteChange, type ChangeNote } from './account-changes.ts';
import type { Step, StepToStart } from './people-store.ts';

interface StepRow {
  readonly person: string | null;
  readonly content: Readonly<Record<string, string>>;
}

const sweep = statement<object>(
  'sweep-steps',
  `delete from sign_in_steps where zone = $1 and ends_at < $2::timestamptz`,
);
const insertStep = statement<object>(
  'start-step',
  `insert into sign_in_steps (zone, token_hash, kind, person, content, ends_at)
   values ($1, decode($2, 'hex'), $3, $4::uuid, $5::jsonb, $6::timestamptz)
   on conflict do nothing`,
);

export function startStep(database: Database, step: StepToStart, note?: ChangeNote): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query(sweep, [step.zone, step.at]);
    await transaction.query(insertStep, [
      step.zone,
      step.tokenHash,
      step.kind,
      step.person,
      jsonText(step.content),
      step.endsAt,
    ]);
    if (note && step.person !== null) {
      await noteChange(transaction, step.zone, step.person, note, { before: null, after: null });
    }
  });
}

const conditions = `where zone = $1 and token_hash = decode($2, 'hex') and kind = $3
  and ends_at > $4::timestamptz`;
const readStep = statement<StepRow>(
  'read-step',
  `select person::text as person, content from sign_in_steps ${conditions}`,
);
const deleteStep = statement<StepRow>(
  'take-step',
  `delete from sign_in_steps ${conditions} returning person::text as person, content`,
);

export async function step(
  database: Queryable,
  ...where: readonly [zone: string, tokenHash: string, kind: string, at: string]
): Promise<Step | null> {
  const [row] = await database.query(readStep, where);
  return row ?? null;
}

export async function takeStep(
  database: Queryable,
  ...where: readonly [zone: string, tokenHash: string, kind: string, at: string]
): Promise<Step | null> {
  const [row] = await database.query(deleteStep, where);
  return row ?? null;
}
