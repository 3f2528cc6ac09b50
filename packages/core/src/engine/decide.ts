import type { Text } from '../model/index.ts';
import { conditionsUnmet, permitted } from './abilities.ts';
import { overdue } from './clocks.ts';
import type { CompiledScheme } from './compile.ts';
import { isAutomatic } from './effect-rules.ts';
import type { Surroundings } from './environment.ts';
import { partiesOf, taken, type LeadMatter } from './leads.ts';
import type { Acting, Command, Matter } from './matter.ts';
import { numbersRead } from './number-form.ts';
import { partyFor } from './parts.ts';
import type { Refusal } from './refusal.ts';
import { refusing, Run, type Decision } from './run.ts';
import { hasCome } from './timer-day.ts';

export type { Decision } from './run.ts';

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
  const party = actor ? partyFor(actor, command.by) : null;
  if (!actor || party === null) return { refusals: [notYours(actor?.title)] };
  const known = { ...surroundings, by: command.by };
  const run = new Run(compiled, id, null, known, command.serials);
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
  const values = numbersRead(scheme, command.values);
  const opened = { ...command, values, action: 'opening' };
  return run.carryOut({ ...opening, at: [scheme.first] }, opened, null);
}

/** Why somebody may not open a matter of a scheme; null: they may. */
export function openingRefused(
  { scheme }: CompiledScheme,
  standing: Standing,
  by: Acting,
): Refusal | null {
  const { opening } = scheme;
  const actor = scheme.actors[opening.by];
  const party = actor ? partyFor(actor, by) : null;
  const isOthers = actor?.standing && party !== null && !standing[opening.by]?.includes(party);
  return party === null || isOthers ? notYours(actor?.title) : null;
}

/** Decides one action on a running matter. Pure: the same matter, command and surroundings give the
 * same events. */
export function decide(
  compiled: CompiledScheme,
  matter: Matter,
  command: Command,
  surroundings: Surroundings,
): Decision {
  const { actions } = compiled.scheme;
  // A name like "constructor" comes from outside, and every object has one.
  const action = Object.hasOwn(actions, command.action) ? actions[command.action] : undefined;
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
  const known = { ...surroundings, by: command.by };
  const run = new Run(compiled, matter.id, matter, known, command.serials);
  const values = numbersRead(compiled.scheme, command.values);
  return run.carryOut(action, { ...command, values }, party);
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
      // What the timer of another clock has just stopped or extended does not run out any more.
      const still = overdue(run.now, command.today);
      if (!still.some((one) => one.clock === clock.clock && one.party === clock.party)) continue;
      for (const [id, action] of actions) {
        if (action.onExpiry !== clock.clock || !action.at.includes(run.now.stage)) continue;
        const { branch } = action;
        if (branch !== undefined && !partiesOf(run.now, action).includes(clock.party)) continue;
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
