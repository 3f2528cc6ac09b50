import { expect, test } from 'vitest';
import { proposals } from '@twinpark/zone-common';
import { runningClocks } from './queue-clocks.ts';

const run = { stoppedOn: null, pauses: [] };
const assignment = { ...run, clock: 'assignment', party: null };
const reply = { ...run, clock: 'reply', party: 'lead', due: '2026-09-14' };

test('who supervises sees the date that the proposal office owes; to the office it is its own', () => {
  const late = { ...assignment, due: '2026-10-12' };
  const seenBy = (party: string, actor: string) =>
    runningClocks(proposals, [late, reply], { party, actors: [actor] });
  expect(seenBy('supervision', 'supervisor').others).toEqual([
    { clock: 'reply', due: '2026-09-14' },
    { clock: 'assignment', due: '2026-10-12' },
  ]);
  expect(seenBy('office', 'office').others).toEqual([{ clock: 'reply', due: '2026-09-14' }]);
  expect(seenBy('lead', 'handler').others).toEqual([{ clock: 'assignment', due: '2026-10-12' }]);
});

test('that a date of others cannot be said yet is told after those that can: it is no clock without a date', () => {
  const open = { ...reply, clock: 'acceptance', due: null };
  expect(
    runningClocks(proposals, [open, reply], { party: 'o', actors: ['office'] }).others,
  ).toEqual([
    { clock: 'reply', due: '2026-09-14' },
    { clock: 'acceptance', due: null },
  ]);
});

test('a date that cannot be said yet is missing to whoever owes it', () => {
  const open = { ...assignment, due: null };
  expect(runningClocks(proposals, [open], { party: 'o', actors: ['office'] }).undated).toBe(true);
  expect(runningClocks(proposals, [open], { party: 's', actors: ['supervisor'] }).undated).toBe(
    false,
  );
  const paused = { ...reply, pauses: [{ from: '2026-08-01', until: null }] };
  expect(runningClocks(proposals, [paused], { party: 's', actors: [] }).others).toEqual([]);
});
