import { statement, type Parameter, type Queryable } from '../database.ts';
import { jsonText } from '../json.ts';
import { recordedCommand } from './load.ts';
import { ownRows, sharedRows, tallyRows } from './commit-rows.ts';
import { refusalFor } from './refusals.ts';
import type { CommitOutcome, MatterCommit } from './types.ts';

// Both drivers send texts alike; bytes they do not.
const one = statement<object>(
  'commit-matter',
  `insert into log_pending (zone, matter, first_seq, last_seq, tallies)
   select $1, $2::uuid, $6::integer + 1, last, $16::jsonb
   from commit_matter($1, $2::uuid, $3, decode($4, 'hex'), $5::timestamptz, $6::integer, decode($7, 'hex'), $8,
     decode($9, 'hex'), $10, $11, $12::boolean, $13::jsonb, $14::jsonb, $15::jsonb) as last`,
);
const several = statement<object>(
  'commit-matters',
  `select commit_matters($1, $2::uuid[], $3::text[], $4::text[]::bytea[], $5::timestamptz[], $6::integer[],
     $7::integer[], $8::text[]::bytea[], $9, decode($10, 'hex'), $11::integer[], $12::integer[], $13::text[],
     $14::text[], $15::text[], $16::text[], $17::boolean[], $18::jsonb, $19::jsonb, $20::jsonb,
     $21::text[])`,
);

/** Commits what some commands do to as many matters of one zone, each wholly or not at all: one call, one
 * transaction. What the database refuses comes back as a refusal with its reason, in the order asked.
 * Where some commands are overtaken by others, the rest goes without them; where one makes the whole
 * transaction fail, each is tried alone. */
export async function commitMatters(
  database: Queryable,
  zone: string,
  wanted: readonly MatterCommit[],
): Promise<readonly Promise<CommitOutcome>[]> {
  const [first] = wanted;
  if (wanted.length === 1 && first !== undefined) return [commitAlone(database, zone, first)];
  try {
    await database.query(several, [zone, ...columns(wanted)]);
    return wanted.map((commit) => Promise.resolve(committed(commit)));
  } catch (error) {
    const unfit = overtaken(error);
    const fit = wanted.filter((_, i) => !unfit.has(i));
    const together =
      fit.length > 1 && unfit.size > 0 ? await commitMatters(database, zone, fit) : null;
    const outcomes: Promise<CommitOutcome>[] = [];
    for (const commit of wanted) {
      const alone = together?.[fit.indexOf(commit)] ?? commitAlone(database, zone, commit);
      await Promise.allSettled([alone]);
      outcomes.push(alone);
    }
    return outcomes;
  }
}

async function commitAlone(
  database: Queryable,
  zone: string,
  wanted: MatterCommit,
): Promise<CommitOutcome> {
  try {
    await database.query(one, [zone, ...oneRow(wanted)]);
    return committed(wanted);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return reason === 'overtaken'
      ? notCommitted(database, wanted)
      : { outcome: 'refused', refusal: await refusalFor(database, wanted, reason) };
  }
}

function committed({ seen, bodies, hashes, head }: MatterCommit): CommitOutcome {
  return { outcome: 'committed', version: seen + bodies.length, head: hashes.at(-1) ?? head };
}

/** The matter stands elsewhere, or the command was carried out before: perhaps this very one. */
async function notCommitted(database: Queryable, wanted: MatterCommit): Promise<CommitOutcome> {
  const already = await recordedCommand(database, wanted.zone, wanted.command);
  if (already?.digest === wanted.digest) return { outcome: 'already', command: already };
  const code = already === null ? 'version' : 'command-reused';
  return { outcome: 'refused', refusal: await refusalFor(database, wanted, code) };
}

/** Hexadecimal as an element of a list of `bytea`. */
const bytes = (hex: string): string => `\\x${hex}`;

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
    // Canonical JSON holds no line end.
    bodies.join('\n'),
    hashes.join(''),
    rows.number,
    rows.title,
    rows.moved,
    jsonText(state),
    ownRows([wanted]),
    sharedRows(wanted),
    tallyRows(wanted),
  ];
}

/** The same of several, column by column. */
function columns(wanted: readonly MatterCommit[]): readonly Parameter[] {
  const list = (value: (one: MatterCommit) => string | null): readonly (string | null)[] =>
    wanted.map(value);
  let end = 0;
  const rests = wanted.map(sharedRows);
  return [
    list(({ matter }) => matter),
    list(({ command }) => command),
    list(({ digest }) => bytes(digest)),
    list(({ at }) => at),
    list(({ seen }) => String(seen)),
    list(({ seen, bodies }) => String(seen + bodies.length)),
    list(({ head }) => bytes(head)),
    wanted.map(({ bodies }) => bodies.join('\n')).join('\n'),
    wanted.map(({ hashes }) => hashes.join('')).join(''),
    wanted.flatMap(({ bodies }, i) => bodies.map(() => String(i + 1))),
    list(({ bodies }) => String((end += bodies.length))),
    list(({ rows }) => rows.number),
    list(({ rows }) => rows.title),
    list(({ state }) => state.scheme),
    list(({ state }) => state.stage),
    list(({ rows }) => String(rows.moved)),
    `[${wanted.map(({ state }) => jsonText(state)).join(',')}]`,
    ownRows(wanted),
    rests.every((rest) => rest === null)
      ? null
      : `[${rests.map((rest) => rest ?? 'null').join(',')}]`,
    list(tallyRows),
  ];
}

/** The places of those that a transaction names as overtaken; empty: it failed of something else. */
function overtaken(error: unknown): ReadonlySet<number> {
  const isOvertaken = error instanceof Error && 'code' in error && error.code === 'TP003';
  const detail = isOvertaken && 'detail' in error ? String(error.detail) : '';
  return new Set(
    detail
      .split(' ')
      .filter(Boolean)
      .map((nth) => Number(nth) - 1),
  );
}

/** Which expected refusal a database error stands for. */
function reasonOf(error: unknown): Parameters<typeof refusalFor>[2] | 'overtaken' | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  switch (error.code) {
    case 'TP003':
      return 'overtaken';
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
      if (constraint === 'commands_pkey' || constraint === 'matters_pkey') return 'overtaken';
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
