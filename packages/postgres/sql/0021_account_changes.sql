-- Who changed whose account: invited, disabled, enabled, given roles, taken out of a unit. Written in the transaction
-- that makes the change; nothing in it is ever changed or removed.

create table account_changes (
  zone text collate "C" not null,
  id bigint not null generated always as identity,
  at timestamptz not null,
  -- Who did it; null: somebody at the command line of the node.
  by uuid,
  -- Whose account; a name as it was then, because accounts can be renamed.
  person uuid not null,
  name text not null,
  -- The unit in which it was done; null: the person's own account.
  unit text collate "C",
  what text collate "C" not null
    check (what in ('added', 'joined', 'invited', 'disabled', 'enabled', 'roles', 'left')),
  -- The roles in the unit before and after; null where it is not about roles.
  roles_before text[],
  roles_after text[],
  primary key (zone, id)
);

comment on table account_changes is 'Append only: who changed whose account, when, and how.';

create index account_changes_unit on account_changes (zone, unit, id desc);

create function refuse_change_of_account_changes() returns trigger language plpgsql as $$
begin
  raise exception 'What was noted about accounts is not changed or removed.'
    using errcode = 'restrict_violation';
end $$;

create trigger account_changes_append_only before update or delete or truncate on account_changes
  for each statement execute function refuse_change_of_account_changes();
