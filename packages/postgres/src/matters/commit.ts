import { statement, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { refusalFor } from './refusals.ts';
import type { CommitOutcome, MatterCommit, RecordedCommand } from './types.ts';

const commit = statement<{ already: RecordedCommand | null }>(
  'commit-matter',
  `select commit_matter($1::jsonb, $2::jsonb, $3::text[], $4::text[]) as already`,
);

/** Commits all that one command does to one matter, or nothing: one call, one transaction. What the
 * database refuses comes back as a refusal with its reason. */
export async function commitMatter(
  database: Queryable,
  wanted: MatterCommit,
): Promise<CommitOutcome> {
  const {
    bodies,
    hashes,
    state,
    rows,
    numbers,
    personal,
    erase,
    entries,
    postings,
    slots,
    ...rest
  } = wanted;
  const lists = {
    ...rows,
    numbers,
    personal,
    erase,
    entries,
    postings,
    slots,
  };
  const filled = Object.entries(lists).filter(
    ([, list]) => !Array.isArray(list) || list.length > 0,
  );
  const { scheme, schemeHash, stage, outcome, openedOn } = state;
  const request = {
    ...rest,
    scheme,
    schemeHash,
    stage,
    outcome,
    openedOn,
    ...Object.fromEntries(filled),
  };
  try {
    const [row] = await database.query(commit, [
      jsonText(request),
      jsonText(state),
      bodies,
      hashes,
    ]);
    const already = row?.already ?? null;
    if (already !== null) {
      if (already.digest === wanted.digest) return { outcome: 'already', command: already };
      return { outcome: 'refused', refusal: await refusalFor(database, wanted, 'command-reused') };
    }
    return {
      outcome: 'committed',
      version: wanted.seen + bodies.length,
      head: hashes.at(-1) ?? wanted.head,
    };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { outcome: 'refused', refusal: await refusalFor(database, wanted, reason) };
  }
}

/** Which expected refusal a database error stands for. */
function reasonOf(error: unknown): Parameters<typeof refusalFor>[2] | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  switch (error.code) {
    case 'TP001':
      return 'version';
    case 'TP002':
      return 'number-taken';
    case '23514':
      return constraint === 'account_floor' ? 'quota' : null;
    case '23P01':
      return constraint === 'slot_taken' ? 'slot' : null;
    case '23505':
      return constraint === 'entries_pkey' ? 'entry-exists' : null;
    // Two commits met on the same rows in another order: as if another had been faster.
    case '40P01':
    case '40001':
      return 'version';
    default:
      return null;
  }
}
