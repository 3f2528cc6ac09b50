import type { Goes, IsoDate, Text, Value, Values } from '../model/index.ts';
import type { Environment } from '../rules/index.ts';
import { workingDaysBetween, type Calendars } from '../time/index.ts';
import type { CompiledScheme } from './compile.ts';
import type { Acting, BranchState, Matter, SeenRecords } from './matter.ts';
import { partsHeld, partyFor, partyOf, type Part } from './parts.ts';
import type { RolesOfPersons } from './person-check.ts';
import type { UnitKinds } from './unit-check.ts';

/** What `decide` may know besides the matter: the day, both calendars, the facts that were fetched. */
export interface Surroundings {
  readonly today: IsoDate;
  readonly lookups: Values;
  readonly calendars: Calendars;
  /** What effects that change records need to know of them. */
  readonly records?: SeenRecords;
  /** Who acts; absent: a timer. `decide` and `abilities` put in who was named to them. */
  readonly by?: Acting;
  readonly visited?: Set<string>;
  /** What the units of the zone are; absent: any id may be named. */
  readonly units?: UnitKinds;
  /** What the accounts hold that the command names; absent: any id may be named. */
  readonly persons?: RolesOfPersons;
}

export function environmentOf(
  matter: Matter | null,
  surroundings: Surroundings,
  ...layers: readonly Values[]
): Environment {
  return {
    values: Object.assign({}, matter?.values, ...layers) as Record<string, Value>,
    lookups: surroundings.lookups,
    parties: matter?.parties ?? {},
    numbers: matter?.numbers ?? {},
    today: surroundings.today,
    branches: matter?.branches ?? {},
    workingDays: (calendar, from, to) =>
      workingDaysBetween(surroundings.calendars, calendar, from, to),
    ...(surroundings.by && { acting: surroundings.by.unit ?? surroundings.by.person }),
    ...(surroundings.visited && { visited: surroundings.visited }),
  };
}

/** The name a `Goes` leads to now; null where none of its rules holds. */
export function chosen(
  compiled: CompiledScheme,
  goes: Goes<string, string, string, string>,
  environment: Environment,
): string | null {
  if (typeof goes === 'string') return goes;
  const way = goes.find(
    ({ if: rule }) =>
      rule === undefined || compiled.rule(rule).evaluate(environment).value === true,
  );
  return way?.to ?? null;
}

/** Who would hold the parts of a matter that somebody opens: `by`, null where nobody is known, the opening's; of the
 * standing parts those who hold them in this node. */
export function partiesAtOpening(
  { scheme }: CompiledScheme,
  standing: Matter['parties'],
  by: Acting | null,
): Matter['parties'] {
  const part = scheme.opening.by;
  const actor = scheme.actors[part];
  const party = actor && by ? partyOf(actor.party, by) : null;
  return party === null || actor?.standing ? standing : { ...standing, [part]: [party] };
}

/** The fields that an opening fills with who holds a part. They are known before it is decided, so that what is looked
 * up by them is known too. */
export function heldAtOpening({ scheme }: CompiledScheme, parties: Matter['parties']): Values {
  return Object.fromEntries(
    (scheme.opening.effects ?? []).flatMap((effect) => {
      if (!('set' in effect) || !('holder' in effect.to)) return [];
      const [party] = parties[effect.to.holder] ?? [];
      return party === undefined ? [] : [[effect.set, party]];
    }),
  );
}

/** The first of some parts that somebody holds, and as which party; what is open to the public everybody holds. */
export function holds(
  { scheme }: CompiledScheme,
  matter: Matter,
  actors: string | readonly string[],
  acting: Acting,
): Part | null {
  const held = partsHeld(scheme, matter.parties, acting);
  for (const id of [actors].flat()) {
    const own = held.find(({ actor }) => actor === id);
    if (own) return own;
    const actor = scheme.actors[id];
    const party = actor?.party === 'public' ? partyFor(actor, acting) : null;
    if (party !== null) return { actor: id, party };
  }
  return null;
}

export function titlesOf(compiled: CompiledScheme, actors: string | readonly string[]): Text {
  const titles = [actors].flat().flatMap((id) => compiled.scheme.actors[id]?.title ?? []);
  return {
    'zh-Hans': titles.map((t) => t['zh-Hans']).join('、'),
    'zh-Hant': titles.map((t) => t['zh-Hant']).join('、'),
    en: titles.map((t) => t.en).join(', '),
  };
}

/** Whose branch an action is looked at on: the part, and the party that holds it there. */
export function ownOn(
  { scheme }: CompiledScheme,
  branch: string | undefined,
  party: string | null,
): NonNullable<Environment['own']> {
  const over = scheme.branches[branch ?? '']?.over;
  return over === undefined || party === null ? {} : { [over]: party };
}

/** The values given on one branch. */
export function branchValues(
  matter: Matter | null,
  branch: string | undefined,
  party: string | null,
): Values {
  if (!matter || branch === undefined || party === null) return {};
  const found: BranchState | undefined = matter.branches[branch]?.find(
    (one) => one.party === party,
  );
  return found?.values ?? {};
}
