import type { Pages } from '../../http/pages/site.ts';
import { accountPages } from './account.ts';
import { invitationPages } from './invitation.ts';
import { passkeyPages } from './passkey.ts';
import { providerPages } from './provider.ts';
import { signInPages } from './sign-in.ts';
import { unitPeoplePages } from './unit-people.ts';

/** The pages of signing in and of one's own account. */
export const peoplePages: readonly Pages[] = [
  signInPages,
  passkeyPages,
  providerPages,
  invitationPages,
  accountPages,
  unitPeoplePages,
];
