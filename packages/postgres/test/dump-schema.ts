import { statement, type Queryable } from '../src/database.ts';

const lines = statement<{ line: string }>(
  'dump-schema',
  `with tables as (
     select c.oid, c.relname::text as name
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   ), described as (
     select name, 1 as part, 0 as nth, format('-- %s', name) as line from tables
     union all
     select t.name, 2, a.attnum, format('%s.%s %s%s%s%s', t.name, a.attname,
       format_type(a.atttypid, a.atttypmod),
       case when co.collname = 'C' then ' collate "C"' else '' end,
       case when a.attnotnull then ' not null' else '' end,
       case when d.adbin is null then ''
         when a.attgenerated = 's' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
         else ' default ' || pg_get_expr(d.adbin, d.adrelid) end)
     from tables t
     join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     left join pg_collation co on co.oid = a.attcollation
     left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
     union all
     select t.name, 3, 0, format('%s: %s', c.conname, pg_get_constraintdef(c.oid))
     from tables t join pg_constraint c on c.conrelid = t.oid and c.contype <> 'n'
     union all
     select t.name, 4, 0, pg_get_indexdef(i.indexrelid)
     from tables t join pg_index i on i.indrelid = t.oid
   )
   select line from described order by name, part, nth, line collate "C"`,
);

/** All tables of the database with columns, constraints and indexes, a line each, in a fixed order. */
export async function dumpSchema(database: Queryable): Promise<string> {
  const rows = await database.query(lines, []);
  const text = rows.map(({ line }) => (line.startsWith('-- ') ? `\n${line}` : line)).join('\n');
  return `-- What the migrations make. Written by a test (vitest -u); read it, do not edit it.\n${text}\n`;
}
