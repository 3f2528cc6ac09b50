import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, writeCookie } from './cookies.ts';
import { newToken, tokenHash } from './token.ts';
import type { PeopleContext } from './visit.ts';

/** What a browser must bring back to go on: the challenge of a passkey, the state of OIDC. */
export type StepKind = 'passkey-sign-in' | 'passkey-add' | 'provider';

type Content = Readonly<Record<string, string>>;

const cookie = 'step';
/** How long a step may take, in milliseconds. */
const good = 10 * 60_000;

/** Begins a step that only this browser can go on with, and only once. */
export async function beginStep(
  context: PeopleContext,
  request: FastifyRequest,
  reply: FastifyReply,
  step: {
    readonly zone: string;
    readonly kind: StepKind;
    readonly person?: string;
    readonly content: Content;
  },
): Promise<void> {
  const { people, store } = context;
  const value = newToken();
  const at = people.now();
  await store.startStep({
    zone: step.zone,
    tokenHash: tokenHash(value),
    kind: step.kind,
    person: step.person ?? null,
    content: step.content,
    at,
    endsAt: new Date(Date.parse(at) + good).toISOString(),
  });
  writeCookie(request, reply, people, { name: cookie, value });
}

/** What stands in the step that this browser has begun; it stays. */
export async function lookAtStep(
  context: PeopleContext,
  request: FastifyRequest,
  zone: string,
  kind: StepKind,
): Promise<Content | null> {
  const { people, store } = context;
  const value = readCookie(request, people, cookie);
  if (value === null) return null;
  const step = await store.step(zone, tokenHash(value), kind, people.now());
  return step?.content ?? null;
}

/** Takes the step: what it holds, once. */
export async function endStep(
  context: PeopleContext,
  request: FastifyRequest,
  reply: FastifyReply,
  zone: string,
  kind: StepKind,
): Promise<Content | null> {
  const { people, store } = context;
  const value = readCookie(request, people, cookie);
  if (value === null) return null;
  clearCookie(request, reply, people, cookie);
  const step = await store.takeStep(zone, tokenHash(value), kind, people.now());
  return step?.content ?? null;
}
