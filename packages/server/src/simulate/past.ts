import { unsealed, type MatterEvent, type SettledEffect } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { pastMatter, type PastMatter } from '@twinpark/core/simulate';
import type { PastMatterRow } from '@twinpark/postgres';
import { dayOf } from '../matters/day.ts';
import { opener } from '../matters/held.ts';

/** A past matter as it is decided again: with its personal values in their places, without those that were
 * erased. They do not leave the process: what is shown is masked. */
export function pastOf({ id, events, personal }: PastMatterRow): PastMatter {
  const open = opener(personal);
  const plain = (values: Values): Values => unsealed(values, open);
  const isSealed = personal.length > 0 || events.some(({ event }) => event.kind === 'erased');
  return pastMatter(
    id,
    events.map(({ command, at, event }) => ({
      command,
      on: dayOf(at),
      event: isSealed ? plainEvent(event, plain) : event,
    })),
  );
}

function plainEvent(event: MatterEvent, plain: (values: Values) => Values): MatterEvent {
  if (event.kind === 'filled') return { ...event, values: plain(event.values) };
  if (event.kind === 'concluded' || event.kind === 'recorded') {
    return { ...event, effects: event.effects.map((effect) => plainEffect(effect, plain)) };
  }
  return event;
}

function plainEffect(effect: SettledEffect, plain: (values: Values) => Values): SettledEffect {
  if ('columns' in effect && effect.columns !== undefined) {
    return { ...effect, columns: plain(effect.columns) };
  }
  return 'claims' in effect ? { ...effect, claims: plain(effect.claims) } : effect;
}
