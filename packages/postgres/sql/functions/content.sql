-- Which of some bytes anything rests on, in whatever zone: a letter, a matter, an upload, a document that went out,
-- or one whose event is committed and whose row is not settled yet.
create or replace function used_content(hashes bytea[]) returns setof bytea
language sql stable as $$
  select h from unnest(hashes) as h
  where exists (select from letters where content_hash = h)
    or exists (select from matter_files where hash = h)
    or exists (select from uploads where hash = h)
    or exists (select from issued_letters where docx = h)
    or exists (select from issued_letters where html = h)
    or exists (select from issued_letters where open = h)
    or exists (select from issued_letters where record = h)
    or exists (select from issued_letters where copies <> '{}' and copies @> array[h])
    or exists (select from decision_letters where docx = h and not erased)
    or exists (select from decision_letters where html = h and not erased)
    or exists (
      select from issued_letters i join events e on e.zone = i.zone and e.matter = i.matter and e.seq = i.seq
      where i.outcome is null and e.body like '%' || encode(h, 'hex') || '%')
$$;
