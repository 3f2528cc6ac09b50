import type { Action, Effect, RecordEffect, Text, Value } from '../model/index.ts';
import { askedBy, conditionsUnmet, isRequired, permitted } from './abilities.ts';
import { clockEvents, clockOf, NoClockRow, overdue } from './clocks.ts';
import type { CompiledScheme } from './compile.ts';
import { isAutomatic, isRecordEffect } from './effect-rules.ts';
import { branchValues, chosen, environmentOf, partyOf, type Surroundings } from './environment.ts';
import { evolve } from './evolve.ts';
import { checkValue } from './field-check.ts';
import { partiesOf, taken, type LeadMatter } from './leads.ts';
import type { Acting, ClockState, Command, Matter, MatterEvent } from './matter.ts';
import { concluded } from './outcome.ts';
import { notAsked, titled, unfilled, type Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import type { Settling } from './settling.ts';
import { hasCome } from './timer-day.ts';

/** The events that follow from a command, or why it is refused. All or nothing. */
export type Decision =
  | { readonly events: readonly MatterEvent[]; readonly matter: Matter }
  | { readonly refusals: readonly Refusal[] };

/** Who holds the standing parts (the office, the supervisor) in this node. */
export type Standing = Readonly<Record<string, readonly string[]>>;

/** Opens a matter. The opener holds the opening's part from then on. */
export function decideOpening(
  compiled: CompiledScheme,
  id: string,
  command: Omit<Command, 'action' | 'party'>,
  standing: Standing,
  surroundings: Surroundings,
): Decision {
  const { scheme, hash } = compiled;
  const { opening } = scheme;
  const refusal = openingRefused(compiled, standing, command.by);
  if (refusal) return { refusals: [refusal] };
  const actor = scheme.actors[opening.by];
  const party = actor ? partyOf(actor.party, command.by) : null;
  if (!actor || party === null) return { refusals: [notYours(actor?.title)] };
  const run = new Run(compiled, id, null, surroundings, command.serials);
  run.emit({
    kind: 'opened',
    scheme: scheme.id,
    schemeHash: hash,
    stage: scheme.first,
    on: command.today,
  });
  for (const [part, parties] of Object.entries(standing)) {
    if (scheme.actors[part]?.standing) run.emit({ kind: 'assigned', actor: part, parties });
  }
  if (!actor.standing) run.emit({ kind: 'assigned', actor: opening.by, parties: [party] });
  return run.carryOut({ ...opening, at: [scheme.first] }, { ...command, action: 'opening' }, null);
}

/** Why somebody may not open a matter of a scheme; null: they may. */
export function openingRefused(
  { scheme }: CompiledScheme,
  standing: Standing,
  by: Acting,
): Refusal | null {
  const { opening } = scheme;
  const actor = scheme.actors[opening.by];
  const party = actor ? partyOf(actor.party, by) : null;
  const isStanding =
    actor?.standing && party !== null && !(standing[opening.by] ?? []).includes(party);
  const lacksRole = actor?.role !== undefined && !by.roles.includes(actor.role);
  return !actor || party === null || isStanding || lacksRole ? notYours(actor?.title) : null;
}

/** Decides one action on a running matter. Pure: the same matter, command and surroundings give the
 * same events. */
export function decide(
  compiled: CompiledScheme,
  matter: Matter,
  command: Command,
  surroundings: Surroundings,
): Decision {
  const action = compiled.scheme.actions[command.action];
  if (!action || isAutomatic(action)) {
    return {
      refusals: [
        {
          code: 'unknown-action',
          message: {
            'zh-Hans': `没有“${command.action}”这一操作`,
            'zh-Hant': `沒有「${command.action}」這項操作`,
            en: `there is no action "${command.action}"`,
          },
        },
      ],
    };
  }
  const may = permitted(compiled, matter, action, command.by);
  if ('code' in may) return { refusals: [may] };
  const party = command.party ?? (may.parties.length === 1 ? (may.parties[0] ?? null) : null);
  if (!may.parties.includes(party)) {
    return { refusals: [notYours(compiled.scheme.branches[action.branch ?? '']?.title)] };
  }
  const run = new Run(compiled, matter.id, matter, surroundings, command.serials);
  return run.carryOut(action, command, party);
}

/** What timers do: because a clock has run out, because a day has come, or because a nightly look finds
 * that a condition holds; no events where there is nothing to do. A clock whose timer has acted stops, so
 * that it acts once. */
export function decideTimers(
  compiled: CompiledScheme,
  matter: Matter,
  command: Omit<Command, 'action' | 'values' | 'party'>,
  surroundings: Surroundings,
): Decision {
  return refusing(() => {
    const run = new Run(compiled, matter.id, matter, surroundings, command.serials);
    const actions = Object.entries(compiled.scheme.actions);
    for (const clock of overdue(matter, command.today)) {
      for (const [id, action] of actions) {
        if (action.onExpiry !== clock.clock || !action.at.includes(run.now.stage)) continue;
        run.perform(action, { ...command, action: id, values: {} }, clock.party);
        run.stopExpired(clock);
      }
    }
    for (const [id, action] of actions) {
      if (!action.at.includes(run.now.stage)) continue;
      if (action.nightly !== true && !hasCome(compiled, run.now, action, surroundings)) continue;
      if (conditionsUnmet(compiled, run.now, action, null, {}, surroundings)) continue;
      run.perform(action, { ...command, action: id, values: {} }, null);
    }
    return run.result();
  });
}

/** What a matter does because the one it is handled under stands where it stands: its actions `onLead`, in
 * the scheme's order. No events where nothing is due, so that it may be asked at any time. */
export function decideFollowing(
  compiled: CompiledScheme,
  matter: Matter,
  lead: LeadMatter,
  command: Omit<Command, 'action' | 'values' | 'party'>,
  surroundings: Surroundings,
): Decision {
  return refusing(() => {
    const run = new Run(compiled, matter.id, matter, surroundings, command.serials);
    for (const [id, action] of Object.entries(compiled.scheme.actions)) {
      if (action.onLead?.includes(lead.stage) !== true || !action.at.includes(run.now.stage)) {
        continue;
      }
      for (const party of partiesOf(run.now, action)) {
        const values = taken(lead, action, party);
        run.perform(action, { ...command, action: id, values }, party);
      }
    }
    return run.result();
  });
}

/** What a decision comes to, or the refusal that it met half-way; nothing of it is kept then. */
function refusing(work: () => Decision): Decision {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoClockRow) return { refusals: [error.refusal] };
    throw error;
  }
}

