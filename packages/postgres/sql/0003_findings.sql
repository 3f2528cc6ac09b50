-- Findings (核查发现): recomputed for the lineages and letters a transaction touches, inside it.

create table findings (
  zone text collate "C" not null,
  -- A hash of what the finding says: recomputing an unchanged finding keeps its id.
  id text collate "C" not null,
  kind text collate "C" not null check (kind in (
    'repeated-completion', 'no-movement', 'contradiction', 'dropped', 'stale-completion',
    'figure-regression', 'figure-recounted', 'role-conflict', 'personal-data', 'no-evidence')),
  lineage text collate "C",
  files text[] not null,
  texts jsonb not null,
  explanation jsonb not null,
  year smallint,
  listed_year smallint not null generated always as (coalesce(year, 0::smallint)) stored,
  primary key (zone, id)
);

create index findings_listed on findings (zone, listed_year desc, id desc);
create index findings_kind on findings (zone, kind, listed_year desc, id desc);
create index findings_lineage on findings (zone, lineage);

create table finding_letters (
  zone text collate "C" not null,
  letter uuid not null,
  finding text collate "C" not null,
  -- Place in the finding's list of letters, oldest first.
  position smallint not null,
  primary key (zone, letter, finding),
  foreign key (zone, finding) references findings on delete cascade,
  foreign key (zone, letter) references letters on delete cascade
);

create index finding_letters_finding on finding_letters (zone, finding);
