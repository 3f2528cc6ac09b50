-- Search: the masked, simplified text of each letter, and the pairs of neighbouring characters in
-- it. A query's pairs find the candidates, a comparison with the text confirms them.

create table search_letters (
  zone text collate "C" not null,
  letter uuid not null,
  title text not null,
  headings text not null,
  body text not null,
  -- Distinct bigrams of title and headings, and of all three.
  head_grams text[] not null,
  grams text[] not null,
  primary key (zone, letter),
  foreign key (zone, letter) references letters on delete cascade
);

create index search_letters_head_grams on search_letters using gin (head_grams);
create index search_letters_grams on search_letters using gin (grams);
