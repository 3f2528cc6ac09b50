import { placesOf } from '@twinpark/core/engine';
import type { MatterService } from './matters.ts';

const atOnce = 100;

/** Judges again whose turn it is in the matters that a migration put aside. Safe to run twice and at the same time, and
 * to interrupt. Returns how many were judged. */
export async function followTurns(service: MatterService, zone: string): Promise<number> {
  let judged = 0;
  for (;;) {
    const matters = await service.store.turnsAgain(zone, atOnce);
    if (matters.length === 0) return judged;
    for (const matter of matters) {
      const read = await service.read(zone, matter);
      const { state } = read?.held ?? {};
      const places = read && state ? placesOf(read.running.compiled, state) : [];
      await service.store.judgeTurns(zone, matter, state?.version ?? 0, places);
      judged += 1;
    }
  }
}
