-- A decision letter that says what was erased since: its bytes are removed. The row stays, and the event with the hashes of
-- what went out, so that it is known that there was one.

alter table decision_letters
  add column erased boolean not null default false;

comment on column decision_letters.erased is
  'Whether its documents were removed, because a field that they say was erased after it was sent.';
