import { createHmac, randomBytes } from 'node:crypto';
import {
  abilities,
  canonical,
  decide,
  decideOpening,
  heldAtOpening,
  kindsOfUnits,
  numbersRead,
  partiesAtOpening,
  personsNamed,
  recordsWanted,
  wellFormed,
  type Ability,
  type Acting,
  type Matter,
  type MatterEvent,
  type Refusal,
  type RolesOfPersons,
  type Surroundings,
  type UnitKinds,
} from '@twinpark/core/engine';
import type { Action, Instant, Values, Zone } from '@twinpark/core/model';
import type { Calendars } from '@twinpark/core/time';
import {
  prepareCommit,
  sha256,
  storableValue,
  type MatterStore,
  type StoreRefusal,
} from '@twinpark/postgres';
import {
  carriedOutBefore,
  changedMeanwhile,
  nothingToDo,
  type ActionAsked,
  type Answer,
  type OpeningAsked,
} from './answer.ts';
import { dayOf } from './day.ts';
import { factsFor } from './facts.ts';
import { noteFiles, type FilesKept } from './files.ts';
import { HeldMatters, withPersonal, type HeldMatter } from './held.ts';
import { keepScheme } from './keep-scheme.ts';
import { leadOthers } from './leads.ts';
import { Numbers, sequencesOf } from './numbers.ts';
import { nodeSchemes, type RunningScheme, type Schemes } from './schemes.ts';
import { inWordsOfRecords } from './refused-by-records.ts';
import { plainOf, type AboutToCommit, type Around, type Bound, type Work } from './work.ts';

export interface MattersSettings {
  readonly store: MatterStore & FilesKept;
  readonly zones: readonly Zone[];
  readonly calendars: Calendars;
  readonly now: () => Instant;
  /** UUIDv7 */
  readonly newId: () => string;
  /** What the accounts hold that a command names; absent: any id may be named. */
  readonly accounts?: (zone: string, ids: readonly string[]) => Promise<RolesOfPersons>;
  /** Makes what a command sends out before it is committed, and names it in the events; may refuse. */
  readonly bind?: (about: AboutToCommit) => Promise<Bound>;
  /** Called when letters were issued in a zone, after the commit: makes their documents. What it does not
   * get done is done later; it does not throw. */
  readonly issued?: (zone: string) => Promise<void>;
  /** The same when a matter has come to an outcome. */
  readonly concluded?: (zone: string, matter: string) => Promise<void>;
}

/** How often a command is decided again when others were faster. */
const mostAttempts = 20;

/** Joins engine and store: loads, decides, commits. */
export class MatterService {
  readonly store: MatterStore & FilesKept;
  readonly schemes: Schemes;
  readonly calendars: Calendars;
  readonly now: () => Instant;
  readonly #newId: () => string;
  readonly #hashKeys = new Map<string, Promise<string>>();
  readonly #held: HeldMatters;
  readonly #numbers: Numbers;
  readonly #kept = new Map<string, Promise<void>>();
  /** What the units of each zone are. */
  readonly #units: ReadonlyMap<string, UnitKinds>;
  readonly #asked: Pick<MattersSettings, 'accounts' | 'bind' | 'issued' | 'concluded'>;
  /** Zones in which letters were issued that `#issued` has not heard of. */
  readonly #issuedIn = new Set<string>();
  /** Matters that ended and of which `#concluded` has not heard. */
  readonly #ended = new Set<string>();

  constructor({ store, zones, calendars, now, newId, ...asked }: MattersSettings) {
    this.#asked = asked;
    this.store = store;
    this.schemes = nodeSchemes(store, zones);
    this.#units = new Map(zones.map(({ id, units }) => [id, kindsOfUnits(units)]));
    this.calendars = calendars;
    this.now = now;
    this.#newId = newId;
    this.#held = new HeldMatters(store);
    this.#numbers = new Numbers(store);
  }

  /** Opens a matter under the current version of a scheme. */
  async openMatter(asked: OpeningAsked): Promise<Answer> {
    const running = this.schemes.current(asked.zone, asked.scheme);
    if (running === null) return { outcome: 'unknown' };
    await this.#keepScheme(asked.zone, running);
    const values = storableValue(asked.values);
    const at = this.now();
    const today = dayOf(at);
    const opening = running.compiled.scheme.opening;
    return this.carryOut({
      zone: asked.zone,
      id: asked.id,
      matter: this.#newId(),
      what: { opening: asked.scheme, by: asked.by, values },
      at,
      fills: { by: asked.by, values },
      opens: running,
      actions: () => [opening],
      decide: async (_held, _running, { numbers, serials }) => {
        const around = {
          zone: asked.zone,
          running,
          matter: null,
          by: asked.by,
          given: values,
          today,
        };
        const surroundings = await this.surroundings(around, [opening]);
        const command = {
          id: asked.id,
          by: asked.by,
          values,
          lookups: surroundings.lookups,
          numbers,
          serials,
          at,
          today,
        };
        return decideOpening(
          running.compiled,
          this.#newId(),
          command,
          running.standing,
          surroundings,
        );
      },
    });
  }

