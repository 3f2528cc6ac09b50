import {
  dutiesOf,
  placesOf,
  type Acting,
  type CompiledScheme,
  type Matter,
  type MatterEvent,
  type PartyPlace,
} from '../engine/index.ts';
import { answerNotices } from './answers.ts';
import { comingFor } from './coming.ts';
import { deadlinesOf, isApplicant, noticeClock, placed } from './deadlines.ts';
import {
  noticeKinds,
  type NoticeClock,
  type NoticeFacts,
  type NoticeKind,
  type Party,
  type PartyNotice,
} from './types.ts';

/** Whom the events of one command concern, and what of them: the parties of the matter, and whoever did, without a part
 * in it, what is answered now. For the parties it follows from the scheme alone: from who holds which part, whose turn it is before and after, whose clocks and branches these are, and whether a part is held
 * in this matter or by office in all of them (`standing`). Nobody is told what they did themselves.
 * `before` null: the matter was opened; `past`: all events before these. */
export function noticesOf(
  compiled: CompiledScheme,
  before: Matter | null,
  after: Matter,
  events: readonly MatterEvent[],
  past: readonly MatterEvent[],
): readonly PartyNotice[] {
  const by = whoActed(events);
  const were = before === null ? [] : placesOf(compiled, before);
  const outcome = before?.outcome === after.outcome ? null : after.outcome;
  const places = placesOf(compiled, after);
  const toParties = places.flatMap((place): PartyNotice[] => {
    const was = were.find((one) => one.kind === place.kind && one.party === place.party);
    const concern: Concern = {
      compiled,
      before,
      after,
      by,
      place,
      was,
      events,
      isOwn: isOwn(compiled, place),
      acted: place.party === (place.kind === 'unit' ? by?.unit : by?.person),
    };
    const found = kindsOf(concern, before?.stage ?? null);
    const kinds = noticeKinds.filter((kind) => found.has(kind));
    if (kinds.length === 0) return [];
    const { kind, party: id, actors } = place;
    const coming = comingFor(compiled, after, { kind, id });
    const done = toldOf(concern);
    return [
      {
        party: { kind, id },
        actors,
        except: by?.person ?? null,
        facts: {
          ...placed(compiled, after, id),
          outcome,
          kinds,
          ...(done !== undefined && found.has('action') && { action: done }),
          ...reasonOf(events),
          letters: lettersOf(events),
          certificates: certificatesOf(events),
          ...(coming !== null && { coming }),
          clock: clockShown(concern, kinds[0]),
        },
      },
    ];
  });
  const gone = were.filter(
    (was) => !places.some(({ kind, party }) => kind === was.kind && party === was.party),
  );
  const released = gone.flatMap(({ kind, party: id, actors }): PartyNotice[] =>
    id === (kind === 'unit' ? by?.unit : by?.person)
      ? []
      : [
          {
            party: { kind, id },
            actors,
            except: by?.person ?? null,
            facts: {
              ...placed(compiled, after, id),
              outcome: null,
              kinds: ['released'],
              ...actionDone(events),
              letters: [],
              certificates: [],
              clock: null,
            },
          },
        ],
  );
  return [...toParties, ...released, ...answerNotices(compiled, after, { past, events, places })];
}

function actionDone(events: readonly MatterEvent[]): { readonly action?: string } {
  const done = events.findLast((event) => event.kind === 'acted');
  return done?.kind === 'acted' ? { action: done.action } : {};
}

function reasonOf(events: readonly MatterEvent[]): Pick<NoticeFacts, 'because'> {
  const done = events.findLast((event) => event.kind === 'acted');
  return done?.kind === 'acted' && done.because ? { because: done.because } : {};
}

interface Concern {
  readonly compiled: CompiledScheme;
  readonly before: Matter | null;
  readonly after: Matter;
  readonly by: Acting | null;
  readonly place: PartyPlace;
  readonly was: PartyPlace | undefined;
  readonly events: readonly MatterEvent[];
  /** Whether the party holds a part in this very matter. */
  readonly isOwn: boolean;
  /** Whether the party itself did it. */
  readonly acted: boolean;
}

function kindsOf(concern: Concern, stageBefore: string | null): ReadonlySet<NoticeKind> {
  const { compiled, after, place, was, events, isOwn: own, acted } = concern;
  const kinds = new Set<NoticeKind>();
  const add = (kind: NoticeKind, isSo: boolean): void => {
    if (isSo) kinds.add(kind);
  };
  const moved = stageBefore !== null && stageBefore !== after.stage;
  const ownBranch = events.some((event) => aboutBranch(event) && event.party === place.party);
  add('turn', hasNewTurn(concern));
  if (acted) return kinds;
  const told = (compiled.scheme.notices ?? []).some(
    ({ to, stage, outcome }) =>
      [to].flat().some((actor) => place.actors.includes(actor)) &&
      ((stage !== undefined && stage === after.stage && stageBefore !== after.stage) ||
        (outcome !== undefined &&
          events.some((event) => event.kind === 'concluded' && event.outcome === outcome))),
  );
  add('action', toldOf(concern) !== undefined);
  add('concluded', (own || told) && events.some(({ kind }) => kind === 'concluded'));
  add('moved', moved ? own || told : told);
  add('part', was === undefined && own);
  add('issued', own && lettersOf(events).length > 0);
  add('certificate', own && certificatesOf(events).length > 0);
  add('branch', ownBranch || (own && events.some((event) => isWaitedFor(concern, event))));
  add(
    'clock',
    events.some((event) => event.kind === 'clock-changed' && isClockOf(concern, event)),
  );
  add('rules', own && events.some(({ kind }) => kind === 'migrated' || kind === 'erased'));
  return kinds;
}

