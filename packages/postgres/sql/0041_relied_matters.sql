-- A command that was decided by where another matter stood is committed only while that one still stands there.

alter function commit_rest(text, uuid, timestamptz, text, text, jsonb) rename to commit_records;

-- What a commit shares with others: other matters that it relies on, and records (commit_records). Fails with TP001 where
-- one of these matters stands elsewhere by now; who would change it meanwhile waits until this is committed.
create function commit_rest(z text, m uuid, moment timestamptz, scheme_id text, now_at text, c jsonb)
returns void
language plpgsql as $$
declare
  one record;
begin
  for one in
    select r.number, r.stage from jsonb_to_recordset(c->'relied') as r (number text, stage text)
    order by r.number
  loop
    perform from matters o
    where o.zone = z and o.scheme = scheme_id and o.number = one.number and o.id <> m and o.stage = one.stage
    for share;
    if not found then
      raise exception 'matter % does not stand at % any more', one.number, one.stage using errcode = 'TP001';
    end if;
  end loop;
  perform commit_records(z, m, moment, scheme_id, now_at, c);
end
$$;
