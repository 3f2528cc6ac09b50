import type { ClockState, CompiledScheme, Matter } from '../engine/index.ts';
import { placesOf } from '../engine/index.ts';
import type { IsoDate } from '../model/index.ts';
import { workingDaysBetween, type Calendars } from '../time/index.ts';
import type { NoticeClock, NoticeFacts, Party, PartyNotice } from './types.ts';

/** A running deadline of a matter, as it concerns one party. */
export interface Deadline extends NoticeClock {
  /** Its place among the matter's clocks: with the matter it names the deadline for good. */
  readonly ordinal: number;
  /** Whether the party must keep it; else it waits for somebody else to. */
  readonly own: boolean;
}

/** The running deadlines of a matter that concern a party: those of its own parts, and those of the matter
 * that it waits for because it opened it. The earliest first; paused ones last. `parts`: those alone that whoever asks
 * holds for the party; absent: all of it. */
export function deadlinesOf(
  compiled: CompiledScheme,
  matter: Matter,
  { id }: Party,
  parts?: readonly string[],
): readonly Deadline[] {
  const { scheme } = compiled;
  const holds = (actor: string): boolean =>
    (parts?.includes(actor) ?? true) && matter.parties[actor]?.includes(id) === true;
  const far = '9999';
  return matter.clocks
    .flatMap((clock, ordinal): Deadline[] => {
      const definition = scheme.clocks[clock.clock];
      if (clock.stoppedOn !== null || definition === undefined) return [];
      const isOfBranch = scheme.branches[definition.branch ?? '']?.over === definition.owner;
      const own = holds(definition.owner) && (!isOfBranch || clock.party === id);
      const waits = clock.party === null && holds(scheme.opening.by) && isApplicant(compiled);
      return own || waits ? [{ ...noticeClock(clock), ordinal, own }] : [];
    })
    .toSorted((a, b) => ((a.due ?? far) < (b.due ?? far) ? -1 : 1));
}

/** Whether matters are opened by whoever they are for, not by an office that registers them. */
export function isApplicant({ scheme }: CompiledScheme): boolean {
  return scheme.actors[scheme.opening.by]?.standing !== true;
}

export function noticeClock({
  clock,
  party,
  due,
  rule,
  startedOn,
  pauses,
  extension,
}: ClockState): NoticeClock {
  return { clock, party, due, run: { rule, startedOn, pauses, extension } };
}

/** How a deadline stands today: near when so many working days of its own calendar are left, or fewer. */
export function nearness(
  { due, run }: NoticeClock,
  today: IsoDate,
  calendars: Calendars,
  soonDays: number,
): 'soon' | 'overdue' | null {
  if (due === null) return null;
  if (due < today) return 'overdue';
  const left = workingDaysBetween(calendars, run.rule.calendar, today, due);
  return left !== null && left <= soonDays ? 'soon' : null;
}

/** A reminder, and the key under which it is given once: a deadline that moves is reminded of anew. */
export interface Reminder extends PartyNotice {
  readonly key: string;
}

/** The reminders that a matter's deadlines ask for today: whoever must keep one hears when it comes near and when
 * it has passed, and then also whom the scheme names besides. Of a period, which runs and ends by itself, nobody is
 * reminded: there is nothing to do before it ends. */
export function remindersOf(
  compiled: CompiledScheme,
  matter: Matter,
  today: IsoDate,
  calendars: Calendars,
  soonDays: number,
): readonly Reminder[] {
  const { scheme } = compiled;
  return placesOf(compiled, matter).flatMap(({ kind, party: id, actors }): Reminder[] => {
    const party = { kind, id };
    const near = (clock: Deadline) => nearness(clock, today, calendars, soonDays);
    const own = deadlinesOf(compiled, matter, party).filter(
      (one) => one.own && scheme.clocks[one.clock]?.period !== true,
    );
    const further = matter.clocks.flatMap((clock, ordinal): Deadline[] => {
      if (clock.stoppedOn !== null || own.some((one) => one.ordinal === ordinal)) return [];
      const isTold = (scheme.notices ?? []).some(
        ({ overdue, to }) => overdue === clock.clock && [to].flat().some((a) => actors.includes(a)),
      );
      return isTold ? [{ ...noticeClock(clock), ordinal, own: false }] : [];
    });
    return [...own, ...further].flatMap((clock): Reminder[] => {
      const standing = near(clock);
      if (standing === null || (standing === 'soon' && !clock.own)) return [];
      const { ordinal, own: _own, ...shown } = clock;
      const facts: NoticeFacts = {
        ...placed(compiled, matter, id),
        kinds: [standing],
        letters: [],
        certificates: [],
        clock: shown,
      };
      const key = [standing, matter.id, ordinal, clock.due, kind, id].join('/');
      return [{ party, actors, except: null, facts, key }];
    });
  });
}

/** Where a matter stands, for a party. */
export function placed(
  { scheme, hash }: CompiledScheme,
  matter: Matter,
  party: string,
): Pick<NoticeFacts, 'scheme' | 'schemeHash' | 'number' | 'stage' | 'branch' | 'outcome'> {
  const branch = Object.entries(matter.branches).flatMap(([id, open]) => {
    const own = open.find((one) => one.party === party);
    return own === undefined ? [] : [{ branch: id, stage: own.stage }];
  })[0];
  return {
    scheme: scheme.id,
    schemeHash: hash,
    number: matter.number,
    stage: matter.stage,
    branch: branch ?? null,
    outcome: matter.outcome,
  };
}
