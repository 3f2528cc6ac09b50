import { rolesLacking, type Acting } from '@twinpark/core/engine';
import type { Text } from '@twinpark/core/model';
import type { RunningScheme } from './schemes.ts';
import type { MatterService } from './matters.ts';

/** Parts of a unit that an account cannot hold, because it lacks the role they need. */
export interface LackedRole {
  readonly role: string;
  /** What the parts are called, each once. */
  readonly parts: readonly Text[];
}

/** The roles that a matter needs of somebody of a unit that holds parts in it, where they hold none: said to those alone
 * who know of the matter, because they were told of it or did something in it. Empty: there is nothing to say. */
export async function lackedIn(
  service: MatterService,
  zone: string,
  matter: string,
  acting: Acting,
  wasTold: boolean,
): Promise<readonly LackedRole[]> {
  const found = await service.read(zone, matter);
  if (found === null) return [];
  const { scheme } = found.running.compiled;
  const { parties } = found.held.plain;
  const roles = rolesLacking(scheme, parties, acting);
  if (roles.length === 0) return [];
  if (!wasTold) {
    const events = await service.store.matterEvents(zone, matter);
    const own = events.some(({ body }) => {
      const event = JSON.parse(body) as { readonly by?: Acting };
      return event.by?.person === acting.person;
    });
    if (!own) return [];
  }
  return roles.map((role) => ({ role, parts: partsOf(scheme.actors, parties, acting, role) }));
}

/** The standing parts of a unit that somebody who acts for it cannot hold: their matters are on no list of theirs. */
export function lackedAlways(
  schemes: readonly RunningScheme[],
  acting: Acting,
): readonly LackedRole[] {
  const lacked = new Map<string, Text[]>();
  for (const { compiled, standing } of schemes) {
    const { actors } = compiled.scheme;
    const roles = Object.values(actors).flatMap(({ role }) => role ?? []);
    for (const role of new Set(roles)) {
      if (acting.roles.includes(role)) continue;
      for (const part of partsOf(actors, standing, acting, role)) {
        const known = lacked.get(role) ?? [];
        if (!known.some(({ en }) => en === part.en)) lacked.set(role, [...known, part]);
      }
    }
  }
  return [...lacked].map(([role, parts]) => ({ role, parts }));
}

function partsOf(
  actors: RunningScheme['compiled']['scheme']['actors'],
  parties: Readonly<Record<string, readonly string[]>>,
  { unit }: Acting,
  role: string,
): readonly Text[] {
  return Object.entries(actors).flatMap(([id, actor]) =>
    actor.role === role && unit !== null && parties[id]?.includes(unit) ? [actor.title] : [],
  );
}
