import { statement, type Parameter, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { refusalFor } from './refusals.ts';
import type { CommitOutcome, MatterCommit, RecordedCommand } from './types.ts';

interface Verdict {
  /** null: the matter is not at the version seen. */
  readonly already: RecordedCommand | null;
}

const one = statement<{ verdict: Verdict | null }>(
  'commit-matter',
  `select commit_matter($1, $2::uuid, $3, $4, $5::timestamptz, $6::integer, $7, $8::text[], $9::text[],
     $10, $11, $12::boolean, $13::jsonb, $14::jsonb) as verdict`,
);
interface SeveralVerdict {
  readonly done: boolean;
  readonly known_matter: string | null;
  readonly known_digest: string | null;
  readonly known_first: number | null;
  readonly known_last: number | null;
}

const several = statement<SeveralVerdict>(
  'commit-matters',
  `select done, known_matter::text as known_matter, known_digest, known_first, known_last
   from commit_matters($1, $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::integer[], $7::text[],
     $8::text[], $9::text[], $10::text[], $11::text[], $12::boolean[], $13::jsonb[], $14::jsonb[],
     $15::integer[], $16::integer[])`,
);

/** Commits what some commands do to as many matters of one zone, each wholly or not at all: one call, one
 * transaction. What the database refuses comes back as a refusal with its reason, in the order asked.
 * Where one command makes the whole transaction fail, each is tried alone. */
export async function commitMatters(
  database: Queryable,
  zone: string,
  wanted: readonly MatterCommit[],
): Promise<readonly Promise<CommitOutcome>[]> {
  const [first] = wanted;
  try {
    const verdicts =
      wanted.length === 1 && first !== undefined
        ? (await database.query(one, [zone, ...oneRow(first)])).map(({ verdict }) => verdict)
        : (await database.query(several, [zone, ...columns(wanted)])).map(verdictOf);
    if (verdicts.length !== wanted.length) {
      throw new Error(
        `The database answered for ${String(verdicts.length)} of ${String(wanted.length)} commands.`,
      );
    }
    return wanted.map((commit, i) => outcomeOf(database, commit, verdicts[i] ?? null));
  } catch (error) {
    if (wanted.length === 1) return wanted.map((commit) => refusedBy(database, commit, error));
    const outcomes: Promise<CommitOutcome>[] = [];
    for (const commit of wanted) {
      const alone = await commitMatters(database, zone, [commit]);
      await Promise.allSettled(alone);
      outcomes.push(...alone);
    }
    return outcomes;
  }
}

function verdictOf(row: SeveralVerdict): Verdict | null {
  if (row.done) return null;
  const {
    known_matter: matter,
    known_digest: digest,
    known_first: firstSeq,
    known_last: lastSeq,
  } = row;
  const isKnown = matter !== null && digest !== null && firstSeq !== null && lastSeq !== null;
  return { already: isKnown ? { matter, digest, firstSeq, lastSeq } : null };
}

async function outcomeOf(
  database: Queryable,
  wanted: MatterCommit,
  verdict: Verdict | null,
): Promise<CommitOutcome> {
  if (verdict === null) {
    const { seen, bodies, hashes, head } = wanted;
    return {
      outcome: 'committed',
      version: seen + bodies.length,
      head: hashes.at(-1) ?? head,
    };
  }
  const { already } = verdict;
  if (already !== null && already.digest === wanted.digest) {
    return { outcome: 'already', command: already };
  }
  const code = already === null ? 'version' : 'command-reused';
  return { outcome: 'refused', refusal: await refusalFor(database, wanted, code) };
}

async function refusedBy(
  database: Queryable,
  wanted: MatterCommit,
  error: unknown,
): Promise<CommitOutcome> {
  const reason = reasonOf(error);
  if (reason === null) throw error;
  return { outcome: 'refused', refusal: await refusalFor(database, wanted, reason) };
}

/** The parameters of one commit after the zone. */
function oneRow(wanted: MatterCommit): readonly Parameter[] {
  const { matter, command, digest, at, seen, head, bodies, hashes, state, rows } = wanted;
  return [
    matter,
    command,
    digest,
    at,
    seen,
    head,
    bodies,
    hashes,
    rows.number,
    rows.title,
    rows.moved,
    jsonText(state),
    restOf(wanted),
  ];
}

/** The same of several, column by column: bodies and hashes of all in one list, and where those of each begin and
 * end. */
function columns(wanted: readonly MatterCommit[]): readonly Parameter[] {
  const list = (value: (one: MatterCommit) => string | null): readonly (string | null)[] =>
    wanted.map(value);
  let end = 0;
  const ends = wanted.map(({ bodies }) => (end += bodies.length));
  return [
    list(({ matter }) => matter),
    list(({ command }) => command),
    list(({ digest }) => digest),
    list(({ at }) => at),
    list(({ seen }) => String(seen)),
    list(({ head }) => head),
    wanted.flatMap(({ bodies }) => bodies),
    wanted.flatMap(({ hashes }) => hashes),
    list(({ rows }) => rows.number),
    list(({ rows }) => rows.title),
    list(({ rows }) => String(rows.moved)),
    list(({ state }) => jsonText(state)),
    list(restOf),
    wanted.map(({ bodies }, i) => String((ends[i] ?? 0) - bodies.length + 1)),
    ends.map(String),
  ];
}

/** The lists that are not empty, as JSON; null where all are. */
function restOf({ rows, ...wanted }: MatterCommit): string | null {
  const { numbers, personal, erase, entries, changes, postings, slots, releases } = wanted;
  const { number: _number, title: _title, moved: _moved, ...lists } = rows;
  const rest = {
    ...lists,
    numbers,
    personal,
    erase,
    entries,
    changes,
    postings,
    slots,
    releases,
  };
  const filled = Object.entries(rest).filter(([, list]) => list.length > 0);
  return filled.length === 0 ? null : jsonText(Object.fromEntries(filled));
}

/** Which expected refusal a database error stands for. */
function reasonOf(error: unknown): Parameters<typeof refusalFor>[2] | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  switch (error.code) {
    // An entry that others have changed meanwhile.
    case 'TP001':
      return 'version';
    case 'TP002':
      return 'number-taken';
    case '23514':
      return constraint === 'account_floor' ? 'quota' : null;
    case '23P01':
      return constraint === 'slot_taken' ? 'slot' : null;
    case '23505':
      if (constraint === 'entry_versions_pkey') return 'version';
      if (constraint === 'entry_keys_in_force') return 'not-unique';
      return constraint === 'entries_pkey' ? 'entry-exists' : null;
    // Two commits met on the same rows in another order: as if another had been faster.
    case '40P01':
    case '40001':
      return 'version';
    default:
      return null;
  }
}
