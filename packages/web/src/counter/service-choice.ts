import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';

/** What was said somebody comes for, where it is not one service yet. */
export interface WishedFor {
  /** In their words. */
  readonly words: string;
  /** Services these words may mean, the likeliest first; none: nothing was found. */
  readonly found: readonly { readonly id: string; readonly title: string }[];
}

/** Name of the field in which somebody says what they come for. */
export const wishName = 'wish';
/** Name of the field by which they choose of several; empty: none of them. */
export const chosenName = 'service';

/** Asks what whoever looks at the page (`own`) or stands before them (`other`) comes for: words, with the services as suggestions; then, where the words may mean several, which. */
export function serviceChoice(
  { say }: PageContext,
  { wished, titles }: { readonly wished: WishedFor | null; readonly titles: readonly string[] },
  asking: 'own' | 'other' = 'own',
): Html {
  if (wished !== null && wished.found.length > 0) {
    const option = (id: string, title: string, first: boolean): Html =>
      html`<label class="option"
        ><input type="radio" name="${chosenName}" value="${id}" ${first && html` checked`} />
        ${title}</label
      >`;
    return html`<fieldset class="field">
      <legend>${say('queue.which', { words: wished.words })}</legend>
      ${wished.found.map(({ id, title }, at) => option(id, title, at === 0))}
      ${option('', say('queue.noneOfThese'), false)}
    </fieldset>`;
  }
  return html`<div class="field typed">
    <label for="${wishName}">${say(asking === 'own' ? 'queue.wish' : 'counter.wish')}</label>
    <span class="hint" id="${wishName}-hint">${say('queue.wishHint')}</span>
    ${
      wished !== null &&
      html`<strong class="fault" id="${wishName}-fault"
        >${say('queue.notFound', { words: wished.words })}</strong
      >`
    }
    <input
      id="${wishName}"
      name="${wishName}"
      list="${wishName}-options"
      maxlength="100"
      autocomplete="off"
      value="${wished?.words ?? ''}"
      aria-describedby="${wishName}-hint${wished !== null && html` ${wishName}-fault`}"
      ${wished !== null && html` aria-invalid="true"`}
    />
    <datalist id="${wishName}-options">
      ${titles.map((title) => html`<option value="${title}"></option>`)}
    </datalist>
  </div>`;
}
