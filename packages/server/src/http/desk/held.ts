import type { Acting } from '@twinpark/core/engine';
import type { HeldPromise, InnerLineage } from '@twinpark/postgres';
import { linkTo, matterTitle, promiseLink, type HeldSaying, type PageContext } from '@twinpark/web';
import { matterFor, type MatterView } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

/** What a matter's sent replies promise and is not public, in their order, each with the lineage it stands
 * in. Whoever asks takes part in the matter. */
export async function heldOfMatter(
  { store }: Pick<HttpContext, 'store'>,
  zone: string,
  matter: string,
): Promise<readonly (HeldPromise & Pick<InnerLineage, 'lineages' | 'latest'>)[]> {
  const found = await store.innerLineages(zone, matter);
  const said = found
    .flatMap(({ held, lineages, latest }) =>
      held.filter((one) => one.matter === matter).map((one) => ({ ...one, lineages, latest })),
    )
    .toSorted((a, b) => a.seq - b.seq || a.promise.ordinal - b.promise.ordinal);
  return saidOnce(said);
}

/** What a letter says in its body and again, in the same words, in its work list is one promise to a reader: it
 * stands where it was said first, with the status of the work list's column. */
function saidOnce<T extends Pick<HeldPromise, 'promise'>>(said: readonly T[]): readonly T[] {
  const once = new Map<string, T>();
  for (const one of said) {
    const { letter, text, place } = one.promise;
    const key = `${letter} ${text.replace(/[\s，。；]/gu, '')}`;
    if (!once.has(key) || place !== 'body') once.set(key, one);
  }
  return [...once.values()];
}

/** The same for the case file. */
export async function heldInCaseFile(
  context: HttpContext,
  page: PageContext,
  matter: string,
): Promise<readonly HeldSaying[]> {
  const zone = page.zone?.id ?? '';
  return (await heldOfMatter(context, zone, matter)).map(({ promise, latest }) => ({
    promise,
    beside: latest && {
      title: latest.text,
      href: promiseLink(page.language, zone, latest.id),
    },
  }));
}

/** What replies that are not public say of a public promise: of those matters alone in which whoever asks
 * takes part. */
export async function heldInPublicPromise(
  { store, matters }: HttpContext,
  page: PageContext,
  promise: string,
  acting: Acting | null,
): Promise<readonly HeldSaying[]> {
  if (acting === null) return [];
  const zone = page.zone?.id ?? '';
  const found = await store.heldInLineage(zone, promise);
  const views = new Map<string, MatterView | null>();
  for (const { matter } of found?.held ?? []) {
    if (views.has(matter)) continue;
    const view = await matterFor(matters, zone, matter, acting);
    views.set(matter, view !== null && view.parts.length > 0 ? view : null);
  }
  return saidOnce(found?.held ?? []).flatMap((one) => {
    const view = views.get(one.matter);
    if (!view) return [];
    const href = linkTo(page.language, [zone, 'matters', view.id]);
    return [{ promise: one.promise, beside: { title: matterTitle(page, view), href } }];
  });
}
