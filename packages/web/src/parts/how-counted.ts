import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { linkTo } from '../links.ts';

/** What the zones' pages count, each with a definition on the page about the site. */
export const countedThings = ['letters', 'promises', 'lineages', 'findings', 'picture'] as const;
export type Counted = (typeof countedThings)[number];

/** The id of a definition on the page about the site. */
export function countedAnchor(counted: Counted): string {
  return `count-${counted}`;
}

/** A small link to the definition of a number. */
export function howCounted({ language, say }: PageContext, counted: Counted): Html {
  const thing = say(`overview.${counted}`);
  return html`<a
    class="how"
    href="${linkTo(language, ['about'])}#${countedAnchor(counted)}"
    aria-label="${say('overview.how', { thing })}"
    title="${say('overview.how', { thing })}"
    >?</a
  >`;
}
