import {
  partsHeld,
  unsealed,
  visibleFields,
  type Acting,
  type BranchState,
  type ClockState,
  type Matter,
  type MatterEvent,
} from '@twinpark/core/engine';
import type { Instant, IsoDate, Scheme, Values } from '@twinpark/core/model';
import type { MatterService } from './matters.ts';
import { opener } from './held.ts';

/** A matter as one viewer may see it. */
export interface MatterView {
  readonly id: string;
  readonly scheme: string;
  readonly schemeHash: string;
  readonly version: number;
  readonly stage: string;
  readonly outcome: string | null;
  readonly openedOn: IsoDate;
  readonly numbers: Matter['numbers'];
  readonly number: Matter['number'];
  readonly parties: Matter['parties'];
  /** The parts that this viewer holds; none: they see what everybody sees. */
  readonly parts: readonly string[];
  readonly values: Values;
  readonly branches: Readonly<Record<string, readonly BranchState[]>>;
  readonly clocks: readonly ClockState[];
  /** The fields this viewer may see, filled or not. */
  readonly fields: readonly string[];
}

/** One event as one viewer may see it. */
export interface HistoryItem {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly hash: string;
  readonly event: MatterEvent;
}

/** A matter with the fields, and to who takes no part the branches, that this viewer may see and no others; null where there is no such matter. */
export async function matterFor(
  service: MatterService,
  zone: string,
  id: string,
  viewer: Acting | null,
): Promise<MatterView | null> {
  const found = await service.read(zone, id);
  if (found === null) return null;
  const { plain } = found.held;
  const { compiled } = found.running;
  const parts = partsIn(compiled.scheme, plain, viewer);
  // Where somebody stands on a branch can tell as much as what they filled in: that they are dissatisfied.
  const isSeen = (branch: string | undefined): boolean =>
    parts.length > 0 ||
    branch === undefined ||
    compiled.scheme.branches[branch]?.privacy === 'public';
  const fields = visibleFields(compiled, plain, viewer);
  const {
    scheme,
    schemeHash,
    version,
    stage,
    outcome,
    openedOn,
    numbers,
    number,
    parties,
    clocks,
  } = plain;
  return {
    id,
    scheme,
    schemeHash,
    version,
    stage,
    outcome,
    openedOn,
    numbers,
    number,
    parties,
    parts,
    clocks: clocks.filter(({ clock }) => isSeen(compiled.scheme.clocks[clock]?.branch)),
    values: only(plain.values, fields),
    branches: Object.fromEntries(
      Object.entries(plain.branches)
        .filter(([name]) => isSeen(name))
        .map(([name, list]) => [
          name,
          list.map((branch) => ({ ...branch, values: only(branch.values, fields) })),
        ]),
    ),
    fields: [...fields],
  };
}

/** What has happened in a matter after an event (0: from the beginning), with the values this viewer may see. Sealed values show themselves only
 * to who may see their field; what was erased is gone for everybody. */
export async function history(
  service: MatterService,
  zone: string,
  id: string,
  viewer: Acting | null,
  after = 0,
): Promise<readonly HistoryItem[] | null> {
  const found = await service.read(zone, id);
  if (found === null) return null;
  const fields = visibleFields(found.running.compiled, found.held.plain, viewer);
  const takesPart = partsIn(found.running.compiled.scheme, found.held.plain, viewer).length > 0;
  const open = opener(found.held.personal);
  const events = await service.store.matterEvents(zone, id, after);
  return events.map(({ body, ...place }) => {
    const event = JSON.parse(body) as MatterEvent;
    return { ...place, event: shown(event, fields, takesPart, (values) => unsealed(values, open)) };
  });
}

function partsIn(
  scheme: Pick<Scheme, 'actors'>,
  { parties }: Pick<Matter, 'parties'>,
  viewer: Acting | null,
): readonly string[] {
  return partsHeld(scheme, parties, viewer).map(({ actor }) => actor);
}

function shown(
  event: MatterEvent,
  fields: ReadonlySet<string>,
  takesPart: boolean,
  unseal: (values: Values) => Values,
): MatterEvent {
  switch (event.kind) {
    case 'filled':
      return { ...event, values: unseal(only(event.values, fields)) };
    case 'set': {
      const value = unseal(only({ [event.field]: event.value }, fields))[event.field];
      return { ...event, value: value ?? '' };
    }
    case 'acted':
      // Who acted for a unit, and what was looked up, is for those who take part.
      return takesPart
        ? event
        : { ...withoutReason(event), by: { ...event.by, person: '', roles: [] }, saw: {} };
    case 'concluded':
    case 'recorded':
      return takesPart ? event : { ...event, effects: [] };
    case 'migrated':
    case 'erased':
      return takesPart ? event : { ...event, by: { ...event.by, person: '', roles: [] } };
    case 'opened':
    case 'moved':
    case 'assigned':
    case 'branch-opened':
    case 'branch-moved':
    case 'branch-closed':
    case 'clock-started':
    case 'clock-changed':
    case 'clock-stopped':
    case 'issued':
    case 'numbered':
      return event;
    default:
      return event satisfies never;
  }
}

function only(values: Values, fields: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => fields.has(id)));
}

/** Why it was done is for those whom it concerns. */
function withoutReason({
  because: _because,
  ...event
}: Extract<MatterEvent, { kind: 'acted' }>): Extract<MatterEvent, { kind: 'acted' }> {
  return event;
}
