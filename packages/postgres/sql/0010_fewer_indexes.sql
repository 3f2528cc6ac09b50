-- An action moves a stage: an index on it made every commit write all indexes of the row again.
drop index matters_listed;
drop index matter_parties_scheme;
create index matter_parties_scheme on matter_parties (zone, kind, party, scheme, due, matter)
  where open;
-- Room in the page for the next version of a row.
alter table matters set (fillfactor = 70);
alter table matter_parties set (fillfactor = 70);
