import { BadSetting } from '../people/settings.ts';

/** How the node sends mail. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS, which is insisted on unless the server is this machine. */
  readonly secure: boolean;
  readonly requireTls: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** The sender: an address, with a name or without. */
  readonly from: string;
  /** The part of the sender's address after the @; message ids end in it. */
  readonly domain: string;
  /** Certificates of authorities to trust besides those Node trusts, PEM. */
  readonly ca?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const near = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The mail server that TWINPARK_SMTP_URL and TWINPARK_MAIL_FROM name; null: none. Throws `BadSetting`. */
export function mailSettings(env: Environment): MailSettings | null {
  const address = env['TWINPARK_SMTP_URL'] || null;
  const from = env['TWINPARK_MAIL_FROM'] || null;
  if (address === null && from === null) return null;
  if (address === null || from === null) {
    const missing = address === null ? 'TWINPARK_SMTP_URL' : 'TWINPARK_MAIL_FROM';
    throw new BadSetting(
      'mailLacks',
      { missing },
      `Mail lacks ${missing}; expected both TWINPARK_SMTP_URL and TWINPARK_MAIL_FROM. Set what is missing, or neither.`,
    );
  }
  const url = URL.parse(address);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new BadSetting(
      'badSmtpUrl',
      { name: 'TWINPARK_SMTP_URL' },
      'TWINPARK_SMTP_URL names no mail server; expected smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465. Correct it and start again.',
    );
  }
  const [, domain] = /^(?:[^<>\r\n]*<)?[^\s@<>]+@([^\s@<>]+)>?$/.exec(from) ?? [];
  if (domain === undefined) {
    throw new BadSetting(
      'badMailFrom',
      { name: 'TWINPARK_MAIL_FROM', value: from },
      `TWINPARK_MAIL_FROM is "${from}"; expected an address such as notices@example.gov or Twinpark <notices@example.gov>. Correct it and start again.`,
    );
  }
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && !near.has(url.hostname),
    auth: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
    from,
    domain,
  };
}
