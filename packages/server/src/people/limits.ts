import { createHash } from 'node:crypto';
import type { PeopleStore } from '@twinpark/postgres';
import { RequestRefused } from './refusal.ts';

/** Attempts in a window of so many seconds. Many people may share an office's address; an account is
 * one person's, and ten guesses in a quarter of an hour are far below what finds a password. */
const window = 15 * 60;
const most = { account: 10, address: 50 };

type Counted = keyof typeof most;

/** Counts an attempt to sign in before it is looked at, so that attempts at the same time are counted
 * too. Throws `RequestRefused` when there were too many. */
export async function countAttempt(
  store: PeopleStore,
  zone: string,
  what: Counted,
  value: string,
  at: string,
): Promise<void> {
  const { count, seconds } = await store.countAttempt(zone, subjectOf(what, value), window, at);
  if (count <= most[what]) return;
  throw new RequestRefused(
    'too-many-requests',
    `Too many attempts to sign in; expected at most ${String(most[what])} in ${String(window / 60)} minutes. Wait ${String(Math.ceil(seconds / 60))} minutes, then try again.`,
    seconds,
  );
}

/** Far more than who fills in forms looks for people, and far fewer than all accounts would take. */
export const mostSearches = 300;

/** Counts that somebody looks for people. In how many seconds they may look again; null: now. */
export async function countSearch(
  store: PeopleStore,
  zone: string,
  person: string,
  at: string,
): Promise<number | null> {
  const { count, seconds } = await store.countAttempt(zone, `search ${person}`, window, at);
  return count <= mostSearches ? null : seconds;
}

/** The person was who they said: their account starts anew. */
export function forgetAttempts(store: PeopleStore, zone: string, email: string): Promise<void> {
  return store.forgetAttempts(zone, subjectOf('account', email));
}

function subjectOf(what: Counted, value: string): string {
  const whole = what === 'address' ? networkOf(value) : value;
  return `${what} ${createHash('sha256').update(whole).digest('base64url')}`;
}

/** One household or office has a whole IPv6 network of 64 bits. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  if (!address.includes(':') || address.includes('.')) return address;
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups.slice(0, 4).join(':');
}
