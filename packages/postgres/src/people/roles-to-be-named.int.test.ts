import { expect, it } from 'vitest';
import { statement } from '../database.ts';
import { migrate, migrations } from '../migrate.ts';
import { openPglite } from '../pglite.ts';

const id = (number: number): string =>
  `0193fd00-0000-7000-8000-${String(number).padStart(12, '0')}`;

it('a store that is brought up to date gives the roles to who was named before, and to nobody else', async () => {
  const database = await openPglite();
  const all = await migrations();
  const given = all.findIndex(({ file }) => file.endsWith('_roles_to_be_named.sql'));
  await migrate(database, all.slice(0, given));
  const run = (sql: string) => database.transaction((transaction) => transaction.script(sql));
  const person = (number: number, roles = '{}') =>
    run(
      `insert into persons (zone, id, name, language, email, own_roles, sample, created_at)
       values ('z', '${id(number)}', 'P${String(number)}', 'en', 'p${String(number)}@example.org', '${roles}', false, '2026-03-01')`,
    );
  const part = (number: number, matter: number, scheme: string, actor: string) =>
    run(
      `insert into matter_parties (zone, matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due)
       values ('z', '${id(matter)}', 'person', '${id(number)}', '{${actor}}', '{""}', '${scheme}', 's', false, false, '{}', 'infinity')`,
    );
  for (const number of [1, 2, 3]) await person(number);
  await person(4, '{administrator}');
  await person(5, '{adviser}');
  await part(1, 11, 'proposals', 'proposer');
  await part(1, 12, 'proposals', 'proposer');
  await part(2, 13, 'talent-evaluation', 'peer');
  // Who applied was not named.
  await part(3, 13, 'talent-evaluation', 'applicant');
  await part(4, 14, 'proposals', 'proposer');
  await part(4, 15, 'talent-evaluation', 'peer');
  await part(5, 14, 'proposals', 'proposer');
  await migrate(database, all);
  const held = statement<{ name: string; own_roles: readonly string[] }>(
    'held',
    `select name, own_roles from persons order by name`,
  );
  expect((await database.query(held, [])).map((row) => [row.name, row.own_roles])).toEqual([
    ['P1', ['adviser']],
    ['P2', ['expert']],
    ['P3', []],
    ['P4', ['administrator', 'adviser', 'expert']],
    ['P5', ['adviser']],
  ]);
  const noted = statement<{ name: string; roles_after: readonly string[] }>(
    'noted',
    `select name, roles_after from account_changes where what = 'roles' order by name`,
  );
  expect((await database.query(noted, [])).map(({ name }) => name)).toEqual(['P1', 'P2', 'P4']);
  await database.close();
});
