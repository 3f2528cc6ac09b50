-- Commits do less. Measured on a commit of an action (180 us of the server without the flush, a bare insert 18): triggers
-- whose conditions are read anew from the catalog by every statement 25, checks likewise 10, lists taken out of
-- JSON for each command 50. So events say by the commit which of them leave rows of their own, checks that
-- `twinpark verify` makes anyway are gone, and lists of all commands that arrive together are written at once.

-- What a hash is computed from is in the same commit; verify computes it again, and finds gaps in the numbers.
alter table events drop constraint events_seq_check, drop constraint events_hash_check;
alter table matters drop constraint matters_version_check, drop constraint matters_head_check;

drop trigger note_issued_letter on events;
drop trigger note_certificates on events;
drop trigger note_matter_lead on events;
drop trigger note_decision_letters on events;
drop function note_issued_letter();
drop function note_certificates();
drop function note_matter_lead();
drop function note_decision_letters();

-- Makes the rows that an event leaves besides itself: letters, certificates, leads. In the transaction that
-- commits it, so that no crash can lose one. Which events these are the commit says (`noted`).
create function note_event(event events) returns void
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
create function commit_rows(z text, ids uuid[], moments timestamptz[], schemes text[], stages text[], c jsonb)
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
    insert into matter_parties (zone, matter, kind, party, actors, scheme, stage, open, turn, due)
    select z, ids[p.n], p.kind, p.party, p.actors, schemes[p.n], stages[p.n], p.open, p.turn,
      coalesce(p.due, 'infinity')
    from jsonb_to_recordset(c->'putParties') as p (n integer, kind text, party text, actors text[],
      open boolean, turn boolean, due date)
    on conflict (zone, matter, kind, party) do update set actors = excluded.actors,
      stage = excluded.stage, open = excluded.open, turn = excluded.turn, due = excluded.due;
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

drop function commit_matter(text, uuid, text, text, timestamptz, integer, text, text[], text[], text, text,
  boolean, jsonb, jsonb);
drop function commit_matters(text, uuid[], text[], text[], timestamptz[], integer[], text[], text[], text[],
  text[], text[], boolean[], jsonb[], jsonb[], integer[], integer[]);
drop function commit_moved_rest(text, uuid, timestamptz, text, text, boolean, jsonb);

-- Commits what one command does to one matter: all of it or nothing. `bodies` are its events, a line each,
-- `hashes` theirs, one behind the other; `has_moved`: all its parties' rows get the new stage; `own` are the
-- lists of commit_rows, `rest` those of commit_rest; null: none.
--
-- False, and nothing done: the matter is not at the version seen. Fails with commands_pkey or matters_pkey when
-- the command's id was carried out before or the matter is there already, and as commit_rest does.
create function commit_matter(z text, m uuid, asked text, asked_digest bytea, moment timestamptz, seen integer,
  before bytea, bodies text, hashes bytea, matter_number text, matter_title text, has_moved boolean,
  new_state jsonb, own jsonb, rest jsonb) returns boolean
language plpgsql as $$
declare
  last constant integer := seen + length(hashes) / 32;
  now_at constant text := new_state->>'stage';
begin
  if seen = 0 then
    insert into matters (zone, id, scheme, scheme_hash, stage, outcome, version, head, state, number,
      title, opened_on, changed_at)
    values (z, m, new_state->>'scheme', decode(new_state->>'schemeHash', 'hex'), now_at,
      new_state->>'outcome', last, substring(hashes from length(hashes) - 31), new_state, matter_number,
      matter_title, (new_state->>'openedOn')::date, moment);
  else
    update matters
    set scheme_hash = decode(new_state->>'schemeHash', 'hex'), stage = now_at,
      outcome = new_state->>'outcome', version = last, head = substring(hashes from length(hashes) - 31),
      state = new_state, number = matter_number, title = matter_title, changed_at = moment
    where zone = z and id = m and version = seen and head = before;
    if not found then
      return false;
    end if;
  end if;
  insert into commands (zone, id, digest, matter, first_seq, last_seq, at)
  values (z, asked, asked_digest, m, seen + 1, last, moment);
  insert into events (zone, matter, seq, command, at, body, hash)
  select z, m, seen + e.nth, asked, moment, e.body, substring(hashes from e.nth::integer * 32 - 31 for 32)
  from string_to_table(bodies, E'\n') with ordinality as e (body, nth);
  insert into log_pending (zone, matter, first_seq, last_seq) values (z, m, seen + 1, last);
  if has_moved then
    update matter_parties set stage = now_at where zone = z and matter = m;
  end if;
  if own is not null then
    perform commit_rows(z, array[m], array[moment], array[new_state->>'scheme'], array[now_at], own);
  end if;
  if rest is not null then
    perform commit_rest(z, m, moment, new_state->>'scheme', now_at, rest);
  end if;
  return true;
