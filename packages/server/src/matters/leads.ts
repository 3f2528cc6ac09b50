import { decideFollowing, type Acting } from '@twinpark/core/engine';
import type { Action, Scheme } from '@twinpark/core/model';
import { dayOf } from './day.ts';
import type { HeldMatter } from './held.ts';
import type { Answer } from './answer.ts';
import type { MatterService } from './matters.ts';
import { oneByOne } from './one-by-one.ts';

const atOnce = 100;
/** Who acts where nobody does: the node itself. */
const node: Acting = { person: 'node', unit: null, roles: [] };

/** What a matter does by itself because of the one it is handled under. */
function followingActions({ actions }: Scheme): readonly Action[] {
  return Object.values(actions).filter(({ onLead }) => onLead !== undefined);
}

/** Lets every matter that is handled under this one do what follows from where it stands now. What fails here is
 * done by the node's jobs (`followLeads`): the lead's own command is carried out already. */
export async function leadOthers(
  service: MatterService,
  zone: string,
  lead: Pick<HeldMatter, 'state'> | null,
): Promise<void> {
  if (lead === null) return;
  const { id, schemeHash, stage } = lead.state;
  const { compiled } = await service.schemes.version(zone, schemeHash);
  const leads = followingActions(compiled.scheme).some(({ onLead }) => onLead?.includes(stage));
  if (!leads) return;
  try {
    for (const { matter, lead: own } of await service.store.matterLinks(zone, [id])) {
      if (own.id === id) await follow(service, zone, matter.id, id);
    }
  } catch {
    // Nothing is lost: the links stand in the store.
  }
}

/** Does for all matters of a zone what was not done at once: the node may have stopped in between. */
export async function followLeads(service: MatterService, zone: string): Promise<number> {
  let changed = 0;
  for (const { compiled } of service.schemes.all(zone)) {
    const actions = followingActions(compiled.scheme);
    if (actions.length === 0) continue;
    // The first stage of all that a follower waits at; from there it goes on by itself in one command.
    const own = [...new Set(actions.flatMap(({ at, branch }) => (branch === undefined ? at : [])))];
    const lead = [...new Set(actions.flatMap(({ onLead }) => onLead ?? []))];
    const stages = { own, lead };
    const links = await service.store.waitingFollowers(zone, compiled.scheme.id, stages, atOnce);
    await oneByOne(links, async ({ matter, lead: under }) => {
      const answer = await follow(service, zone, matter.id, under.id);
      if (answer.outcome === 'done' && !answer.before) changed += 1;
    });
  }
  return changed;
}

async function follow(
  service: MatterService,
  zone: string,
  matter: string,
  lead: string,
): Promise<Answer> {
  const under = await service.read(zone, lead);
  if (under === null) {
    throw new Error(`Matter ${matter} is handled under ${lead}, which is not there.`);
  }
  const at = service.now();
  const today = dayOf(at);
  const { plain } = under.held;
  const id = `lead:${lead}:${String(plain.version)}:${matter}`;
  return service.carryOut({
    zone,
    id,
    matter,
    what: { lead, version: plain.version, matter },
    at,
    actions: ({ compiled }) => followingActions(compiled.scheme),
    decide: async (held, running, { numbers, serials }) => {
      if (held === null) throw new Error(`Matter ${matter} of zone ${zone} is not there.`);
      const own = held.plain;
      // It may have been taken out from under the lead meanwhile.
      if (own.values['leadMatter'] !== lead) return { events: [], matter: own };
      const around = { zone, running, matter: own, given: {}, today };
      const actions = followingActions(running.compiled.scheme);
      const surroundings = await service.surroundings(around, actions);
      const { lookups } = surroundings;
      const command = { id, by: node, lookups, numbers, serials, at, today };
      return decideFollowing(running.compiled, own, plain, command, surroundings);
    },
  });
}
