import type { LetterPromise, Lineage, Link } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';

/** Why the promises of one letter are held to continue earlier ones: the strongest link to each
 * earlier letter, strongest first, with its reasons in words. */
export function reasonsFor(
  context: PageContext,
  lineage: Lineage,
  promises: readonly LetterPromise[],
): Renderable {
  const own = new Set(promises.map((promise) => promise.id));
  const links = lineage.links
    .filter((link) => own.has(link.to) !== own.has(link.from) && own.has(later(lineage, link)))
    .sort((a, b) => b.score - a.score)
    .filter(firstOfLetter(lineage));
  if (links.length === 0) return null;
  return html`<details class="why">
    <summary>${context.say('promise.why.count', { n: links.length })}</summary>
    <ul>
      ${links.map((link) => linkReasons(context, lineage, link))}
    </ul>
  </details>`;
}

/** Lets the first link to each earlier letter pass: the others say nearly the same. */
function firstOfLetter(lineage: Lineage): (link: Link) => boolean {
  const seen = new Set<string>();
  return (link) => {
    const other = later(lineage, link) === link.to ? link.from : link.to;
    const [letter = other] = other.split('#');
    return seen.size < seen.add(letter).size;
  };
}

/** Promises stand oldest first, so that the later end of a link is the one further down. */
function later({ promises }: Lineage, { from, to }: Link): string {
  const place = (id: string): number => promises.findIndex((promise) => promise.id === id);
  return place(from) > place(to) ? from : to;
}

function linkReasons(context: PageContext, lineage: Lineage, link: Link): Html {
  const { language, say } = context;
  const other = later(lineage, link) === link.to ? link.from : link.to;
  const earlier = lineage.promises.find((promise) => promise.id === other);
  const year = earlier?.year ?? null;
  return html`<li>
    ${year === null ? say('promise.why.withUndated') : say('promise.why.with', { year })}
    <q>${letterWords(earlier?.text, earlier?.original?.text)}</q>
    <span class="meta">${say('promise.score', { percent: Math.round(link.score * 100) })}</span>
    <ul>
      ${link.because.map(
        (reason) =>
          html`<li>
            <span class="label">${say(`promise.reason.${reason.kind}`)}</span>
            ${reason.text[language]}
            ${reason.weight < 0 && html`<span class="meta">(${say('promise.countsAgainst')})</span>`}
          </li>`,
      )}
    </ul>
  </li>`;
}
