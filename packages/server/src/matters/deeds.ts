import type { Acting, MatterEvent } from '@twinpark/core/engine';
import type { Instant, Text, Values } from '@twinpark/core/model';
import { deedsIn, doer } from '@twinpark/core/notices';
import type { StoredEvent } from '@twinpark/postgres';
import type { MatterService } from './matters.ts';

/** Something that somebody without a part in a matter did there (an objection), as they may read it. */
export interface OwnDeed {
  readonly action: string;
  readonly at: Instant;
  /** What they filled in; nothing personal. */
  readonly values: Values;
  /** null: it waits for its answer. */
  readonly answer: { readonly says: Text; readonly at: Instant; readonly values: Values } | null;
}

/** What somebody, or their unit, did in a matter that its scheme answers, the newest first, with what became of it. */
export async function ownDeeds(
  service: MatterService,
  zone: string,
  id: string,
  viewer: Acting | null,
): Promise<readonly OwnDeed[]> {
  const found = viewer && (await service.read(zone, id));
  if (!found) return [];
  const { scheme } = found.running.compiled;
  if (scheme.answers === undefined) return [];
  const stored = await service.store.matterEvents(zone, id);
  const events = stored.map(({ body }) => JSON.parse(body) as MatterEvent);
  const own = doer(viewer);
  const given = (place: StoredEvent, fields: readonly string[]): Values =>
    Object.fromEntries(
      events.flatMap((event, i) => {
        if (event.kind !== 'filled' || stored[i]?.command !== place.command) return [];
        return Object.entries(event.values).filter(
          ([field]) => fields.includes(field) && scheme.fields[field]?.privacy !== 'personal',
        );
      }),
    );
  return deedsIn(scheme, events)
    .flatMap(({ at, action, by, answered }): OwnDeed[] => {
      const place = stored[at];
      const { kind, id: party } = doer(by);
      if (place === undefined || kind !== own.kind || party !== own.id) return [];
      const answer = answered && scheme.answers?.[answered.answer];
      const answering = answered && stored[answered.at];
      return [
        {
          action,
          at: place.at,
          values: given(place, scheme.actions[action]?.asks ?? []),
          answer:
            answer && answering
              ? {
                  says: answer.says,
                  at: answering.at,
                  values: given(answering, answer.shows ?? []),
                }
              : null,
        },
      ];
    })
    .toReversed();
}
