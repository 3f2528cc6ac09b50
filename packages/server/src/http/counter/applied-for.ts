import type { QueueItem } from '@twinpark/postgres';
import type { MatterService } from '../../matters/index.ts';

/** Whether a party applied for a matter of its queue itself; else it handles the matter or is asked in it. */
export function isAppliedFor(
  { schemes }: MatterService,
  zone: string,
  { scheme, actors }: Pick<QueueItem, 'scheme' | 'actors'>,
): boolean {
  const opens = schemes.current(zone, scheme)?.compiled.scheme;
  return opens?.guide !== undefined && actors.includes(opens.opening.by);
}
