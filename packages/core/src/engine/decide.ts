import type { Action, Effect, Text, Value } from '../model/index.ts';
import { askedBy, conditionsUnmet, isRequired, permitted } from './abilities.ts';
import { clockEvents, clockOf, NoClockRow, overdue } from './clocks.ts';
import type { CompiledScheme } from './compile.ts';
import { branchValues, chosen, environmentOf, partyOf, type Surroundings } from './environment.ts';
import { evolve } from './evolve.ts';
import { checkValue } from './field-check.ts';
import type { Acting, ClockState, Command, Matter, MatterEvent } from './matter.ts';
import { concluded } from './outcome.ts';
import { titled, type Refusal } from './refusal.ts';

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
  const run = new Run(compiled, id, null, surroundings);
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
  if (!action || action.onExpiry !== undefined) {
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
  return new Run(compiled, matter.id, matter, surroundings).carryOut(action, command, party);
}

/** What a timer does when a clock has run out; no events where nothing is due. A clock whose timer has
 * acted stops, so that it acts once. */
export function decideExpiry(
  compiled: CompiledScheme,
  matter: Matter,
  command: Omit<Command, 'action' | 'values' | 'party'>,
  surroundings: Surroundings,
): Decision {
  return refusing(() => {
    const run = new Run(compiled, matter.id, matter, surroundings);
    for (const clock of overdue(matter, command.today)) {
      for (const [id, action] of Object.entries(compiled.scheme.actions)) {
        if (action.onExpiry !== clock.clock || !action.at.includes(run.now.stage)) continue;
        run.perform(action, { ...command, action: id, values: {} }, clock.party);
        run.stopExpired(clock);
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
  #matter: Matter | null;

  constructor(
    compiled: CompiledScheme,
    id: string,
    matter: Matter | null,
    surroundings: Surroundings,
  ) {
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

  result(): Decision {
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
    for (const effect of action.effects ?? []) this.#apply(effect, action, command, party);
    if (action.goes === undefined) return;
    const to = chosen(this.#compiled, action.goes, this.#environment(action, party));
    if (to === null || to === this.now.stage) return;
    this.emit({ kind: 'moved', to });
    for (const event of concluded(this.#compiled, this.now, this.#surroundings)) this.emit(event);
  }

  #environment(action: Action, party: string | null): ReturnType<typeof environmentOf> {
    return environmentOf(
      this.now,
      this.#surroundings,
      branchValues(this.now, action.branch, party),
    );
  }

  #apply(effect: Effect, action: Action, command: Command, party: string | null): void {
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

const unfilled: Text = { 'zh-Hans': '必填', 'zh-Hant': '必須填寫', en: 'this is required' };

function notAsked(id: string): Text {
  return {
    'zh-Hans': `此操作不填“${id}”，请去掉`,
    'zh-Hant': `此操作毋須填寫「${id}」，請刪去`,
    en: `this action does not ask for "${id}"; leave it out`,
  };
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

/** The fields a person may see of a matter: public ones always, case fields for those who take part,
 * personal ones for whoever gave them and the parts that need them. */
export function visibleFields(
  compiled: CompiledScheme,
  matter: Matter,
  viewer: Acting | null,
): ReadonlySet<string> {
  const parts = viewer
    ? Object.entries(compiled.scheme.actors).flatMap(([id, actor]) => {
        const party = partyOf(actor.party, viewer);
        const held = party !== null && (matter.parties[id] ?? []).includes(party);
        return held && (actor.role === undefined || viewer.roles.includes(actor.role)) ? [id] : [];
      })
    : [];
  const { opening, fields } = compiled.scheme;
  return new Set(
    Object.entries(fields).flatMap(([id, field]) => {
      const seen =
        field.privacy === 'public' ||
        (field.privacy === 'case' && parts.some((part) => field.seenBy?.includes(part) ?? true)) ||
        (field.privacy === 'personal' &&
          parts.some((part) => part === opening.by || field.seenBy?.includes(part)));
      return seen ? [id] : [];
    }),
  );
}
