-- A matter is known by the first number it was given. jsonb does not keep the order of keys, so the state says which
-- one that was; the column of the lists had taken a later one where its sequence's name sorts first.

update matters m
set state = jsonb_set(m.state, '{number}', coalesce(to_jsonb(first.number), 'null')),
    number = first.number
from (
  select m.zone, m.id, (
    select e.body::jsonb ->> 'number' from events e
    where e.zone = m.zone and e.matter = m.id and e.body::jsonb ->> 'kind' = 'numbered'
    order by e.seq limit 1
  ) as number
  from matters m
) first
where first.zone = m.zone and first.id = m.id;
