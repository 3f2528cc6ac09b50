-- Who may be named as a proposer or as an expert holds a role for that now. Who was named before is one: without the role
-- the office could name nobody of those it knows, until somebody had given it to each of them.

with named as (
  select distinct p.zone, p.id, p.name, p.own_roles, r.role
  from persons p
  join matter_parties m on m.zone = p.zone and m.kind = 'person' and m.party = p.id::text
  join (values ('proposals', 'proposer', 'adviser'), ('talent-evaluation', 'peer', 'expert'))
    as r (scheme, actor, role) on r.scheme = m.scheme and r.actor = any (m.actors)
  where not r.role = any (p.own_roles)
), given as (
  select zone, id, name, own_roles as before,
    own_roles || array_agg(role order by role) as after
  from named group by zone, id, name, own_roles
), noted as (
  insert into account_changes (zone, at, by, person, name, unit, what, roles_before, roles_after)
  select zone, now(), null, id, name, null, 'roles', before, after from given
)
update persons p set own_roles = g.after from given g where p.zone = g.zone and p.id = g.id;
