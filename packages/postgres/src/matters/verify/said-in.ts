import type { MatterEvent } from '@twinpark/core/engine';

/** What a stored event says; null where it cannot be read. A stored event that cannot be read was changed, which is
 * reported where its hash is compared: whoever only asks what it says must not stumble over it. */
export function saidIn<T>(body: string, say: (event: MatterEvent) => T): T | null {
  try {
    return say(JSON.parse(body) as MatterEvent);
  } catch {
    return null;
  }
}
