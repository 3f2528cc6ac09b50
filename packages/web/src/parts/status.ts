import type { LetterPromise } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';

export type Status = LetterPromise['status'];

/** In the order in which a promise moves. */
export const statuses = ['done', 'advancing', 'planned', 'unknown'] as const satisfies Status[];

/** A status as a word with its sign; the colour only repeats what the word says. */
export function statusChip({ say }: PageContext, status: Status): Html {
  return html`<span class="status ${status}">${say(`status.${status}`)}</span>`;
}
