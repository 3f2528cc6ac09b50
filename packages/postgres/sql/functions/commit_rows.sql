-- Makes the rows that an event leaves besides itself: letters, certificates, leads. In the transaction that
-- commits it, so that no crash can lose one. Which events these are the commit says (`noted`).
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

-- Writes the rows of some matters that no other matter's commit meets. Every row of a list says by `n` whose it is:
-- the nth of the matters, with the moment, scheme and stage of the same place.
create or replace function commit_rows(z text, ids uuid[], moments timestamptz[], schemes text[], stages text[], c jsonb)
returns void
language plpgsql as $$
declare
  one record;
  event events;
begin
  if c ? 'personal' then
    insert into personal_values (zone, matter, hash, field, salt, value)
    select z, ids[p.n], decode(p.hash, 'hex'), p.field, decode(p.salt, 'hex'), p.value
    from jsonb_to_recordset(c->'personal') as p (n integer, hash text, field text, salt text, value text);
  end if;
  if c ? 'erase' then
    for one in select * from jsonb_to_recordset(c->'erase') as e (n integer, field text) loop
      delete from personal_values where zone = z and matter = ids[one.n] and field = one.field;
    end loop;
  end if;

  if c ? 'dropParties' then
    for one in select * from jsonb_to_recordset(c->'dropParties') as d (n integer, kind text, party text) loop
      delete from matter_parties
      where zone = z and matter = ids[one.n] and kind = one.kind and party = one.party;
    end loop;
  end if;
  if c ? 'putParties' then
    insert into matter_parties (zone, matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due)
    select z, ids[p.n], p.kind, p.party, p.actors, p.roles, schemes[p.n], stages[p.n], p.open, p.turn, p.turns,
      coalesce(p.due, 'infinity')
    from jsonb_to_recordset(c->'putParties') as p (n integer, kind text, party text, actors text[],
      roles text[], open boolean, turn boolean, turns text[], due date)
    on conflict (zone, matter, kind, party) do update set actors = excluded.actors,
      roles = excluded.roles, stage = excluded.stage, open = excluded.open, turn = excluded.turn, turns = excluded.turns,
      due = excluded.due;
  end if;
  if c ? 'dropBranches' then
    for one in select * from jsonb_to_recordset(c->'dropBranches') as d (n integer, branch text, party text) loop
      delete from matter_branches
      where zone = z and matter = ids[one.n] and branch = one.branch and party = one.party;
    end loop;
  end if;
  if c ? 'putBranches' then
    insert into matter_branches (zone, matter, branch, party, stage)
    select z, ids[b.n], b.branch, b.party, b.stage
    from jsonb_to_recordset(c->'putBranches') as b (n integer, branch text, party text, stage text)
    on conflict (zone, matter, branch, party) do update set stage = excluded.stage;
  end if;
  if c ? 'dropClocks' then
    for one in select * from jsonb_to_recordset(c->'dropClocks') as d (n integer, ordinal integer) loop
      delete from matter_clocks where zone = z and matter = ids[one.n] and ordinal = one.ordinal;
    end loop;
  end if;
  if c ? 'putClocks' then
    insert into matter_clocks (zone, matter, ordinal, clock, party, due, wakes)
    select z, ids[k.n], k.ordinal, k.clock, k.party, coalesce(k.due, 'infinity'), k.wakes
    from jsonb_to_recordset(c->'putClocks') as k (n integer, ordinal integer, clock text, party text,
      due date, wakes boolean)
    on conflict (zone, matter, ordinal) do update set due = excluded.due, wakes = excluded.wakes,
      tried_on = null, leased_until = null;
  end if;
  if c ? 'dropTimers' then
    for one in select * from jsonb_to_recordset(c->'dropTimers') as d (n integer, action text) loop
      delete from matter_timers where zone = z and matter = ids[one.n] and action = one.action;
    end loop;
  end if;
  if c ? 'putTimers' then
    insert into matter_timers (zone, matter, action, day)
    select z, ids[t.n], t.action, coalesce(t.day, '-infinity')
    from jsonb_to_recordset(c->'putTimers') as t (n integer, action text, day date)
    on conflict (zone, matter, action) do update set day = excluded.day, tried_on = null,
      leased_until = null;
  end if;

  -- Of commands that draw no numbers, and without what is unique to them; commit_rest has the others.
  if c ? 'entries' then
    with given as (
      select ids[e.n] as matter, moments[e.n] as at, e.*
      from jsonb_to_recordset(c->'entries') as e (n integer, register text, id text, seq integer,
        ordinal integer, columns jsonb, "from" text, until text)
    ), versions as (
      insert into entry_versions (zone, register, id, version, matter, seq, ordinal, change, at)
      select z, g.register, g.id, 1, g.matter, g.seq, g.ordinal,
        jsonb_strip_nulls(jsonb_build_object('columns', g.columns, 'from', g."from", 'until', g.until)), g.at
      from given g
    )
    insert into entries (zone, register, id, matter, seq, ordinal, columns, at, valid_from, valid_until)
    select z, g.register, g.id, g.matter, g.seq, g.ordinal, g.columns, g.at, g."from"::date, g.until::date
    from given g;
  end if;

  if c ? 'noted' then
    for one in select * from jsonb_to_recordset(c->'noted') as e (n integer, seq integer) order by n, seq loop
      select e.* into event from events e where e.zone = z and e.matter = ids[one.n] and e.seq = one.seq;
      perform note_event(event);
    end loop;
  end if;
end
$$;
