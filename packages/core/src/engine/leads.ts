import type { Action, Values } from '../model/index.ts';
import type { Matter } from './matter.ts';

/** What of a matter those that are handled under it may take. */
export type LeadMatter = Pick<Matter, 'stage' | 'values' | 'branches'>;

/** The branches that an action of a follower works on; null: the matter itself. */
export function partiesOf(matter: Matter, action: Action): readonly (string | null)[] {
  if (action.branch === undefined) return [null];
  return (matter.branches[action.branch] ?? [])
    .filter(({ stage }) => action.branchAt?.includes(stage) ?? true)
    .map(({ party }) => party);
}

/** What an action asks, as the lead holds it: on a branch, what the same party's branch holds. */
export function taken(lead: LeadMatter, { asks, branch }: Action, party: string | null): Values {
  const own = lead.branches[branch ?? '']?.find((one) => one.party === party)?.values;
  return Object.fromEntries(
    (asks ?? []).flatMap((id) => {
      const value = own?.[id] ?? lead.values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
