-- The years of the official calendars that the running clocks of a zone were last computed with. A node that knows a
-- year otherwise, or another one, computes them again and says which year it was.

create table calendars_used (
  zone text collate "C" not null,
  calendar text collate "C" not null check (calendar in ('mainland', 'hongkong')),
  year integer not null,
  -- SHA-256 of the year in canonical JSON.
  digest bytea not null check (octet_length(digest) = 32),
  since timestamptz not null,
  primary key (zone, calendar, year)
);

comment on table calendars_used is 'What a node compares its calendars with when it starts.';
