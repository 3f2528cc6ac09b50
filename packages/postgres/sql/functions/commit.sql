-- Commits what one command does to one matter, all of it or nothing, but for its row of log_pending: the statement
-- that calls this inserts it, and so has no row of its own to describe to the node. Gives the version that the matter
-- comes to. `bodies` are its events, a line each, `hashes` theirs, one behind the other; `has_moved`:
-- all its parties' rows get the new stage; `own` are the lists of commit_rows, `rest` those of commit_rest; null: none.
--
-- Fails with TP003 when the matter is not at the version seen, with commands_pkey or matters_pkey when the command's id
-- was carried out before or the matter is there already, and as commit_rest does.
create or replace function commit_matter(z text, m uuid, asked text, asked_digest bytea, moment timestamptz, seen integer,
  before bytea, bodies text, hashes bytea, matter_number text, matter_title text, has_moved boolean,
  new_state jsonb, own jsonb, rest jsonb) returns integer
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
      raise exception 'the matter was overtaken' using errcode = 'TP003', detail = '1';
    end if;
  end if;
  insert into commands (zone, id, digest, matter, first_seq, last_seq, at)
  values (z, asked, asked_digest, m, seen + 1, last, moment);
  insert into events (zone, matter, seq, command, at, body, hash)
  select z, m, seen + e.nth, asked, moment, e.body, substring(hashes from e.nth::integer * 32 - 31 for 32)
  from string_to_table(bodies, E'\n') with ordinality as e (body, nth);
  if has_moved then
    update matter_parties set stage = now_at where zone = z and matter = m;
  end if;
  if own is not null then
    perform commit_rows(z, array[m], array[moment], array[new_state->>'scheme'], array[now_at], own);
  end if;
  if rest is not null then
    perform commit_rest(z, m, moment, new_state->>'scheme', now_at, rest);
  end if;
  return last;
end
$$;

-- Commits what several commands do to as many matters, all or nothing, each statement for all of them: what the server
-- does to begin and end a statement costs it more than what the statement then does. One command alone is cheaper by
-- commit_matter. Columns of plain values, in the order of the matters; `lasts` are the versions they come to. Bodies (a
-- line each) and hashes of all stand one behind the other: `owners` says whose each is, `ends` which is the last of
-- each command. `own` as for commit_rows; `rests` as for commit_rest, null: none; `counted` is what each changes in the
-- counts, null: nothing.
--
-- Fails with TP003 when some matter is not at the version seen or some command was carried out before; the detail
-- says which: numbers of commands, blanks between. Else as commit_matter does.
create or replace function commit_matters(z text, ids uuid[], asked text[], digests bytea[], moments timestamptz[],
  versions integer[], lasts integer[], heads bytea[], bodies text, hashes bytea, owners integer[], ends integer[],
  numbers text[], titles text[], schemes text[], stages text[], have_moved boolean[], states jsonb, own jsonb,
  rests jsonb, counted text[]) returns void
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
  insert into log_pending (zone, matter, first_seq, last_seq, tallies)
  select z, c.matter, c.version + 1, c.last, c.tallies::jsonb
  from unnest(ids, versions, lasts, counted) as c (matter, version, last, tallies);
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
