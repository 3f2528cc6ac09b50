import type { ChangeNote, PeopleStore, Person } from '@twinpark/postgres';
import { languageSlug } from '@twinpark/web';
import type { PeopleSettings } from './settings.ts';
import { newToken, tokenHash } from './token.ts';

export const invitationKind = 'invitation';

/** How long an invitation is good, in milliseconds. */
const good = 3 * 24 * 60 * 60_000;

/** Invites a person to choose a password. Returns the path of the page, with its key; who has it can
 * take the account, so it goes to that person alone. */
export async function invite(
  store: PeopleStore,
  { now }: Pick<PeopleSettings, 'now'>,
  { zone, id, language }: Person,
  note?: ChangeNote,
): Promise<string> {
  const key = newToken();
  const at = now();
  await store.startStep(
    {
      zone,
      tokenHash: tokenHash(key),
      kind: invitationKind,
      person: id,
      content: {},
      at,
      endsAt: new Date(Date.parse(at) + good).toISOString(),
    },
    note,
  );
  return `/${languageSlug(language)}/${zone}/invitation?key=${key}`;
}