/** The action just done that the scheme wants the party to hear of. */
function toldOf({ compiled, place, events }: Concern): string | undefined {
  const done = events.flatMap((event) => (event.kind === 'acted' ? [event.action] : []));
  return (compiled.scheme.notices ?? []).find(
    ({ to, action }) =>
      action !== undefined &&
      done.includes(action) &&
      [to].flat().some((actor) => place.actors.includes(actor)),
  )?.action;
}

/** Whether something waits for the party that did not before. To the side that acted only what others there must
 * do is news. */
function hasNewTurn(concern: Concern): boolean {
  const { compiled, before, after, by, place, was, acted } = concern;
  if (!place.turn) return false;
  const { actions, actors } = compiled.scheme;
  const had = before === null || was === undefined ? [] : duties(compiled, before, was);
  const roleOf = (actor: string): string | undefined => actors[actor]?.role;
  return duties(compiled, after, place).some((id) => {
    const action = actions[id];
    if (had.includes(id) || action === undefined) return false;
    if (!acted) return true;
    const roles = [action.by]
      .flat()
      .filter((a) => place.actors.includes(a))
      .map(roleOf);
    return roles.every((role) => role !== undefined && by?.roles.includes(role) !== true);
  });
}

function duties(compiled: CompiledScheme, matter: Matter, place: PartyPlace): readonly string[] {
  return dutiesOf(compiled, matter, place, placesOf(compiled, matter));
}

/** Whether a matter waits for a party that has a place in it, of those parts that these roles let somebody hold. */
export function isAwaited(
  compiled: CompiledScheme,
  matter: Matter,
  { kind, id }: Party,
  roles: readonly string[],
): boolean {
  return placesOf(compiled, matter).some(
    (one) =>
      one.kind === kind &&
      one.party === id &&
      one.turns.some((role) => role === '' || roles.includes(role)),
  );
}

/** Whether an event is about a branch of others that the party's own actions open, move or close: a lead hears of its co-handlers, they do not hear of one another. */
function isWaitedFor({ compiled: { scheme }, place }: Concern, event: MatterEvent): boolean {
  if (!aboutBranch(event) || event.kind === 'branch-opened') return false;
  const { branch } = event;
  return Object.values(scheme.actions).some((action) => {
    if (action.branch === branch || ![action.by].flat().some((by) => place.actors.includes(by)))
      return false;
    return (action.effects ?? []).some(
      (effect) =>
        ('open' in effect && effect.open === branch) ||
        ('move' in effect && effect.move === branch) ||
        ('close' in effect && effect.close === branch),
    );
  });
}

/** Whether any part of the party is one of this matter, not of every matter alike. */
function isOwn({ scheme }: CompiledScheme, { actors }: PartyPlace): boolean {
  return actors.some((id) => scheme.actors[id]?.standing !== true);
}

/** Whether a clock is one that the party keeps, or, for whoever applied, one of the matter. */
function isClockOf(
  { compiled: { scheme }, compiled, place }: Concern,
  { clock, party }: { readonly clock: string; readonly party: string | null },
): boolean {
  const definition = scheme.clocks[clock];
  if (definition === undefined) return false;
  if (party === place.party) return true;
  const keeps = place.actors.includes(definition.owner);
  if (
    keeps &&
    (party === null || scheme.branches[definition.branch ?? '']?.over !== definition.owner)
  )
    return true;
  return party === null && isApplicant(compiled) && place.actors.includes(scheme.opening.by);
}

/** The deadline that a notice shows: the clock it is about, else the party's earliest. */
function clockShown(concern: Concern, first: NoticeKind | undefined): NoticeClock | null {
  const { compiled, after, events, place } = concern;
  if (first === 'clock') {
    const changed = events.findLast(
      (event) => event.kind === 'clock-changed' && isClockOf(concern, event),
    );
    if (changed?.kind === 'clock-changed') {
      const clock = after.clocks.findLast(
        (one) => one.clock === changed.clock && one.party === changed.party,
      );
      if (clock) return noticeClock(clock);
    }
  }
  const [deadline] = deadlinesOf(compiled, after, { kind: place.kind, id: place.party });
  if (deadline === undefined) return null;
  const { ordinal: _ordinal, own: _own, ...clock } = deadline;
  return clock;
}

function whoActed(events: readonly MatterEvent[]): Acting | null {
  const found = events.findLast((event) => 'by' in event);
  return found !== undefined && 'by' in found ? found.by : null;
}

function aboutBranch(
  event: MatterEvent,
): event is Extract<MatterEvent, { kind: 'branch-opened' | 'branch-moved' | 'branch-closed' }> {
  return (
    event.kind === 'branch-opened' ||
    event.kind === 'branch-moved' ||
    event.kind === 'branch-closed'
  );
}

function lettersOf(events: readonly MatterEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'issued' ? [event.letter] : []));
}

/** Kinds of the certificates that the events issue or change. */
function certificatesOf(events: readonly MatterEvent[]): readonly string[] {
  const kinds = events.flatMap((event) =>
    event.kind === 'concluded' || event.kind === 'recorded'
      ? event.effects.flatMap((effect) => {
          if ('certificate' in effect) return [effect.certificate];
          return 'revoke' in effect ? [effect.revoke] : [];
        })
      : [],
  );
  return [...new Set(kinds)];
}
