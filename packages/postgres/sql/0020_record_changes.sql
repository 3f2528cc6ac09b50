-- Entries that change: by events of their own matter or of another, each change a version. What two entries
-- in force may not share; accounts with floors of their own; timers that wait for a day.

alter table entries
  add column version integer not null default 1 check (version > 0),
  add column status text collate "C" not null default 'valid'
    check (status in ('valid', 'suspended', 'revoked', 'ended')),
  -- First and last day of validity.
  add column valid_from date,
  add column valid_until date;

-- Look-ups ask for entries by the values of columns.
create index entries_columns on entries using gin (columns jsonb_path_ops);

-- Every version of every entry: what the event set, the rest stayed as it was.
create table entry_versions (
  zone text collate "C" not null,
  register text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  matter uuid not null,
  seq integer not null,
  ordinal integer not null,
  -- Some of: columns, status, from, until.
  change jsonb not null,
  at timestamptz not null,
  primary key (zone, register, id, version)
);

create index entry_versions_matter on entry_versions (zone, matter);

insert into entry_versions (zone, register, id, version, matter, seq, ordinal, change, at)
select zone, register, id, 1, matter, seq, ordinal, jsonb_build_object('columns', columns), at
from entries;

-- Keyed hashes of unique columns.
create table entry_keys (
  zone text collate "C" not null,
  register text collate "C" not null,
  key bytea not null check (octet_length(key) = 32),
  id text collate "C" not null,
  -- Whether its entry is neither revoked nor ended.
  in_force boolean not null,
  primary key (zone, register, id, key)
);

create unique index entry_keys_in_force on entry_keys (zone, register, key) where in_force;

-- The key of these hashes, made by the first node that needs it. Whoever deletes it makes them mean nothing.
create table hash_keys (
  zone text collate "C" not null,
  -- What is hashed with it.
  purpose text collate "C" not null,
  key bytea not null check (octet_length(key) = 32),
  primary key (zone, purpose)
);

alter table postings
  add column debit_floor numeric,
  add column credit_floor numeric;

create index postings_matter on postings (zone, matter, ledger);

-- Days that timers wait for; -infinity: they look every night.
create table matter_timers (
  zone text collate "C" not null,
  matter uuid not null,
  action text collate "C" not null,
  day date not null,
  tried_on date,
  leased_until timestamptz,
  primary key (zone, matter, action)
);

create index matter_timers_day on matter_timers (zone, day);

-- As before, and what is above. Fails with TP001 where an entry is not at the version seen.
create or replace function commit_rest(z text, m uuid, moment timestamptz, scheme_id text, now_at text, c jsonb)
returns void
language plpgsql as $$
declare
  taken integer;
  one record;
begin
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

  if c ? 'dropTimers' then
    delete from matter_timers t
    using jsonb_to_recordset(c->'dropTimers') as d (action text)
    where t.zone = z and t.matter = m and t.action = d.action;
  end if;
  if c ? 'putTimers' then
    insert into matter_timers (zone, matter, action, day)
    select z, m, t.action, coalesce(t.day, '-infinity')
    from jsonb_to_recordset(c->'putTimers') as t (action text, day date)
    on conflict (zone, matter, action) do update set day = excluded.day, tried_on = null,
      leased_until = null;
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
    if one.change ? 'status' then
      update entry_keys k set in_force = one.change->>'status' in ('valid', 'suspended')
      where k.zone = z and k.register = one.register and k.id = one.id;
    end if;
  end loop;
  if c ? 'postings' then
    insert into postings (zone, matter, seq, ordinal, ledger, debit, credit, unit, amount, debit_floor,
      credit_floor, at)
    select z, m, p.seq, p.ordinal, p.ledger, p.debit, p.credit, p.unit, p.amount, p."debitFloor",
      p."creditFloor", moment
    from jsonb_to_recordset(c->'postings') as p (seq integer, ordinal integer, ledger text,
      debit text, credit text, unit text, amount numeric, "debitFloor" numeric, "creditFloor" numeric);
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
