import { statement, type Queryable } from '../database.ts';
import type { KeptReply } from './issued-store.ts';

const publish = statement<object>(
  'publish-issued',
  `update issued_letters set outcome = 'stored', stored = $4::uuid
   where zone = $1 and matter = $2::uuid and seq = $3 and outcome = 'withheld'`,
);
const ofParty = statement<KeptReply>(
  'kept-replies',
  `select matter, letter from (
     select distinct on (matter) matter::text as matter, letter, at from issued_letters
     where zone = $1 and letter->>'party' = $2 and outcome = 'withheld'
       and kind in ('reply', 'second-reply')
     order by matter, seq desc
   ) last order by at, matter`,
);

/** A letter that was kept becomes public. */
export async function publishIssued(
  database: Queryable,
  zone: string,
  matter: string,
  seq: number,
  stored: string,
): Promise<void> {
  await database.query(publish, [zone, matter, seq, stored]);
}

/** What a unit has answered that is not public. */
export function keptReplies(
  database: Queryable,
  zone: string,
  party: string,
): Promise<readonly KeptReply[]> {
  return database.query(ofParty, [zone, party]);
}
