import { hash } from 'node:crypto';
import { canonical } from '@twinpark/core/engine';
import { text, type Text } from '@twinpark/core/model';
import type { Calendars } from '@twinpark/core/time';
import type { CalendarUsed } from '@twinpark/postgres';
import type { MatterService } from './matters.ts';
import { recomputeClocks, type Recomputed } from './upkeep.ts';

interface KnownYear extends CalendarUsed {
  readonly source: Text;
}

/** Compares the calendars that the program carries with those that the zone's running clocks were last
 * computed with. Where a year was published or corrected since, every running clock is computed again;
 * each matter whose dates moved records it, with the years and what published them. Null where nothing was different
 * and none was looked at. What was interrupted, or left out matters that could not be computed, is begun again the next
 * time: a clock that stands as it should is left alone. */
export async function followCalendars(
  service: MatterService,
  zone: string,
): Promise<Recomputed | null> {
  const known = yearsOf(service.calendars);
  const used = await service.store.calendarsUsed(zone);
  const because = whatChanged(known, used);
  if (because === null) return null;
  const done = await recomputeClocks(service, zone, because);
  // A calendar counts as used once every clock stands as it gives it.
  if (done.left.length > 0) return done;
  const years = known.map(({ calendar, year, digest }) => ({ calendar, year, digest }));
  await service.store.saveCalendarsUsed(zone, years, service.now());
  return done;
}

function yearsOf({ mainland, hongkong }: Calendars): readonly KnownYear[] {
  return [mainland, hongkong].flatMap(({ name, years }) =>
    years.map((one) => ({
      calendar: name,
      year: one.year,
      digest: hash('sha256', canonical(one), 'hex'),
      source: one.source,
    })),
  );
}

const names: Readonly<Record<CalendarUsed['calendar'], Text>> = {
  mainland: text('内地', '內地', 'mainland'),
  hongkong: text('香港', '香港', 'Hong Kong'),
};

/** Why clocks have to be computed again; null where they need not be. */
function whatChanged(known: readonly KnownYear[], used: readonly CalendarUsed[]): Text | null {
  const key = ({ calendar, year }: CalendarUsed): string => `${calendar} ${String(year)}`;
  const before = new Map(used.map((one) => [key(one), one.digest]));
  const now = new Set(known.map(key));
  const published = known.filter((one) => before.get(key(one)) !== one.digest);
  const gone = used.filter((one) => !now.has(key(one)));
  if (published.length + gone.length === 0) return null;
  if (used.length === 0) {
    return text(
      '首次按本系统现有的内地及香港官方日历核算期限',
      '首次按本系統現有的內地及香港官方日曆核算期限',
      'computed for the first time with the official calendars of the mainland and Hong Kong that this node has',
    );
  }
  const said = (language: keyof Text): readonly string[] => [
    ...published.map(({ calendar, year, source }) =>
      language === 'en'
        ? `${names[calendar].en} ${String(year)} (${source.en})`
        : `${names[calendar][language]} ${String(year)} 年（${source[language]}）`,
    ),
    ...gone.map(({ calendar, year }) =>
      language === 'en'
        ? `${names[calendar].en} ${String(year)} (taken back)`
        : `${names[calendar][language]} ${String(year)} 年（已撤回）`,
    ),
  ];
  return text(
    `官方日历有新公布或更正：${said('zh-Hans').join('、')}`,
    `官方日曆有新公布或更正：${said('zh-Hant').join('、')}`,
    `official calendars were published or corrected: ${said('en').join(', ')}`,
  );
}
