import type { Disclosure } from '@twinpark/text';
import type { Matter } from '../engine/index.ts';

/** A letter that a matter has issued, or another trace of one: the event `publication` is among them. */
export interface Issued {
  readonly kind: string;
  /** Whose it is; null where the matter's action issued it for no branch. */
  readonly party: string | null;
  /** The event that issued it. */
  readonly seq: number;
  /** How far the letter itself says that it is disclosed; null where it says nothing, or is not made yet. */
  readonly disclosure: Disclosure | null;
}

/** How far everybody may read a letter (公开范围): `held` for those who take part alone, else from the
 * event `since` on, in full, in summary or by its title. */
export type Visibility =
  | { readonly to: 'held' }
  | {
      readonly to: 'public';
      readonly extent: Exclude<Disclosure, 'none'>;
      /** The event from which on it is public. */
      readonly since: number;
    };

const held: Visibility = { to: 'held' };
/** From the closest to the most open. */
const extents = ['none', 'title-only', 'summary', 'full'] as const satisfies readonly Disclosure[];

/** A unit's reply that was published, and what became of it. */
export interface PublishedReply {
  readonly party: string;
  /** The event that issued it, and the one that published it. */
  readonly letter: number;
  readonly since: number;
  readonly extent: Disclosure;
  /** `standing`: it is the unit's answer; `redone`: the unit answers anew, and nothing newer is published; `replaced`
   * by the reply of the event `by`, which is. */
  readonly state:
    | { readonly is: 'standing' }
    | { readonly is: 'redone' }
    | { readonly is: 'replaced'; readonly by: number };
}

function publicationsOf(issued: readonly Issued[]): readonly number[] {
  return issued.flatMap(({ kind, seq }) => (kind === 'publication' ? [seq] : []));
}

/** The replies of a matter that were published, in the order in which they were sent: what was published stays so
 * when it is answered anew, as far as it was disclosed then. */
export function publishedReplies(
  { branches }: Pick<Matter, 'branches'>,
  issued: readonly Issued[],
): readonly PublishedReply[] {
  const publications = publicationsOf(issued);
  const published = (branches['reply'] ?? []).flatMap(({ party, stage, values }) => {
    const own = issued.filter((one) => one.kind === 'reply' && one.party === party);
    return own.flatMap(({ seq: letter, disclosure }, nth): PublishedReply[] => {
      const next = own[nth + 1]?.seq ?? Infinity;
      const since = publications.find((seq) => seq > letter && seq < next);
      if (since === undefined) return [];
      if (nth === own.length - 1 && stage === 'sent') {
        const extent = extents.find((one) => one === values['disclosure']) ?? 'none';
        return [{ party, letter, since, extent, state: { is: 'standing' } }];
      }
      const state = { is: 'redone' } as const;
      return [{ party, letter, since, extent: disclosure ?? 'none', state }];
    });
  });
  return published
    .map((one) => {
      const by = published.find(({ party, letter }) => party === one.party && letter > one.letter);
      return by === undefined ? one : { ...one, state: { is: 'replaced', by: by.letter } as const };
    })
    .toSorted((a, b) => a.letter - b.letter);
}

/** A second answer that was published. */
export type PublishedSecondReply = Pick<PublishedReply, 'letter' | 'since' | 'extent'>;

/** The second answers that were published, in the order in which they were sent. One is published as far as was decided
 * for it. Where nothing was (under earlier versions of the scheme), it is with the reply of its unit and as far as that; one
 * that was given for the whole matter, no further than the closest of its replies. */
export function publishedSecondReplies(
  matter: Pick<Matter, 'branches'>,
  issued: readonly Issued[],
): readonly PublishedSecondReply[] {
  const replies = publishedReplies(matter, issued);
  return issued.flatMap(({ kind, seq: letter, party }): PublishedSecondReply[] => {
    if (kind !== 'second-reply') return [];
    const own = matter.branches['followUp']?.find((one) => one.party === party)?.values;
    if (own?.['disclosure'] !== undefined) {
      const since = publicationsOf(issued).find((seq) => seq > letter);
      const extent = extents.find((one) => one === own['disclosure']) ?? 'none';
      return since === undefined ? [] : [{ letter, extent, since }];
    }
    const of = (reply: { readonly party: string }): boolean =>
      party === null || reply.party === party;
    const standing = replies.filter((one) => one.state.is === 'standing' && of(one));
    if (standing.length < (matter.branches['reply'] ?? []).filter(of).length) return [];
    const since = Math.max(letter, ...standing.map((one) => one.since));
    const extent = extents.find((one) => standing.some((reply) => reply.extent === one)) ?? 'none';
    return [{ letter, extent, since }];
  });
}

/** How far everybody may read each letter that a matter has issued, by the events that issued them. The one
 * place where this is decided: what is not opened here is held. A reply opens when it is published, as far
 * as its unit and the check have decided, and stays open when it is answered anew; the new one waits for the next
 * publication. A second answer opens when it is published, as far as it is. */
export function visibilities(
  matter: Pick<Matter, 'branches'>,
  issued: readonly Issued[],
): ReadonlyMap<number, Visibility> {
  const published = [
    ...publishedReplies(matter, issued),
    ...publishedSecondReplies(matter, issued),
  ];
  const open = new Map(published.map(({ letter, extent, since }) => [letter, { extent, since }]));
  return new Map(
    issued.map(({ seq }) => {
      const found = open.get(seq);
      if (found === undefined || found.extent === 'none') return [seq, held];
      return [seq, { to: 'public', extent: found.extent, since: found.since }];
    }),
  );
}
