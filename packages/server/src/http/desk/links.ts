import type { Acting } from '@twinpark/core/engine';
import type { LinkedMatter, MatterLink } from '@twinpark/postgres';
import { linkTo, type MatterLinkShown, type PageContext } from '@twinpark/web';
import { takesPart } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

interface Linked {
  readonly relation: MatterLinkShown['relation'];
  readonly other: LinkedMatter;
}

/** The matters handled together with one, as whoever asks may reach them: by their case file who takes part in
 * it, else by their public page. `acting` null: the public. */
export async function shownLinks(
  { matters }: HttpContext,
  page: PageContext,
  id: string,
  links: readonly MatterLink[],
  acting: Acting | null,
): Promise<readonly MatterLinkShown[]> {
  const zone = page.zone?.id ?? '';
  const own = links.flatMap(({ matter, lead }): readonly Linked[] => {
    if (matter.id === id) return [{ relation: 'lead', other: lead }];
    return lead.id === id ? [{ relation: 'follower', other: matter }] : [];
  });
  const shown = await Promise.all(
    own.map(async ({ relation, other }): Promise<readonly MatterLinkShown[]> => {
      const found = await matters.read(zone, other.id);
      if (found === null) return [];
      const { scheme } = found.running.compiled;
      const inside = takesPart(found, acting);
      return [
        {
          relation,
          number: other.number,
          title: other.title,
          stage: scheme.stages[other.stage]?.title[page.language] ?? other.stage,
          // The public page of a scheme's matters bears the scheme's name.
          href: linkTo(page.language, [zone, inside ? 'matters' : scheme.id, other.id]),
        },
      ];
    }),
  );
  return shown.flat();
}
