-- People (人员): accounts, the units they act for, and how they sign in. An account belongs to a zone;
-- nothing it may do reaches into another zone. Secrets lie here as hashes only.

create table persons (
  zone text collate "C" not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  language text collate "C" not null check (language in ('zh-Hans', 'zh-Hant', 'en')),
  -- The name to sign in with. Lower case, so that no two accounts differ by case alone.
  email text collate "C" not null check (email = lower(email) and length(email) <= 254),
  -- Argon2id in PHC form; null: the person signs in by passkey or by an identity provider, or has
  -- not set a password yet.
  password_hash text,
  -- Roles held for oneself, not for a unit: administrator.
  own_roles text[] not null,
  -- Made with the sample letters, for trying out.
  sample boolean not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (zone, id)
);

comment on table persons is 'Somebody with an account in a zone.';

create unique index persons_email on persons (zone, email);

create table memberships (
  zone text collate "C" not null,
  person uuid not null,
  unit text collate "C" not null,
  roles text[] not null,
  primary key (zone, person, unit),
  foreign key (zone, person) references persons on delete cascade
);

comment on table memberships is 'Whom a person may act for, and in which roles.';

create index memberships_unit on memberships (zone, unit);

create table sessions (
  zone text collate "C" not null,
  id uuid not null,
  -- SHA-256 of the token in the browser's cookie.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  person uuid not null,
  -- The unit acted for; null: the person acts for themselves.
  unit text collate "C",
  method text collate "C" not null check (method in ('password', 'passkey', 'oidc', 'invitation')),
  -- What the browser says it is.
  device text not null check (length(device) <= 300),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- The session ends then even if it is used all the time.
  ends_at timestamptz not null,
  primary key (zone, id),
  foreign key (zone, person) references persons on delete cascade
);

comment on table sessions is 'Who is signed in, in which browser.';

create unique index sessions_token on sessions (zone, token_hash);
create index sessions_person on sessions (zone, person);
create index sessions_ends on sessions (zone, ends_at);

create table passkeys (
  zone text collate "C" not null,
  -- WebAuthn credential id and COSE public key, base64url.
  id text collate "C" not null,
  person uuid not null,
  public_key text not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (zone, id),
  foreign key (zone, person) references persons on delete cascade
);

comment on table passkeys is 'Keys of persons'' devices; the private part never leaves the device.';

create index passkeys_person on passkeys (zone, person);

create table identities (
  zone text collate "C" not null,
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person uuid not null,
  linked_at timestamptz not null,
  primary key (zone, issuer, subject),
  foreign key (zone, person) references persons on delete cascade
);

comment on table identities is 'Which person an identity provider (OIDC) means by its subject.';

create index identities_person on identities (zone, person);

-- A sign-in under way (the challenge of a passkey, the state of OIDC) or an invitation: taken once.
create table sign_in_steps (
  zone text collate "C" not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  kind text collate "C" not null,
  person uuid,
  content jsonb not null,
  ends_at timestamptz not null,
  primary key (zone, token_hash),
  foreign key (zone, person) references persons on delete cascade
);

comment on table sign_in_steps is 'What a browser must bring back once to go on signing in.';

create index sign_in_steps_ends on sign_in_steps (zone, ends_at);

create table attempts (
  zone text collate "C" not null,
  -- "account <hash>" or "address <hash>": who tried is not written down in clear.
  subject text collate "C" not null,
  count integer not null check (count > 0),
  since timestamptz not null,
  primary key (zone, subject)
);

comment on table attempts is 'How often somebody tried to sign in of late.';

create index attempts_since on attempts (zone, since);
