-- A unit that no zone knows is called in lists as its letter writes it, in that letter's script.

alter table letters add column original_lead text;
