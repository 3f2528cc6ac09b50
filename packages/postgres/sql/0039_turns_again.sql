-- Whose turn it is was once whoever could move a matter; now it is whoever must. What must be done follows from the
-- scheme's rules, which SQL does not know: the node judges these matters again when it starts, and takes them out.

create table turns_again (
  zone text collate "C" not null,
  matter uuid not null,
  primary key (zone, matter)
);

insert into turns_again (zone, matter)
select distinct zone, matter from matter_parties where open and turn;
