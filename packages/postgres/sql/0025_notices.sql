-- Notices (通知) of what happens in matters and of deadlines, and the mails that carry them. Notices are derived
-- from the log: the cursor moves in the transaction that keeps what was derived, so none is lost or made twice,
-- and committing a matter costs nothing more. No names and nothing that was filled in stands in them.

create table notice_cursors (
  zone text collate "C" not null,
  -- The first leaf of the log from which nothing was derived yet.
  next bigint not null,
  -- The last day on which deadlines were gone through and digests made.
  reminded_on date,
  primary key (zone)
);

comment on table notice_cursors is 'How far notices have been derived from the log.';

-- What happened before there were notices is nobody's news.
insert into notice_cursors (zone, next) select zone, max(index) + 1 from log_leaves group by zone;

create table notices (
  zone text collate "C" not null,
  id uuid not null,
  matter uuid not null,
  -- NoticeFacts of the core package.
  facts jsonb not null,
  at timestamptz not null,
  -- Of a reminder: what it is of, so that it is given once.
  key text collate "C",
  primary key (zone, id)
);

comment on table notices is 'What a unit or a person hears of: a notice for each party that an event concerns.';

create unique index notices_key on notices (zone, key) where key is not null;
create index notices_at on notices (zone, at);

create table notice_copies (
  zone text collate "C" not null,
  person uuid not null,
  notice uuid not null,
  -- The unit for which it is read; null: for themselves.
  unit text collate "C",
  at timestamptz not null,
  read_at timestamptz,
  -- Whether it waits for the digest, and the mail that carries it.
  digest boolean not null,
  mail uuid,
  primary key (zone, person, notice),
  foreign key (zone, notice) references notices on delete cascade,
  foreign key (zone, person) references persons on delete cascade
);

comment on table notice_copies is 'Who reads a notice, whether they have, and which mail carries it.';

create index notice_copies_list on notice_copies (zone, person, at desc, notice desc);
create index notice_copies_unread on notice_copies (zone, person) where read_at is null;
create index notice_copies_notice on notice_copies (zone, notice);
create index notice_copies_mail on notice_copies (zone, mail) where mail is not null;
create index notice_copies_digest on notice_copies (zone, person) where digest and mail is null;

create table notice_mails (
  zone text collate "C" not null,
  -- Its Message-ID is made from it: sent twice after a crash, it is the same message.
  id uuid not null,
  person uuid not null,
  -- The day of a digest; null: it carries one notice.
  day date,
  made_at timestamptz not null,
  next_try timestamptz not null,
  tries integer not null default 0,
  leased_until timestamptz,
  -- null: still to be sent. `refused`: the address is not taken; `dropped`: nothing in it concerns the person any
  -- more, or they want no mail; `expired`: no server took it for days.
  outcome text collate "C" check (outcome in ('sent', 'refused', 'dropped', 'expired')),
  settled_at timestamptz,
  failure text,
  primary key (zone, id),
  foreign key (zone, person) references persons on delete cascade
);

comment on table notice_mails is 'Mails to be sent, and what became of them.';

create unique index notice_mails_day on notice_mails (zone, person, day) where day is not null;
create index notice_mails_due on notice_mails (zone, next_try) where outcome is null;

create table notice_settings (
  zone text collate "C" not null,
  person uuid not null,
  mail text collate "C" not null check (mail in ('at-once', 'daily', 'none')),
  -- The side by whose working days digests come; null: the unit's.
  side text collate "C",
  primary key (zone, person),
  foreign key (zone, person) references persons on delete cascade
);

comment on table notice_settings is 'How somebody wants to hear of things, where they have said so.';

create table calendar_links (
  zone text collate "C" not null,
  person uuid not null,
  -- SHA-256 of the secret in the address.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (zone, person),
  foreign key (zone, person) references persons on delete cascade
);

comment on table calendar_links is 'Secret addresses under which calendars fetch somebody''s deadlines.';

create unique index calendar_links_token on calendar_links (zone, token_hash);
