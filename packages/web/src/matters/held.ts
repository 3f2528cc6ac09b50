import type { LetterPromise } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';
import { letterWords } from '../parts/letter-text.ts';
import { statusChip } from '../parts/status.ts';

/** What a sent reply says that is not public, as somebody sees it who takes part in its matter. */
export interface HeldSaying {
  readonly promise: Pick<LetterPromise, 'text' | 'original' | 'status' | 'year'>;
  /** The matter or the public promise that it belongs to. */
  readonly beside: { readonly title: string; readonly href: string } | null;
}

/** In a case file: what its replies promise, each with the public promise that it continues. */
export function heldInCase(context: PageContext, said: readonly HeldSaying[]): Renderable {
  const { say } = context;
  if (said.length === 0) return null;
  return html`<section aria-labelledby="held">
    <h2 id="held">${say('held.inCase')}</h2>
    <p class="meta">${say('held.note')}</p>
    ${sayings(context, said, say('held.continues'))}
  </section>`;
}

/** On the page of a promise: what replies say of it, each with its matter. */
export function heldInPromise(context: PageContext, said: readonly HeldSaying[]): Renderable {
  const { say } = context;
  if (said.length === 0) return null;
  return html`<section aria-labelledby="held">
    <h2 id="held">${say('held.inPromise')}</h2>
    <p class="meta">${say('held.note')}</p>
    ${sayings(context, said, say('held.matter'))}
  </section>`;
}

function sayings(context: PageContext, said: readonly HeldSaying[], label: string): Renderable {
  return html`<ul class="entries">
    ${said.map(
      ({ promise, beside }) =>
        html`<li>
          ${statusChip(context, promise.status)} ${promise.year}
          ${letterWords(promise.text, promise.original?.text)}
          ${beside !== null && html`<span class="meta block">${label} <a href="${beside.href}">${beside.title}</a></span>`}
        </li>`,
    )}
  </ul>`;
}
