import type { Pages } from '../../http/pages/site.ts';
import { accountPages } from './account.ts';
import { invitationPages } from './invitation.ts';
import { signInPages } from './sign-in.ts';

/** The pages of signing in and of one's own account. */
export const peoplePages: readonly Pages[] = [signInPages, invitationPages, accountPages];
