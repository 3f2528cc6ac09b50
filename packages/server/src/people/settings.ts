import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../uuid.ts';

/** An identity provider (OIDC) of the node. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How people sign in at this node. */
export interface PeopleSettings {
  /** ISO 8601 instant */
  readonly now: () => string;
  /** UUIDv7 */
  readonly newId: () => string;
  /** The address people know the node by (TWINPARK_URL); null: whatever address they used. */
  readonly url: URL | null;
  /** Addresses of proxies whose word about the caller is taken (TWINPARK_PROXY); null: none. */
  readonly proxy: string | null;
  readonly oidc: OidcSettings | null;
}

/** A setting that cannot be used: value, expected, remedy. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
  /** The sentence that says it; `holes` are what it names. */
  readonly code: 'badUrl' | 'oidcLacks' | 'mailLacks' | 'badSmtpUrl' | 'badMailFrom';
  readonly holes: Readonly<Record<string, string>>;

  constructor(code: BadSetting['code'], holes: Readonly<Record<string, string>>, message: string) {
    super(message);
    this.code = code;
    this.holes = holes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that the environment asks for. Throws `BadSetting`. */
export function peopleSettings(env: Environment): PeopleSettings {
  const address = env['TWINPARK_URL'] || null;
  return {
    now: () => new Date().toISOString(),
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    url: address === null ? null : addressOf('TWINPARK_URL', address),
    proxy: env['TWINPARK_PROXY'] || null,
    oidc: oidcOf(env),
  };
}

function oidcOf(env: Environment): OidcSettings | null {
  const names = ['TWINPARK_OIDC_ISSUER', 'TWINPARK_OIDC_CLIENT_ID', 'TWINPARK_OIDC_CLIENT_SECRET'];
  const [issuer, clientId, clientSecret] = names.map((name) => env[name] || null);
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    const missing = names.filter((name) => !env[name]).join(', ');
    throw new BadSetting(
      'oidcLacks',
      { missing, names: names.join(', ') },
      `Sign-in with an identity provider lacks ${missing}; expected all of ${names.join(', ')}. Set what is missing, or none of them.`,
    );
  }
  return { issuer: addressOf('TWINPARK_OIDC_ISSUER', issuer), clientId, clientSecret };
}

/** Secrets travel to these addresses: https, or this machine itself. */
function addressOf(name: string, value: string): URL {
  const url = URL.parse(value);
  const near = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && near))) return url;
  throw new BadSetting(
    'badUrl',
    { name, value },
    `${name} is "${value}"; expected an address such as https://twinpark.example.gov (http only on localhost). Correct it and start again.`,
  );
}
