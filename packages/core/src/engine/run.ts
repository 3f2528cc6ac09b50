import type { Action, Effect, RecordEffect, Text, Value, Values } from '../model/index.ts';
import { askedBy, conditionsUnmet, isRequired } from './abilities.ts';
import { ClockRefusal, clockEvents, clockOf } from './clocks.ts';
import type { CompiledScheme } from './compile.ts';
import { isRecordEffect } from './effect-rules.ts';
import { branchValues, chosen, environmentOf, ownOn, type Surroundings } from './environment.ts';
import { evolve } from './evolve.ts';
import { isFilled } from './filled.ts';
import { checkValue, wellFormed } from './field-check.ts';
import type { ClockState, Command, Matter, MatterEvent } from './matter.ts';
import { concluded } from './outcome.ts';
import { leavings } from './leaving.ts';
import { saidWith } from './otherwise.ts';
import { partyOf } from './parts.ts';
import { checkPersons } from './person-check.ts';
import { givenBack, keepsIt, notAsked, titled, unfilled, type Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import type { Settling } from './settling.ts';
import { checkUnits } from './unit-check.ts';

/** The events that follow from a command, or why it is refused. All or nothing. */
export type Decision =
  | { readonly events: readonly MatterEvent[]; readonly matter: Matter }
  | { readonly refusals: readonly Refusal[] };

/** What a decision comes to, or the refusal that it met half-way; nothing of it is kept then. */
export function refusing(work: () => Decision): Decision {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClockRefusal) return { refusals: [error.refusal] };
    throw error;
  }
}

