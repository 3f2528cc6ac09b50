-- Promises (承诺), the links between them, and the lineages (沿革) that the links add up to.

-- A lineage is named after the oldest promise in it. The columns beside the key are what lists show; they
-- are written in the transaction that changes the lineage.
create table lineages (
  zone text collate "C" not null,
  id text collate "C" not null,
  text text not null,
  owner text collate "C",
  first_year smallint,
  last_year smallint,
  -- Lists are ordered by this; lineages without a year stand last.
  listed_year smallint not null generated always as (coalesce(last_year, 0::smallint)) stored,
  status text collate "C" not null check (status in ('done', 'advancing', 'planned', 'unknown')),
  promise_count integer not null check (promise_count > 0),
  letter_count integer not null check (letter_count > 0),
  finding_count integer not null check (finding_count >= 0),
  primary key (zone, id)
);

create index lineages_listed on lineages (zone, listed_year desc, id desc);
create index lineages_owner on lineages (zone, owner, listed_year desc, id desc);

create table promises (
  zone text collate "C" not null,
  letter uuid not null,
  ordinal integer not null check (ordinal >= 0),
  place text collate "C" not null check (place in ('body', 'done', 'advancing', 'next')),
  heading text not null,
  text text not null,
  -- [start, end) in UTF-16 units of the reading's cleanText.
  span_start integer not null,
  span_end integer not null check (span_end >= span_start),
  owner text collate "C",
  co_owners text[] not null,
  year smallint,
  status text collate "C" not null check (status in ('done', 'advancing', 'planned', 'unknown')),
  dependency text,
  figures jsonb not null,
  keys text[] not null,
  lineage text collate "C" not null,
  primary key (zone, letter, ordinal),
  foreign key (zone, letter) references letters on delete cascade,
  -- Checked at commit: a merge moves promises and drops the emptied lineage in either order.
  foreign key (zone, lineage) references lineages deferrable initially deferred
);

create index promises_lineage on promises (zone, lineage);
create index promises_year on promises (zone, year, status);
create index promises_owner on promises (zone, owner, year);
-- What was left for later: the audit asks which of it a new letter should have spoken of.
create index promises_planned on promises (zone, letter) where status = 'planned';

-- Keys under which possibly equal promises are looked up. A row a key, not a GIN index on
-- promises.keys: a common key is then read newest first and only as far as the cap, while GIN reads
-- its whole posting list, which makes the hundred thousandth promise dearer than the first.
create table promise_keys (
  zone text collate "C" not null,
  key text collate "C" not null,
  letter uuid not null,
  ordinal integer not null,
  primary key (zone, key, letter, ordinal),
  foreign key (zone, letter, ordinal) references promises on delete cascade
);

create table links (
  zone text collate "C" not null,
  from_letter uuid not null,
  from_ordinal integer not null,
  to_letter uuid not null,
  to_ordinal integer not null,
  score real not null check (score between 0 and 1),
  because jsonb not null,
  primary key (zone, from_letter, from_ordinal, to_letter, to_ordinal),
  foreign key (zone, from_letter, from_ordinal) references promises on delete cascade,
  foreign key (zone, to_letter, to_ordinal) references promises on delete cascade
);

create index links_to on links (zone, to_letter, to_ordinal);

-- What a person decided about a pair. Nothing is overwritten: the newest decision of a pair holds.
create table link_decisions (
  zone text collate "C" not null,
  from_letter uuid not null,
  from_ordinal integer not null,
  to_letter uuid not null,
  to_ordinal integer not null,
  decided_at timestamptz not null,
  decision text collate "C" not null check (decision in ('confirmed', 'cut', 'joined')),
  decided_by text not null,
  primary key (zone, from_letter, from_ordinal, to_letter, to_ordinal, decided_at),
  foreign key (zone, from_letter, from_ordinal) references promises on delete cascade,
  foreign key (zone, to_letter, to_ordinal) references promises on delete cascade
);

create index link_decisions_to on link_decisions (zone, to_letter, to_ordinal);
