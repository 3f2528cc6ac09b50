import type { Disclosure } from '@twinpark/text';
import type { Matter } from '../engine/index.ts';

/** A letter that a matter has issued, or another trace of one: the event `publication` is among them. */
export interface Issued {
  readonly kind: string;
  /** Whose it is; null where the matter's action issued it for no branch. */
  readonly party: string | null;
  /** The event that issued it. */
  readonly seq: number;
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

/** How far everybody may read each letter that a matter has issued, by the events that issued them. The one
 * place where this is decided: what is not opened here is held. A reply opens when it is published, as far
 * as its unit and the check have decided; what is answered anew waits for the next publication. A second
 * answer opens with the replies of its matter, no further than the closest of them. (What was published in
 * full has become a public letter, and stays one until somebody withdraws it.) */
export function visibilities(
  { branches }: Pick<Matter, 'branches'>,
  issued: readonly Issued[],
): ReadonlyMap<number, Visibility> {
  const publications = issued.flatMap(({ kind, seq }) => (kind === 'publication' ? [seq] : []));
  const replies = (branches['reply'] ?? []).map(({ party, stage, values }): Opened => {
    const last = issued.findLast((one) => one.kind === 'reply' && one.party === party)?.seq;
    const since = publications.find((seq) => last !== undefined && seq > last);
    if (stage !== 'sent' || last === undefined || since === undefined) return null;
    const extent = extents.find((one) => one === values['disclosure']) ?? 'none';
    return extent === 'none' ? null : { letter: last, extent, since };
  });
  const again = issued.findLast(({ kind }) => kind === 'second-reply')?.seq;
  const opened = [...replies, again === undefined ? null : secondAnswer(again, replies)];
  return new Map(
    issued.map(({ seq }) => {
      const open = opened.find((one) => one?.letter === seq);
      if (!open) return [seq, held];
      return [seq, { to: 'public', extent: open.extent, since: open.since }];
    }),
  );
}

type Opened = {
  readonly letter: number;
  readonly extent: Exclude<Disclosure, 'none'>;
  readonly since: number;
} | null;

function secondAnswer(letter: number, replies: readonly Opened[]): Opened {
  const open = replies.flatMap((one) => one ?? []);
  const [first] = open;
  if (first === undefined || open.length < replies.length) return null;
  const closest = open.reduce((a, b) =>
    extents.indexOf(b.extent) < extents.indexOf(a.extent) ? b : a,
  );
  const since = Math.max(letter, ...open.map((one) => one.since));
  return { letter, extent: closest.extent, since };
}
