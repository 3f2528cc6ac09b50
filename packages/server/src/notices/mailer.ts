import { createTransport, type NodemailerError } from 'nodemailer';
import type { MailWords } from '@twinpark/web';
import type { MailSettings } from './mail-settings.ts';

interface MailToSend extends MailWords {
  readonly to: string;
  /** Its Message-ID is made from it. */
  readonly id: string;
  readonly language: string;
}

/** What became of a mail. `refused`: it will never be taken; `later`: the server took it not now; `down`: the server
 * takes nothing now, so that there is no use in trying others. */
type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'later' | 'down'; readonly failure: string };

export interface Mailer {
  send(mail: MailToSend): Promise<Sent>;
}

const patience = 20_000;

/** Sends mail by SMTP. A password never travels unencrypted to another machine. */
export function smtpMailer(settings: MailSettings): Mailer {
  const { host, port, secure, requireTls, auth, from, domain, ca } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth && { auth: { ...auth } }),
    ...(ca !== undefined && { tls: { ca } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, id, language }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // RFC 3834: nobody's holiday reply answers it.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return notSent(error);
      }
    },
  };
}

/** Steps of the conversation at which what the server says is about this mail, not about us. */
const aboutMail = /^(?:RCPT TO|DATA)/;

function notSent(error: unknown): Sent {
  if (!(error instanceof Error)) return { outcome: 'down', failure: String(error) };
  const { permanent, command, responseCode }: NodemailerError = error;
  const failure = failureOf(error, responseCode);
  if (command !== undefined && aboutMail.test(command)) {
    return { outcome: permanent === true ? 'refused' : 'later', failure };
  }
  return { outcome: 'down', failure };
}

/** Without the address that the server repeats: it is in the table of persons and need not be in the log. */
function failureOf({ message }: Error, code: number | undefined): string {
  const said = message.replaceAll(/<?[^\s<>@]+@[^\s<>@]+>?/g, '…').slice(0, 300);
  return code === undefined || said.includes(String(code)) ? said : `${String(code)} ${said}`;
}
