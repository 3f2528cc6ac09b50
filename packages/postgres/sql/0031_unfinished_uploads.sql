-- Files that are still on their way, piece by piece (resumable uploads). What is here survives the process and
-- the device that sent it; once whole, the file becomes an upload like any other and this is taken away.
create table unfinished_uploads (
  zone text collate "C" not null,
  person uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  name text not null check (length(name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  received bigint not null default 0 check (received between 0 and bytes),
  at timestamptz not null,
  primary key (zone, person, hash)
);

comment on table unfinished_uploads is 'A file of which not everything, or not yet a checked whole, is here.';

create index unfinished_uploads_at on unfinished_uploads (zone, at);

create table upload_pieces (
  zone text collate "C" not null,
  person uuid not null,
  hash bytea not null,
  starts bigint not null check (starts >= 0),
  content bytea not null,
  primary key (zone, person, hash, starts),
  foreign key (zone, person, hash) references unfinished_uploads on delete cascade
);

comment on table upload_pieces is 'A piece of a file on its way, from byte `starts` on.';

-- Scans and pictures are packed already.
alter table upload_pieces alter column content set storage external;
