import type { MatterEvent } from '@twinpark/core/engine';

/** Whether the database makes rows of an event besides the event itself (`note_event`): of letters that go out,
 * certificates, what is erased from them, and the matter it is handled under. */
export function leavesRows(event: MatterEvent): boolean {
  if (event.kind === 'issued' || event.kind === 'erased') return true;
  if (event.kind === 'set') return event.field === 'leadMatter';
  if (event.kind !== 'concluded' && event.kind !== 'recorded') return false;
  return event.effects.some(
    (effect) => 'certificate' in effect || 'revoke' in effect || 'letter' in effect,
  );
}