class Run {
  readonly #compiled: CompiledScheme;
  readonly #id: string;
  readonly #surroundings: Surroundings;
  readonly #events: MatterEvent[] = [];
  /** Branches opened by the action being performed, as `branch@party`. */
  #opened = new Set<string>();
  readonly #refusals: Refusal[] = [];
  /** What effects on the records share within this command. */
  readonly #carried: Pick<Settling, 'records' | 'serials' | 'made' | 'versions'>;
  #matter: Matter | null;

  constructor(
    compiled: CompiledScheme,
    id: string,
    matter: Matter | null,
    surroundings: Surroundings,
    serials: Command['serials'],
  ) {
    this.#carried = {
      records: surroundings.records ?? { entries: [], postings: [], certificates: [] },
      serials: new Map(Object.entries(serials ?? {})),
      made: new Map(),
      versions: new Map(),
    };
    this.#compiled = compiled;
    this.#id = id;
    this.#matter = matter;
    this.#surroundings = surroundings;
  }

  get now(): Matter {
    if (!this.#matter) throw new Error(`Matter ${this.#id} is not opened yet.`);
    return this.#matter;
  }

  stopExpired({ clock, party }: ClockState): void {
    const runs = this.now.clocks.some(
      (one) => one.clock === clock && one.party === party && one.stoppedOn === null,
    );
    if (runs) this.emit({ kind: 'clock-stopped', clock, party, on: this.#surroundings.today });
  }

  emit(event: MatterEvent): void {
    this.#events.push(event);
    this.#matter = evolve(this.#matter, event, this.#id);
  }

  /** What was decided; where the records refused something, nothing was. */
  result(): Decision {
    if (this.#refusals.length > 0) return { refusals: this.#refusals };
    return { events: this.#events, matter: this.now };
  }

  carryOut(action: Action, command: Command, party: string | null): Decision {
    const refusals = this.#check(action, command, party);
    if (refusals.length > 0) return { refusals };
    return refusing(() => {
      this.perform(action, command, party);
      return this.result();
    });
  }

  #check(action: Action, command: Command, party: string | null): readonly Refusal[] {
    const { fields } = this.#compiled.scheme;
    const environment = environmentOf(
      this.now,
      this.#surroundings,
      branchValues(this.now, action.branch, party),
      command.values,
    );
    const asks = askedBy(this.#compiled, action, this.now.values);
    const refusals: Refusal[] = [];
    for (const [id, value] of Object.entries(command.values)) {
      const field = fields[id];
      if (!field || !asks.includes(id)) {
        refusals.push({ code: 'not-asked', field: id, message: notAsked(id) });
        continue;
      }
      const wrong = checkValue(field, value);
      if (wrong) refusals.push({ code: 'invalid', field: id, message: titled(field.title, wrong) });
    }
    for (const id of asks) {
      const field = fields[id];
      if (!field || isFilled(command.values[id]) || isFilled(environment.values[id])) continue;
      if (field.visible && this.#compiled.rule(field.visible).evaluate(environment).value !== true)
        continue;
      if (isRequired(this.#compiled, action, id, environment)) {
        refusals.push({ code: 'missing', field: id, message: titled(field.title, unfilled) });
      }
    }
    if (refusals.length > 0) return refusals;
    const unmet = conditionsUnmet(
      this.#compiled,
      this.#matter,
      action,
      party,
      command.values,
      this.#surroundings,
    );
    return unmet ? [unmet] : [];
  }

  perform(action: Action, command: Command, party: string | null): void {
    const branch = action.branch ?? null;
    this.#opened = new Set();
    this.emit({
      kind: 'acted',
      action: command.action,
      by: command.by,
      party,
      saw: this.#surroundings.lookups,
    });
    if (Object.keys(command.values).length > 0) {
      this.emit({ kind: 'filled', values: command.values, branch, party });
    }
    if (branch !== null && party !== null && action.branchGoes !== undefined) {
      const to = chosen(this.#compiled, action.branchGoes, this.#environment(action, party));
      if (to !== null) this.emit({ kind: 'branch-moved', branch, party, to });
    }
    for (const [i, effect] of (action.effects ?? []).entries()) {
      if (isRecordEffect(effect)) this.#record(effect, i, action, command, party);
      else this.#apply(effect, action, command, party);
    }
    if (action.goes === undefined) return;
    const to = chosen(this.#compiled, action.goes, this.#environment(action, party));
    if (to === null || to === this.now.stage) return;
    this.emit({ kind: 'moved', to });
    const ended = concluded(this.#compiled, this.now, this.#surroundings, this.#carried);
    if ('refusal' in ended) this.#refusals.push(ended.refusal);
    else for (const event of ended) this.emit(event);
  }

  #record(
    effect: RecordEffect,
    nth: number,
    action: Action,
    command: Command,
    party: string | null,
  ): void {
    const settled = settle(effect, {
      compiled: this.#compiled,
      matter: this.now,
      environment: this.#environment(action, party),
      ...this.#carried,
    });
    if ('refusal' in settled) {
      this.#refusals.push(settled.refusal);
    } else if (settled.effects.length > 0) {
      const { effects } = settled;
      this.emit({ kind: 'recorded', action: command.action, effect: nth, effects });
    }
  }

  #environment(action: Action, party: string | null): ReturnType<typeof environmentOf> {
    return environmentOf(
      this.now,
      this.#surroundings,
      branchValues(this.now, action.branch, party),
    );
  }

  #apply(
    effect: Exclude<Effect, RecordEffect>,
    action: Action,
    command: Command,
    party: string | null,
  ): void {
    if ('assign' in effect) {
      const parties = this.#partiesFrom(effect, action, command, party);
      if (parties) this.emit({ kind: 'assigned', actor: effect.assign, parties });
    } else if ('open' in effect) {
      this.#open(effect.open);
    } else if ('move' in effect) {
      for (const one of this.now.branches[effect.move] ?? []) {
        if (one.stage === effect.to || effect.from?.includes(one.stage) === false) continue;
        this.emit({ kind: 'branch-moved', branch: effect.move, party: one.party, to: effect.to });
      }
    } else if ('close' in effect) {
      for (const one of this.now.branches[effect.close] ?? []) {
        if (effect.only === 'own' && one.party !== party) continue;
        this.emit({ kind: 'branch-closed', branch: effect.close, party: one.party });
      }
    } else if ('issue' in effect) {
      this.emit({ kind: 'issued', letter: effect.issue, branch: action.branch ?? null, party });
    } else if ('number' in effect) {
      if (this.now.numbers[effect.number] !== undefined) return;
      const number = command.numbers[effect.number];
      if (number === undefined) {
        throw new Error(
          `Action "${command.action}" numbers the matter, but the command brought no number of sequence "${effect.number}".`,
        );
      }
      this.emit({ kind: 'numbered', sequence: effect.number, number });
    } else if ('set' in effect) {
      const { value } = this.#compiled.rule(effect.to).evaluate(this.#environment(action, party));
      if (value !== null) this.emit({ kind: 'set', field: effect.set, value });
    } else if (clockOf(effect) !== null) {
      const acting = { branch: action.branch, party, opened: this.#opened };
      for (const event of clockEvents(
        this.#compiled,
        this.now,
        effect,
        acting,
        this.#surroundings,
      )) {
        this.emit(event);
      }
    }
  }

  #partiesFrom(
    effect: Extract<Effect, { assign: string }>,
    action: Action,
    command: Command,
    party: string | null,
  ): readonly string[] | null {
    if (effect.from === 'actor') {
      const kind = this.#compiled.scheme.actors[effect.assign]?.party ?? 'person';
      const own = partyOf(kind, command.by);
      return own === null ? null : [own];
    }
    const value: Value | undefined = this.#environment(action, party).values[effect.from];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
  }

  #open(id: string): void {
    const branch = this.#compiled.scheme.branches[id];
    if (!branch) throw new Error(`Branch "${id}" is not declared.`);
    const open = new Set((this.now.branches[id] ?? []).map((one) => one.party));
    for (const party of this.now.parties[branch.over] ?? []) {
      if (open.has(party)) continue;
      this.emit({ kind: 'branch-opened', branch: id, party, stage: branch.first });
      this.#opened.add(`${id}@${party}`);
    }
  }
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function notYours(title: Text | undefined): Refusal {
  return {
    code: 'not-your-part',
    message: {
      'zh-Hans': `此操作由“${title?.['zh-Hans'] ?? ''}”办理`,
      'zh-Hant': `此操作由「${title?.['zh-Hant'] ?? ''}」辦理`,
      en: `this is for: ${title?.en ?? ''}`,
    },
  };
}
