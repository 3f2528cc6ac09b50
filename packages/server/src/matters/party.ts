import { partsHeld, type Acting } from '@twinpark/core/engine';
import type { QueueParty } from '@twinpark/postgres';
import type { MatterService } from './matters.ts';

/** For whom somebody looks into lists: the unit they act for, else themselves; with the roles they have there. */
export function partyActing({ unit, person, roles }: Acting): QueueParty {
  return unit === null ? { kind: 'person', id: person, roles } : { kind: 'unit', id: unit, roles };
}

/** Whether somebody holds a part in a matter that was read: only they see its case file. */
export function takesPart(
  { running, held }: NonNullable<Awaited<ReturnType<MatterService['read']>>>,
  acting: Acting | null,
): boolean {
  return partsHeld(running.compiled.scheme, held.plain.parties, acting).length > 0;
}
