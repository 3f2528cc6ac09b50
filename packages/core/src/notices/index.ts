export { deedsIn, doer, type Deed } from './answers.ts';
export { comingDays, comingFor, type ComingDay } from './coming.ts';
export { deadlinesOf, nearness, remindersOf, type Deadline, type Reminder } from './deadlines.ts';
export { isAwaited, noticesOf } from './notices-of.ts';
export { recipientsOf, type Reader } from './recipients.ts';
export type {
  NoticeClock,
  NoticeFacts,
  NoticeKind,
  Party,
  PartyNotice,
  ReceivedNotice,
} from './types.ts';
