import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';

const accounts = {
  administrator: { unit: null, roles: ['administrator'] },
  manager: { unit: 'futian-education', roles: ['officer', 'unit-administrator'] },
  officer: { unit: 'futian-education', roles: ['officer'] },
  foreign: { unit: 'sz-stic', roles: ['officer'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let people: DeskPeople<Role>;
const page = '/en/hetao/account/people';

beforeAll(async () => {
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  node = await sampleNode({
    people: { now: () => new Date((time += 10)).toISOString(), newId: () => randomUUIDv7() },
  });
  people = await deskPeople(node, accounts);
});
afterAll(() => node.close());

const unit = 'futian-education';
const post = (role: Role, what: string, fields: Record<string, string>) =>
  people.post(role, `${page}/${what}`, fields, '/en/hetao/account');
const add = (role: Role, given: Record<string, string>) =>
  post(role, 'add', { unit, name: 'New Clerk', language: 'en', roles: 'officer', ...given });
const rolesOf = async (id: string, of = unit) =>
  (await node.store.person('hetao', id))?.memberships.find((one) => one.unit === of)?.roles;

describe('the accounts of a unit', () => {
  it('are for its administrators and those of the node alone', async () => {
    for (const role of ['officer', 'foreign'] as const) {
      expect([role, (await people.ask(role, page)).statusCode]).toEqual([role, 403]);
      expect((await add(role, { email: 'x@example.org' })).statusCode).toBe(403);
    }
    expect((await people.ask(null, page)).headers.location).toContain('/sign-in');
    expect((await people.ask('manager', page)).statusCode).toBe(200);
    expect((await people.ask('administrator', `${page}?unit=${unit}`)).body).toContain(
      'officer@example.org',
    );
    expect((await people.ask('officer', '/en/hetao/account')).body).not.toContain(
      '/account/people',
    );
  });

  it('say that whoever is listed does what needs no role, and a matter that one cannot see asks for the role', async () => {
    const shown = (await people.ask('manager', page)).body;
    expect(shown).toContain('does what parts without a role do');
    expect(shown).toContain('none: everybody who acts for the unit');
    const matter = `/en/hetao/matters/${randomUUIDv7()}`;
    for (const [role, url, told] of [
      ['officer', matter, true],
      ['officer', `${matter}/do/assign`, true],
      ['officer', '/en/hetao/nowhere', false],
    ] as const) {
      const { statusCode, body } = await people.ask(role, url);
      const says = body.includes('the role that it needs');
      expect([url, statusCode, says]).toEqual([url, 404, told]);
    }
    const alone = (await people.ask('administrator', `${page}?unit=themselves`)).body;
    expect(alone).not.toContain('parts without a role');
  });

  it('of another unit are not an administrator’s to see or change', async () => {
    expect((await people.ask('manager', `${page}?unit=sz-stic`)).statusCode).toBe(404);
    const email = 'planted@example.org';
    expect((await add('manager', { unit: 'sz-stic', email })).statusCode).toBe(404);
    expect(await node.store.personByEmail('hetao', email)).toBeNull();
    for (const what of ['roles', 'leave', 'disable', 'invite']) {
      const person = people.person('foreign');
      expect((await post('manager', what, { unit, person })).statusCode).toBe(404);
      expect((await post('manager', what, { unit: 'sz-stic', person })).statusCode).toBe(404);
    }
    expect(await rolesOf(people.person('foreign'), 'sz-stic')).toEqual(['officer']);
  });

  it('a new person gets a link that works once, and chooses a password with it', async () => {
    const answer = await add('manager', { email: 'Clerk@Example.org' });
    const link = /class="link-to-copy">([^<]+)</.exec(answer.body)?.[1] ?? '';
    expect(answer.headers['cache-control']).toContain('no-store');
    const invited = await node.app.inject(new URL(link).pathname + new URL(link).search);
    expect(invited.body).toContain('clerk@example.org');
    const person = await node.store.personByEmail('hetao', 'clerk@example.org');
    expect(person).toMatchObject({
      hasPassword: false,
      memberships: [{ unit, roles: ['officer'] }],
    });
  });

  it('says what is wrong with an address, and keeps the form', async () => {
    const answer = await add('manager', { email: 'nobody' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('expected one like name@example.org');
    expect(answer.body).toContain('value="New Clerk"');
    const again = await add('manager', { email: 'officer@example.org' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('acts for the unit already');
  });

  it('give roles that the unit can have, never those of a standing part elsewhere or of the node', async () => {
    const person = people.person('officer');
    for (const roles of ['supervisor', 'proposal-officer', 'administrator']) {
      await post('manager', 'roles', { unit, person, roles });
      expect(await rolesOf(person)).toEqual([]);
    }
    await post('manager', 'roles', { unit, person, roles: 'officer' });
    expect(await rolesOf(person)).toEqual(['officer']);
    const office = { unit: 'futian-office', name: 'Two', email: 'two@example.org' };
    await add('administrator', { ...office, roles: 'proposal-officer' });
    const two = await node.store.personByEmail('hetao', 'two@example.org');
    expect(two?.memberships).toEqual([{ unit: 'futian-office', roles: ['proposal-officer'] }]);
  });

  it('an administrator cannot lock the unit out: neither their own role nor their own account', async () => {
    const person = people.person('manager');
    await post('manager', 'roles', { unit, person, roles: 'officer' });
    expect(await rolesOf(person)).toEqual(['unit-administrator', 'officer']);
    for (const what of ['leave', 'disable', 'invite']) {
      expect((await post('manager', what, { unit, person })).statusCode).toBe(404);
    }
  });

  it('somebody of another unit joins, but their account stays theirs', async () => {
    const joined = await add('manager', { email: 'foreign@example.org' });
    expect(joined.headers.location).toContain('done=joined');
    const person = people.person('foreign');
    expect(await rolesOf(person)).toEqual(['officer']);
    for (const what of ['disable', 'invite']) {
      expect((await post('manager', what, { unit, person })).statusCode).toBe(404);
    }
    expect((await node.store.person('hetao', person))?.disabled).toBe(false);
    await post('manager', 'leave', { unit, person });
    expect(await rolesOf(person)).toBeUndefined();
    expect(await rolesOf(person, 'sz-stic')).toEqual(['officer']);
  });

  it('an account that is disabled is signed out at once, and can be enabled again', async () => {
    const person = people.person('officer');
    expect((await people.ask('officer', '/en/hetao/account')).statusCode).toBe(200);
    await post('manager', 'disable', { unit, person });
    expect((await people.ask('officer', '/en/hetao/account')).headers.location).toContain(
      '/sign-in',
    );
    await post('manager', 'enable', { unit, person });
    await people.signIn('officer');
    expect((await people.ask('officer', '/en/hetao/account')).statusCode).toBe(200);
  });

  it('of people who act for themselves are the node’s administrators’ alone: advisers are invited there', async () => {
    const alone = { unit: 'themselves', name: 'Adviser', email: 'adviser@example.org' };
    expect((await people.ask('manager', `${page}?unit=themselves`)).statusCode).toBe(404);
    expect((await add('manager', alone)).statusCode).toBe(404);
    const answer = await add('administrator', { ...alone, roles: 'administrator' });
    expect(answer.body).toContain('class="link-to-copy"');
    const adviser = await node.store.personByEmail('hetao', alone.email);
    expect(adviser).toMatchObject({ memberships: [], ownRoles: [], hasPassword: false });
    const again = await add('administrator', alone);
    expect([again.statusCode, again.body.includes('an account of this address')]).toEqual([
      422,
      true,
    ]);
    const person = adviser?.id ?? '';
    const does = (what: string, roles = 'administrator') =>
      post('administrator', what, { unit: 'themselves', person, roles });
    const held = async (of = person) => (await node.store.person('hetao', of))?.ownRoles;
    expect((await does('leave')).statusCode).toBe(404);
    await does('roles', 'adviser');
    expect(await held()).toEqual(['adviser']);
    // Nobody becomes an administrator here, and none ceases to be one.
    await does('roles');
    expect(await held()).toEqual([]);
    const own = { unit: 'themselves', person: people.person('administrator'), roles: 'expert' };
    await post('administrator', 'roles', own);
    expect(await held(own.person)).toEqual(['administrator', 'expert']);
    const invited = { ...alone, email: 'second@example.org', roles: 'adviser' };
    await add('administrator', invited);
    expect(await node.store.personByEmail('hetao', invited.email)).toMatchObject({
      ownRoles: ['adviser'],
    });
    // Somebody of a unit is an adviser besides.
    const both = { ...alone, email: 'foreign@example.org', roles: 'adviser' };
    expect((await add('administrator', both)).headers.location).toContain('done=roles');
    expect(await node.store.personByEmail('hetao', both.email)).toMatchObject({
      ownRoles: ['adviser'],
      memberships: [{ unit: 'sz-stic' }],
    });
    await does('disable');
    expect((await node.store.person('hetao', person))?.disabled).toBe(true);
    const shown = await people.ask('administrator', `${page}?unit=themselves`);
    expect(shown.body).toContain('adviser@example.org');
    expect(shown.body).not.toContain('officer@example.org');
    expect(shown.body).toContain('account disabled');
    const changes = await node.store.accountChanges('hetao', null, 100);
    expect(changes.filter((one) => one.person === person).map(({ what }) => what)).toEqual([
      'disabled',
      'roles',
      'roles',
      'invited',
      'added',
    ]);
  });

  it('are shown a page at a time and found by a part of the name where they are many', async () => {
    for (let nth = 0; nth < 55; nth += 1) {
      await add('administrator', {
        unit: 'sz-finance',
        name: `Clerk ${String(nth).padStart(2, '0')}`,
        email: `clerk${String(nth)}@example.org`,
      });
    }
    const all = `${page}?unit=sz-finance`;
    const names = (body: string) => [...body.matchAll(/<h3>(Clerk \d\d)</g)].map(([, one]) => one);
    const { body } = await people.ask('administrator', all);
    expect(names(body)).toHaveLength(50);
    const next = /href="([^"]*cursor=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(names((await people.ask('administrator', next)).body)).toEqual([
      'Clerk 50',
      'Clerk 51',
      'Clerk 52',
      'Clerk 53',
      'Clerk 54',
    ]);
    const found = (await people.ask('administrator', `${all}&text=clerk+1`)).body;
    expect(names(found)).toHaveLength(10);
    const none = (await people.ask('administrator', `${all}&text=nobody`)).body;
    expect([names(none), none.includes('Nobody of that name')]).toEqual([[], true]);
  });

  it('are listed with who changed what, and nobody can rewrite the list', async () => {
    const changes = await node.store.accountChanges('hetao', unit, 100);
    const officer = people.person('officer');
    const manager = people.person('manager');
    const ofOfficer = changes.filter(({ person }) => person === officer);
    expect(ofOfficer.slice(0, 2).map(({ what, by }) => [what, by])).toEqual([
      ['enabled', manager],
      ['disabled', manager],
    ]);
    const kinds = new Set(changes.map(({ what }) => what));
    for (const what of ['added', 'invited', 'joined', 'left', 'roles'] as const) {
      expect(kinds).toContain(what);
    }
    const joined = changes.find(({ what }) => what === 'joined');
    expect(joined).toMatchObject({ rolesBefore: null, rolesAfter: ['officer'] });
    const shown = await people.ask('manager', page);
    expect(shown.body).toContain('Changes of these accounts');
    expect(shown.body).toContain('account disabled');
    // What happened in another unit is not this administrator's to read.
    expect(changes.every((one) => one.unit === unit || one.unit === null)).toBe(true);
  });
});
