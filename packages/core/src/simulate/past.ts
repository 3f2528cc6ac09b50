import type { Acting, MatterEvent, SettledEffect, Standing } from '../engine/index.ts';
import type { IsoDate, Values } from '../model/index.ts';

/** One event of a past matter: its command, its day where the zone is, its values unsealed. */
export interface PastEvent {
  readonly command: string;
  readonly on: IsoDate;
  readonly event: MatterEvent;
}

/** What somebody, or a timer, did: all that `decide` was given then. */
export interface PastCommand {
  readonly on: IsoDate;
  /** `opening` opens the matter. */
  readonly action: string;
  readonly by: Acting;
  readonly party: string | null;
  readonly values: Values;
  /** The facts from outside, as they were seen. */
  readonly saw: Values;
  readonly numbers: Readonly<Record<string, string>>;
  readonly serials: Readonly<Record<string, number>>;
  /** It was moved to another version of its scheme by hand, to this stage. */
  readonly migratedTo?: string;
}

/** A matter as its events tell it: what was done, and what came of it. */
export interface PastMatter {
  readonly id: string;
  readonly number: string | null;
  /** Hash of the scheme version it runs under now. */
  readonly schemeHash: string;
  /** Who held the standing parts when it was opened, and who opened it. */
  readonly standing: Standing;
  readonly commands: readonly PastCommand[];
  readonly outcome: string | null;
  /** What it left in the records, in order. */
  readonly effects: readonly SettledEffect[];
  /** Fields whose values were erased. */
  readonly erased: readonly string[];
}

type Draft = { -readonly [K in keyof PastCommand]: PastCommand[K] };

const nobody: Acting = { person: '', unit: null, roles: [] };

/** Reads a past matter from its events, in order. Throws where the first is not `opened`: that is a broken
 * log. */
export function pastMatter(id: string, events: readonly PastEvent[]): PastMatter {
  const [first] = events;
  if (first?.event.kind !== 'opened') {
    throw new Error(
      `Matter ${id} begins with "${first?.event.kind ?? 'nothing'}"; expected "opened". The log is damaged: run twinpark verify.`,
    );
  }
  const commands: Draft[] = [];
  const standing: Record<string, readonly string[]> = {};
  const effects: SettledEffect[] = [];
  const erased: string[] = [];
  let { schemeHash } = first.event;
  let outcome: string | null = null;
  let number: string | null = null;
  let current: { readonly id: string; readonly draft: Draft } | null = null;
  const inCommand = (one: PastEvent, action: string, by: Acting): Draft => {
    if (current?.id === one.command) return current.draft;
    const draft: Draft = {
      on: one.on,
      action,
      by,
      party: null,
      values: {},
      saw: {},
      numbers: {},
      serials: {},
    };
    commands.push(draft);
    current = { id: one.command, draft };
    return draft;
  };
  for (const one of events) {
    const { event } = one;
    switch (event.kind) {
      case 'acted': {
        const draft = inCommand(one, event.action, event.by);
        draft.party = event.party;
        draft.saw = { ...event.saw, ...draft.saw };
        break;
      }
      case 'filled': {
        const draft = inCommand(one, '', nobody);
        draft.values = { ...draft.values, ...event.values };
        break;
      }
      case 'assigned':
        // Those before the first act are the standing parts, and the opener.
        if (commands.length === 0) standing[event.actor] = event.parties;
        break;
      case 'numbered': {
        const draft = inCommand(one, '', nobody);
        draft.numbers = { ...draft.numbers, [event.sequence]: event.number };
        number ??= event.number;
        break;
      }
      case 'concluded':
      case 'recorded': {
        const draft = inCommand(one, '', nobody);
        effects.push(...event.effects);
        draft.serials = { ...drawn(event.effects), ...draft.serials };
        if (event.kind === 'concluded') outcome = event.outcome;
        break;
      }
      case 'migrated':
        schemeHash = event.schemeHash;
        inCommand(one, '', event.by).migratedTo = event.stage;
        break;
      case 'erased':
        erased.push(event.field);
        break;
      case 'opened':
      case 'set':
      case 'moved':
      case 'branch-opened':
      case 'branch-moved':
      case 'branch-closed':
      case 'clock-started':
      case 'clock-changed':
      case 'clock-stopped':
      case 'issued':
        break;
      default:
        event satisfies never;
    }
  }
  return {
    id,
    number,
    schemeHash,
    standing,
    commands,
    outcome,
    effects,
    erased,
  };
}

/** The first value drawn of each sequence. */
function drawn(effects: readonly SettledEffect[]): Readonly<Record<string, number>> {
  const first: Record<string, number> = {};
  for (const effect of effects) {
    if (!('columns' in effect) || !('entry' in effect) || effect.serial === undefined) continue;
    first[effect.serial.sequence] ??= effect.serial.value;
  }
  return first;
}
