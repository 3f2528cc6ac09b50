-- Which letters report on which documents, and which later letter speaks of what was left for later.

-- Titles of documents that the letter cites; titles too short to name one document are left out.
alter table letters
  add column cited text[] not null default '{}',
  -- The last eight characters of each: whoever cites a document may name it by the end of its title.
  add column cited_ends text[] not null default '{}';

update letters l set cited = c.cited, cited_ends = c.ends
from (
  select r.zone, r.letter, array_agg(distinct one ->> 'title') as cited,
    array_agg(distinct right(one ->> 'title', 8)) as ends
  from readings r, jsonb_array_elements(r.reading -> 'citations') as one
  where char_length(one ->> 'title') >= 8
  group by r.zone, r.letter) c
where l.zone = c.zone and l.id = c.letter;

-- Without the list of pending entries, which every search would have to go through.
create index letters_cited on letters using gin (cited_ends) with (fastupdate = off);

-- A later letter that mentions what the lineage leaves for later: it is not looked for again. Null when
-- nobody has looked, when no letter mentions it, or when the lineage has changed since.
alter table lineages add column cleared_by uuid;

create index lineages_cleared on lineages (zone, cleared_by) where cleared_by is not null;
