export {
  calendarWords,
  comingWords,
  type ListedComing,
  type ListedDeadline,
} from './calendar-words.ts';
export { digestMail, noticeMail, type MailNotice, type MailWords } from './mail.ts';
export { noticesPage, noticeUnitPage, releasedPage, type ShownNotice } from './page.ts';
export { noticeSettingsPage } from './settings-page.ts';
export { noticeWords, type Speaking } from './words.ts';
