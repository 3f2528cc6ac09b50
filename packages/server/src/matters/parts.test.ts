import {
  abilities,
  compileScheme,
  evolve,
  partsHeld,
  permitted,
  placesOf,
  rolesLacking,
  visibleFields,
  type Acting,
  type CompiledScheme,
  type Matter,
} from '@twinpark/core/engine';
import { recordsOf, type Zone } from '@twinpark/core/model';
import { recipientsOf } from '@twinpark/core/notices';
import { runScenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { expect, test } from 'vitest';
import fc from '../../../core/test/properties.ts';
import { rolesIn } from '../people/roles.ts';
import { zoneFolders } from '../zones.ts';

/** A matter as it stands after each command of a story. */
interface Standing {
  readonly compiled: CompiledScheme;
  readonly matter: Matter;
}

async function standings({
  zone,
  scenarios,
}: (typeof zoneFolders)[number]): Promise<readonly Standing[]> {
  const { scenarios: stories } = await scenarios();
  return zone.schemes.flatMap(({ scheme }) => {
    const { compiled } = compileScheme(scheme, 'hash', zone.clockTable, recordsOf(zone));
    return (stories[scheme.id] ?? []).flatMap((story) => {
      const { history } = runScenario(compiled, story, officialCalendars);
      let matter: Matter | null = null;
      return history.flatMap(({ event, command }, i): Standing[] => {
        matter = evolve(matter, event, 'id');
        return history[i + 1]?.command === command ? [] : [{ compiled, matter }];
      });
    });
  });
}

/** Somebody who might have to do with a matter: whoever holds a part in it or in none, for a unit, for another or for
 * themselves, with any of the roles that schemes and units know. */
function anybody({ compiled, matter }: Standing, zone: Zone): fc.Arbitrary<Acting> {
  const parties = Object.values(matter.parties).flat();
  const roles = zone.units.flatMap(({ id }) => rolesIn(zone, id));
  const named = Object.values(compiled.scheme.actors).flatMap(({ role }) => role ?? []);
  const party = fc.constantFrom(...parties, 'nobody');
  return fc.record({
    person: party,
    unit: fc.option(party),
    roles: fc.uniqueArray(fc.constantFrom(...roles, ...named), { maxLength: 3 }),
  });
}

const isOpenToAll = ({ scheme }: CompiledScheme, action: string): boolean =>
  [scheme.actions[action]?.by ?? []].flat().some((by) => scheme.actors[by]?.party === 'public');

test.each(zoneFolders)(
  'who holds no part sees what everybody sees; who may do something holds one ($zone.id)',
  async (folder) => {
    const all = await standings(folder);
    let [insiders, outsiders, lacking] = [0, 0, 0];
    fc.assert(
      fc.property(
        fc
          .constantFrom(...all)
          .chain((at) => fc.record({ at: fc.constant(at), acting: anybody(at, folder.zone) })),
        ({ at: { compiled, matter }, acting }) => {
          const { scheme } = compiled;
          const parts = partsHeld(scheme, matter.parties, acting);
          const seen = visibleFields(compiled, matter, acting);
          const lists = placesOf(compiled, matter).filter(
            ({ kind, party, roles }) =>
              party === (kind === 'unit' ? acting.unit : acting.person) &&
              roles.some((role) => role === '' || acting.roles.includes(role)),
          );
          expect(lists.length > 0).toBe(parts.length > 0);
          const around = { today: matter.openedOn, lookups: {}, calendars: officialCalendars };
          const able = abilities(compiled, matter, acting, around).flatMap(({ action, allowed }) =>
            allowed ? [action] : [],
          );
          const permits = Object.entries(scheme.actions).flatMap(([id, action]) =>
            'parties' in permitted(compiled, matter, action, acting) ? [id] : [],
          );
          for (const action of [...able, ...permits]) {
            expect(isOpenToAll(compiled, action) || parts.length > 0).toBe(true);
          }
          const reader = {
            id: acting.person,
            disabled: false,
            memberships: acting.unit === null ? [] : [{ unit: acting.unit, roles: acting.roles }],
          };
          for (const { kind, party, actors } of placesOf(compiled, matter)) {
            const about = { party: { kind, id: party }, actors, except: null, facts: null! };
            if (kind !== 'unit' || acting.unit !== party) continue;
            const hears = recipientsOf(scheme, about, [reader]).length > 0;
            expect(hears).toBe(lists.some((one) => one.kind === kind && one.party === party));
          }
          const needed = rolesLacking(scheme, matter.parties, acting);
          lacking += Math.sign(needed.length);
          const given = partsHeld(scheme, matter.parties, { ...acting, roles: needed });
          expect(needed.length === 0 || given.length > 0).toBe(true);
          if (parts.length > 0) {
            insiders += 1;
            return;
          }
          outsiders += 1;
          expect(seen).toEqual(visibleFields(compiled, matter, null));
        },
      ),
      { numRuns: 3000 },
    );
    for (const many of [insiders, outsiders, lacking]) expect(many).toBeGreaterThan(50);
  },
);
