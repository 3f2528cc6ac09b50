import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import type { MailSettings } from '../src/notices/mail-settings.ts';
import { mailCertificate } from './mail-certificate.ts';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly mail: Email;
  readonly raw: string;
  readonly encrypted: boolean;
  readonly user: string | undefined;
}

/** A real mail server on a port of its own that keeps what it takes. */
export interface MailServer {
  readonly port: number;
  readonly taken: readonly TakenMail[];
  /** How often somebody tried to sign in. */
  readonly signIns: number;
  /** How to send to it. */
  readonly settings: MailSettings;
  close(): Promise<void>;
}

const user = 'node';
const pass = 'very secret';

/** Starts one that insists on STARTTLS and on signing in. `answer` may refuse a recipient, or do something before a
 * mail is taken; a `port` is taken again that another one had. */
export async function mailServer(
  given: {
    readonly port?: number;
    /** An SMTP reply code, to refuse a recipient with. */
    readonly refuses?: (address: string) => number | null;
    /** Offers no STARTTLS, and takes passwords without. */
    readonly plain?: true;
    readonly beforeTaken?: (taken: TakenMail) => Promise<void>;
  } = {},
): Promise<MailServer> {
  const taken: TakenMail[] = [];
  let signIns = 0;
  const server = new SMTPServer({
    ...mailCertificate,
    authMethods: ['PLAIN', 'LOGIN'],
    ...(given.plain && { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
    onAuth: ({ username, password }, _session, callback) => {
      signIns += 1;
      if (username === user && password === pass) callback(null, { user: username });
      else callback(new Error('No such user.'));
    },
    onRcptTo: ({ address }, _session, callback) => {
      const code = given.refuses?.(address) ?? null;
      if (code === null) callback();
      else callback(Object.assign(new Error(`no mailbox ${address} here`), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void answered(take(Buffer.concat(parts), session), callback);
      });
    },
  });
  const answered = async (
    done: Promise<void>,
    callback: (error?: Error | null) => void,
  ): Promise<void> => {
    try {
      await done;
      callback();
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const take = async (bytes: Buffer, session: SMTPServerSession): Promise<void> => {
    const one: TakenMail = {
      to: session.envelope.rcptTo.map(({ address }) => address),
      mail: await PostalMime.parse(bytes),
      raw: bytes.toString('latin1'),
      encrypted: session.secure,
      user: typeof session.user === 'string' ? session.user : undefined,
    };
    await given.beforeTaken?.(one);
    taken.push(one);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(given.port ?? 0, '127.0.0.1', () => resolve());
  });
  // A connection that breaks off is the client's affair.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    taken,
    get signIns() {
      return signIns;
    },
    settings: {
      host: '127.0.0.1',
      port,
      secure: false,
      requireTls: true,
      auth: { user, pass },
      from: '两园通 <notices@twinpark.example>',
      domain: 'twinpark.example',
      ca: mailCertificate.cert,
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
