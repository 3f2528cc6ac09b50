import type { MatterEvent } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import type { ReceivedNotice } from '@twinpark/core/notices';
import type { MatterService } from './matters.ts';

/** What was said when a party lost its part in a matter, as far as that part could see it then: why an assignment was
 * withdrawn, to whom it went. Nothing personal. */
export async function saidOnRelease(
  { store, schemes }: MatterService,
  zone: string,
  { matter, at, facts }: Pick<ReceivedNotice, 'matter' | 'at' | 'facts'>,
): Promise<Values> {
  const stored = await store.matterEvents(zone, matter);
  const events = stored.map(({ body }) => JSON.parse(body) as MatterEvent);
  const done = events.findLastIndex(
    (event, i) =>
      event.kind === 'acted' && event.action === facts.action && (stored[i]?.at ?? '') <= at,
  );
  const command = stored[done]?.command;
  const same = events.filter((_, i) => stored[i]?.command === command);
  const parts = same.flatMap((event) => (event.kind === 'assigned' ? [event.actor] : []));
  const { scheme } = (await schemes.version(zone, facts.schemeHash)).compiled;
  const asks = scheme.actions[facts.action ?? '']?.asks ?? [];
  const mayRead = (id: string): boolean => {
    const { privacy = 'personal', seenBy } = scheme.fields[id] ?? {};
    const isOpen = privacy === 'public' || seenBy === undefined;
    return privacy !== 'personal' && (isOpen || parts.some((part) => seenBy.includes(part)));
  };
  return Object.fromEntries(
    same.flatMap((event) =>
      event.kind === 'filled'
        ? Object.entries(event.values).filter(([id]) => asks.includes(id) && mayRead(id))
        : [],
    ),
  );
}