/** One command on its way: the events so far, and the matter after them. */
export class Run {
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
    const known = wellFormed(fields, command.values, command.today);
    const given = this.#kept(action, party, known);
    const own = branchValues(this.now, action.branch, party);
    const environment = environmentOf(this.now, this.#surroundings, own, given);
    const held: Values = { ...this.now.values, ...own };
    const asks = askedBy(this.#compiled, action, this.now.values);
    const refusals: Refusal[] = [];
    for (const [id, value] of Object.entries(command.values)) {
      const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
      if (!field || !asks.includes(id)) {
        refusals.push({ code: 'not-asked', field: id, message: notAsked(id) });
        continue;
      }
      const { units, persons } = this.#surroundings;
      const wrong =
        checkValue(field, value, command.today) ??
        (units && checkUnits(field, value, units, this.now.parties)) ??
        (persons && checkPersons(field, value, persons, held[id]));
      if (wrong) refusals.push({ code: 'invalid', field: id, message: titled(field.title, wrong) });
    }
    for (const id of asks) {
      const field = fields[id];
      if (!field || isFilled(environment.values[id])) continue;
      // What is wrong is not missing too.
      if (refusals.some((refusal) => refusal.field === id)) continue;
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
      given,
      this.#surroundings,
      'complete',
    );
    if (unmet) return [unmet];
    return party === null ? [] : this.#leaving(action, party, environment.values);
  }

  /** Where a party is released from its branch: it is not chosen again, and the others on that branch stay. */
  #leaving(action: Action, party: string, values: Values): readonly Refusal[] {
    const { fields, branches, title } = this.#compiled.scheme;
    const branch = action.branch ?? '';
    return leavings(action).flatMap(({ from, actor }): readonly Refusal[] => {
      const chosen = [values[from] ?? []].flat();
      const others = (this.now.branches[branch] ?? []).flatMap((one) =>
        branches[branch]?.over === actor && one.party !== party && !chosen.includes(one.party)
          ? [one.party]
          : [],
      );
      const why = chosen.includes(party) ? givenBack : others.length > 0 ? keepsIt(others) : null;
      const refused = { code: 'condition', field: from } as const;
      return why === null
        ? []
        : [{ ...refused, message: titled(fields[from]?.title ?? title, why) }];
    });
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
      ...this.#because(action),
    });
    const values = this.#kept(action, party, command.values);
    if (Object.keys(values).length > 0) this.emit({ kind: 'filled', values, branch, party });
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

  #because({ because }: Action): { readonly because?: Text } {
    if (because === undefined) return {};
    const { lookups, today } = this.#surroundings;
    const said = saidWith(because, { values: this.now.values, lookups: { ...lookups, today } });
    return { because: said ?? because };
  }

  /** What was given before of what is asked anew: it goes. */
  #outdated(action: Action, party: string | null): Values {
    const held = { ...this.now.values, ...branchValues(this.now, action.branch, party) };
    return emptied(action.anew, held);
  }

  /** What an action keeps of what was filled in: without what a rule does not ask now, which is emptied where it was
   * filled in before (why a reply is not disclosed in full, once it is). */
  #kept(action: Action, party: string | null, filled: Values): Values {
    const own = branchValues(this.now, action.branch, party);
    const held = { ...this.now.values, ...own };
    const { fields } = this.#compiled.scheme;
    const ruled = askedBy(this.#compiled, action, this.now.values).flatMap((id) => {
      const visible = fields[id]?.visible;
      return visible === undefined ? [] : [{ id, rule: this.#compiled.rule(visible) }];
    });
    let values: Values = { ...this.#outdated(action, party), ...filled };
    // One that is not asked may be what another is asked by.
    for (let left = ruled.length; left > 0; left -= 1) {
      const environment = environmentOf(this.now, this.#surroundings, own, values);
      const unasked = ruled.filter(
        ({ id, rule }) =>
          isFilled(environment.values[id]) && rule.evaluate(environment).value === false,
      );
      if (unasked.length === 0) break;
      const gone = unasked.map(({ id }) => id);
      const kept = Object.entries(values).filter(([id]) => !gone.includes(id));
      values = { ...Object.fromEntries(kept), ...emptied(gone, held) };
    }
    return values;
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
    return {
      ...environmentOf(this.now, this.#surroundings, branchValues(this.now, action.branch, party)),
      own: ownOn(this.#compiled, action.branch, party),
    };
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
      this.#open(effect);
    } else if ('move' in effect) {
      for (const one of this.now.branches[effect.move] ?? []) {
        if (one.stage === effect.to || effect.from?.includes(one.stage) === false) continue;
        const { move: branch } = effect;
        this.emit({ kind: 'branch-moved', branch, party: one.party, to: effect.to });
        const values = emptied(effect.clears, one.values);
        if (Object.keys(values).length > 0) {
          this.emit({ kind: 'filled', values, branch, party: one.party });
        }
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
      const { set: field } = effect;
      const branch = effect.on === 'branch' ? action.branch : undefined;
      const held = branch === undefined ? this.now.values : branchValues(this.now, branch, party);
      // Emptying what is empty is no event.
      if (value === null || !(isFilled(value) || isFilled(held[field]))) return;
      if (branch === undefined) this.emit({ kind: 'set', field, value });
      else this.emit({ kind: 'filled', values: { [field]: value }, branch, party });
    } else if (clockOf(effect) !== null) {
      if (('start' in effect || 'pause' in effect) && effect.onlyIf !== undefined) {
        const holds = this.#compiled.rule(effect.onlyIf).evaluate(this.#environment(action, party));
        if (holds.value !== true) return;
      }
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
    if (typeof value === 'string') return value === '' ? [] : [value];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
  }

  #open({ open: id, of, onlyIf, takes = [] }: Extract<Effect, { open: string }>): void {
    const branch = this.#compiled.scheme.branches[id];
    if (!branch) throw new Error(`Branch "${id}" is not declared.`);
    const open = new Set((this.now.branches[id] ?? []).map((one) => one.party));
    for (const party of this.now.parties[branch.over] ?? []) {
      if (open.has(party)) continue;
      if (onlyIf !== undefined) {
        const own = branchValues(this.now, of, party);
        const known = environmentOf(this.now, this.#surroundings, own);
        if (this.#compiled.rule(onlyIf).evaluate(known).value !== true) continue;
      }
      this.emit({ kind: 'branch-opened', branch: id, party, stage: branch.first });
      this.#opened.add(`${id}@${party}`);
      const held = branchValues(this.now, of, party);
      const values = Object.fromEntries(
        takes.flatMap((field) => {
          const value = held[field];
          return value !== undefined && isFilled(value) ? [[field, value]] : [];
        }),
      );
      if (Object.keys(values).length > 0) this.emit({ kind: 'filled', values, branch: id, party });
    }
  }
}

/** Those of these fields that are filled in, emptied. */
function emptied(fields: readonly string[] = [], held: Values): Values {
  const gone = fields.filter((id) => isFilled(held[id]));
  return Object.fromEntries(gone.map((id) => [id, '']));
}
