import type { IsoDate } from '../model/index.ts';
import type { CompiledScheme } from './compile.ts';
import { dutiesOf, type Holding } from './duties.ts';
import type { Matter } from './matter.ts';

/** A unit's or person's place in a matter. */
export interface PartyPlace extends Holding {
  readonly kind: 'unit' | 'person';
  /** The role that each of its parts needs, in the order of the parts; empty text: none. */
  readonly roles: readonly string[];
  readonly open: boolean;
  /** Whether the matter waits for it: something it may do is its duty, not merely offered to it. */
  readonly turn: boolean;
  /** Of its roles those for whose parts it waits. */
  readonly turns: readonly string[];
  /** The earliest day on which a running clock of its parts runs out. */
  readonly due: IsoDate | null;
}

/** The places that units and persons have in a matter, as they follow from its (sealed) state: the queue and
 * the notices both stand on this. */
export function placesOf(compiled: CompiledScheme, matter: Matter): readonly PartyPlace[] {
  const { scheme } = compiled;
  const open = scheme.stages[matter.stage]?.final !== true;
  const rows = new Map<string, Omit<PartyPlace, 'turn' | 'turns'>>();
  for (const [id, parties] of Object.entries(matter.parties)) {
    const actor = scheme.actors[id];
    if (!actor || actor.party === 'public') continue;
    for (const party of parties) {
      const key = `${actor.party} ${party}`;
      const row = rows.get(key);
      rows.set(key, {
        kind: actor.party,
        party,
        actors: [...(row?.actors ?? []), id],
        roles: [...(row?.roles ?? []), actor.role ?? ''],
        open,
        due: earlier(row?.due ?? null, dueFor(compiled, matter, id, party)),
      });
    }
  }
  const holdings = [...rows.values()];
  // In the order of the columns, because verify compares rows as they are written.
  return holdings.map(({ due, ...row }) => {
    const turns = [...new Set(row.roles)]
      .filter((role) => dutiesOf(compiled, matter, partsBy(row, role), holdings).length > 0)
      .sort();
    return { ...row, turn: turns.length > 0, turns, due };
  });
}

/** A place as an account with one role alone holds it. */
function partsBy(
  { party, actors, roles }: Pick<PartyPlace, 'party' | 'actors' | 'roles'>,
  role: string,
): Holding {
  return { party, actors: actors.filter((_, i) => roles[i] === role) };
}

/** The earliest day on which a running clock of this part runs out for this party. */
function dueFor(
  { scheme }: CompiledScheme,
  matter: Matter,
  actor: string,
  party: string,
): IsoDate | null {
  let due: IsoDate | null = null;
  for (const clock of matter.clocks) {
    const definition = scheme.clocks[clock.clock];
    if (clock.stoppedOn !== null || definition?.owner !== actor) continue;
    const own = scheme.branches[definition.branch ?? '']?.over === actor;
    if (own && clock.party !== party) continue;
    due = earlier(due, clock.due);
  }
  return due;
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
