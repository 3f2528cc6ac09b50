-- Files handed in with forms (附件). The bytes lie by content hash beside the letters' originals.

-- What a person has uploaded and not necessarily used yet; swept when it is old. Proves that whoever fills
-- in a file's hash has had the file.
create table uploads (
  zone text collate "C" not null,
  person uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  name text not null check (length(name) between 1 and 200),
  media_type text collate "C" not null,
  bytes bigint not null check (bytes >= 0),
  at timestamptz not null,
  primary key (zone, person, hash)
);

comment on table uploads is 'A file that somebody has uploaded, before or after it was used in a matter.';

create index uploads_at on uploads (zone, at);
create index uploads_hash on uploads (hash);

-- Which fields of which matters hold a file: its bytes stay for as long as one does. Noted before the
-- matter commits, so that no committed event lacks its bytes.
create table matter_files (
  zone text collate "C" not null,
  matter uuid not null,
  field text collate "C" not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (zone, matter, field, hash)
);

comment on table matter_files is 'A file that a field of a matter holds or has held.';

create index matter_files_hash on matter_files (hash);

-- Whether bytes are used by a document that went out is asked before they are removed.
create index issued_letters_docx on issued_letters (docx) where docx is not null;
create index issued_letters_html on issued_letters (html) where html is not null;
