-- The one-stop counter: what applicants have begun to fill in, applications under a bundle of schemes, and
-- the numbers that people wait with.

create table drafts (
  zone text collate "C" not null,
  person uuid not null,
  -- The scheme or bundle it applies for: one draft each.
  service text collate "C" not null,
  answers jsonb not null,
  -- Grows with every save; who saves on top of another device's save is told.
  version integer not null check (version > 0),
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (zone, person, service),
  foreign key (zone, person) references persons on delete cascade
);

comment on table drafts is 'Forms half filled in; gone once they are handed in. Seen by their person alone.';

create index drafts_saved on drafts (zone, saved_at);

create table applications (
  zone text collate "C" not null,
  id uuid not null,
  bundle text collate "C" not null,
  person uuid not null,
  -- The unit applied for; null: for oneself.
  unit text collate "C",
  -- What was answered, until every part that will be opened is open; then the matters have it.
  answers jsonb,
  opened_on date not null,
  opened_at timestamptz not null,
  -- The day that was promised for the whole on opening, and the parts that set it; null: not known then.
  promised_on date,
  promise jsonb not null,
  -- When its parts were last looked at; null: never.
  looked_at timestamptz,
  primary key (zone, id)
);

comment on table applications is 'Several schemes applied for at once; each part that is open is a matter.';

create index applications_person on applications (zone, person, opened_at);
create index applications_unit on applications (zone, unit, opened_at) where unit is not null;
create index applications_open on applications (zone, id) where answers is not null;

create table application_parts (
  zone text collate "C" not null,
  application uuid not null,
  part text collate "C" not null,
  needed boolean not null,
  matter uuid,
  -- Why it could not be opened, in the three languages.
  failure jsonb,
  primary key (zone, application, part),
  foreign key (zone, application) references applications on delete cascade
);

create unique index application_parts_matter on application_parts (zone, matter)
  where matter is not null;

create table tickets (
  zone text collate "C" not null,
  day date not null,
  number integer not null check (number > 0),
  -- null: somebody without an account.
  person uuid,
  service text collate "C",
  taken_at timestamptz not null,
  -- Which window called it.
  "window" text collate "C",
  called_at timestamptz,
  ended_at timestamptz,
  served boolean,
  primary key (zone, day, number)
);

comment on table tickets is 'Numbers of people who wait at the counter.';

-- Nobody waits twice, and no window serves two.
create unique index tickets_waiting on tickets (zone, day, person)
  where person is not null and ended_at is null;
create unique index tickets_window on tickets (zone, day, "window")
  where "window" is not null and ended_at is null;
create index tickets_next on tickets (zone, day, number) where called_at is null;
