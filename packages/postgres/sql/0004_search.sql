-- Search: the masked, simplified text of each letter, and the pairs of neighbouring characters in
-- it. A query's pairs find the candidates, a comparison with the text confirms them. Promises are
-- found through their letters: they need no index of their own.

create table search_letters (
  zone text collate "C" not null,
  letter uuid not null,
  -- Title, number and units in one.
  title text not null,
  headings text not null,
  body text not null,
  -- Distinct bigrams of all three.
  grams text[] not null,
  primary key (zone, letter),
  foreign key (zone, letter) references letters on delete cascade
);

create index search_letters_grams on search_letters using gin (grams);

-- Only where masking changes the text of a promise; search reads this one then.
alter table promises add column masked_text text;
