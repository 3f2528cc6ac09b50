-- Matters (办件): their events, the state the events add up to, and what lists are read from.
-- Nothing here refers by foreign key: every row of these tables follows from the events, commits touch
-- the same few rows from many clients at once, and `twinpark verify` recomputes all of it.

create extension if not exists btree_gist;

create table scheme_versions (
  zone text collate "C" not null,
  -- SHA-256 of the definition's canonical text.
  hash bytea not null check (octet_length(hash) = 32),
  scheme text collate "C" not null,
  version integer not null,
  definition text not null,
  primary key (zone, hash)
);

create index scheme_versions_scheme on scheme_versions (zone, scheme, version);

create table matters (
  zone text collate "C" not null,
  id uuid not null,
  scheme text collate "C" not null,
  scheme_hash bytea not null,
  stage text collate "C" not null,
  outcome text collate "C",
  -- Number of events; a commit names the version it has seen.
  version integer not null check (version > 0),
  -- Hash of the last event.
  head bytea not null check (octet_length(head) = 32),
  -- What replaying the events gives; personal values are sealed in it as they are in the events.
  state jsonb not null,
  number text collate "C",
  title text,
  opened_on date not null,
  changed_at timestamptz not null,
  primary key (zone, id)
);

create index matters_number on matters (zone, scheme, number) where number is not null;
create index matters_listed on matters (zone, scheme, stage, id);

create table events (
  zone text collate "C" not null,
  matter uuid not null,
  seq integer not null check (seq > 0),
  command text collate "C" not null,
  at timestamptz not null,
  -- Canonical JSON, kept as text: the hash is taken of exactly these bytes.
  body text not null,
  -- SHA-256 of the event with its place, time, command and the hash of the one before.
  hash bytea not null check (octet_length(hash) = 32),
  primary key (zone, matter, seq)
);

comment on table events is 'Append only. Personal values stand in it as salted hashes.';

-- Which command made which events: the same id is carried out once. Refusals are not recorded.
create table commands (
  zone text collate "C" not null,
  id text collate "C" not null,
  -- SHA-256 of what was asked, so that an id used for something else is noticed.
  digest bytea not null,
  matter uuid not null,
  first_seq integer not null,
  last_seq integer not null,
  at timestamptz not null,
  primary key (zone, id)
);

-- The values behind the hashes. Erasing deletes the row: without the salt the hash says nothing.
create table personal_values (
  zone text collate "C" not null,
  matter uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  field text collate "C" not null,
  salt bytea not null,
  value text not null,
  primary key (zone, matter, hash)
);

-- One row for each unit or person with a part in a matter: the queue.
create table matter_parties (
  zone text collate "C" not null,
  matter uuid not null,
  kind text collate "C" not null check (kind in ('unit', 'person')),
  party text collate "C" not null,
  actors text[] not null,
  scheme text collate "C" not null,
  stage text collate "C" not null,
  open boolean not null,
  -- Whether an action of theirs would move it on.
  turn boolean not null,
  -- Earliest day a clock of theirs runs out; infinity where none runs.
  due date not null,
  primary key (zone, matter, kind, party)
);

create index matter_parties_queue on matter_parties (zone, kind, party, open, due, matter);
create index matter_parties_turn on matter_parties (zone, kind, party, due, matter) where open and turn;
create index matter_parties_scheme on matter_parties (zone, kind, party, scheme, stage, due, matter)
  where open;

create table matter_branches (
  zone text collate "C" not null,
  matter uuid not null,
  branch text collate "C" not null,
  party text collate "C" not null,
  stage text collate "C" not null,
  primary key (zone, matter, branch, party)
);

-- Running clocks alone.
create table matter_clocks (
  zone text collate "C" not null,
  matter uuid not null,
  -- Its place in the matter's list of clocks.
  ordinal integer not null,
  clock text collate "C" not null,
  party text collate "C",
  -- infinity while it is paused or its calendar is not published.
  due date not null,
  -- Whether a timer acts when it runs out.
  wakes boolean not null,
  -- The day a timer last looked, and until when one is looking.
  tried_on date,
  leased_until timestamptz,
  primary key (zone, matter, ordinal)
);

create index matter_clocks_due on matter_clocks (zone, due, matter, ordinal);
create index matter_clocks_wakes on matter_clocks (zone, due) where wakes;

-- The next number of each sequence. Taken in the transaction that uses it, so none is lost.
create table sequences (
  zone text collate "C" not null,
  scheme text collate "C" not null,
  name text collate "C" not null,
  -- The year, where the sequence restarts; else empty.
  period text collate "C" not null,
  next integer not null check (next > 0),
  primary key (zone, scheme, name, period)
);

create table entries (
  zone text collate "C" not null,
  register text collate "C" not null,
  id text collate "C" not null,
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  columns jsonb not null,
  at timestamptz not null,
  primary key (zone, register, id)
);

create index entries_matter on entries (zone, matter);

create table accounts (
  zone text collate "C" not null,
  ledger text collate "C" not null,
  account text collate "C" not null,
  -- A currency, or empty for hours, credits and other plain numbers.
  unit text collate "C" not null,
  opening numeric not null default 0,
  -- What the balance may not fall below; null: nothing.
  floor numeric,
  balance numeric not null default 0,
  primary key (zone, ledger, account, unit),
  constraint account_floor check (floor is null or balance >= floor)
);

-- One row takes from one account what it gives to another, so that every posting sums to zero.
create table postings (
  zone text collate "C" not null,
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  ledger text collate "C" not null,
  debit text collate "C" not null,
  credit text collate "C" not null check (credit <> debit),
  unit text collate "C" not null,
  amount numeric not null check (amount >= 0),
  at timestamptz not null,
  primary key (zone, matter, seq, ordinal)
);

create index postings_debit on postings (zone, ledger, debit, at);
create index postings_credit on postings (zone, ledger, credit, at);

create table slots (
  zone text collate "C" not null,
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  register text collate "C" not null,
  entry text collate "C" not null,
  during tstzrange not null check (not isempty(during)),
  primary key (zone, matter, seq, ordinal),
  constraint slot_taken
    exclude using gist (zone with =, register with =, entry with =, during with &&)
);

-- Commits that are not in the log yet. The sequencer takes whatever it can see; what an open
-- transaction has put here it sees the next time, so no event is skipped.
create table log_pending (
  zone text collate "C" not null,
  position bigint not null generated always as identity,
  matter uuid not null,
  first_seq integer not null,
  last_seq integer not null,
  primary key (zone, position)
);

-- The log: one Merkle tree (RFC 9162) over all events of the zone on this node.
create table log_leaves (
  zone text collate "C" not null,
  index bigint not null,
  matter uuid not null,
  seq integer not null,
  -- SHA-256 of 0x00 and the event's hash.
  hash bytea not null check (octet_length(hash) = 32),
  primary key (zone, index)
);

create unique index log_leaves_event on log_leaves (zone, matter, seq);

-- Roots of the complete subtrees of 2^level leaves, from level 1.
create table log_nodes (
  zone text collate "C" not null,
  level smallint not null check (level > 0),
  index bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (zone, level, index)
);

create table checkpoints (
  zone text collate "C" not null,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32),
  at timestamptz not null,
  -- The signed note that is published.
  note text not null,
  primary key (zone, size)
);
