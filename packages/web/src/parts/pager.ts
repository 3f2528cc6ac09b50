import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { linkTo, type Query } from '../links.ts';

/** How many there are, and the way to the next page and back to the first. */
export function pager(
  { language, say }: PageContext,
  given: {
    readonly segments: readonly string[];
    readonly query: Query;
    readonly next: string | null;
    readonly total: number;
    /** What is counted, in words; entries when left out. */
    readonly counted?: string;
  },
): Html {
  const { segments, query, next, total } = given;
  const counted = given.counted ?? say('page.total', { n: total });
  const first = query['cursor'] && linkTo(language, segments, { ...query, cursor: null });
  const further = next !== null && linkTo(language, segments, { ...query, cursor: next });
  return html`<nav class="pager" aria-label="${counted}">
    <span>${counted}</span>
    ${first && html`<a href="${first}">${say('page.first')}</a>`}
    ${further && html`<a href="${further}" rel="next">${say('page.next')}</a>`}
  </nav>`;
}
