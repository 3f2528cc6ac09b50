-- Figures (指标) that a letter was sent with: the definition as it was, for which records and which day,
-- and the value. A letter's figures never change; whether the records still give them can be computed.

create table letter_figures (
  zone text collate "C" not null,
  letter uuid not null,
  definition text collate "C" not null,
  -- Place in the letter, from 0.
  position smallint not null check (position >= 0),
  -- A FigureDefinition and a FigureScope of the core package.
  defined jsonb not null,
  scope jsonb not null,
  -- Null: a share of nothing.
  value numeric,
  primary key (zone, letter, definition),
  foreign key (zone, letter) references letters on delete cascade
);

comment on table letter_figures is 'What a sent letter says in numbers, with what proves it.';
