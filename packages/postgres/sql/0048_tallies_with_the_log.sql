-- What a commit changes in the counts stands beside the events that it hands to the log, and is added up when the log
-- takes them. A table of its own for these cost every commit that changed a count a statement; the trigger for
-- proposals cost every commit, whatever its scheme, the reading of its condition, and those of proposals counting twice.

drop trigger note_tallies on matters;
drop function note_tallies();

insert into tallies as t (zone, sort, scheme, year, subject, standing, class, rating, due, n)
select zone, sort, scheme, year, subject, standing, class, rating, due, sum(n)
from tally_deltas
group by zone, sort, scheme, year, subject, standing, class, rating, due having sum(n) <> 0
on conflict (zone, sort, scheme, year, subject, standing, class, rating, due) do update set n = t.n + excluded.n;
delete from tallies where n = 0;
drop table tally_deltas;

-- What the commit adds to the counts and takes from them: a list of rows as in tallies, `due` null for infinity.
alter table log_pending add column tallies jsonb;

comment on table tallies is 'Counts of matters, and of replies to proposals, without what log_pending still holds.';

-- The counts as they stand: those that are added up, and what is not yet.
create view current_tallies as
select zone, sort, scheme, year, subject, standing, class, rating, due, n from tallies
union all
select p.zone, t.sort, t.scheme, t.year, t.subject, t.standing, t.class, t.rating, coalesce(t.due, 'infinity'), t.n
from log_pending p
cross join lateral jsonb_to_recordset(p.tallies) as t (sort text, scheme text, year integer, subject text, standing text,
  class text, rating text, due date, n bigint);

-- Functions stand in files of their own from here on (functions/), applied whenever they change; these change their
-- parameters or are gone.
drop function commit_matter(text, uuid, text, bytea, timestamptz, integer, bytea, text, bytea, text, text, boolean,
  jsonb, jsonb, jsonb);
drop function commit_matters(text, uuid[], text[], bytea[], timestamptz[], integer[], integer[], bytea[], text, bytea,
  integer[], integer[], text[], text[], text[], text[], boolean[], jsonb, jsonb, jsonb);
drop function commit_records(text, uuid, timestamptz, text, text, jsonb);
