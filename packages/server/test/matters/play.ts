import type { Scenario } from '@twinpark/core/testing';
import { proposalScenarios } from '@twinpark/zone-common';
import { officialCalendars } from '@twinpark/core/time';
import type { Zone } from '@twinpark/core/model';
import type { FileStore, MatterStore } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { MatterService, runTimers } from '../../src/matters/index.ts';

/** A service whose clock the test sets. */
export interface TimedService {
  readonly service: MatterService;
  /** Sets the day; the time is nine in the morning, UTC+8. */
  readonly setDay: (day: string) => void;
}

export function timedService(
  store: MatterStore & FileStore,
  zones: readonly Zone[],
  calendars = officialCalendars,
  bind?: ConstructorParameters<typeof MatterService>[0]['bind'],
): TimedService {
  let now = '2024-01-01T01:00:00.000Z';
  const service = new MatterService({
    store,
    zones,
    calendars,
    now: () => now,
    newId: () => randomUUIDv7(),
    ...(bind && { bind }),
  });
  return {
    service,
    setDay: (day) => {
      now = `${day}T01:00:00.000Z`;
    },
  };
}

/** The stories of proposals that one matter plays alone: those about merging need another one. */
export const aloneStories: readonly Scenario[] = proposalScenarios.filter(({ steps }) =>
  steps.every(({ by }) => by !== 'lead'),
);

/** A story whose letter goes out under another number: told twice on one node, it must not take the same. */
export function numbered(story: Scenario, documentNumber: string): Scenario {
  return {
    ...story,
    steps: story.steps.map((step) =>
      step.do === 'send' ? { ...step, with: { ...step.with, documentNumber } } : step,
    ),
  };
}

export interface Played {
  readonly matter: string;
  readonly failures: readonly string[];
}

/** Plays a scenario through the service, as its people would. `prefix` keeps command ids apart. */
export async function play(
  { service, setDay }: TimedService,
  zone: string,
  scheme: string,
  scenario: Scenario,
  prefix: string,
): Promise<Played> {
  const failures: string[] = [];
  const { opens } = scenario;
  setDay(opens.on);
  const opened = await service.openMatter({
    zone,
    scheme,
    id: `${prefix}/0`,
    by: opens.by,
    values: opens.with ?? {},
  });
  if (opened.outcome !== 'done') return { matter: '', failures: [JSON.stringify(opened)] };
  const { matter } = opened;
  for (const [i, step] of scenario.steps.entries()) {
    setDay(step.on);
    const name = `step ${String(i + 1)} (${step.do})`;
    if (step.by === 'lead') throw new Error(`${name}: this story needs another matter.`);
    if (step.by === 'timer') {
      await runTimers(service, zone);
    } else {
      const answer = await service.act({
        zone,
        matter,
        id: `${prefix}/${String(i + 1)}`,
        action: step.do,
        by: step.by,
        party: step.party,
        values: step.with ?? {},
      });
      const codes =
        answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code).join() : undefined;
      if (codes !== step.refused) {
        failures.push(`${name}: ${codes ?? 'done'}, expected ${step.refused ?? 'done'}`);
      }
    }
    const state = (await service.read(zone, matter))?.held.plain;
    const { expect } = step;
    if (expect?.stage !== undefined && state?.stage !== expect.stage) {
      failures.push(`${name}: stands at ${String(state?.stage)}, expected ${expect.stage}`);
    }
    if (expect?.outcome !== undefined && state?.outcome !== expect.outcome) {
      failures.push(`${name}: outcome ${String(state?.outcome)}, expected ${expect.outcome}`);
    }
    for (const [key, due] of Object.entries(expect?.due ?? {})) {
      const [id, party = null] = key.split('@');
      const clock = state?.clocks.findLast((one) => one.clock === id && one.party === party);
      const found = clock && clock.stoppedOn === null ? clock.due : null;
      if (found !== due)
        failures.push(`${name}: ${key} due ${String(found)}, expected ${String(due)}`);
    }
  }
  return { matter, failures };
}
