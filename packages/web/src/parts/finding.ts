import type { ShownFinding } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { letterLink, promiseLink } from '../links.ts';
import { letterWords } from './letter-text.ts';
import { sampleTag } from './sample-tag.ts';

/** A letter by its title, with its number and date behind it. */
function letterReference(
  context: PageContext,
  zone: string,
  finding: ShownFinding,
  letter: string,
): Renderable {
  const { language, say } = context;
  const named = finding.letterNames.find(({ id }) => id === letter);
  const title = (named?.title ?? '').replace(/\s*\n\s*/g, '');
  const details = [named?.number && numberText(context, named.number), named?.issuedOn].filter(
    (part) => part,
  );
  return html`<a href="${letterLink(language, zone, letter)}"
      >${title === '' ? say('letter.untitled') : letterWords(title, named?.originalTitle)}</a
    >${details.length > 0 && html` <span class="meta">${details.join(say('list.comma'))}</span>`}`;
}

/** A letter's number as it is said: a bare one with 第…号 or No. */
function numberText({ say }: PageContext, number: string): string {
  return /^[\dA-Za-z-]+$/.test(number) ? say('letter.numbered', { number }) : number;
}

/** A finding with its explanation, the texts it rests on, and the way to its promise. `level` is that
 * of its heading. */
export function findingCard(
  context: PageContext,
  zone: string,
  finding: ShownFinding,
  level: 2 | 3 = 3,
): Html {
  const { language, say } = context;
  const quotes = finding.texts.map(
    ({ letter, text, original }) =>
      html`<li>
        <blockquote>${letterWords(text, original)}</blockquote>
        ${letterReference(context, zone, finding, letter)}
      </li>`,
  );
  const title = say(`finding.${finding.kind}`);
  const tag = sampleTag(context, finding);
  return html`<article class="finding">
    ${level === 2 ? html`<h2>${title}${tag}</h2>` : html`<h3>${title}${tag}</h3>`}
    <p>${(finding.originalExplanation ?? finding.explanation)[language]}</p>
    ${
      quotes.length > 0 &&
      html`<p class="label">${say('findings.texts')}</p>
        <ul class="quotes">
          ${quotes}
        </ul>`
    }
    ${finding.lineage !== null && html`<p><a href="${promiseLink(language, zone, finding.lineage)}">${say('findings.lineage')}</a></p>`}
  </article>`;
}
