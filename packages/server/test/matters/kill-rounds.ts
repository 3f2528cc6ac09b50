import { openStore } from '@twinpark/postgres';
import { killedNode } from './killed-node.ts';

const worker = new URL('./kill-worker.ts', import.meta.url).pathname;
const zone = 'story';

export interface KillReport {
  readonly rounds: number;
  /** Commands whose answer had reached us before the kill. */
  readonly acknowledged: number;
  /** Acknowledged, but not in the store as acknowledged. Must be none. */
  readonly lost: readonly string[];
  /** Commands in the store, acknowledged or not. */
  readonly stored: number;
  /** What verify found after every round. Must be none. */
  readonly troubles: readonly string[];
}

/** Kills a node under load at random moments, again and again on the same data, and checks after each
 * time that every acknowledged command is there, none twice, and that verify passes. `random` gives
 * numbers from 0 to 1. */
export async function killRounds(settings: {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly rounds: number;
  readonly random: () => number;
  readonly progress?: (round: number) => void;
}): Promise<KillReport> {
  const acknowledged = new Map<string, { readonly matter: string; readonly version: number }>();
  const lost: string[] = [];
  const troubles: string[] = [];
  let stored = 0;
  for (let round = 0; round < settings.rounds; round += 1) {
    await oneRound(settings, round, acknowledged);
    const store = await openStore(settings);
    for (const [id, { matter, version }] of acknowledged) {
      if (!id.startsWith(`r${String(round)}-`)) continue;
      const command = await store.recordedCommand(zone, id);
      if (command?.matter !== matter || command.lastSeq !== version) lost.push(id);
    }
    await store.extendLog(zone);
    const report = await store.verifyMatters(zone);
    troubles.push(
      ...report.troubles.map(({ code, place }) => `${String(round)}: ${code} ${place}`),
    );
    stored = report.events;
    await store.close();
    settings.progress?.(round + 1);
  }
  return {
    rounds: settings.rounds,
    acknowledged: acknowledged.size,
    lost,
    stored,
    troubles,
  };
}

async function oneRound(
  settings: Parameters<typeof killRounds>[0],
  round: number,
  acknowledged: Map<string, { matter: string; version: number }>,
): Promise<void> {
  const words = [worker, settings.folder, String(round), '4', settings.databaseUrl ?? ''];
  const when = { answers: 4 + Math.floor(settings.random() * 30), after: settings.random() * 20 };
  await killedNode(words, when, (line) => {
    const [id = '', matter = '', version = ''] = line.split(' ');
    acknowledged.set(id, { matter, version: Number(version) });
  });
}
