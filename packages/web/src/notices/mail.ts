import type { NoticeFacts } from '@twinpark/core/notices';
import type { Scheme } from '@twinpark/core/model';
import { html, type Html, type Renderable } from '../html.ts';
import type { Days } from '../matters/clocks.ts';
import {
  deadlineWords,
  matterWords,
  noticeWords,
  type NoticeWords,
  type Speaking,
} from './words.ts';
import type { ListedDeadline } from './calendar-words.ts';

/** A mail in words: the same in plain text and in HTML. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice, with what its words need. */
export interface MailNotice {
  readonly scheme: Scheme;
  readonly facts: NoticeFacts;
  /** The name of the unit for which it is read; null: for oneself. */
  readonly unit: string | null;
  /** Where it is opened: a whole address. */
  readonly href: string;
}

export interface MailFrame {
  readonly days: Days;
  /** The zone's name in the reader's language. */
  readonly zone: string;
  /** Address of the settings page. */
  readonly settings: string;
}

/** The mail of one notice. */
export function noticeMail(speaking: Speaking, notice: MailNotice, frame: MailFrame): MailWords {
  const words = noticeWords(speaking, notice.scheme, notice.facts, frame.days);
  const colon = speaking.language === 'en' ? ': ' : '：';
  return mail(speaking, frame, {
    subject: `${words.headline}${colon}${words.matter}`,
    title: words.headline,
    text: [textOf(speaking, words, notice)],
    parts: entry(speaking, words, notice),
  });
}

export interface Digest {
  readonly day: string;
  readonly notices: readonly MailNotice[];
  /** Notices that are not listed because there are too many. */
  readonly more: number;
  readonly deadlines: readonly ListedDeadline[];
}

/** The mail of a day: what is new, and the deadlines that are near or have passed. */
export function digestMail(speaking: Speaking, digest: Digest, frame: MailFrame): MailWords {
  const { say } = speaking;
  const { day, notices, deadlines, more } = digest;
  const entries = notices.map((notice) => ({
    notice,
    words: noticeWords(speaking, notice.scheme, notice.facts, frame.days),
  }));
  const due = deadlines.map(({ scheme, number, deadline, href }) => ({
    matter: matterWords(speaking, scheme, number),
    words: deadlineWords(speaking, scheme, deadline, frame.days),
    href,
  }));
  const news = notices.length === 0 ? say('mail.digest.noNews') : say('mail.digest.news');
  const others = more > 0 ? say('mail.digest.more', { n: more }) : null;
  return mail(speaking, frame, {
    subject: say('mail.digest.subject', { zone: frame.zone, day, n: notices.length + more }),
    title: say('mail.digest.title', { day }),
    text: [
      ...(due.length > 0
        ? [
            [
              `# ${say('mail.digest.deadlines')}`,
              ...due.map(({ matter, words, href }) =>
                [`${matter} · ${words.title}`, words.due, words.how, href].join('\n'),
              ),
            ].join('\n\n'),
          ]
        : []),
      [
        `# ${news}`,
        ...entries.map(({ words, notice }) => textOf(speaking, words, notice)),
        ...(others === null ? [] : [others]),
      ].join('\n\n'),
    ],
    parts: html`${
        due.length > 0 &&
        html`<h2>${say('mail.digest.deadlines')}</h2>
          <ul>
            ${due.map(
              ({ matter, words, href }) =>
                html`<li>
                  <p>
                    <a href="${href}">${matter}</a> · ${words.title}<br /><strong
                      >${words.due}</strong
                    ><br />${words.how}
                  </p>
                </li>`,
            )}
          </ul>`
      }
      <h2>${news}</h2>
      ${entries.map(({ words, notice }) => entry(speaking, words, notice))}
      ${others !== null && html`<p>${others}</p>`}`,
  });
}

function textOf({ say, language }: Speaking, words: NoticeWords, notice: MailNotice): string {
  const colon = language === 'en' ? ': ' : '：';
  const { deadline } = words;
  return [
    words.headline,
    words.matter,
    ...words.facts.map(([label, text]) => `${label}${colon}${text}`),
    ...(notice.unit === null ? [] : [`${say('notice.for')}${colon}${notice.unit}`]),
    ...(deadline === null
      ? []
      : [
          `${say('notice.deadline')}${colon}${deadline.title}${colon}${deadline.due}`,
          deadline.how,
        ]),
    notice.href,
  ].join('\n');
}

function entry({ say, language }: Speaking, words: NoticeWords, notice: MailNotice): Html {
  const rows: readonly (readonly [string, Renderable])[] = [
    ...words.facts,
    ...(notice.unit === null ? [] : [[say('notice.for'), notice.unit] as const]),
    ...(words.deadline === null
      ? []
      : [
          [
            say('notice.deadline'),
            html`${words.deadline.title}${language === 'en' ? ': ' : '：'}<strong
                >${words.deadline.due}</strong
              ><br />${words.deadline.how}`,
          ] as const,
        ]),
  ];
  return html`<h3>${words.headline}</h3>
    <p><a href="${notice.href}">${words.matter}</a></p>
    <table role="presentation" cellpadding="4">
      ${rows.map(
        ([label, text]) =>
          html`<tr>
            <td valign="top">${label}</td>
            <td>${text}</td>
          </tr>`,
      )}
    </table>`;
}

function mail(
  { say, language }: Speaking,
  { zone, settings }: MailFrame,
  given: {
    readonly subject: string;
    readonly title: string;
    readonly text: readonly string[];
    readonly parts: Html;
  },
): MailWords {
  const why = say('mail.why', { zone });
  return {
    subject: given.subject,
    text: `${[...given.text, `--\n${why}\n${say('mail.settings')}\n${settings}`].join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <title>${given.title}</title>
        </head>
        <body style="font-family: sans-serif; max-width: 40em">
          ${given.parts}
          <hr />
          <p>
            <small>${why} <a href="${settings}">${say('mail.settings')}</a></small>
          </p>
        </body>
      </html> `.toString(),
  };
}
