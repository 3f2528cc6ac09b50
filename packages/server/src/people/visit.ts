import type { Acting } from '@twinpark/core/engine';
import type { Zone } from '@twinpark/core/model';
import type { PeopleStore, Person, Session } from '@twinpark/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, writeCookie } from './cookies.ts';
import type { PeopleSettings } from './settings.ts';
import { formTokenOf, newToken, tokenHash } from './token.ts';

/** A session ends when it is not used for so long, and in any case after so long (milliseconds). */
export const sessionLength = { idle: 60 * 60_000, whole: 12 * 60 * 60_000 };

/** Who is at the other end, in the zone that the address names. */
export interface Visit {
  readonly zone: Zone;
  readonly session: Session;
  readonly person: Person;
  readonly acting: Acting;
  /** Notices that wait for the person. */
  readonly unread: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: nobody is signed in, or the address names no zone. */
    visit: Visit | null;
    /** What the forms' token is made from: the cookie of the session, or of a visit without one. */
    formSecret: string | null;
  }
}

/** What the account side of the node stands on. */
export interface PeopleContext {
  readonly store: PeopleStore;
  readonly zones: readonly Zone[];
  readonly people: PeopleSettings;
}

/** Who acts in this request, and for whom; null: nobody is signed in. */
export function actingOf(request: FastifyRequest): Acting | null {
  return request.visit?.acting ?? null;
}

/** The token that the forms of this request's page carry in the field `token`. Empty where nobody is
 * signed in and no `beginVisit` came before: such a page has no forms that change something. */
export function formToken(request: FastifyRequest): string {
  return request.formSecret === null ? '' : formTokenOf(request.formSecret);
}

const visitCookie = 'visit';

function sessionCookie(zone: string): string {
  return `session-${zone}`;
}

/** Reads from cookies who this is. */
export async function recogniseVisit(
  context: PeopleContext,
  request: FastifyRequest,
): Promise<void> {
  const { people } = context;
  request.formSecret = readCookie(request, people, visitCookie);
  const zone = context.zones.find(({ id }) => id === zoneNamed(request));
  const token = zone && readCookie(request, people, sessionCookie(zone.id));
  if (!zone || !token) return;
  request.visit = await visitOf(context, zone, token, 'seen');
  if (request.visit !== null) request.formSecret = token;
}

/** Who acts in a request that lasts, now: null once the session has ended, or its account is disabled. To listen is
 * no use of a session: it ends by itself as if nobody did. */
export async function stillActing(
  context: PeopleContext,
  request: FastifyRequest,
): Promise<Acting | null> {
  const { visit, formSecret } = request;
  if (visit === null || formSecret === null) return null;
  return (await visitOf(context, visit.zone, formSecret, 'unseen'))?.acting ?? null;
}

async function visitOf(
  { people, store }: PeopleContext,
  zone: Zone,
  token: string,
  use: 'seen' | 'unseen',
): Promise<Visit | null> {
  const now = people.now();
  const seenAfter = new Date(Date.parse(now) - sessionLength.idle).toISOString();
  const found = await store.session(zone.id, tokenHash(token), now, seenAfter, use);
  if (found === null) return null;
  const { session, person, unread } = found;
  const membership = person.memberships.find(({ unit }) => unit === session.unit);
  const acting: Acting = {
    person: person.id,
    unit: membership?.unit ?? null,
    roles: membership?.roles ?? person.ownRoles,
  };
  return { zone, session, person, acting, unread };
}

/** The zone that stands in the address: a route's parameter of that name, or what an address without a language
 * begins with. */
function zoneNamed({ params, url }: FastifyRequest): string | undefined {
  const named = typeof params === 'object' && params !== null && 'zone' in params && params.zone;
  return typeof named === 'string' ? named : url.split(/[/?#]/)[1];
}

/** Makes sure that the forms of a page for somebody who is not signed in have a token. */
export function beginVisit(
  context: PeopleContext,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (request.formSecret !== null) return;
  const value = newToken();
  writeCookie(request, reply, context.people, { name: visitCookie, value });
  request.formSecret = value;
}

/** Signs a person in: a new token whatever cookie came, and the session that came ends. Who names no `unit`
 * and has several acts for themselves until they choose. Returns the unit acted for. */
export async function startVisit(
  context: PeopleContext,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    person,
    method,
    unit,
  }: {
    readonly person: Person;
    readonly method: Session['method'];
    readonly unit?: string | undefined;
  },
): Promise<string | null> {
  const { people, store } = context;
  await endVisit(context, request, reply);
  const token = newToken();
  const startedAt = people.now();
  const [only, ...others] = person.memberships;
  const unambiguous = others.length === 0 && person.ownRoles.length === 0;
  const actsFor = unit ?? (unambiguous ? (only?.unit ?? null) : null);
  await store.startSession({
    zone: person.zone,
    id: people.newId(),
    tokenHash: tokenHash(token),
    person: person.id,
    unit: actsFor,
    method,
    device: (request.headers['user-agent'] ?? '').slice(0, 300),
    startedAt,
    endsAt: new Date(Date.parse(startedAt) + sessionLength.whole).toISOString(),
  });
  writeCookie(request, reply, people, { name: sessionCookie(person.zone), value: token });
  clearCookie(request, reply, people, visitCookie);
  return actsFor;
}

/** Ends the session that this request came with, if any. */
export async function endVisit(
  context: PeopleContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { visit } = request;
  if (visit === null) return;
  const { zone, person, session } = visit;
  await context.store.endSessions(zone.id, person.id, { only: session.id });
  clearCookie(request, reply, context.people, sessionCookie(zone.id));
  request.visit = null;
}
