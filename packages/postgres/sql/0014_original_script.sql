-- Letters in traditional script are read as simplified text; beside it stands the text as they have it
-- (originalScriptText of a reading), and of what lists show the words in that script.

alter table letters add column original_title text;
alter table promises add column original jsonb;
alter table lineages add column original text;

-- Told without unpacking the reading, which is large.
alter table readings add column original_script boolean not null default false;

comment on column readings.original_script is 'The reading holds originalScriptText.';

-- Promises are listed by the year in which they were first made.
create index lineages_made on lineages (zone, first_year, listed_year desc, id desc);
