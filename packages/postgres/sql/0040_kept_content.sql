-- What the bytes in the content folder are kept for can be asked in one place, and bytes are noted before they are put
-- there: what nothing names in the end is collected. Copies of a letter for several proposers are kept as they went out.

-- Bytes that are put into the folder before the commit that names them. The collector looks at those that are old
-- enough, removes what nothing rests on, and forgets the row. The folder itself is not searched: it may hold what
-- another database names.
create table content_puts (
  zone text collate "C" not null,
  hash bytea not null check (octet_length(hash) = 32),
  at timestamptz not null default now(),
  primary key (zone, hash)
);

comment on table content_puts is 'Hashes of bytes that are put by something that may not be committed.';

create index content_puts_at on content_puts (at);
create index content_puts_hash on content_puts (hash);

alter table issued_letters
  -- SHA-256 of the letter in canonical JSON.
  add column record bytea check (octet_length(record) = 32),
  -- SHA-256 of the copies for those whom the letter names in `copies`, in that order: .docx and .html of each.
  add column copies bytea[] not null default '{}';

update issued_letters i
set record = decode(e.body::jsonb->'documents'->>'letter', 'hex')
from events e
where e.zone = i.zone and e.matter = i.matter and e.seq = i.seq and i.letter is not null
  and e.body::jsonb ? 'documents';

create index issued_letters_copies on issued_letters using gin (copies) where copies <> '{}';
create index issued_letters_open on issued_letters (open) where open is not null;
create index issued_letters_record on issued_letters (record) where record is not null;

-- Which of some bytes anything rests on, in whatever zone: a letter, a matter, an upload, a document that went out,
-- or one whose event is committed and whose row is not settled yet.
create function used_content(hashes bytea[]) returns setof bytea
language sql stable as $$
  select h from unnest(hashes) as h
  where exists (select from letters where content_hash = h)
    or exists (select from matter_files where hash = h)
    or exists (select from uploads where hash = h)
    or exists (select from issued_letters where docx = h)
    or exists (select from issued_letters where html = h)
    or exists (select from issued_letters where open = h)
    or exists (select from issued_letters where record = h)
    or exists (select from issued_letters where copies <> '{}' and copies @> array[h])
    or exists (select from decision_letters where docx = h and not erased)
    or exists (select from decision_letters where html = h and not erased)
    or exists (
      select from issued_letters i join events e on e.zone = i.zone and e.matter = i.matter and e.seq = i.seq
      where i.outcome is null and e.body like '%' || encode(h, 'hex') || '%')
$$;

-- Erasures whose values are gone and whose files and letters may be there still: the row is made with the event, and goes
-- when they are removed, so that a crash between the two leaves nothing behind.
create table due_erasures (
  zone text collate "C" not null,
  matter uuid not null,
  seq integer not null,
  field text collate "C" not null,
  primary key (zone, matter, seq)
);

comment on table due_erasures is 'One row for each event "erased" until the files and letters of its field are removed.';

create or replace function note_event(event events) returns void
language plpgsql as $$
declare
  said constant jsonb := event.body::jsonb;
  one record;
  given integer;
begin
  case said->>'kind'
  when 'issued' then
    insert into issued_letters (zone, matter, seq, kind, party, at, next_try)
    values (event.zone, event.matter, event.seq, said->>'letter', said->>'party', event.at, event.at)
    on conflict do nothing;
  when 'set' then
    if said->>'field' <> 'leadMatter' then
      return;
    elsif said->>'value' = '' then
      delete from matter_leads where zone = event.zone and matter = event.matter;
    else
      insert into matter_leads (zone, matter, lead)
      values (event.zone, event.matter, (said->>'value')::uuid)
      on conflict (zone, matter) do update set lead = excluded.lead;
    end if;
  when 'erased' then
    -- What was erased is in no document any more: it is made again without.
    update certificates set document = null where zone = event.zone and matter = event.matter;
    insert into due_erasures (zone, matter, seq, field)
    values (event.zone, event.matter, event.seq, said->>'field');
  when 'concluded', 'recorded' then
    for one in
      select e.effect, e.nth - 1 as ordinal
      from jsonb_array_elements(said->'effects') with ordinality as e (effect, nth) order by e.nth
    loop
      if one.effect ? 'certificate' then
        insert into certificate_places as p (zone, next) values (event.zone, 1)
        on conflict (zone, list) do update set next = p.next + 1
        returning next - 1 into given;
        insert into certificates (zone, matter, seq, ordinal, kind, place, at)
        values (event.zone, event.matter, event.seq, one.ordinal, one.effect->>'certificate', given, event.at);
      elsif one.effect ? 'revoke' then
        update certificates set status = one.effect->>'status'
        where zone = event.zone and matter = event.matter and seq = (one.effect->>'seq')::integer
          and ordinal = (one.effect->>'ordinal')::integer;
      elsif one.effect ? 'letter' and one.effect ? 'documents' then
        insert into decision_letters (zone, matter, seq, ordinal, kind, at, docx, html)
        values (event.zone, event.matter, event.seq, one.ordinal, one.effect->>'letter', event.at,
          decode(one.effect->'documents'->>'docx', 'hex'), decode(one.effect->'documents'->>'html', 'hex'));
      end if;
    end loop;
  else
    null;
  end case;
end $$;

insert into due_erasures (zone, matter, seq, field)
select zone, matter, seq, body::jsonb->>'field' from events
where body like '%"kind":"erased"%' and body::jsonb->>'kind' = 'erased';
