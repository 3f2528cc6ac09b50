import { Client } from 'pg';
import { StoreRefused } from './refused.ts';

/** PostgreSQL 14, as `server_version_num` writes it. */
const oldest = 140_000;
/** Milliseconds; a host that swallows everything would otherwise hold the node up for minutes. */
const patience = 10_000;

/** Connects once to the server that `url` (DATABASE_URL) names, to say plainly what is wrong with it.
 * Throws `StoreRefused`. */
export async function checkServer(url: string): Promise<void> {
  const value = withoutPassword(url);
  const client = clientOf(url, value);
  // A connection that breaks while it is being refused is told of by the refusal.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    );
    const [{ number, version } = { number: '0', version: '?' }] = rows;
    if (Number(number) < oldest) {
      throw new StoreRefused(
        'server-too-old',
        { value, version },
        `The server at ${value} (DATABASE_URL) is PostgreSQL ${version}; expected 14 or newer. Upgrade it or name another.`,
      );
    }
  } catch (error) {
    throw error instanceof StoreRefused ? error : refusalOf(error, value, client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientOf(url: string, value: string): Client {
  const refused = (cause?: unknown): StoreRefused =>
    new StoreRefused(
      'bad-address',
      { value },
      `DATABASE_URL is "${value}"; expected postgres://user:password@host/database. Correct it.`,
      cause,
    );
  if (!/^(?:postgres(?:ql)?:\/\/|socket:)./.test(url)) throw refused();
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: patience });
  } catch (error) {
    throw refused(error);
  }
}

/** The address without the password: messages are read over shoulders and kept in logs. */
export function withoutPassword(url: string): string {
  return url
    .replace(/^(\w+:\/\/[^:/?#@]*):.*@(?=[^@]*$)/, '$1:***@')
    .replace(/([?&]password=)[^&]*/gi, '$1***');
}

function refusalOf(error: unknown, value: string, client: Client): StoreRefused {
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
  const user = client.user ?? '';
  const database = client.database ?? '';
  const [code, message] = sortOf(error, { value, user, database, reason });
  return new StoreRefused(
    code,
    { value, user, database, reason: codeOf(error) || reason },
    message,
    error,
  );
}

type Holes = Readonly<Record<'value' | 'user' | 'database' | 'reason', string>>;

/** By the SQLSTATE of the server's answer; without one there was no answer. */
function sortOf(
  error: unknown,
  { value, user, database, reason }: Holes,
): readonly [StoreRefused['code'], string] {
  const place = `${value} (DATABASE_URL)`;
  switch (codeOf(error)) {
    case '28P01':
      return ['wrong-password', `${place} refuses the password of "${user}"; correct it.`];
    case '28000':
      return ['not-admitted', `${place} does not admit "${user}": ${reason}`];
    case '3D000':
      return ['unknown-database', `${place} has no database "${database}"; create it.`];
    default:
      return /password/i.test(reason)
        ? ['wrong-password', `${place} wants a password for "${user}": ${reason}`]
        : ['unreachable', `${place} does not answer: ${reason}`];
  }
}

/** The code of an error or, where several addresses were tried, of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Whether the server says that its user may not do something. */
export const isNotPermitted = (error: unknown): boolean => codeOf(error) === '42501';
