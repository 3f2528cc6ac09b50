-- Sample letters are invented and never mix with real ones; withdrawn letters leave a tombstone.

alter table letters add column sample boolean not null default false;

comment on column letters.sample is
  'Invented, shipped with the zone. Links and findings never join sample and real letters.';

-- What is left of a letter that was withdrawn: enough to say so when the same bytes come again.
create table withdrawn_letters (
  zone text collate "C" not null,
  letter uuid not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  part smallint not null check (part >= 0),
  -- The highest number of a promise that the zone had given; numbers are never given twice.
  last_number integer not null check (last_number >= 0),
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  reason text not null,
  primary key (zone, letter)
);

create index withdrawn_letters_content on withdrawn_letters (zone, content_hash);
