-- Matters that are handled under another one (并案): kept from their own events, so that both find each other.

create table matter_leads (
  zone text collate "C" not null,
  matter uuid not null,
  -- The matter under which it is handled.
  lead uuid not null,
  primary key (zone, matter)
);

comment on table matter_leads is 'Which matter is handled under which; follows from the events that set leadMatter.';

create index matter_leads_lead on matter_leads (zone, lead);

create function note_matter_lead() returns trigger language plpgsql as $$
declare
  event constant jsonb := new.body::jsonb;
begin
  if event->>'kind' = 'set' and event->>'field' = 'leadMatter' then
    if event->>'value' = '' then
      delete from matter_leads where zone = new.zone and matter = new.matter;
    else
      insert into matter_leads (zone, matter, lead)
      values (new.zone, new.matter, (event->>'value')::uuid)
      on conflict (zone, matter) do update set lead = excluded.lead;
    end if;
  end if;
  return null;
end $$;

-- The text is looked at first: nearly all events are of other kinds.
create trigger note_matter_lead after insert on events for each row
  when (new.body like '%"field":"leadMatter"%') execute function note_matter_lead();
