import type { Acting } from '@twinpark/core/engine';
import { filesIn } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from '../../../core/test/properties.ts';
import { isKept, proofOf } from '../../src/http/proof.ts';
import { makeIssued } from '../../src/letters/index.ts';
import {
  fileOfMatter,
  history,
  matterFor,
  MatterService,
  partyActing,
} from '../../src/matters/index.ts';
import { deriveNotices } from '../../src/notices/index.ts';
import { rolesIn } from '../../src/people/roles.ts';
import { addSamplePeople } from '../../src/people/sample-people.ts';
import { loadSampleApplications } from '../../src/sample-applications.ts';
import { loadSampleMatters } from '../../src/sample-matters.ts';
import { zoneFolders } from '../../src/zones.ts';
import { deskPeople, type DeskPeople } from '../desk-people.ts';
import { sampleNode, type SampleNode } from '../sample-node.ts';

const at = '2026-11-22T02:00:00.000Z';
let ids = 0;
const stamp = {
  now: () => at,
  newId: () => `0193fc00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
};
const zones = zoneFolders.map(({ zone }) => zone).filter(({ id }) => id === 'hetao');
const hetao = zones[0]!;

let node: SampleNode;
let service: MatterService;
const matters: string[] = [];
beforeAll(async () => {
  node = await sampleNode({ letters: false, people: { now: stamp.now } });
  await addSamplePeople(node.store, zones, 'five amber kites rising', stamp);
  await loadSampleMatters(node.store, zones, stamp);
  await loadSampleApplications(node.store, zones, stamp);
  service = new MatterService({
    store: node.store,
    zones,
    calendars: officialCalendars,
    ...stamp,
  });
  await makeIssued({ store: node.store, zones, ...stamp, log: () => undefined }, hetao.id);
  for (const { scheme } of hetao.schemes) {
    const { items } = await node.store.schemeMatters({
      zone: hetao.id,
      scheme: scheme.id,
      limit: 100,
    });
    matters.push(...items.map(({ id }) => id));
  }
});
afterAll(() => node.close());

/** The matters that the lists of an account hold. */
async function listed(acting: Acting): Promise<readonly string[]> {
  const found: string[] = [];
  for (const closed of [undefined, true]) {
    let cursor: string | undefined;
    do {
      const page = await node.store.matterQueue({
        zone: hetao.id,
        party: partyActing(acting),
        closed,
        cursor,
        limit: 200,
      });
      found.push(...page.items.map(({ matter }) => matter));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  return found.toSorted();
}

describe('an account of a unit, whatever its roles', () => {
  it('has on its lists the matters whose case file it may open; of the others it learns what everybody does', async () => {
    const units = fc.constantFrom(...hetao.units.map(({ id }) => id));
    const account = units.chain((unit) =>
      fc.record({
        person: fc.constant('00000000-0000-7000-8000-000000000000'),
        unit: fc.constant(unit),
        roles: fc.subarray([
          ...rolesIn(hetao, unit),
          'counter-officer',
          'supervisor',
          'proposal-officer',
        ]),
      }),
    );
    let [inside, outside] = [0, 0];
    await fc.assert(
      fc.asyncProperty(account, async (acting) => {
        const seen: string[] = [];
        for (const id of matters) {
          const view = await matterFor(service, hetao.id, id, acting);
          if (view === null) throw new Error(`No matter ${id}.`);
          if (view.parts.length > 0) {
            seen.push(id);
            inside += 1;
            continue;
          }
          outside += 1;
          expect(view).toEqual(await matterFor(service, hetao.id, id, null));
          const told = await history(service, hetao.id, id, acting);
          expect(told).toEqual(await history(service, hetao.id, id, null));
        }
        expect(await listed(acting)).toEqual(seen.toSorted());
        const party = partyActing(acting);
        const certificates = await node.store.certificatesWith(hetao.id, party, 1000);
        for (const { matter } of certificates) expect(seen).toContain(matter);
      }),
      { numRuns: 25 },
    );
    expect(inside).toBeGreaterThan(50);
    expect(outside).toBeGreaterThan(1000);
  });

  it('is given no file and no proof of a matter in which it holds no part, but what is public', async () => {
    const context = {
      ...({} as Parameters<typeof proofOf>[0]),
      store: node.store,
      matters: service,
    };
    const zone = hetao.id;
    let [files, proofs] = [0, 0];
    for (const [unit, role] of [
      ['futian-services', 'counter-officer'],
      ['futian-office', 'proposal-officer'],
    ] as const) {
      const without = { person: 'x', unit, roles: ['officer'] };
      const officer = { ...without, roles: [role] };
      for (const id of matters) {
        const view = await matterFor(service, zone, id, officer);
        if (view === null || view.parts.length === 0) continue;
        for (const { file } of Object.values(view.values).flatMap(filesIn)) {
          files += 1;
          expect(await fileOfMatter(service, zone, id, officer, file)).not.toBe(null);
          const open = await fileOfMatter(service, zone, id, null, file);
          expect(await fileOfMatter(service, zone, id, without, file)).toEqual(open);
        }
        const letters = [
          ...(await node.store.issuedLetters(zone, id)).filter(isKept),
          ...(await node.store.decisionLetters(zone, id)),
        ];
        for (const { seq } of letters) {
          proofs += 1;
          expect(await proofOf(context, zone, id, seq, officer)).not.toBe(null);
          const open = await proofOf(context, zone, id, seq, null);
          expect(await proofOf(context, zone, id, seq, without)).toEqual(open);
        }
      }
    }
    expect(files).toBeGreaterThan(1);
    expect(proofs).toBeGreaterThan(5);
  });
});

describe('a colleague without the role of the unit’s part', () => {
  const accounts = {
    counter: { unit: 'futian-services', roles: ['counter-officer'] },
    colleague: { unit: 'futian-services', roles: ['officer', 'unit-administrator'] },
    office: { unit: 'futian-office', roles: ['proposal-officer'] },
    secretary: { unit: 'futian-office', roles: ['officer'] },
  } as const;
  let people: DeskPeople<keyof typeof accounts>;
  beforeAll(async () => {
    people = await deskPeople(node, accounts);
  });
  const api = '/api/v1/zones/hetao';

  it('finds no matter, no page of one and no answer about one', async () => {
    for (const [holder, other] of [
      ['counter', 'colleague'],
      ['office', 'secretary'],
    ] as const) {
      const own = (await people.ask(holder, `${api}/queue?limit=5`)).json<{
        items: { matter: string }[];
      }>();
      expect(own.items.length).toBe(5);
      expect((await people.ask(other, `${api}/queue`)).json()).toMatchObject({
        items: [],
        total: 0,
      });
      const [{ matter } = { matter: '' }] = own.items;
      const pages = ['', '/abilities', '/history', '/promises', '/events'].map(
        (at) => `${api}/matters/${matter}${at}`,
      );
      for (const url of [
        ...pages,
        `/en/hetao/matters/${matter}`,
        `/en/hetao/matters/${matter}/receipt`,
      ]) {
        const refused = await people.ask(other, url);
        expect([url, refused.statusCode]).toEqual([url, 404]);
        // It was told nothing of the matter, and reads nothing of it.
        expect(refused.body).not.toContain('needs a role');
      }
      const acted = await people.send(other, `${api}/matters/${matter}/actions/accept`, {});
      expect(acted.statusCode).toBe(404);
      const counts = (await people.ask(other, `${api}/statistics`)).json<{ matters: unknown[] }>();
      expect(counts.matters).toEqual([]);
      expect((await people.ask(holder, `${api}/matters/${matter}`)).json()).toMatchObject({
        parts: [holder === 'counter' ? 'counter' : 'office'],
      });
    }
  });

  it('reads on the desk which part needs which role, and an administrator on the page of the accounts', async () => {
    const desk = (await people.ask('colleague', '/en/hetao/desk')).body;
    expect(desk).toMatch(/counter: role “counter officer”[^]*ask the administrator/);
    expect((await people.ask('counter', '/en/hetao/desk')).body).not.toContain(
      'that your account does not have',
    );
    const admin = (await people.ask('colleague', '/en/hetao/account/people')).body.replaceAll(
      /<[^>]*>|\s+/g,
      ' ',
    );
    expect(admin).toMatch(
      /Which roles the parts of the unit need[^]* counter +counter officer +\d+ services/,
    );
  });

  it('who knew of a matter and lost the role reads which role it needs; the notice is seen no more', async () => {
    const posting = {
      store: node.store,
      service,
      zones,
      ...stamp,
      sendsMail: false,
      log: () => undefined,
    };
    await node.store.extendLog(hetao.id);
    await deriveNotices(posting, hetao.id);
    const person = people.person('counter');
    const [told] = await node.store.noticesFor(hetao.id, person, { limit: 1 });
    expect(told?.title).not.toBe(undefined);
    const notice = `/en/hetao/notices/${told?.id ?? ''}`;
    const file = `/en/hetao/matters/${told?.matter ?? ''}`;
    expect((await people.ask('counter', notice)).headers.location).toBe(file);
    const unit = 'futian-services';
    const set = (roles: readonly string[]) =>
      node.store.setRoles(hetao.id, person, unit, roles, { at, by: null, unit, what: 'roles' });
    await set(['officer']);
    expect(await node.store.noticesFor(hetao.id, person, { limit: 1 })).toEqual([]);
    expect(await node.store.unreadNotices(hetao.id, person)).toBe(0);
    expect((await people.ask('counter', notice)).headers.location).toBe(file);
    const refused = await people.ask('counter', file);
    expect(refused.statusCode).toBe(404);
    expect(refused.body).toContain('counter: role “counter officer”');
    // The colleague was told of nothing.
    expect((await people.ask('colleague', file)).body).not.toContain('counter officer');
    await set(['counter-officer']);
    expect((await people.ask('counter', file)).statusCode).toBe(200);
  });
});
