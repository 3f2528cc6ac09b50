-- Certificates (凭证) that matters have issued. A row is made in the transaction that commits the event, so
-- that no crash can lose one; the node then signs the document. Its status follows the events at once.

create table certificates (
  zone text collate "C" not null,
  -- Stands in its address: who does not have it cannot guess it.
  id uuid not null default gen_random_uuid(),
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  kind text collate "C" not null,
  -- Its place in the lists of statuses of the zone, from 0.
  place integer not null check (place >= 0),
  status text collate "C" not null default 'valid' check (status in ('valid', 'suspended', 'revoked')),
  at timestamptz not null,
  -- The signed credential; null while it is to be made, or to be made again.
  document jsonb,
  -- Why it could not be made the last time.
  failure text,
  primary key (zone, id)
);

create unique index certificates_event on certificates (zone, matter, seq, ordinal);
create unique index certificates_place on certificates (zone, place);
create index certificates_due on certificates (zone, at) where document is null;
create index certificates_stopped on certificates (zone, place) where status <> 'valid';

create table certificate_places (
  zone text collate "C" not null,
  -- One sequence for all lists of a zone.
  list text collate "C" not null default 'all',
  next integer not null,
  primary key (zone, list)
);

create function note_certificates() returns trigger language plpgsql as $$
declare
  event constant jsonb := new.body::jsonb;
  one record;
  given integer;
begin
  if event->>'kind' = 'erased' then
    -- What was erased is in no document any more: it is made again without.
    update certificates set document = null where zone = new.zone and matter = new.matter;
    return null;
  end if;
  if event->>'kind' not in ('concluded', 'recorded') then
    return null;
  end if;
  for one in
    select e.effect, e.nth - 1 as ordinal
    from jsonb_array_elements(event->'effects') with ordinality as e (effect, nth) order by e.nth
  loop
    if one.effect ? 'certificate' then
      insert into certificate_places as p (zone, next) values (new.zone, 1)
      on conflict (zone, list) do update set next = p.next + 1
      returning next - 1 into given;
      insert into certificates (zone, matter, seq, ordinal, kind, place, at)
      values (new.zone, new.matter, new.seq, one.ordinal, one.effect->>'certificate', given, new.at);
    elsif one.effect ? 'revoke' then
      update certificates set status = one.effect->>'status'
      where zone = new.zone and matter = new.matter and seq = (one.effect->>'seq')::integer
        and ordinal = (one.effect->>'ordinal')::integer;
    end if;
  end loop;
  return null;
end $$;

-- The text is looked at first: nearly all events are of other kinds.
create trigger note_certificates after insert on events for each row
  when (new.body like '%"certificate":%' or new.body like '%"revoke":%' or new.body like '%"kind":"erased"%')
  execute function note_certificates();
