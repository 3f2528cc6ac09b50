-- Commits what one command does to one matter: all of it or nothing. A call of its own for each command of a
-- transaction, so that commands that arrive together share a round trip and a flush of the write-ahead log.
-- Plain parameters and plain statements, which cost the server less than one document of JSON taken
-- apart by jsonb_to_recordset. `rest` holds the lists that most commands do not have; null: none.
--
-- Returns null when it was carried out; {"already": the recorded command} when its id was carried out before,
-- {"already": null} when the matter is not at the version seen: nothing was done then. Fails, and with it the
-- transaction, with TP002 when a number was taken meanwhile, and with account_floor, slot_taken or
-- entries_pkey when an account, a slot or a register refuses: whoever called then asks for each alone.
drop function commit_matter(jsonb, jsonb, text[], text[]);

create function commit_matter(z text, m uuid, asked text, asked_digest text, moment timestamptz, seen integer,
  before text, bodies text[], hashes text[], matter_number text, matter_title text, has_moved boolean,
  new_state jsonb, rest jsonb) returns jsonb
language plpgsql as $$
declare
  last constant integer := seen + cardinality(bodies);
  now_at constant text := new_state->>'stage';
  new_head constant bytea := decode(hashes[cardinality(hashes)], 'hex');
begin
  insert into commands (zone, id, digest, matter, first_seq, last_seq, at)
  values (z, asked, decode(asked_digest, 'hex'), m, seen + 1, last, moment)
  on conflict do nothing;
  if not found then
    return (
      select jsonb_build_object('already', jsonb_build_object('matter', k.matter,
        'digest', encode(k.digest, 'hex'), 'firstSeq', k.first_seq, 'lastSeq', k.last_seq))
      from commands k where k.zone = z and k.id = asked
    );
  end if;

  if seen = 0 then
    insert into matters (zone, id, scheme, scheme_hash, stage, outcome, version, head, state, number,
      title, opened_on, changed_at)
    values (z, m, new_state->>'scheme', decode(new_state->>'schemeHash', 'hex'), now_at,
      new_state->>'outcome', last, new_head, new_state, matter_number, matter_title,
      (new_state->>'openedOn')::date, moment)
    on conflict do nothing;
  else
    update matters
    set scheme_hash = decode(new_state->>'schemeHash', 'hex'), stage = now_at,
      outcome = new_state->>'outcome', version = last, head = new_head, state = new_state,
      number = matter_number, title = matter_title, changed_at = moment
    where zone = z and id = m and version = seen and head = decode(before, 'hex');
  end if;
  if not found then
    delete from commands where zone = z and id = asked;
    return '{"already": null}';
  end if;

  insert into events (zone, matter, seq, command, at, body, hash)
  select z, m, seen + e.nth, asked, moment, e.body, decode(e.hash, 'hex')
  from unnest(bodies, hashes) with ordinality as e (body, hash, nth);
  insert into log_pending (zone, matter, first_seq, last_seq) values (z, m, seen + 1, last);
  if has_moved then
    update matter_parties set stage = now_at where zone = z and matter = m;
  end if;
  if rest is not null then
    perform commit_rest(z, m, moment, new_state->>'scheme', now_at, rest);
  end if;
  return null;
end
$$;

-- What a command may leave besides its events.
create function commit_rest(z text, m uuid, moment timestamptz, scheme_id text, now_at text, c jsonb)
returns void
language plpgsql as $$
declare
  taken integer;
