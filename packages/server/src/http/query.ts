import { findingKinds } from '@twinpark/core/promises';
import { letterKinds, statuses } from '@twinpark/web';
import type { Zone } from '@twinpark/core/model';
import { Type } from 'typebox';

// The values that addresses carry, the same for pages and API.

const yearValue = Type.Integer({ minimum: 1949, maximum: 2199, description: 'Year' });
const unitValue = Type.String({
  maxLength: 100,
  description: 'A unit by any of its names: long or short, in any of the three languages',
});
const firstYearValue = Type.String({
  pattern: '^(?:(?:19|20|21)[0-9]{2}|undated)$',
  examples: ['2024', 'undated'],
  description: 'The year in which it was first promised, or "undated"',
});
export const cursorValue = Type.String({
  maxLength: 400,
  description: 'Where to go on: the "next" of the page before',
});
export const dayValue = Type.String({
  // A day that there is; databases refuse the year 0000.
  format: 'date',
  pattern: '^[12]\\d{3}-\\d{2}-\\d{2}$',
  examples: ['2026-03-31'],
  description: 'YYYY-MM-DD',
});
export const hashValue = Type.String({
  pattern: '^[0-9a-f]{64}$',
  examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  description: 'SHA-256, hexadecimal',
});
export const limitValue = Type.Integer({ minimum: 1, maximum: 100, description: 'Entries a page' });
const kindValue = Type.Enum([...letterKinds], { description: 'Kind of letter' });
const statusValue = Type.Enum([...statuses], { description: 'Status of a promise' });
const findingKindValue = Type.Enum([...findingKinds], { description: 'Kind of finding' });
const searchText = Type.String({ maxLength: 100, description: 'What to look for' });

export const zoneParams = Type.Object({ zone: Type.String({ maxLength: 60 }) });
export const idParams = Type.Object({
  zone: Type.String({ maxLength: 60 }),
  id: Type.String({ maxLength: 120 }),
});

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as the store writes them: whatever else an address names, there is no such record. */
export function isUuid(text: string): boolean {
  return uuidForm.test(text);
}

const listing = { cursor: Type.Optional(cursorValue), limit: Type.Optional(limitValue) };

export const letterQuery = Type.Object({
  year: Type.Optional(yearValue),
  unit: Type.Optional(unitValue),
  kind: Type.Optional(kindValue),
  ...listing,
});
export const promiseQuery = Type.Object({
  year: Type.Optional(yearValue),
  firstYear: Type.Optional(firstYearValue),
  followed: Type.Optional(
    Type.Boolean({ description: 'Only promises that more than one letter speaks of' }),
  ),
  unit: Type.Optional(unitValue),
  status: Type.Optional(statusValue),
  ...listing,
});
export const findingQuery = Type.Object({
  year: Type.Optional(yearValue),
  kind: Type.Optional(findingKindValue),
  ...listing,
});
export const workListQuery = Type.Object({
  year: Type.Optional(yearValue),
  unit: Type.Optional(unitValue),
  start: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 10_000_000, description: 'Items to leave out before' }),
  ),
});
/** Years count registrations. */
export const statisticsQuery = Type.Object({ year: Type.Optional(yearValue) });
export const chosenWorkList = Type.Object({ year: yearValue, unit: unitValue });

const zoneValue = (zones: readonly Zone[]) =>
  Type.Optional(
    Type.Enum(
      zones.map(({ id }) => id),
      { description: 'Only in this zone' },
    ),
  );

export const searchQuery = (zones: readonly Zone[]) =>
  Type.Object({ q: searchText, zone: zoneValue(zones), ...listing });
/** The page of the search shows its form where nothing is asked yet. */
export const searchPageQuery = (zones: readonly Zone[]) =>
  Type.Object({
    q: Type.Optional(searchText),
    zone: zoneValue(zones),
    cursor: Type.Optional(cursorValue),
  });

/** The first year of a query as the store takes it. */
export function firstYearOf(value: string | undefined): number | 'undated' | undefined {
  return value === undefined || value === 'undated' ? value : Number(value);
}
