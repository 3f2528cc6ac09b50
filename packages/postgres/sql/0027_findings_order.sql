-- Findings are listed with the most serious kind first (`findingKinds` of core), then the newest year.

drop index findings_listed;
drop index findings_kind;
alter table findings drop column listed_year;
alter table findings add column listed_place integer not null generated always as (
  10000 * (case kind
    when 'contradiction' then 10
    when 'repeated-completion' then 9
    when 'figure-recounted' then 8
    when 'figure-regression' then 7
    when 'stale-completion' then 6
    when 'dropped' then 5
    when 'no-movement' then 4
    when 'role-conflict' then 3
    when 'personal-data' then 2
    else 1 end)
  + coalesce(year, 0::smallint)) stored;
create index findings_listed on findings (zone, listed_place desc, id desc);
create index findings_kind on findings (zone, kind, listed_place desc, id desc);
