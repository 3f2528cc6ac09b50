import type { ClockRule, ClockUnit, Source } from '@twinpark/core/model';

/** One row: how long a step may take. */
export interface ClockRow {
  readonly rule: string;
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly extension?: number;
  readonly article?: string;
}

/** One place's rows under one instrument. Deadlines that end on a day off move to the next working day. */
export function clockRows(
  place: string,
  from: string,
  source: Omit<Source, 'article'>,
  list: readonly ClockRow[],
): readonly ClockRule[] {
  return list.map(({ article, ...row }) => ({
    ...row,
    place,
    from,
    calendar: 'mainland',
    source: { ...source, ...(article !== undefined && { article }) },
    ...(row.unit !== 'working-day' && { lastDayOff: 'next-working-day' as const }),
  }));
}
