-- Commits what several commands do to as many matters, each wholly or not at all, in one statement: what the
-- server does for each is then mostly done once for all of them, which halves it. One command alone is
-- cheaper by commit_matter. Columns of plain values; `rests` holds the lists that most commands do
-- not have, null: none. Bodies and hashes of all stand in one list each, of which every command has a part.
--
-- Returns a row for each command, in the order asked. `done`: it was carried out. Else `known_matter` and the
-- rest say where its id was carried out before, or, where they are null, the matter is not at the version
-- seen. Fails, and with it the transaction, as commit_rest does, and with commands_pkey when another transaction has
-- just carried out a command of this id: whoever called then asks for each alone.
create function commit_matters(z text, matter_ids uuid[], asked text[], digests text[], moments timestamptz[],
  versions integer[], heads text[], bodies text[], hashes text[], numbers text[], titles text[],
  have_moved boolean[], states jsonb[], rests jsonb[], firsts integer[], lasts integer[])
returns table (done boolean, known_matter uuid, known_digest text, known_first integer, known_last integer)
language plpgsql
-- A new database has no statistics: a plan made then must do when the tables are large. The tests against whole
-- lists below lead to their indexes; by the joins alone every matter of the zone would be read.
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with wanted as materialized (
    select c.*, c.version + c.last - c.first + 1 as new_version, c.state->>'stage' as stage,
      decode(hashes[c.last], 'hex') as new_head, k.matter as known, k.digest as known_digest,
      k.first_seq, k.last_seq
    from unnest(matter_ids, asked, digests, moments, versions, heads, numbers, titles, have_moved, states,
        rests, firsts, lasts) with ordinality
      as c (matter, command, digest, at, version, head, number, title, moved, state, rest, first, last, nth)
    left join commands k on k.zone = z and k.id = any (asked) and k.id = c.command
  ), opened as (
    insert into matters (zone, id, scheme, scheme_hash, stage, outcome, version, head, state, number,
      title, opened_on, changed_at)
    select z, w.matter, w.state->>'scheme', decode(w.state->>'schemeHash', 'hex'), w.stage,
      w.state->>'outcome', w.new_version, w.new_head, w.state, w.number, w.title,
      (w.state->>'openedOn')::date, w.at
    from wanted w where w.version = 0 and w.known is null
    on conflict do nothing
    returning id
  ), changed as (
    update matters m
    set scheme_hash = decode(w.state->>'schemeHash', 'hex'), stage = w.stage,
      outcome = w.state->>'outcome', version = w.new_version, head = w.new_head, state = w.state,
      number = w.number, title = w.title, changed_at = w.at
    from wanted w
    where w.version > 0 and w.known is null
      and m.zone = z and m.id = any (matter_ids) and m.id = w.matter and m.version = w.version and m.head = decode(w.head, 'hex')
    returning m.id
  ), settled as materialized (
    select w.* from wanted w
    where w.matter in (select id from opened union all select id from changed)
  ), noted as (
    insert into commands (zone, id, digest, matter, first_seq, last_seq, at)
    select z, s.command, decode(s.digest, 'hex'), s.matter, s.version + 1, s.new_version, s.at
    from settled s
  ), told as (
    insert into events (zone, matter, seq, command, at, body, hash)
    select z, s.matter, s.version + e.i - s.first + 1, s.command, s.at, bodies[e.i],
      decode(hashes[e.i], 'hex')
    from settled s cross join lateral generate_series(s.first, s.last) as e (i)
  ), pending as (
    insert into log_pending (zone, matter, first_seq, last_seq)
    select z, s.matter, s.version + 1, s.new_version from settled s
  ), moved as (
    -- Where parties are written anyway, commit_moved_rest does this: a statement writes a row once.
    update matter_parties p set stage = s.stage
    from settled s
    where s.moved and not coalesce(s.rest ?| '{putParties,dropParties}', false)
      and p.zone = z and p.matter = any (matter_ids) and p.matter = s.matter
  )
  select s.nth is not null, w.known, encode(w.known_digest, 'hex'), w.first_seq, w.last_seq
  from wanted w
  left join lateral (
    select s.nth,
      case when s.rest is not null then
        commit_moved_rest(z, s.matter, s.at, s.state->>'scheme', s.stage, s.moved, s.rest)
      end as nothing
    from settled s where s.nth = w.nth offset 0
  ) s on true
  order by w.nth;
end
$$;

-- What a command may leave besides its events, the stage of its parties among it.
create function commit_moved_rest(z text, m uuid, moment timestamptz, scheme_id text, now_at text,
  has_moved boolean, rest jsonb) returns void
language plpgsql as $$
begin
  if has_moved and rest ?| '{putParties,dropParties}' then
    update matter_parties set stage = now_at where zone = z and matter = m;
  end if;
  perform commit_rest(z, m, moment, scheme_id, now_at, rest);
end
$$;
