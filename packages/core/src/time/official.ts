import type { Calendar, Calendars } from './calendar.ts';
import hongkong from './calendars/hongkong.json' with { type: 'json' };
import mainland from './calendars/mainland.json' with { type: 'json' };

/** Both sides' official calendars as published, written by `scripts/refresh-calendars.ts`. */
export const officialCalendars: Calendars = {
  mainland: mainland as unknown as Calendar,
  hongkong: hongkong as unknown as Calendar,
};
