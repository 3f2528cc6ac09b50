import type { Acting, Decision, Matter, MatterEvent, Refusal } from '@twinpark/core/engine';
import type { Action, Instant, IsoDate, Scheme, Values } from '@twinpark/core/model';
import type { HeldMatter } from './held.ts';
import type { Drawn } from './numbers.ts';
import type { RunningScheme } from './schemes.ts';

/** What a decision is made in. `matter` null: it is being opened. */
export interface Around {
  readonly zone: string;
  readonly running: RunningScheme;
  readonly matter: Matter | null;
  /** Who opens it or acts on it, or would; absent: nobody is known, or a timer does. */
  readonly by?: Acting | null;
  /** The values that come with the command. */
  readonly given: Values;
  readonly today: IsoDate;
}

/** One command on its way through `carryOut`. */
export interface Work {
  readonly zone: string;
  readonly id: string;
  readonly matter: string;
  /** What was asked, for telling whether an id is used for something else. */
  readonly what: unknown;
  readonly at: Instant;
  /** What is filled in, and by whom: files in it they must have uploaded. */
  readonly fills?: { readonly by: Acting; readonly values: Values };
  readonly ifVersion?: number | undefined;
  /** The scheme version a new matter is opened under. */
  readonly opens?: RunningScheme;
  /** The scheme version the matter runs under afterwards, where it changes. */
  readonly becomes?: RunningScheme;
  readonly actions: (running: RunningScheme) => readonly Pick<Action, 'effects' | 'goes'>[];
  readonly decide: (
    held: HeldMatter | null,
    running: RunningScheme,
    drawn: Pick<Drawn, 'numbers' | 'serials'>,
  ) => Promise<Decision>;
}

/** A matter that must have been loaded, its personal values in place. */
export function plainOf(held: HeldMatter | null): Matter {
  if (held === null) throw new Error('A matter that is acted on must have been loaded.');
  return held.plain;
}

/** What a command is about to commit: the events, and the matter as it stands after them. */
export interface AboutToCommit {
  readonly zone: string;
  /** The scheme version it was decided under. */
  readonly scheme: Scheme;
  readonly matter: Matter;
  readonly events: readonly MatterEvent[];
  readonly at: Instant;
}

/** The events that are committed in the place of those, or why nothing is. */
export type Bound =
  | { readonly events: readonly MatterEvent[] }
  | { readonly refusals: readonly Refusal[] };
