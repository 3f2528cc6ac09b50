import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { officialCalendars } from '@twinpark/core/time';
import type { Store } from '@twinpark/postgres';
import type { Command } from 'commander';
import { startJobs } from '../../jobs.ts';
import { openCertificateKeys, rotateCertificateKey } from '../../certificates/index.ts';
import { bindLetters } from '../../letters/index.ts';
import { nodeName, openLogKey } from '../../log/index.ts';
import { MatterService, openLedgers } from '../../matters/index.ts';
import { CannotListen, startNode } from '../../node.ts';
import { mailSettings, smtpMailer, type MailSettings } from '../../notices/index.ts';
import { BadSetting, peopleSettings, type PeopleSettings } from '../../people/settings.ts';
import { passwordFault } from '../../people/password-rule.ts';
import { passwordLength } from '../../people/password.ts';
import { addSamplePeople } from '../../people/sample-people.ts';
import { namedAccounts } from '../../people/named-accounts.ts';
import { loadSampleApplications } from '../../sample-applications.ts';
import { loadSampleMatters } from '../../sample-matters.ts';
import { loadSamples, type SamplesLoaded } from '../../samples.ts';
import { zoneFolders } from '../../zones.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failure.ts';
import { dataFolder, openNodeStore } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { complaints } from '../complaints.ts';
import { say } from '../texts.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };
const usualPort = 3000;

/** `start`: opens the store, gives empty zones their sample letters, serves until Ctrl-C. */
export function addStart(program: Command, context: Context): void {
  const command = program
    .command('start')
    .description(say(context, 'startAbout'))
    .option('--port <number>', say(context, 'portOption'))
    .option('--no-samples', say(context, 'noSamplesOption'))
    .option('--new-certificate-key', say(context, 'newCertificateKeyOption'))
    .action(async (options: StartOptions) => {
      await start(context, portOf(context, options.port ?? context.env['PORT']), options);
    });
  withExamples(command, context, ['start', 'start --port 8080', 'start --no-samples']);
}

interface StartOptions {
  readonly port?: string;
  readonly samples: boolean;
  readonly newCertificateKey?: true;
}

async function start(
  context: Context,
  port: number,
  { samples, newCertificateKey }: StartOptions,
): Promise<void> {
  const { env } = context;
  const tell = (line: string): void => context.complain(`${line}\n`);
  const folder = dataFolder(context);
  const databaseUrl = env['DATABASE_URL'] || undefined;
  tell(say(context, databaseUrl ? 'openingServer' : 'openingFolder', { folder }));
  const [people, mail] = settingsOf(context);
  if (mail === null) tell(say(context, 'noMail'));
  const store = await openNodeStore(context);
  try {
    const loaded = await loadSamples(store, samples ? zoneFolders : [], context, (zone, done, of) =>
      tell(say(context, 'loadingSamples', { zone, done, of })),
    );
    const complaint = complaints(context, false);
    for (const { refused } of loaded) {
      for (const { file, refusal } of refused) complaint.refuse(file, refusal);
    }
    const zones = zoneFolders.map(({ zone }) => zone);
    for (const zone of zones) await openLedgers(store, zone);
    // A server's database is somebody's real one, even while it is empty.
    if (databaseUrl === undefined) await makeSamplePeople(context, store, loaded, tell);
    const key = await openLogKey(folder);
    if (newCertificateKey) await rotateCertificateKey(folder, () => context.now());
    const certificateKeys = await openCertificateKeys(folder);
    const node = await startNode({
      port,
      host: env['HOST'] || undefined,
      store,
      zones,
      nodeLog: { node: nodeName(env), publicKey: key.publicKey },
      certificateKeys,
      people,
      version,
      today,
      sendsMail: mail !== null,
      log: tell,
    });
    const jobs = startJobs({
      service: new MatterService({
        store,
        zones,
        calendars: officialCalendars,
        now: () => context.now(),
        newId: () => context.newId(),
        accounts: namedAccounts(store),
        bind: bindLetters(store, zones),
      }),
      store,
      zones,
      key,
      certificates: { url: node.knownAs, keys: certificateKeys },
      address: node.knownAs,
      mailer: mail && smtpMailer(mail),
      node: nodeName(env),
      now: () => context.now(),
      newId: () => context.newId(),
      log: tell,
    });
    await context.print(`${say(context, 'ready', { address: node.address })}\n`);
    if (!context.signal.aborted) await once(context.signal, 'abort');
    tell(say(context, 'stopping'));
    await jobs.stop();
    await node.close();
  } catch (error) {
    throw error instanceof CannotListen
      ? new UsageError(say(context, error.code, error.holes), { cause: error })
      : error;
  } finally {
    await store.close();
  }
}

/** How people sign in and how mail is sent; read before anything is opened, so that a wrong setting is told at once. */
function settingsOf(context: Context): readonly [PeopleSettings, MailSettings | null] {
  try {
    return [peopleSettings(context.env), mailSettings(context.env)];
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    throw new UsageError(say(context, error.code, error.holes), { cause: error });
  }
}

/** Gives zones whose sample letters were loaded just now, and nobody else has an account in, their
 * demonstration accounts. The password is made here or asked for, and told once. */
async function makeSamplePeople(
  context: Context,
  store: Store,
  loaded: readonly SamplesLoaded[],
  tell: (line: string) => void,
): Promise<void> {
  const asked = context.env['TWINPARK_SAMPLE_PASSWORD'] || undefined;
  if (asked !== undefined && (await passwordFault(asked, [])) !== null) {
    throw new UsageError(say(context, 'badSamplePassword', { ...passwordLength }));
  }
  const password = asked ?? randomBytes(12).toString('base64url');
  const zones = loaded.map(({ zone }) => zone);
  const emails = await addSamplePeople(
    store,
    zoneFolders.map(({ zone }) => zone).filter(({ id }) => zones.includes(id)),
    password,
    context,
  );
  if (emails.length === 0) return;
  const samples = zoneFolders.map(({ zone }) => zone).filter(({ id }) => zones.includes(id));
  await loadSampleMatters(store, samples, context);
  await loadSampleApplications(store, samples, context);
  const examples = samples.flatMap(({ id }) =>
    emails.filter((email) => email.endsWith(`@${id}.example`)).slice(0, 2),
  );
  tell(
    say(context, 'sampleAccounts', {
      password,
      count: emails.length,
      examples: examples.join(', '),
      zone: samples[0]?.id ?? '',
    }),
  );
}

function portOf(context: Context, value: string | undefined): number {
  if (value === undefined || value === '') return usualPort;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new UsageError(say(context, 'badPort', { value }));
  }
  return port;
}

/** Both sides of the zones live at UTC+8, without summer time. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
