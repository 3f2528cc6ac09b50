import { expect, it } from 'vitest';
import { text, type Field, type Scheme } from '../model/index.ts';
import { officialCalendars } from '../time/index.ts';
import { compileScheme, decideOpening, shapeProblems } from './index.ts';
import { checkPersons, mayNamePerson, personsNamed, type RolesOfPersons } from './person-check.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const common = { title: text('提案人', '提案人', 'Proposers'), privacy: 'case' } as const;
const proposers: Field = { ...common, kind: 'persons', role: 'adviser' };
/** What these hold who can sign in; the ids of all others are nobody's. */
const roles: RolesOfPersons = { leung: ['adviser'], chan: [], wong: ['expert', 'adviser'] };

it('who lacks the role, and whose account nobody can sign in to, may not be named', () => {
  const named = ['leung', 'chan', 'wong', 'gone', 'constructor'];
  expect(named.filter((one) => mayNamePerson({ role: 'adviser' }, one, roles))).toEqual([
    'leung',
    'wong',
  ]);
  expect(named.filter((one) => mayNamePerson({}, one, roles))).toEqual(['leung', 'chan', 'wong']);
});

it('says whom it may not name, whom it expects, and what to do, in each language', () => {
  expect(checkPersons(proposers, ['leung', 'wong'], roles, undefined)).toBeNull();
  const wrong = checkPersons(proposers, ['leung', 'chan', 'gone'], roles, undefined);
  expect(wrong?.en).toBe(
    'cannot be named: chan, gone; expected an account with the role “adviser”; choose among those that the form finds, or ask an administrator for the role',
  );
  expect(wrong?.['zh-Hans']).toContain('不能选：chan、gone；应选：有“adviser”角色的账号');
  expect(wrong?.['zh-Hant']).toContain('不能選：chan、gone；應選：有「adviser」角色的帳戶');
  const one: Field = { ...common, kind: 'person' };
  expect(checkPersons(one, 'gone', roles, undefined)?.en).toContain('an account that can sign in');
  expect(checkPersons({ ...common, kind: 'text' }, 'gone', roles, undefined)).toBeNull();
});

it('who was named before may stay, whatever they hold now', () => {
  expect(checkPersons(proposers, ['gone', 'leung'], roles, ['gone'])).toBeNull();
  expect(checkPersons(proposers, ['gone', 'chan'], roles, ['gone'])?.en).toContain('named: chan;');
});

it('a command names those that stand in its fields of persons', () => {
  const fields = {
    proposers,
    one: { ...common, kind: 'person' } as const,
    note: small.fields['note'],
  };
  const known = Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) => (field ? [[id, field]] : [])),
  );
  expect(personsNamed(known, { proposers: ['a', 'b'], one: 'c', other: 'd', note: 'e' })).toEqual([
    'a',
    'b',
    'c',
  ]);
});

/** The small scheme, whose office opens it and names who is concerned. */
const naming = {
  ...small,
  fields: { ...small.fields, concerned: { ...proposers } },
  opening: { ...small.opening, by: 'office', asks: ['concerned'], effects: [] },
} as Scheme;

it('a command is refused that names somebody without the role; where nobody knows the accounts, none is', () => {
  const { compiled } = compileScheme(naming, 'hash', smallClocks);
  const today = '2024-05-13';
  const open = (persons?: typeof roles) => {
    const role = small.actors['office']?.role;
    const by = { person: 'clerk', unit: 'office', roles: role === undefined ? [] : [role] };
    const values = { concerned: ['leung', 'chan'] };
    const command = {
      id: 'c',
      by,
      values,
      lookups: {},
      numbers: {},
      at: `${today}T01:00:00Z`,
      today,
    };
    const around = {
      today,
      lookups: {},
      calendars: officialCalendars,
      ...(persons && { persons }),
    };
    return decideOpening(compiled, 'm', command, { office: ['office'] }, around);
  };
  const refused = open(roles);
  expect('refusals' in refused && refused.refusals.map(({ code, field }) => [code, field])).toEqual(
    [['invalid', 'concerned']],
  );
  expect(open()).toHaveProperty('matter.values.concerned', ['leung', 'chan']);
  expect(open({ ...roles, chan: ['adviser'] })).toHaveProperty('events');
});

it('the compiler lets only units name persons, and no cell of a table', () => {
  const by = Object.entries(small.actors).find(([, { party }]) => party === 'person')?.[0] ?? '';
  const own = { ...naming, opening: { ...naming.opening, by } } as Scheme;
  const said = (scheme: Scheme) =>
    compileScheme(scheme, 'hash', smallClocks).problems.map(
      ({ at, message }) => `${at}: ${message}`,
    );
  expect(said(naming).filter((one) => one.includes('names persons'))).toEqual([]);
  expect(said(own)).toContain(
    `opening.asks: "concerned" names persons, and "${by}", who acts for no unit, may look for none`,
  );
  const columns = { who: proposers };
  const table = { ...naming, fields: { concerned: { ...common, kind: 'group', columns } } };
  expect(shapeProblems(table)).toMatchObject([
    { at: 'fields.concerned.columns.who.kind', message: 'a column of a table names no persons' },
  ]);
});
