-- What accounts held before their first posting, and the floors they were given: each time one was declared that was
-- not so before. Nothing in it is ever changed or removed; `twinpark verify` holds the accounts to it.

create table account_openings (
  zone text collate "C" not null,
  id bigint not null generated always as identity,
  ledger text collate "C" not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  opening numeric not null,
  floor numeric,
  at timestamptz not null default now(),
  primary key (zone, id)
);

comment on table account_openings is 'Append only: which opening balance and floor an account was given, and when.';

create index account_openings_account on account_openings (zone, ledger, account, unit, id desc);

-- What was declared before this was noted.
insert into account_openings (zone, ledger, account, unit, opening, floor)
select zone, ledger, account, unit, opening, floor from accounts where opening <> 0;

create function refuse_change_of_account_openings() returns trigger language plpgsql as $$
begin
  raise exception 'What was noted about openings is not changed or removed.'
    using errcode = 'restrict_violation';
end $$;

create trigger account_openings_append_only before update or delete or truncate on account_openings
  for each statement execute function refuse_change_of_account_openings();