  /** Carries out one action on a running matter. */
  async act(asked: ActionAsked): Promise<Answer> {
    const values = storableValue(asked.values);
    const at = this.now();
    const today = dayOf(at);
    const { zone, id, matter, action, by, party } = asked;
    return this.carryOut({
      zone,
      id,
      matter,
      what: { matter, action, by, party, values },
      at,
      fills: { by, values },
      ifVersion: asked.ifVersion,
      actions: ({ compiled }) => {
        const found = compiled.scheme.actions[action];
        return found ? [found] : [];
      },
      decide: async (held, running, { numbers, serials }) => {
        const plain = plainOf(held);
        const definition = running.compiled.scheme.actions[action];
        const surroundings = await this.surroundings(
          { zone, running, matter: plain, by, given: values, today },
          definition ? [definition] : [],
        );
        const command = {
          id,
          action,
          by,
          ...(party !== undefined && { party }),
          values,
          lookups: surroundings.lookups,
          numbers,
          serials,
          at,
          today,
        };
        return decide(running.compiled, plain, command, surroundings);
      },
    });
  }

  /** What this person may do on a matter now, and if not, why not. Null: no such matter. */
  async abilitiesOf(zone: string, id: string, acting: Acting): Promise<readonly Ability[] | null> {
    const held = await this.#held.fresh(zone, id);
    if (held === null) return null;
    const running = await this.schemes.version(zone, held.state.schemeHash);
    const today = dayOf(this.now());
    const around = { zone, running, matter: held.plain, by: acting, given: {}, today };
    const surroundings = await this.surroundings(around, []);
    return abilities(running.compiled, held.plain, acting, surroundings);
  }

  /** What the accounts hold now that the scheme of a matter looks at, as far as it shows: look-up → balance. */
  async balancesOf(
    zone: string,
    { id: self, values, parties }: Pick<Matter, 'id' | 'values' | 'parties'>,
    running: RunningScheme,
  ): Promise<Values> {
    const by = { values, parties, acting: null, self, today: dayOf(this.now()) };
    return factsFor(
      this.store,
      zone,
      running,
      by,
      ({ from, each }) => 'balance' in from && each === undefined,
    );
  }

  /** A matter as it stands, with the version of its scheme; null where there is none. */
  async read(
    zone: string,
    id: string,
  ): Promise<{ readonly held: HeldMatter; readonly running: RunningScheme } | null> {
    const held = await this.#held.fresh(zone, id);
    if (held === null) return null;
    return { held, running: await this.schemes.version(zone, held.state.schemeHash) };
  }

  /** What a decision may know besides the matter. `actions` are those that may be carried out. */
  async surroundings(
    { zone, running, matter, given: typed, today, by = null }: Around,
    actions: readonly Pick<Action, 'effects' | 'goes'>[],
  ): Promise<Surroundings> {
    const given = numbersRead(running.compiled.scheme, typed);
    const parties = matter?.parties ?? partiesAtOpening(running.compiled, running.standing, by);
    // Nothing is looked up by what no field could hold; the command is refused for it.
    const known = wellFormed(running.compiled.scheme.fields, given, today);
    const values = { ...(matter?.values ?? heldAtOpening(running.compiled, parties)), ...known };
    const self = matter?.id ?? null;
    const acting = by && (by.unit ?? by.person);
    const asked = { values, parties, acting, today, self };
    const lookups = await factsFor(this.store, zone, running, asked);
    const units = this.#units.get(zone);
    const named = personsNamed(running.compiled.scheme.fields, known);
    const persons = named.length === 0 ? undefined : await this.#asked.accounts?.(zone, named);
    const surroundings = {
      today,
      lookups,
      calendars: this.calendars,
      ...(units && { units }),
      ...(persons && { persons }),
    };
    const wanted = recordsWanted(running.compiled, actions, matter, known, surroundings);
    if (wanted === null) return surroundings;
    const records = await this.store.seenRecords(zone, matter?.id ?? null, wanted);
    return { ...surroundings, records };
  }

