import type { Deadline } from '@twinpark/core/notices';
import type { Scheme } from '@twinpark/core/model';
import type { Days } from '../matters/clocks.ts';
import { deadlineWords, matterWords, type Speaking } from './words.ts';

/** A deadline of a matter in somebody's list or calendar. */
export interface ListedDeadline {
  readonly matter: string;
  readonly scheme: Scheme;
  readonly number: string | null;
  readonly stage: string;
  readonly deadline: Deadline;
  /** Whole address of the matter. */
  readonly href: string;
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
