import type { Instant, IsoDate, Text, Values } from '@twinpark/core/model';
import type { Database } from '../database.ts';
import type { AnswerSeal } from './answer-seal.ts';
import {
  addApplication,
  application,
  applicationOfMatter,
  applicationsOf,
  applicationsToAdvance,
  openedPart,
  settleApplication,
} from './applications.ts';
import { draftsOf, dropDraft, dropOldDrafts, readDraft, saveDraft } from './drafts.ts';
import { applicationDurations, clockDurations } from './durations.ts';
import { callTicket, endTicket, takeTicket, ticketsOf } from './tickets.ts';

/** A form half filled in. */
export interface Draft {
  readonly service: string;
  readonly answers: Values;
  readonly version: number;
  readonly savedAt: Instant;
}

/** One part of an application as it is recorded. */
export interface ApplicationPart {
  readonly part: string;
  readonly needed: boolean;
  readonly matter: string | null;
  readonly failure: Text | null;
}

/** How a promised day was found: each part from when, under which rule, by when. */
export interface PromiseStep {
  readonly part: string;
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
  readonly decisive: boolean;
}

/** An application under a bundle. */
export interface StoredApplication {
  readonly zone: string;
  /** UUIDv7 */
  readonly id: string;
  readonly bundle: string;
  readonly person: string;
  readonly unit: string | null;
  /** null: every part that will be opened is open. */
  readonly answers: Values | null;
  readonly openedOn: IsoDate;
  readonly openedAt: Instant;
  readonly promisedOn: IsoDate | null;
  readonly promise: readonly PromiseStep[];
  readonly parts: readonly ApplicationPart[];
}

/** Somebody's number at the counter. */
export interface Ticket {
  readonly number: number;
  readonly person: string | null;
  readonly service: string | null;
  readonly takenAt: Instant;
  readonly window: string | null;
  readonly calledAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly served: boolean | null;
}

/** Clocks that ran alike: same scheme, clock, unit, days and pauses. */
export interface ClockDuration {
  readonly scheme: string;
  readonly clock: string;
  /** The unit that answers for the clock; null where its part is held by nobody. */
  readonly unit: string | null;
  readonly startedOn: IsoDate;
  readonly stoppedOn: IsoDate;
  readonly due: IsoDate | null;
  readonly pauses: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
  readonly matters: number;
}

/** Applications under a bundle that went alike: handed in, promised and decided on the same days. */
export interface ApplicationDuration {
  readonly bundle: string;
  readonly openedOn: IsoDate;
  /** The day promised for the whole when it was handed in; null: none could be told. */
  readonly promisedOn: IsoDate | null;
  /** The day of the last decision. */
  readonly endedOn: IsoDate;
  readonly applications: number;
}

/** What the counter keeps. Every method may run twice with the same values. */
export interface CounterStore {
  draft(zone: string, person: string, service: string): Promise<Draft | null>;
  draftsOf(zone: string, person: string): Promise<readonly Draft[]>;
  /** Keeps these answers over those saved before; an answer of null is taken out. `seen` is the version the
   * person saw; 0: none. Returns the new version, and whether another device had saved meanwhile. */
  saveDraft(
    zone: string,
    draft: {
      readonly person: string;
      readonly service: string;
      readonly answers: Readonly<Record<string, Values[string] | null>>;
      readonly seen: number;
      readonly at: Instant;
    },
  ): Promise<{ readonly version: number; readonly elsewhere: boolean }>;
  dropDraft(zone: string, person: string, service: string): Promise<void>;
  /** Forgets drafts not touched since. Returns how many. */
  dropOldDrafts(zone: string, before: Instant): Promise<number>;

  /** Records an application with its parts; one of this id that is there already stays as it is. */
  addApplication(
    application: Omit<StoredApplication, 'parts'> & { readonly needed: readonly string[] } & {
      readonly notNeeded: readonly string[];
    },
  ): Promise<void>;
  application(zone: string, id: string): Promise<StoredApplication | null>;
  applicationOfMatter(zone: string, matter: string): Promise<string | null>;
  /** Newest first, at most a hundred. */
  applicationsOf(
    zone: string,
    who: { readonly person: string; readonly unit: string | null },
  ): Promise<readonly StoredApplication[]>;
  /** Applications with parts still to be opened, of which a matter has changed since they were looked at. */
  applicationsToAdvance(zone: string, limit: number): Promise<readonly string[]>;
  openedPart(
    zone: string,
    application: string,
    part: string,
    opened: { readonly matter: string } | { readonly failure: Text },
  ): Promise<void>;
  /** Notes that the parts were looked at; with `done` the answers are forgotten. */
  settleApplication(zone: string, id: string, at: Instant, done: boolean): Promise<void>;

  /** The person's number of the day: the one they wait with, or the next. */
  takeTicket(
    zone: string,
    day: IsoDate,
    ticket: {
      readonly person: string | null;
      readonly service: string | null;
      readonly at: Instant;
    },
  ): Promise<Ticket>;
  /** The number that the window serves, or the next one, called now; null: nobody waits. */
  callTicket(zone: string, day: IsoDate, window: string, at: Instant): Promise<Ticket | null>;
  /** Ends what the window serves: served, or the person did not come. */
  endTicket(
    zone: string,
    day: IsoDate,
    window: string,
    ended: { readonly served: boolean; readonly at: Instant },
  ): Promise<Ticket | null>;
  ticketsOf(zone: string, day: IsoDate): Promise<readonly Ticket[]>;

  /** The stopped clocks of matters opened since a day, those that ran alike counted together. */
  clockDurations(
    zone: string,
    clocks: readonly { readonly scheme: string; readonly clock: string; readonly owner: string }[],
    since: IsoDate,
  ): Promise<readonly ClockDuration[]>;
  /** How long whole applications took that were handed in since a day and are decided in all their parts.
   * `clocks`: the clock of each scheme that its decision stops. */
  applicationDurations(
    zone: string,
    clocks: readonly { readonly scheme: string; readonly clock: string }[],
    since: IsoDate,
  ): Promise<readonly ApplicationDuration[]>;
}

/** The counter's side of a store on a migrated database. */
export function counterStore(database: Database, seal: AnswerSeal): CounterStore {
  return {
    draft: (...parameters) => readDraft(database, seal, ...parameters),
    draftsOf: (...parameters) => draftsOf(database, seal, ...parameters),
    saveDraft: (...parameters) => saveDraft(database, seal, ...parameters),
    dropDraft: (...parameters) => dropDraft(database, ...parameters),
    dropOldDrafts: (...parameters) => dropOldDrafts(database, ...parameters),
    addApplication: (given) => addApplication(database, seal, given),
    application: (...parameters) => application(database, seal, ...parameters),
    applicationOfMatter: (...parameters) => applicationOfMatter(database, ...parameters),
    applicationsOf: (...parameters) => applicationsOf(database, seal, ...parameters),
    applicationsToAdvance: (...parameters) => applicationsToAdvance(database, ...parameters),
    openedPart: (...parameters) => openedPart(database, ...parameters),
    settleApplication: (...parameters) => settleApplication(database, ...parameters),
    takeTicket: (...parameters) => takeTicket(database, ...parameters),
    callTicket: (...parameters) => callTicket(database, ...parameters),
    endTicket: (...parameters) => endTicket(database, ...parameters),
    ticketsOf: (...parameters) => ticketsOf(database, ...parameters),
    applicationDurations: (...parameters) => applicationDurations(database, ...parameters),
    clockDurations: (...parameters) => clockDurations(database, ...parameters),
  };
}