  /** Decides and commits, again from a fresh matter where another was faster; that is safe because nothing
   * of a lost attempt remains and the decision is made anew. */
  async carryOut(work: Work): Promise<Answer> {
    let stale: HeldMatter | null = work.opens ? null : this.#held.seen(work.zone, work.matter);
    for (let attempt = 1; ; attempt += 1) {
      const isFresh = work.opens !== undefined || stale === null;
      const held = work.opens ? null : (stale ?? (await this.#held.fresh(work.zone, work.matter)));
      stale = null;
      if (!work.opens && held === null) return { outcome: 'unknown' };
      const answer = await this.#attempt(work, held);
      if (answer.outcome === 'done') {
        if (this.#issuedIn.delete(work.zone)) await this.#asked.issued?.(work.zone);
        if (this.#ended.delete(answer.matter))
          await this.#asked.concluded?.(work.zone, answer.matter);
        await leadOthers(this, work.zone, this.#held.seen(work.zone, answer.matter));
        return answer;
      }
      this.#held.forget(work.zone, work.matter);
      const code = answer.refusals[0]?.code;
      if (code === 'command-reused') return answer;
      const isLost = code === 'version' || code === 'number-taken';
      const isFinal = isLost ? work.ifVersion !== undefined && isFresh : isFresh;
      if (isFinal || attempt === mostAttempts) return this.#refused(work, answer.refusals);
    }
  }

  async #attempt(
    work: Work,
    held: HeldMatter | null,
  ): Promise<Exclude<Answer, { outcome: 'unknown' }>> {
    if (work.ifVersion !== undefined && held?.state.version !== work.ifVersion) {
      return { outcome: 'refused', refusals: [changedMeanwhile] };
    }
    const running =
      work.opens ?? (await this.schemes.version(work.zone, held?.state.schemeHash ?? ''));
    const names = sequencesOf(running.compiled.scheme, work.actions(running), held?.plain ?? null);
    const year = Number(dayOf(work.at).slice(0, 4));
    const { scheme } = running.compiled;
    return this.#numbers.drawing(work.zone, scheme, names, year, async (drawn) => {
      const decision = await work.decide(held, running, drawn);
      if ('refusals' in decision) return { outcome: 'refused', refusals: decision.refusals };
      const { matter } = decision;
      const about = { zone: work.zone, scheme, matter, events: decision.events, at: work.at };
      const bound = (await this.#asked.bind?.(about)) ?? decision;
      if ('refusals' in bound) return { outcome: 'refused', refusals: bound.refusals };
      const { events } = bound;
      if (events.length === 0) return { outcome: 'refused', refusals: [nothingToDo] };
      const hashKey = Buffer.from(await this.#hashKey(work.zone), 'hex');
      const after = work.becomes ?? running;
      const commit = prepareCommit(
        after.compiled,
        {
          zone: work.zone,
          matter: matter.id,
          command: work.id,
          asked: work.what,
          at: work.at,
          events,
          before: held,
          numbers: drawn.taken(events),
          salt: () => randomBytes(32).toString('hex'),
          keyed: (said) => createHmac('sha256', hashKey).update(said).digest('hex'),
        },
        running.compiled,
      );
      if (work.fills) {
        const refusals = await noteFiles(this.store, work.zone, matter.id, work.fills, held?.plain);
        if (refusals.length > 0) return { outcome: 'refused', refusals };
      }
      const committed = await this.store.commitMatter(commit);
      if (committed.outcome === 'already') return carriedOutBefore(committed.command);
      if (committed.outcome === 'refused') {
        const refusal = inWordsOfRecords(committed.refusal, commit, running.compiled.records);
        return { outcome: 'refused', refusals: [refusal] };
      }
      if (events.some((event) => event.kind === 'issued')) this.#issuedIn.add(work.zone);
      if (events.some((event) => event.kind === 'concluded')) this.#ended.add(matter.id);
      this.#remember(work.zone, matter, events, {
        state: commit.state,
        head: committed.head,
        personal: [...(held?.personal ?? []), ...commit.personal],
      });
      return { outcome: 'done', matter: matter.id, version: committed.version, before: false };
    });
  }

  #remember(
    zone: string,
    plain: Matter,
    events: readonly MatterEvent[],
    stored: Omit<HeldMatter, 'plain'>,
  ): void {
    if (events.some((event) => event.kind === 'erased')) this.#held.forget(zone, plain.id);
    else
      this.#held.keep(
        zone,
        stored.personal.length > 0 ? withPersonal(stored) : { ...stored, plain },
      );
  }

  /** A refusal, unless the command was carried out before: then that is the answer. */
  async #refused(work: Work, refusals: readonly (Refusal | StoreRefusal)[]): Promise<Answer> {
    const recorded = await this.store.recordedCommand(work.zone, work.id);
    return recorded?.digest === sha256(canonical(work.what))
      ? carriedOutBefore(recorded)
      : { outcome: 'refused', refusals };
  }

  async #hashKey(zone: string): Promise<string> {
    const key = this.#hashKeys.get(zone) ?? this.store.hashKey(zone);
    this.#hashKeys.set(zone, key);
    key.catch(() => this.#hashKeys.delete(zone));
    return key;
  }

  async #keepScheme(zone: string, { compiled }: RunningScheme): Promise<void> {
    const key = `${zone} ${compiled.hash}`;
    const kept = this.#kept.get(key) ?? keepScheme(this.store, zone, compiled);
    this.#kept.set(key, kept);
    kept.catch(() => this.#kept.delete(key));
    await kept;
  }

  /** Keeps a version of a scheme, for matters that are moved to it. */
  keepScheme(zone: string, running: RunningScheme): Promise<void> {
    return this.#keepScheme(zone, running);
  }
}
