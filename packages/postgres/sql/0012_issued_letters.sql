-- Letters that matters have issued (发出的函件). A row is made in the transaction that commits the event,
-- so that no crash can lose one; the node then makes the document and settles the row.

create table issued_letters (
  zone text collate "C" not null,
  matter uuid not null,
  -- The event that issued it.
  seq integer not null,
  kind text collate "C" not null,
  party text collate "C",
  at timestamptz not null,
  -- null while the document is still to be made. `stored`: among the public letters; `withheld`: kept for
  -- those who take part; `none`: nothing is made of this kind.
  outcome text collate "C" check (outcome in ('stored', 'withheld', 'none')),
  -- The public letter.
  stored uuid check ((outcome is not distinct from 'stored') = (stored is not null)),
  -- The letter with its figures as they were frozen: a ReplyLetter of the core package.
  letter jsonb,
  -- SHA-256 of the documents as they went out.
  docx bytea check (octet_length(docx) = 32),
  html bytea check (octet_length(html) = 32),
  -- When it is tried next, and why it could not be made the last time.
  next_try timestamptz not null,
  tries integer not null default 0,
  failure text,
  primary key (zone, matter, seq)
);

comment on table issued_letters is 'One row for each event "issued", with the documents that went out.';

create index issued_letters_due on issued_letters (zone, next_try) where outcome is null;

create function note_issued_letter() returns trigger language plpgsql as $$
declare
  event constant jsonb := new.body::jsonb;
begin
  if event->>'kind' = 'issued' then
    insert into issued_letters (zone, matter, seq, kind, party, at, next_try)
    values (new.zone, new.matter, new.seq, event->>'letter', event->>'party', new.at, new.at)
    on conflict do nothing;
  end if;
  return null;
end $$;

-- The text is looked at first: nearly all events are of other kinds.
create trigger note_issued_letter after insert on events for each row
  when (new.body like '%"kind":"issued"%') execute function note_issued_letter();

insert into issued_letters (zone, matter, seq, kind, party, at, next_try)
select zone, matter, seq, body::jsonb->>'letter', body::jsonb->>'party', at, at
from events where body like '%"kind":"issued"%' and body::jsonb->>'kind' = 'issued';
