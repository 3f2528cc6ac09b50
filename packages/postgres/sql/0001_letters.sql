-- Letters (函件): what came in, under which hash its original bytes lie, and what was read in it.
-- The original bytes themselves are files named by their SHA-256, outside the database.

create table letters (
  zone text collate "C" not null,
  id uuid not null,
  -- SHA-256 of the original bytes.
  content_hash bytea not null check (octet_length(content_hash) = 32),
  -- Which letter of the original this is: a page may carry several.
  part smallint not null check (part >= 0),
  -- Kind, number, unit (and session, where numbers start again each year) in one string; null when
  -- the letter states no number or no unit, because then nothing says that two letters are one.
  identity text collate "C",
  file text not null,
  media_type text not null,
  kind text collate "C" not null
    check (kind in ('proposal-reply', 'suggestion-reply', 'agreement', 'report', 'other')),
  title text,
  number text,
  session text,
  lead text collate "C",
  co_handlers text[] not null,
  issued_on date,
  -- Lists are ordered by this; letters without a date stand last.
  listed_on date not null generated always as (coalesce(issued_on, date '0001-01-01')) stored,
  year smallint,
  result_class text collate "C" check (result_class in ('A', 'B', 'C', 'D')),
  promise_count integer not null check (promise_count >= 0),
  imported_at timestamptz not null,
  primary key (zone, id)
);

comment on table letters is 'Official documents; one row a letter, whoever imported it how often.';

create unique index letters_content on letters (zone, content_hash, part);
create unique index letters_identity on letters (zone, identity) where identity is not null;
create index letters_listed on letters (zone, listed_on desc, id desc);
create index letters_lead on letters (zone, lead, year);

-- Apart from the letter, so that lists of letters never touch the text.
create table readings (
  zone text collate "C" not null,
  letter uuid not null,
  reading jsonb not null,
  primary key (zone, letter),
  foreign key (zone, letter) references letters on delete cascade
);

comment on table readings is 'What was read in a letter: a Reading of the text package, with the cleaned text.';
