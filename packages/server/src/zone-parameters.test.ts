import { expect, test } from 'vitest';
import { zoneFolders } from './zones.ts';
import { zoneNumber } from './zone-parameters.ts';

const [hetao, dayun] = ['hetao', 'dayun'].map(
  (id) => zoneFolders.find(({ zone }) => zone.id === id)!.zone,
);
const on = '2026-03-02';

test('what a zone says of drafts and reminders holds; what it does not say is as usual', () => {
  expect(zoneNumber(hetao!, 'draftDays', on)).toBe(90);
  expect(zoneNumber(dayun!, 'draftDays', on)).toBe(60);
  expect(zoneNumber(dayun!, 'digestHour', on)).toBe(9);
  expect(zoneNumber(dayun!, 'dueSoonDays', on)).toBe(5);
});

test('a number that cannot be used is refused with the place', () => {
  const zone = { ...hetao!, parameters: { draftDays: '1000' } };
  expect(() => zoneNumber(zone, 'draftDays', on)).toThrow(/draftDays.*hetao.*1000.*0 to 366/);
});
