import type { Language, Zone } from '@twinpark/core/model';
import type { NoticeMail, Person } from '@twinpark/postgres';
import {
  digestMail,
  linkTo,
  noticeMail,
  sayIn,
  type MailNotice,
  type MailWords,
} from '@twinpark/web';
import { dateOf, dayNumber } from '@twinpark/core/rules';
import { dayOf } from '../matters/index.ts';
import { choiceOf } from './addressed.ts';
import { personDeadlines } from './deadlines.ts';
import type { Mailer } from './mailer.ts';
import type { Noticing } from './noticing.ts';

export interface Posting extends Noticing {
  readonly mailer: Mailer;
  /** The address people know the node by, without a slash at its end. */
  readonly url: string;
}

const atOnce = 20;
const firstPause = 30_000;
const longestPause = 600_000;
/** How long a mail is tried (milliseconds). */
const giveUp = 4 * 24 * 3_600_000;
/** More notices and deadlines do not stand in one digest. */
const mostListed = 50;
const digestAhead = 7;

/** Sends the mails that are due. A mail is settled after the server has taken it; after a crash in between it is sent
 * again with the same Message-ID. Stops where the server takes nothing. Returns how many were sent. */
export async function postMails(posting: Posting, zone: Zone): Promise<number> {
  const { store, now, log } = posting;
  let sent = 0;
  for (;;) {
    const mails = await store.claimMails(zone.id, now(), atOnce);
    let down = false;
    for (const mail of mails) {
      if (down) {
        await postpone(posting, zone.id, mail, 'the mail server took nothing');
        continue;
      }
      const outcome = await post(posting, zone, mail);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'down') {
        log(`mails of zone ${zone.id}: the mail server takes nothing; they are tried again`);
        down = true;
      }
    }
    if (down || mails.length < atOnce) return sent;
  }
}

async function post(
  posting: Posting,
  zone: Zone,
  mail: NoticeMail,
): Promise<'sent' | 'settled' | 'down'> {
  const { store, mailer, now } = posting;
  const settle = (outcome: 'sent' | 'refused' | 'dropped', failure: string | null) =>
    store.settleMail(zone.id, mail.id, { outcome, at: now(), failure });
  const person = await store.person(zone.id, mail.person);
  const words = person && (await wordsOf(posting, zone, person, mail));
  if (!person || !words) {
    await settle('dropped', null);
    return 'settled';
  }
  const { email: to, language } = person;
  const answer = await mailer.send({ ...words, to, id: mail.id, language });
  if (answer.outcome === 'sent') {
    await settle('sent', null);
    return 'sent';
  }
  const { outcome, failure } = answer;
  if (outcome === 'refused') await settle('refused', failure);
  else await postpone(posting, zone.id, mail, failure);
  return outcome === 'down' ? 'down' : 'settled';
}

async function postpone(
  { store, now }: Posting,
  zone: string,
  { id, madeAt, tries }: NoticeMail,
  failure: string,
): Promise<void> {
  const at = now();
  if (Date.parse(at) - Date.parse(madeAt) > giveUp) {
    await store.settleMail(zone, id, { outcome: 'expired', at, failure });
    return;
  }
  const pause = Math.min(longestPause, firstPause * 2 ** tries);
  await store.postponeMail(zone, id, new Date(Date.parse(at) + pause).toISOString(), failure);
}

/** What a mail says now; null: nothing in it concerns the person any more, or they want no mail. */
async function wordsOf(
  posting: Posting,
  zone: Zone,
  person: Person,
  mail: NoticeMail,
): Promise<MailWords | null> {
  const { store, service, url, now } = posting;
  const [settings] = await store.noticeSettings(zone.id, [person.id]);
  if (person.disabled || choiceOf(person, settings?.mail) === 'none') return null;
  const { language } = person;
  const speaking = { language, say: sayIn(language) };
  const today = dayOf(now());
  const notices = await carried(posting, zone, person, mail);
  const frame = {
    days: { today, calendars: service.calendars },
    zone: zone.name[language],
    settings: `${url}${linkTo(language, [zone.id, 'notices', 'settings'])}`,
  };
  if (mail.day === null) {
    const [notice] = notices;
    return notice ? noticeMail(speaking, notice, frame) : null;
  }
  const dueBy = dateOf(dayNumber(today) + digestAhead);
  const deadlines = await personDeadlines(posting, zone.id, person, { url, language, dueBy });
  if (notices.length === 0 && deadlines.length === 0) return null;
  return digestMail(
    speaking,
    {
      day: mail.day,
      notices: notices.slice(0, mostListed),
      more: Math.max(0, notices.length - mostListed),
      deadlines: deadlines.slice(0, mostListed),
    },
    frame,
  );
}

async function carried(
  { store, service, url }: Posting,
  zone: Zone,
  { id, language }: Person,
  mail: NoticeMail,
): Promise<readonly MailNotice[]> {
  const received = await store.mailNotices(zone.id, id, mail.id);
  return Promise.all(
    received.map(async (notice) => {
      const { compiled } = await service.schemes.version(zone.id, notice.facts.schemeHash);
      return {
        scheme: compiled.scheme,
        facts: notice.facts,
        unit: notice.unit === null ? null : unitName(zone, notice.unit, language),
        href: `${url}${linkTo(language, [zone.id, 'notices', notice.id])}`,
      };
    }),
  );
}

export function unitName(zone: Zone, unit: string, language: Language): string {
  return zone.units.find(({ id }) => id === unit)?.name[language] ?? unit;
}
