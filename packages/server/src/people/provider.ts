import type { PeopleStore, Person } from '@twinpark/postgres';
import * as oidc from 'openid-client';
import { emailOf } from './email.ts';
import type { OidcSettings, PeopleSettings } from './settings.ts';

/** The identity provider of the node, as its metadata describes it. */
export interface Provider {
  /** Where to send the browser, and what must be remembered until it comes back. */
  begin(callback: URL): Promise<{ readonly to: URL; readonly content: ProviderStep }>;
  /** Whom the provider vouches for. Throws when the answer does not hold. */
  finish(answer: URL, step: ProviderStep): Promise<Identity>;
}

/** OAuth 2.0 state, OIDC nonce and PKCE verifier (RFC 7636). */
export interface ProviderStep extends Readonly<Record<string, string>> {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  /** Only if the provider has verified it. */
  readonly email: string | null;
}

/** The provider of these settings. Its metadata is fetched at the first use, and again after a failure,
 * so that the node starts while the provider is down. */
export function providerOf(settings: OidcSettings): Provider {
  const { issuer, clientId, clientSecret } = settings;
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    // Settings allow plain http for this machine alone.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    found ??= oidc.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 });
    found.catch(() => (found = undefined));
    return found;
  };
  return {
    begin: async (callback) => {
      const verifier = oidc.randomPKCECodeVerifier();
      const content = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const to = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback.href,
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: content.state,
        nonce: content.nonce,
      });
      return { to, content };
    },
    finish: async (answer, step) => {
      const known = await configuration();
      const tokens = await oidc.authorizationCodeGrant(known, answer, {
        expectedState: step.state,
        expectedNonce: step.nonce,
        pkceCodeVerifier: step.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no ID token; expected one.');
      const more =
        claims['email'] === undefined && known.serverMetadata().userinfo_endpoint !== undefined
          ? await oidc.fetchUserInfo(known, tokens.access_token, claims.sub)
          : {};
      const all: Readonly<Record<string, unknown>> = { ...more, ...claims };
      const { email, email_verified: verified, name } = all;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : null,
        email: typeof email === 'string' && verified === true ? emailOf(email) : null,
      };
    },
  };
}

/** The account of an identity: the one linked with it; else the one of its verified e-mail address,
 * which is linked from now on; else a new one without any role. Null: the provider has verified no
 * address, or the account is disabled. */
export async function personOfIdentity(
  store: PeopleStore,
  people: Pick<PeopleSettings, 'now' | 'newId'>,
  zone: string,
  given: Identity & Pick<Person, 'language'>,
): Promise<Person | null> {
  const { issuer, subject, email } = given;
  const usable = (person: Person | null): Person | null =>
    person === null || person.disabled ? null : person;
  const linked = await store.personOfIdentity(zone, issuer, subject);
  if (linked !== null) return usable(linked);
  if (email === null) return null;
  const at = people.now();
  const found =
    (await store.personByEmail(zone, email)) ??
    (await created(store, { zone, id: people.newId(), at, email, given }));
  if (usable(found) === null) return null;
  await store.linkIdentity(zone, found.id, { issuer, subject, at });
  return found;
}

async function created(
  store: PeopleStore,
  {
    zone,
    id,
    at,
    email,
    given,
  }: {
    readonly zone: string;
    readonly id: string;
    readonly at: string;
    readonly email: string;
    readonly given: Pick<Identity, 'name'> & Pick<Person, 'language'>;
  },
): Promise<Person> {
  const person = {
    zone,
    id,
    name: given.name ?? email.slice(0, 100),
    language: given.language,
    email,
    ownRoles: [],
    memberships: [],
    sample: false,
    createdAt: at,
  };
  await store.addPerson(
    { ...person, passwordHash: null },
    { at, by: id, unit: null, what: 'added' },
  );
  const stored = await store.personByEmail(zone, email);
  if (stored === null) throw new Error(`The account "${email}" was added and is not there.`);
  return stored;
}
