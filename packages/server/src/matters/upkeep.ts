import {
  byTimer,
  decideTimers,
  recomputed,
  type Acting,
  type MatterEvent,
} from '@twinpark/core/engine';
import { lettersThatSay } from '@twinpark/core/letters';
import { text, type Action, type Scheme, type Text } from '@twinpark/core/model';
import type { DecisionPlace, Erasure } from '@twinpark/postgres';
import { dayOf } from './day.ts';
import { nothingToDo, type Answer } from './answer.ts';
import type { MatterService } from './matters.ts';
import { oneByOne } from './one-by-one.ts';
import { plainOf } from './work.ts';

const atOnce = 100;
/** Who acts where nobody does: the node itself. */
const node: Acting = { person: 'node', unit: null, roles: [] };

/** Wakes the clocks that ran out before today and the timers whose day has come: what their timers do is done once, by whichever process
 * asks first. Returns how many matters changed. */
export async function runTimers(service: MatterService, zone: string): Promise<number> {
  const at = service.now();
  const today = dayOf(at);
  let changed = 0;
  for (;;) {
    const matters = await service.store.claimExpired(zone, today, at, atOnce);
    await oneByOne(matters, async (matter) => {
      const answer = await wake(service, zone, matter, at);
      if (answer.outcome === 'done' && !answer.before) changed += 1;
      await service.store.settleExpired(zone, matter, today);
    });
    if (matters.length === 0) return changed;
  }
}

function timersOf({ actions }: Scheme): readonly Action[] {
  return Object.values(actions).filter(byTimer);
}

function wake(service: MatterService, zone: string, matter: string, at: string): Promise<Answer> {
  const today = dayOf(at);
  const id = `timer:${today}:${matter}`;
  return service.carryOut({
    zone,
    id,
    matter,
    what: { timer: today, matter },
    at,
    actions: ({ compiled }) => timersOf(compiled.scheme),
    decide: async (held, running, { numbers, serials }) => {
      const plain = plainOf(held);
      const around = { zone, running, matter: plain, given: {}, today };
      const surroundings = await service.surroundings(around, timersOf(running.compiled.scheme));
      const { lookups } = surroundings;
      const command = { id, by: node, lookups, numbers, serials, at, today };
      return decideTimers(running.compiled, plain, command, surroundings);
    },
  });
}

/** What became of the matters whose clocks were computed again: how many have other dates now, and those that still stand
 * as they did, each with why. */
export interface Recomputed {
  readonly moved: number;
  readonly left: readonly { readonly matter: string; readonly why: string }[];
}

/** Computes every running clock again, after a calendar was published or corrected. Each matter whose
 * dates moved records it with the reason. One that cannot be computed keeps none of the others. */
export async function recomputeClocks(
  service: MatterService,
  zone: string,
  because: Text,
): Promise<Recomputed> {
  const at = service.now();
  let moved = 0;
  const left: { readonly matter: string; readonly why: string }[] = [];
  let after: string | null = null;
  for (;;) {
    const matters: readonly string[] = await service.store.mattersWithClocks(zone, after, atOnce);
    for (const matter of matters) {
      const asked = service.carryOut({
        zone,
        id: `recompute:${at}:${matter}`,
        matter,
        what: { recompute: at, matter },
        at,
        actions: () => [],
        decide: async (held) => {
          const plain = plainOf(held);
          return {
            events: recomputed(plain, { calendars: service.calendars }, because),
            matter: plain,
          };
        },
      });
      const answer = await asked.catch((error: unknown) => String(error));
      if (typeof answer === 'string') left.push({ matter, why: answer });
      else if (answer.outcome === 'done') moved += answer.before ? 0 : 1;
      else if (answer.outcome === 'refused') {
        // A clock that stands as it should needs nothing.
        const [refusal] = answer.refusals;
        if (refusal !== nothingToDo) left.push({ matter, why: refusal?.message.en ?? '' });
      }
    }
    after = matters.at(-1) ?? null;
    if (after === null) return { moved, left };
  }
}

/** Who runs the node and has opened its data or its socket, under the name they give: nobody's account. */
export function localOperator(name: string): Acting {
  return { person: `operator:${name}`, unit: null, roles: ['operator'] };
}

/** Administrators of the node, and who runs it. No account can be given the role `operator`. */
const mayErase = ({ unit, roles }: Acting): boolean =>
  unit === null && (roles.includes('administrator') || roles.includes('operator'));

/** Erases the personal values of a field for good. The events keep their hashes and the log stays
 * verifiable; that they were erased, by whom and why is an event of its own. */
export async function erase(
  service: MatterService,
  asked: {
    readonly zone: string;
    readonly id: string;
    readonly matter: string;
    readonly field: string;
    readonly by: Acting;
    readonly because: string;
  },
): Promise<Answer> {
  const { zone, id, matter, field, by, because } = asked;
  if (!mayErase(by)) return notForYou;
  const answer = await service.carryOut({
    zone,
    id,
    matter,
    what: { erase: matter, field, by, because },
    at: service.now(),
    actions: () => [],
    decide: async (held) => {
      const plain = plainOf(held);
      const has = held?.personal.some((value) => value.field === field) === true;
      const events: readonly MatterEvent[] = has ? [{ kind: 'erased', field, by, because }] : [];
      return { events, matter: plain };
    },
  });
  if (answer.outcome === 'done') {
    await finishErasure(service, zone, { matter, seq: answer.version, field });
  }
  return answer;
}

/** Removes the files and letters of erasures that a process did not live to finish. Returns how many. */
export async function finishErasures(service: MatterService, zone: string): Promise<number> {
  const due = await service.store.dueErasures(zone);
  for (const erasure of due) await finishErasure(service, zone, erasure);
  return due.length;
}

async function finishErasure(
  service: MatterService,
  zone: string,
  erasure: Erasure,
): Promise<void> {
  const letters = await lettersSaying(service, zone, erasure);
  await service.store.dropFiles(zone, erasure, letters);
}

/** The letters of a matter that said a field before it was erased: each as it is worded in the version of the scheme
 * that the matter ran under when it went out. */
async function lettersSaying(
  { store, schemes }: MatterService,
  zone: string,
  { matter, seq: until, field }: Erasure,
): Promise<readonly DecisionPlace[]> {
  const saying: DecisionPlace[] = [];
  let letters: Scheme['letters'];
  for (const { seq, body } of await store.matterEvents(zone, matter)) {
    const event = JSON.parse(body) as MatterEvent;
    if (seq > until) break;
    if (event.kind === 'opened' || event.kind === 'migrated') {
      ({ letters } = (await schemes.version(zone, event.schemeHash)).compiled.scheme);
    }
    if (event.kind !== 'concluded' && event.kind !== 'recorded') continue;
    const kinds = lettersThatSay(letters ?? {}, field);
    for (const [ordinal, effect] of event.effects.entries()) {
      if ('letter' in effect && kinds.includes(effect.letter)) saying.push({ seq, ordinal });
    }
  }
  return saying;
}

const notForYou: Answer = {
  outcome: 'refused',
  refusals: [
    {
      code: 'not-your-part',
      message: text(
        '此操作须由系统管理员办理',
        '此操作須由系統管理員辦理',
        'this is for an administrator of the node',
      ),
    },
  ],
};
