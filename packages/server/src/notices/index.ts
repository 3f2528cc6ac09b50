export { choiceOf } from './addressed.ts';
export { calendarFile } from './calendar-file.ts';
export { personComing, personDeadlines } from './deadlines.ts';
export { deriveNotices } from './derive.ts';
export { mailSettings, type MailSettings } from './mail-settings.ts';
export { smtpMailer, type Mailer } from './mailer.ts';
export { postMails, unitName } from './post.ts';
export { remind } from './remind.ts';
