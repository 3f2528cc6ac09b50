import ical from 'ical-generator';
import type { Language, Zone } from '@twinpark/core/model';
import {
  calendarWords,
  comingWords,
  sayIn,
  type ListedComing,
  type ListedDeadline,
} from '@twinpark/web';
import type { Days } from '@twinpark/web';

/** What a calendar tells somebody. */
export interface SomebodysDays {
  readonly deadlines: readonly ListedDeadline[];
  readonly coming: readonly ListedComing[];
}

/** An iCalendar file (RFC 5545) of somebody's deadlines, and of what comes by itself of what they applied for: all-day events in their language. An event keeps its UID
 * when its deadline moves, so that a calendar that knows it moves it too. `host` makes UIDs the node's own. */
export function calendarFile(
  zone: Zone,
  language: Language,
  { deadlines, coming }: SomebodysDays,
  days: Days,
  given: { readonly host: string; readonly at: string },
): string {
  const say = sayIn(language);
  const speaking = { language, say };
  const calendar = ical({
    name: say('calendar.name', { zone: zone.name[language] }),
    prodId: { company: 'Twinpark', product: 'Deadlines', language: language.toUpperCase() },
    ttl: 3600,
  });
  for (const one of deadlines) {
    const { due, ordinal } = one.deadline;
    if (due === null) continue;
    const { summary, description } = calendarWords(speaking, one, days);
    calendar.createEvent({
      id: `${one.matter}-${String(ordinal)}@${given.host}`,
      // All-day dates are read from the local parts of a Date.
      start: localDate(due),
      allDay: true,
      stamp: new Date(given.at),
      summary,
      description,
      url: one.href,
    });
  }
  for (const one of coming) {
    const { summary, description } = comingWords(speaking, one);
    calendar.createEvent({
      id: `${one.matter}-${one.coming.action}@${given.host}`,
      start: localDate(one.coming.on),
      allDay: true,
      stamp: new Date(given.at),
      summary,
      description,
      url: one.href,
    });
  }
  return calendar.toString();
}

function localDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