begin
  if c ? 'numbers' then
    insert into sequences as s (zone, scheme, name, period, next)
    select z, scheme_id, n.name, n.period, n.value + 1
    from jsonb_to_recordset(c->'numbers') as n (name text, period text, value integer)
    on conflict (zone, scheme, name, period) do update set next = excluded.next
      where s.next = excluded.next - 1;
    get diagnostics taken = row_count;
    if taken <> jsonb_array_length(c->'numbers') then
      raise exception 'a number of % was taken meanwhile', scheme_id using errcode = 'TP002';
    end if;
  end if;

  if c ? 'personal' then
    insert into personal_values (zone, matter, hash, field, salt, value)
    select z, m, decode(p.hash, 'hex'), p.field, decode(p.salt, 'hex'), p.value
    from jsonb_to_recordset(c->'personal') as p (hash text, field text, salt text, value text);
  end if;
  if c ? 'erase' then
    delete from personal_values
    where zone = z and matter = m
      and field in (select jsonb_array_elements_text(c->'erase'));
  end if;

  if c ? 'dropParties' then
    delete from matter_parties p
    using jsonb_to_recordset(c->'dropParties') as d (kind text, party text)
    where p.zone = z and p.matter = m and p.kind = d.kind and p.party = d.party;
  end if;
  if c ? 'putParties' then
    insert into matter_parties (zone, matter, kind, party, actors, scheme, stage, open, turn, due)
    select z, m, p.kind, p.party, p.actors, scheme_id, now_at, p.open, p.turn,
      coalesce(p.due, 'infinity')
    from jsonb_to_recordset(c->'putParties') as p (kind text, party text, actors text[], open boolean,
      turn boolean, due date)
    on conflict (zone, matter, kind, party) do update set actors = excluded.actors,
      stage = excluded.stage, open = excluded.open, turn = excluded.turn, due = excluded.due;
  end if;
  if c ? 'dropBranches' then
    delete from matter_branches b
    using jsonb_to_recordset(c->'dropBranches') as d (branch text, party text)
    where b.zone = z and b.matter = m and b.branch = d.branch and b.party = d.party;
  end if;
  if c ? 'putBranches' then
    insert into matter_branches (zone, matter, branch, party, stage)
    select z, m, b.branch, b.party, b.stage
    from jsonb_to_recordset(c->'putBranches') as b (branch text, party text, stage text)
    on conflict (zone, matter, branch, party) do update set stage = excluded.stage;
  end if;
  if c ? 'dropClocks' then
    delete from matter_clocks k
    using jsonb_to_recordset(c->'dropClocks') as d (ordinal integer)
    where k.zone = z and k.matter = m and k.ordinal = d.ordinal;
  end if;
  if c ? 'putClocks' then
    insert into matter_clocks (zone, matter, ordinal, clock, party, due, wakes)
    select z, m, k.ordinal, k.clock, k.party, coalesce(k.due, 'infinity'), k.wakes
    from jsonb_to_recordset(c->'putClocks') as k (ordinal integer, clock text, party text, due date,
      wakes boolean)
    on conflict (zone, matter, ordinal) do update set due = excluded.due, wakes = excluded.wakes,
      tried_on = null, leased_until = null;
  end if;

  if c ? 'entries' then
    insert into entries (zone, register, id, matter, seq, ordinal, columns, at)
    select z, e.register, e.id, m, e.seq, e.ordinal, e.columns, moment
    from jsonb_to_recordset(c->'entries') as e (register text, id text, seq integer, ordinal integer,
      columns jsonb);
  end if;
  if c ? 'postings' then
    insert into postings (zone, matter, seq, ordinal, ledger, debit, credit, unit, amount, at)
    select z, m, p.seq, p.ordinal, p.ledger, p.debit, p.credit, p.unit, p.amount, moment
    from jsonb_to_recordset(c->'postings') as p (seq integer, ordinal integer, ledger text,
      debit text, credit text, unit text, amount numeric);
    -- Sorted, so that two commits meet the same accounts in the same order.
    insert into accounts as a (zone, ledger, account, unit, balance)
    select z, x.ledger, x.account, x.unit, sum(x.amount)
    from (
      select p.ledger, p.debit as account, p.unit, p.amount
      from jsonb_to_recordset(c->'postings') as p (ledger text, debit text, unit text, amount numeric)
      union all
      select p.ledger, p.credit, p.unit, -p.amount
      from jsonb_to_recordset(c->'postings') as p (ledger text, credit text, unit text, amount numeric)
    ) x
    group by x.ledger, x.account, x.unit
    order by x.ledger, x.account, x.unit
    on conflict (zone, ledger, account, unit) do update set balance = a.balance + excluded.balance;
  end if;
  if c ? 'slots' then
    insert into slots (zone, matter, seq, ordinal, register, entry, during)
    select z, m, s.seq, s.ordinal, s.register, s.entry, tstzrange(s."from", s.until)
    from jsonb_to_recordset(c->'slots') as s (seq integer, ordinal integer, register text, entry text,
      "from" timestamptz, until timestamptz);
  end if;
end
$$;
