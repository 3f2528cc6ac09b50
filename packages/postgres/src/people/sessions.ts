import { statement, type Queryable } from '../database.ts';
import { storable } from '../json.ts';
import { unreadCount } from '../notices/received.ts';
import type { RecognisedSession, Session, SessionToStart } from './people-store.ts';
import { idForm } from './id-form.ts';
import { personColumns, personOf, type PersonRow } from './persons.ts';

interface SessionRow {
  readonly session: string;
  readonly unit: string | null;
  readonly method: Session['method'];
  readonly device: string;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
}

// A unit that the person has left since is not acted for.
const sessionColumns = `
  s.id::text as session, s.method, s.device, s.started_at, s.seen_at, s.ends_at,
  (select m.unit from memberships m
   where m.zone = s.zone and m.person = s.person and m.unit = s.unit) as unit`;

function sessionOf(row: SessionRow): Session {
  return {
    id: row.session,
    unit: row.unit,
    method: row.method,
    device: row.device,
    startedAt: row.started_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  };
}

const sweep = statement<object>(
  'sweep-sessions',
  `delete from sessions where zone = $1 and ends_at < $2::timestamptz`,
);
const insertSession = statement<object>(
  'start-session',
  `insert into sessions
     (zone, id, token_hash, person, unit, method, device, started_at, seen_at, ends_at)
   values ($1, $2::uuid, decode($3, 'hex'), $4::uuid, $5, $6, $7, $8::timestamptz,
     $8::timestamptz, $9::timestamptz)
   on conflict do nothing`,
);

/** Stores a session and forgets those that have ended. */
export async function startSession(database: Queryable, session: SessionToStart): Promise<void> {
  await database.query(sweep, [session.zone, session.startedAt]);
  await database.query(insertSession, [
    session.zone,
    session.id,
    session.tokenHash,
    session.person,
    session.unit,
    session.method,
    storable(session.device).slice(0, 300),
    session.startedAt,
    session.endsAt,
  ]);
}

const readSession = statement<SessionRow & PersonRow & { unread: number }>(
  'read-session',
  `select ${sessionColumns}, ${personColumns}, ${unreadCount('s.zone', 's.person')} as unread
   from sessions s join persons p on p.zone = s.zone and p.id = s.person
   where s.zone = $1 and s.token_hash = decode($2, 'hex')
     and s.ends_at > $3::timestamptz and s.seen_at > $4::timestamptz and p.disabled_at is null`,
);
const markSeen = statement<object>(
  'see-session',
  `update sessions set seen_at = $3::timestamptz
   where zone = $1 and id = $2::uuid and seen_at < $3::timestamptz`,
);
/** A session that is used is written to once in so many milliseconds. */
const seenEvery = 60_000;

export async function session(
  database: Queryable,
  zone: string,
  tokenHash: string,
  at: string,
  seenAfter: string,
  use: 'seen' | 'unseen' = 'seen',
): Promise<RecognisedSession | null> {
  const [row] = await database.query(readSession, [zone, tokenHash, at, seenAfter]);
  if (!row) return null;
  if (use === 'seen' && Date.parse(at) - row.seen_at.getTime() >= seenEvery) {
    await database.query(markSeen, [zone, row.session, at]);
  }
  return { session: sessionOf(row), person: personOf(row), unread: row.unread };
}

const listSessions = statement<SessionRow>(
  'list-sessions',
  `select ${sessionColumns} from sessions s
   where s.zone = $1 and s.person = $2::uuid
     and s.ends_at > $3::timestamptz and s.seen_at > $4::timestamptz
   order by s.seen_at desc, s.id`,
);

export async function sessionsOf(
  database: Queryable,
  zone: string,
  person: string,
  at: string,
  seenAfter: string,
): Promise<readonly Session[]> {
  return (await database.query(listSessions, [zone, person, at, seenAfter])).map(sessionOf);
}

const setUnit = statement<object>(
  'act-for',
  `update sessions s set unit = $3
   where s.zone = $1 and s.id = $2::uuid and ($3::text is null or exists (
     select 1 from memberships m where m.zone = s.zone and m.person = s.person and m.unit = $3))
   returning s.id`,
);

export async function actFor(
  database: Queryable,
  zone: string,
  id: string,
  unit: string | null,
): Promise<boolean> {
  if (!idForm.test(id)) return false;
  return (await database.query(setUnit, [zone, id, unit])).length > 0;
}

const deleteSessions = statement<object>(
  'end-sessions',
  `delete from sessions
   where zone = $1 and person = $2::uuid
     and ($3::uuid is null or id = $3::uuid) and ($4::uuid is null or id <> $4::uuid)
   returning id`,
);

export async function endSessions(
  database: Queryable,
  zone: string,
  person: string,
  which: { readonly only: string } | { readonly except: string } | 'all',
): Promise<number> {
  const only = which !== 'all' && 'only' in which ? which.only : null;
  const except = which !== 'all' && 'except' in which ? which.except : null;
  if (only !== null && !idForm.test(only)) return 0;
  return (await database.query(deleteSessions, [zone, person, only, except])).length;
}
