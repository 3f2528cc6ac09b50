import type { ComingDay, Deadline } from '@twinpark/core/notices';
import type { Scheme } from '@twinpark/core/model';
import type { Days } from '../matters/clocks.ts';
import { deadlineWords, matterWords, type Speaking } from './words.ts';

/** A matter that a list or calendar of somebody's days tells of. */
interface ListedMatter {
  readonly matter: string;
  readonly scheme: Scheme;
  readonly number: string | null;
  readonly stage: string;
  /** Whole address of the matter. */
  readonly href: string;
}

/** A deadline of a matter in somebody's list or calendar. */
export interface ListedDeadline extends ListedMatter {
  readonly deadline: Deadline;
}

/** What a matter comes to by itself, in the calendar of whoever applied for it. */
export interface ListedComing extends ListedMatter {
  readonly coming: ComingDay;
}

/** A deadline as a calendar shows it. */
export function calendarWords(
  speaking: Speaking,
  { scheme, number, stage, deadline, href }: ListedDeadline,
  days: Days,
): { readonly summary: string; readonly description: string } {
  const { say, language } = speaking;
  const { title, due, how } = deadlineWords(speaking, scheme, deadline, days);
  const colon = language === 'en' ? ': ' : '：';
  const matter = matterWords(speaking, scheme, number);
  return {
    summary: `${title}${deadline.own ? '' : say('calendar.expected')}${colon}${matter}`,
    description: [
      `${say('notice.stage')}${colon}${scheme.stages[stage]?.title[language] ?? stage}`,
      `${title}${colon}${due.slice(0, 10)}`,
      how,
      href,
    ].join('\n'),
  };
}

/** What comes by itself as a calendar shows it. */
export function comingWords(
  speaking: Speaking,
  { scheme, number, stage, coming, href }: ListedComing,
): { readonly summary: string; readonly description: string } {
  const { say, language } = speaking;
  const colon = language === 'en' ? ': ' : '：';
  const title = scheme.actions[coming.action]?.title[language] ?? coming.action;
  return {
    summary: `${title}${colon}${matterWords(speaking, scheme, number)}`,
    description: [
      `${say('notice.stage')}${colon}${scheme.stages[stage]?.title[language] ?? stage}`,
      `${title}${colon}${coming.on}`,
      say('calendar.coming'),
      href,
    ].join('\n'),
  };
}
