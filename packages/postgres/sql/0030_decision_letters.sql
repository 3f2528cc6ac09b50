-- Letters that schemes word themselves (决定书等): their documents are made before the event that issues them is
-- committed, and the event says their hashes. A row for each, so that they are found and their bytes are kept.

create table decision_letters (
  zone text collate "C" not null,
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  kind text collate "C" not null,
  at timestamptz not null,
  -- SHA-256 of the documents as they went out.
  docx bytea not null check (octet_length(docx) = 32),
  html bytea not null check (octet_length(html) = 32),
  primary key (zone, matter, seq, ordinal)
);

comment on table decision_letters is 'One row for each effect "letter" that has documents, as its event says them.';

create index decision_letters_docx on decision_letters (docx);
create index decision_letters_html on decision_letters (html);

create function note_decision_letters() returns trigger language plpgsql as $$
declare
  event constant jsonb := new.body::jsonb;
begin
  if event->>'kind' in ('concluded', 'recorded') then
    insert into decision_letters (zone, matter, seq, ordinal, kind, at, docx, html)
    select new.zone, new.matter, new.seq, e.nth - 1, e.effect->>'letter', new.at,
      decode(e.effect->'documents'->>'docx', 'hex'), decode(e.effect->'documents'->>'html', 'hex')
    from jsonb_array_elements(event->'effects') with ordinality as e (effect, nth)
    where e.effect ? 'letter' and e.effect ? 'documents';
  end if;
  return null;
end $$;

-- The text is looked at first: nearly all events are of other kinds.
create trigger note_decision_letters after insert on events for each row
  when (new.body like '%"documents":%' and new.body like '%"effects":%')
  execute function note_decision_letters();
