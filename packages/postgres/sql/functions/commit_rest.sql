-- Lets go of keys whose entries are past their last day. An index finds the keys.
create or replace function release_keys(z text, wanted text, keys bytea[], today date) returns void
language sql as $$
  update entry_keys k set in_force = false
  from entries e
  where k.zone = z and k.register = wanted and k.key = any (keys) and k.in_force
    and (e.zone, e.register, e.id) = (k.zone, k.register, k.id) and e.valid_until < today
$$;

-- Writes what a commit shares with those of other matters: numbers, entries and what is unique among them, postings,
-- slots. Fails with TP001 where an entry is not at the version seen, or another matter that the command relies on stands
-- elsewhere by now (who would change that one meanwhile waits until this is committed), and with TP002 where somebody
-- else has drawn a number.
create or replace function commit_rest(z text, m uuid, moment timestamptz, scheme_id text, now_at text, c jsonb)
returns void
language plpgsql as $$
declare
  taken integer;
  one record;
  -- Both sides of the zones keep UTC+8, without summer time.
  today constant date := (moment at time zone interval '8 hours')::date;
begin
  for one in
    select r.number, r.stage from jsonb_to_recordset(coalesce(c->'relied', '[]')) as r (number text, stage text)
    order by r.number
  loop
    perform from matters o
    where o.zone = z and o.scheme = scheme_id and o.number = one.number and o.id <> m and o.stage = one.stage
    for share;
    if not found then
      raise exception 'matter % does not stand at % any more', one.number, one.stage using errcode = 'TP001';
    end if;
  end loop;

  if c ? 'numbers' then
    -- How many each takes: its row says where the sequence stood, so the count tells where it goes.
    insert into sequences as s (zone, scheme, name, period, next)
    select z, scheme_id, n.name, n.period, n.value
    from jsonb_to_recordset(c->'numbers') as n (name text, period text, value integer)
    on conflict do nothing;
    update sequences s set next = n.value + n.count
    from jsonb_to_recordset(c->'numbers') as n (name text, period text, value integer, count integer)
    where (s.zone, s.scheme, s.name, s.period) = (z, scheme_id, n.name, n.period)
      and s.next = n.value;
    get diagnostics taken = row_count;
    if taken <> jsonb_array_length(c->'numbers') then
      raise exception 'a number of % was taken meanwhile', scheme_id using errcode = 'TP002';
    end if;
  end if;

  if c ? 'entries' then
    insert into entries (zone, register, id, matter, seq, ordinal, columns, at, valid_from, valid_until)
    select z, e.register, e.id, m, e.seq, e.ordinal, e.columns, moment, e."from", e.until
    from jsonb_to_recordset(c->'entries') as e (register text, id text, seq integer, ordinal integer,
      columns jsonb, "from" date, until date);
    insert into entry_versions (zone, register, id, version, matter, seq, ordinal, change, at)
    select z, e.register, e.id, 1, m, e.seq, e.ordinal,
      jsonb_strip_nulls(jsonb_build_object('columns', e.columns, 'from', e."from", 'until', e.until)),
      moment
    from jsonb_to_recordset(c->'entries') as e (register text, id text, seq integer, ordinal integer,
      columns jsonb, "from" text, until text);
    perform release_keys(z, k.register, k.keys, today)
    from (
      select e.register, array_agg(decode(k.key, 'hex')) as keys
      from jsonb_to_recordset(c->'entries') as e (register text, keys jsonb),
        jsonb_array_elements_text(e.keys) as k (key)
      group by e.register
    ) k;
    insert into entry_keys (zone, register, key, id, in_force)
    select z, e.register, decode(k.key, 'hex'), e.id, true
    from jsonb_to_recordset(c->'entries') as e (register text, id text, keys jsonb),
      jsonb_array_elements_text(e.keys) as k (key);
  end if;
  -- One after the other: an entry may be changed twice.
  for one in
    select x.* from jsonb_to_recordset(coalesce(c->'changes', '[]')) as x (register text, id text,
      version integer, seq integer, ordinal integer, change jsonb)
    order by x.register, x.id, x.version
  loop
    update entries e
    set columns = e.columns || coalesce(one.change->'columns', '{}'),
      status = coalesce(one.change->>'status', e.status),
      valid_from = coalesce((one.change->>'from')::date, e.valid_from),
      valid_until = coalesce((one.change->>'until')::date, e.valid_until),
      version = one.version
    where e.zone = z and e.register = one.register and e.id = one.id
      and e.version = one.version - 1;
    if not found then
      raise exception 'entry % of % is not at version %', one.id, one.register, one.version - 1
        using errcode = 'TP001';
    end if;
    insert into entry_versions (zone, register, id, version, matter, seq, ordinal, change, at)
    values (z, one.register, one.id, one.version, m, one.seq, one.ordinal, one.change, moment);
    if one.change ? 'status' or one.change ? 'until' then
      perform release_keys(z, one.register, array_agg(k.key), today)
      from entry_keys k where k.zone = z and k.register = one.register and k.id = one.id;
      -- Prolonged, it keeps them again, unless another has them now; past its day, it stays as it is.
      update entry_keys k
      set in_force = e.status in ('valid', 'suspended')
        and (coalesce(e.valid_until >= today, true) or k.in_force)
      from entries e
      where k.zone = z and k.register = one.register and k.id = one.id
        and (e.zone, e.register, e.id) = (k.zone, k.register, k.id);
    end if;
  end loop;
  if c ? 'postings' then
    insert into postings (zone, matter, seq, ordinal, ledger, debit, credit, unit, amount, debit_floor,
      credit_floor, follows, at)
    select z, m, p.seq, p.ordinal, p.ledger, p.debit, p.credit, p.unit, p.amount, p."debitFloor",
      p."creditFloor", coalesce(p.follows, false), moment
    from jsonb_to_recordset(c->'postings') as p (seq integer, ordinal integer, ledger text,
      debit text, credit text, unit text, amount numeric, "debitFloor" numeric, "creditFloor" numeric,
      follows boolean);
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
    -- A floor that follows moves together with the balance: the check sees both as they will be.
    on conflict (zone, ledger, account, unit) do update set balance = a.balance + excluded.balance,
      floor = coalesce((
        select max(p."creditFloor")
        from jsonb_to_recordset(c->'postings') as p (ledger text, credit text, unit text,
          "creditFloor" numeric, follows boolean)
        where p.follows and (p.ledger, p.credit, p.unit) = (a.ledger, a.account, a.unit)
      ), a.floor);
    -- An account gets its floor with its first posting. Not in the insert above: there the check would see
    -- the posting alone, before it meets what the account already holds.
    update accounts a set floor = x.floor
    from (
      select p.ledger, p.debit as account, p.unit, max(p."debitFloor") as floor
      from jsonb_to_recordset(c->'postings') as p (ledger text, debit text, unit text,
        "debitFloor" numeric)
      where p."debitFloor" is not null group by 1, 2, 3
      union all
      select p.ledger, p.credit, p.unit, max(p."creditFloor")
      from jsonb_to_recordset(c->'postings') as p (ledger text, credit text, unit text,
        "creditFloor" numeric)
      where p."creditFloor" is not null group by 1, 2, 3
    ) x
    where a.zone = z and (a.ledger, a.account, a.unit) = (x.ledger, x.account, x.unit)
      and a.floor is null;
  end if;
  if c ? 'releases' then
    delete from slots s
    using jsonb_to_recordset(c->'releases') as r (register text, entry text)
    where s.zone = z and s.matter = m and s.register = r.register
      and (r.entry is null or s.entry = r.entry);
  end if;
  if c ? 'slots' then
    insert into slots (zone, matter, seq, ordinal, register, entry, during)
    select z, m, s.seq, s.ordinal, s.register, s.entry, tstzrange(s."from", s.until)
    from jsonb_to_recordset(c->'slots') as s (seq integer, ordinal integer, register text, entry text,
      "from" timestamptz, until timestamptz);
  end if;
end
$$;
