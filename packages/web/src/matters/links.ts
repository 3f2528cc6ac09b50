import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';

/** Another matter that this one is handled under, or that is handled under this one. */
export interface MatterLinkShown {
  readonly relation: 'lead' | 'follower';
  readonly number: string | null;
  readonly title: string | null;
  /** Where it stands, in the page's language. */
  readonly stage: string;
  readonly href: string;
}

/** The matters handled together with this one (并案), each a way to it; nothing where there are none. */
export function linkedMatters(context: PageContext, links: readonly MatterLinkShown[]): Renderable {
  const { say } = context;
  if (links.length === 0) return null;
  return html`<section aria-labelledby="together">
    <h2 id="together">${say('links.title')}</h2>
    <p>${say(links.some(({ relation }) => relation === 'lead') ? 'links.under' : 'links.over')}</p>
    <ul class="entries">
      ${links.map(
        (link) =>
          html`<li>
            <a href="${link.href}">${linkName(context, link)}</a>
            <span class="meta">${link.stage}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The same in a line of a list. */
export function linkedInLine(context: PageContext, links: readonly MatterLinkShown[]): Renderable {
  return links.map(
    (link) =>
      html`<span class="meta block"
        >${context.say(link.relation === 'lead' ? 'links.line.lead' : 'links.line.follower')}
        <a href="${link.href}">${link.number ?? linkName(context, link)}</a></span
      >`,
  );
}

function linkName({ say }: PageContext, { number, title }: MatterLinkShown): string {
  const named = title ?? say('desk.untitled');
  return number === null ? named : `${named} (${number})`;
}
