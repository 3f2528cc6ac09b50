-- Sent replies that are not public (未公开的答复): their promises stand apart from the letters that everybody
-- may read, so that no public list, count, search or finding can meet them. The lineages that they would
-- join are worked out whenever somebody asks who may.

drop index issued_letters_kept;

create table held_letters (
  zone text collate "C" not null,
  id uuid not null,
  matter uuid not null,
  -- The event that issued it.
  seq integer not null,
  kind text collate "C" not null,
  -- The unit that signed it.
  party text collate "C" not null,
  -- What was read in it: LetterFacts of the core package.
  facts jsonb not null,
  primary key (zone, id),
  unique (zone, matter, seq),
  foreign key (zone, matter, seq) references issued_letters on delete cascade
);

comment on table held_letters is 'Sent replies as long as they are not among the public letters; of what was answered anew the last.';

create index held_letters_party on held_letters (zone, party);

create table held_promises (
  zone text collate "C" not null,
  letter uuid not null,
  ordinal integer not null check (ordinal >= 0),
  -- A LetterPromise of the core package.
  promise jsonb not null,
  -- Keys under which promises that may equal it are looked up.
  keys text[] not null,
  primary key (zone, letter, ordinal),
  foreign key (zone, letter) references held_letters on delete cascade
);

create index held_promises_keys on held_promises using gin (keys);
