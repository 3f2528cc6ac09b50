import type { Passkey, PeopleStore, Person } from '@twinpark/postgres';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import type { PeopleSettings } from './settings.ts';

/** The site as browsers bind passkeys to it (WebAuthn: origin and relying party). */
interface Site {
  readonly origin: string;
  readonly id: string;
}

type RegistrationAnswer = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type SignInAnswer = Parameters<typeof verifyAuthenticationResponse>[0]['response'];

/** COSE: EdDSA, ES256, RS256. Named, because the library's default asks Node for what is experimental. */
const algorithms = [-8, -7, -257];

/** The address of this node as the browser knows it. */
export function siteOf(request: FastifyRequest, { url }: Pick<PeopleSettings, 'url'>): Site {
  const own = url ?? new URL(`${request.protocol}://${request.host}`);
  return { origin: own.origin, id: own.hostname };
}

/** What the browser needs to make a key for this person, as JSON, and the challenge in it. The device
 * must ask for finger, face or PIN: the key alone signs in. */
export async function optionsToAdd(
  site: Site,
  person: Person,
  present: readonly Passkey[],
): Promise<{ readonly json: string; readonly challenge: string }> {
  const options = await generateRegistrationOptions({
    rpName: 'Twinpark',
    rpID: site.id,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: present.map(({ id }) => ({ id })),
  });
  return { json: JSON.stringify(options), challenge: options.challenge };
}

/** The key that the browser made; null: the answer does not hold. */
export async function addedKey(
  site: Site,
  challenge: string,
  answer: string,
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  const response = parsed(answer) as RegistrationAnswer | null;
  if (response === null) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: registrationInfo.credential.transports ?? [],
    };
  } catch {
    // The library throws for every kind of answer that does not hold; all mean the same to the caller.
    return null;
  }
}

/** What the browser needs to sign with a key it has, as JSON, and the challenge in it. No key is named:
 * whoever asks learns nothing about accounts. */
export async function optionsToSignIn(
  site: Site,
): Promise<{ readonly json: string; readonly challenge: string }> {
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    userVerification: 'required',
  });
  return { json: JSON.stringify(options), challenge: options.challenge };
}

/** The person whose key signed the challenge; null: unknown key, wrong signature, disabled account. */
export async function personOfAnswer(
  store: PeopleStore,
  site: Site,
  given: {
    readonly zone: string;
    readonly challenge: string;
    readonly answer: string;
    readonly at: string;
  },
): Promise<Person | null> {
  const { zone, challenge, at } = given;
  const response = parsed(given.answer) as SignInAnswer | null;
  const key = response && (await store.passkey(zone, response.id));
  if (!response || !key) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
      },
    });
    if (!verified) return null;
    await store.usedPasskey(zone, key.id, authenticationInfo.newCounter, at);
  } catch {
    return null;
  }
  const person = await store.person(zone, key.person);
  return person === null || person.disabled ? null : person;
}

/** The browser's answer; the library checks what is in it. Null: not even an object with an id. */
function parsed(answer: string): { readonly id: string } | null {
  try {
    const value: unknown = JSON.parse(answer);
    const named =
      typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
    return named ? (value as { readonly id: string }) : null;
  } catch {
    return null;
  }
}
