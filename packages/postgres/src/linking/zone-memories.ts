import type { Database, Queryable } from '../database.ts';
import { ZoneMemory } from './zone-memory.ts';

/** What linking remembers of the zones, as long as the transactions that it comes from are kept. */
export class ZoneMemories {
  readonly #zones = new Map<string, ZoneMemory>();

  of(zone: string): ZoneMemory {
    const known = this.#zones.get(zone);
    if (known !== undefined) return known;
    const memory = new ZoneMemory(zone);
    this.#zones.set(zone, memory);
    return memory;
  }

  /** Runs `work` in one transaction; when it is not kept, what it taught is forgotten. */
  async during(database: Database, work: (transaction: Queryable) => Promise<void>): Promise<void> {
    try {
      await database.transaction(work);
    } catch (error) {
      this.#zones.clear();
      throw error;
    }
  }
}
