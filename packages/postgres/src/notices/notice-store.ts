import type { NoticeFacts, ReceivedNotice } from '@twinpark/core/notices';
import type { Instant, IsoDate } from '@twinpark/core/model';
import type { Database } from '../database.ts';
import {
  calendarLink,
  calendarOwner,
  dropCalendarLink,
  makeCalendarLink,
} from './calendar-links.ts';
import { keepNotices, sweepNotices, unnoticedCommits } from './cursor.ts';
import { keepDigest, remindedOn, noteReminded } from './digests.ts';
import { claimMails, mailNotices, postponeMail, settleMail } from './mails.ts';
import { noticesFor, notice, readNotices, toldOf, unreadNotices } from './received.ts';
import { noticeSettings, saveNoticeSettings } from './settings.ts';

/** One command's events in the log. */
export interface LoggedCommit {
  readonly matter: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly at: Instant;
}

export type MailChoice = 'at-once' | 'daily' | 'none';

/** How somebody wants to hear of things. */
export interface NoticeSettings {
  readonly person: string;
  readonly mail: MailChoice;
  /** The side by whose working days digests come; null: the unit's. */
  readonly side: string | null;
}

/** A notice to be kept, and who reads it. */
export interface NoticeToKeep {
  /** UUIDv7 */
  readonly id: string;
  readonly matter: string;
  readonly facts: NoticeFacts;
  readonly at: Instant;
  /** Kept only if none of this key is kept yet; null: always. */
  readonly key: string | null;
  readonly to: readonly {
    readonly person: string;
    readonly unit: string | null;
    /** Id of a mail of its own; `digest`: it waits for the next; null: no mail. */
    readonly mail: { readonly id: string } | 'digest' | null;
  }[];
}

/** A mail to be sent. */
export interface NoticeMail {
  readonly id: string;
  readonly person: string;
  /** Of a digest. */
  readonly day: IsoDate | null;
  readonly madeAt: Instant;
  readonly tries: number;
}

export type MailOutcome = 'sent' | 'refused' | 'dropped' | 'expired';

/** Notices, the mails that carry them, and how people want them. A person sees those on matters in which they, or
 * a unit they still belong to, still take part. */
export interface NoticeStore {
  /** Commands in the log from which no notices were derived yet, in the log's order; about `limit` events of them. */
  unnoticedCommits(
    zone: string,
    limit: number,
  ): Promise<{
    readonly from: number;
    readonly next: number;
    readonly commits: readonly LoggedCommit[];
  }>;
  /** Keeps notices and, in the same transaction, that they were derived: of the log's leaves from `from` to before
   * `next`. False: somebody else has derived them; nothing was kept. Null: reminders, which rest on no leaves. */
  keepNotices(
    zone: string,
    derived: { readonly from: number; readonly next: number } | null,
    notices: readonly NoticeToKeep[],
  ): Promise<boolean>;
  /** Forgets notices made before an instant. */
  sweepNotices(zone: string, before: Instant): Promise<void>;

  unreadNotices(zone: string, person: string): Promise<number>;
  /** The matter of a notice, or the matter itself, of which somebody was once told; null: they were not. */
  toldOf(zone: string, person: string, id: string): Promise<string | null>;
  /** The newest first; `before` is the id of the last one seen. */
  noticesFor(
    zone: string,
    person: string,
    page: { readonly before?: string | undefined; readonly limit: number },
  ): Promise<readonly ReceivedNotice[]>;
  notice(zone: string, person: string, id: string): Promise<ReceivedNotice | null>;
  /** Marks these notices as read, or all made up to an instant. */
  readNotices(
    zone: string,
    person: string,
    which: readonly string[] | { readonly until: Instant },
    at: Instant,
  ): Promise<void>;

  /** What these persons have chosen, as far as they have; or whoever has chosen to be told in this way. */
  noticeSettings(
    zone: string,
    of: readonly string[] | { readonly mail: MailChoice },
  ): Promise<readonly NoticeSettings[]>;
  saveNoticeSettings(zone: string, settings: NoticeSettings): Promise<void>;

  /** The last day on which reminders were given; null: never. */
  remindedOn(zone: string): Promise<IsoDate | null>;
  noteReminded(zone: string, day: IsoDate): Promise<void>;
  /** Makes a person's digest of a day of what waits for one, once. With `evenIf` also where nothing waits. */
  keepDigest(
    zone: string,
    digest: {
      readonly id: string;
      readonly person: string;
      readonly day: IsoDate;
      readonly at: Instant;
      readonly evenIf: boolean;
    },
  ): Promise<void>;

  /** Mails that are due, for one process at a time: offered again when nobody settles them. */
  claimMails(zone: string, now: Instant, limit: number): Promise<readonly NoticeMail[]>;
  /** What a mail carries, of what its person may still see; the newest first. */
  mailNotices(zone: string, person: string, mail: string): Promise<readonly ReceivedNotice[]>;
  settleMail(
    zone: string,
    id: string,
    settled: {
      readonly outcome: MailOutcome;
      readonly at: Instant;
      readonly failure: string | null;
    },
  ): Promise<void>;
  postponeMail(zone: string, id: string, until: Instant, failure: string): Promise<void>;

  /** The secret (its SHA-256 in hexadecimal) under which a person's calendar is fetched; an earlier one ends. */
  makeCalendarLink(zone: string, person: string, tokenHash: string, at: Instant): Promise<void>;
  dropCalendarLink(zone: string, person: string): Promise<void>;
  calendarLink(
    zone: string,
    person: string,
  ): Promise<{ readonly madeAt: Instant; readonly usedAt: Instant | null } | null>;
  /** Whose calendar a secret opens; null: nobody's, or somebody's whose account is disabled. */
  calendarOwner(zone: string, tokenHash: string, at: Instant): Promise<string | null>;
}

/** The notices of a migrated database. */
export function noticeStore(database: Database): NoticeStore {
  return {
    unnoticedCommits: (...given) => unnoticedCommits(database, ...given),
    keepNotices: (...given) => keepNotices(database, ...given),
    sweepNotices: (...given) => sweepNotices(database, ...given),
    unreadNotices: (...given) => unreadNotices(database, ...given),
    toldOf: (...given) => toldOf(database, ...given),
    noticesFor: (...given) => noticesFor(database, ...given),
    notice: (...given) => notice(database, ...given),
    readNotices: (...given) => readNotices(database, ...given),
    noticeSettings: (...given) => noticeSettings(database, ...given),
    saveNoticeSettings: (...given) => saveNoticeSettings(database, ...given),
    remindedOn: (...given) => remindedOn(database, ...given),
    noteReminded: (...given) => noteReminded(database, ...given),
    keepDigest: (...given) => keepDigest(database, ...given),
    claimMails: (...given) => claimMails(database, ...given),
    mailNotices: (...given) => mailNotices(database, ...given),
    settleMail: (...given) => settleMail(database, ...given),
    postponeMail: (...given) => postponeMail(database, ...given),
    makeCalendarLink: (...given) => makeCalendarLink(database, ...given),
    dropCalendarLink: (...given) => dropCalendarLink(database, ...given),
    calendarLink: (...given) => calendarLink(database, ...given),
    calendarOwner: (...given) => calendarOwner(database, ...given),
  };
}