end
$$;

-- Commits what several commands do to as many matters, all or nothing, each statement for all of them: what the server
-- does to begin and end a statement costs it more than what the statement then does. One command alone is cheaper by
-- commit_matter. Columns of plain values, in the order of the matters; `lasts` are the versions they come to. Bodies (a
-- line each) and hashes of all stand one behind the other: `owners` says whose each is, `ends` which is the last of
-- each command. `own` as for commit_rows; `rests` as for commit_rest, null: none.
--
-- Fails with TP003 when some matter is not at the version seen or some command was carried out before; the detail
-- says which: numbers of commands, blanks between. Else as commit_matter does.
create function commit_matters(z text, ids uuid[], asked text[], digests bytea[], moments timestamptz[],
  versions integer[], lasts integer[], heads bytea[], bodies text, hashes bytea, owners integer[], ends integer[],
  numbers text[], titles text[], schemes text[], stages text[], have_moved boolean[], states jsonb, own jsonb,
  rests jsonb) returns void
language plpgsql
-- A new database has no statistics: a plan made then must do when the tables are large. The tests against whole
-- lists below lead to their indexes; by the joins alone every matter of the zone would be read.
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  unfit text;
  one record;
begin
  with wanted as materialized (
    select c.*, substring(hashes from c.until * 32 - 31 for 32) as new_head
    from rows from (unnest(ids), unnest(moments), unnest(versions), unnest(lasts), unnest(heads), unnest(numbers),
        unnest(titles), unnest(schemes), unnest(stages), unnest(ends), jsonb_array_elements(states))
      as c (matter, at, version, last, head, number, title, scheme, stage, until, state)
  ), opened as (
    insert into matters (zone, id, scheme, scheme_hash, stage, outcome, version, head, state, number,
      title, opened_on, changed_at)
    select z, w.matter, w.scheme, decode(w.state->>'schemeHash', 'hex'), w.stage, w.state->>'outcome', w.last,
      w.new_head, w.state, w.number, w.title, (w.state->>'openedOn')::date, w.at
    from wanted w where w.version = 0
    returning id
  ), changed as (
    update matters m
    set scheme_hash = decode(w.state->>'schemeHash', 'hex'), stage = w.stage, outcome = w.state->>'outcome',
      version = w.last, head = w.new_head, state = w.state, number = w.number, title = w.title, changed_at = w.at
    from wanted w
    where w.version > 0
      and m.zone = z and m.id = any (ids) and m.id = w.matter and m.version = w.version and m.head = w.head
    returning m.id
  )
  select string_agg(c.nth::text, ' ') into unfit
  from unnest(ids, asked) with ordinality as c (matter, command, nth)
  where c.matter not in (select id from opened union all select id from changed)
    or c.command in (select k.id from commands k where k.zone = z and k.id = any (asked));
  if unfit is not null then
    raise exception 'some commands were overtaken' using errcode = 'TP003', detail = unfit;
  end if;

  insert into commands (zone, id, digest, matter, first_seq, last_seq, at)
  select z, c.command, c.digest, c.matter, c.version + 1, c.last, c.at
  from unnest(asked, digests, ids, versions, lasts, moments) as c (command, digest, matter, version, last, at);
  insert into events (zone, matter, seq, command, at, body, hash)
  select z, ids[e.owner], lasts[e.owner] - ends[e.owner] + e.nth, asked[e.owner], moments[e.owner], e.body,
    substring(hashes from e.nth::integer * 32 - 31 for 32)
  from rows from (string_to_table(bodies, E'\n'), unnest(owners)) with ordinality as e (body, owner, nth);
  insert into log_pending (zone, matter, first_seq, last_seq)
  select z, c.matter, c.version + 1, c.last
  from unnest(ids, versions, lasts) as c (matter, version, last);
  if true = any (have_moved) then
    update matter_parties p set stage = c.stage
    from unnest(ids, stages, have_moved) as c (matter, stage, moved)
    where c.moved and p.zone = z and p.matter = any (ids) and p.matter = c.matter;
  end if;
  if own is not null then
    perform commit_rows(z, ids, moments, schemes, stages, own);
  end if;
  if rests is not null then
    for one in
      select r.rest, r.nth from jsonb_array_elements(rests) with ordinality as r (rest, nth)
      where r.rest <> 'null' order by r.nth
    loop
      perform commit_rest(z, ids[one.nth], moments[one.nth], schemes[one.nth], stages[one.nth], one.rest);
    end loop;
  end if;
end
$$;
