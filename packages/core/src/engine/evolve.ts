import { unsealed } from './sealed.ts';
import type { Values } from '../model/index.ts';
import type { BranchState, ClockState, Matter, MatterEvent } from './matter.ts';

/** The matter after one more event. Pure; the first event must be `opened`. Throws on an event that
 * cannot follow: that is a broken log, not a refusal. */
export function evolve(matter: Matter | null, event: MatterEvent, id: string): Matter {
  if (event.kind === 'opened') {
    if (matter)
      throw new Error(`Matter ${id} is opened twice; expected one "opened" event, first.`);
    return {
      id,
      scheme: event.scheme,
      schemeHash: event.schemeHash,
      version: 1,
      stage: event.stage,
      values: {},
      parties: {},
      branches: {},
      clocks: [],
      numbers: {},
      number: null,
      outcome: null,
      openedOn: event.on,
    };
  }
  if (!matter) {
    throw new Error(
      `Matter ${id} begins with "${event.kind}"; expected "opened". The log is damaged.`,
    );
  }
  return { ...changed(matter, event), version: matter.version + 1 };
}

/** A matter from all its events, or null where there are none. */
export function replay(events: readonly MatterEvent[], id: string): Matter | null {
  return events.reduce<Matter | null>((matter, event) => evolve(matter, event, id), null);
}

function changed(matter: Matter, event: Exclude<MatterEvent, { kind: 'opened' }>): Matter {
  switch (event.kind) {
    case 'acted':
    case 'issued':
    case 'recorded':
      return matter;
    case 'filled':
      return event.branch === null || event.party === null
        ? { ...matter, values: { ...matter.values, ...event.values } }
        : withBranch(matter, event.branch, event.party, (branch) => ({
            ...branch,
            values: { ...branch.values, ...event.values },
          }));
    case 'set':
      return { ...matter, values: { ...matter.values, [event.field]: event.value } };
    case 'moved':
      return { ...matter, stage: event.to };
    case 'assigned':
      return { ...matter, parties: { ...matter.parties, [event.actor]: event.parties } };
    case 'branch-opened':
      return {
        ...matter,
        branches: {
          ...matter.branches,
          [event.branch]: [
            ...(matter.branches[event.branch] ?? []),
            { party: event.party, stage: event.stage, values: {} },
          ],
        },
      };
    case 'branch-moved':
      return withBranch(matter, event.branch, event.party, (b) => ({ ...b, stage: event.to }));
    case 'branch-closed':
      return {
        ...matter,
        branches: {
          ...matter.branches,
          [event.branch]: (matter.branches[event.branch] ?? []).filter(
            (branch) => branch.party !== event.party,
          ),
        },
      };
    case 'clock-started':
      return {
        ...matter,
        clocks: [
          ...matter.clocks,
          { ...event.run, clock: event.clock, party: event.party, due: event.due, stoppedOn: null },
        ],
      };
    case 'clock-changed':
      return withClock(matter, event.clock, event.party, (clock) => ({
        ...clock,
        ...event.run,
        due: event.due,
      }));
    case 'clock-stopped':
      return withClock(matter, event.clock, event.party, (clock) => ({
        ...clock,
        stoppedOn: event.on,
        ...(event.fellAway && { fellAway: true }),
      }));
    case 'numbered':
      return {
        ...matter,
        numbers: { ...matter.numbers, [event.sequence]: event.number },
        number: matter.number ?? event.number,
      };
    case 'concluded':
      return { ...matter, outcome: event.outcome };
    case 'migrated':
      return { ...matter, schemeHash: event.schemeHash, stage: event.stage };
    case 'erased':
      return erased(matter, event.field);
    default:
      return event satisfies never;
  }
}

function withBranch(
  matter: Matter,
  id: string,
  party: string,
  change: (branch: BranchState) => BranchState,
): Matter {
  const branches = matter.branches[id] ?? [];
  if (!branches.some((branch) => branch.party === party)) {
    throw new Error(`Matter ${matter.id} has no branch "${id}" of "${party}". The log is damaged.`);
  }
  return {
    ...matter,
    branches: {
      ...matter.branches,
      [id]: branches.map((branch) => (branch.party === party ? change(branch) : branch)),
    },
  };
}

function withClock(
  matter: Matter,
  id: string,
  party: string | null,
  change: (clock: ClockState) => ClockState,
): Matter {
  const at = matter.clocks.findLastIndex((clock) => clock.clock === id && clock.party === party);
  if (at < 0) {
    throw new Error(
      `Matter ${matter.id} has no clock "${id}" of ${party ?? 'its own'}. The log is damaged.`,
    );
  }
  return { ...matter, clocks: matter.clocks.map((clock, i) => (i === at ? change(clock) : clock)) };
}

/** The matter without the sealed values of a field, on it and on every branch. */
function erased(matter: Matter, field: string): Matter {
  const without = (values: Values): Values =>
    unsealed(values, (_mark, id) => (id === field ? { keep: false } : { keep: true }));
  return {
    ...matter,
    values: without(matter.values),
    branches: Object.fromEntries(
      Object.entries(matter.branches).map(([id, list]) => [
        id,
        list.map((branch) => ({ ...branch, values: without(branch.values) })),
      ]),
    ),
  };
}
