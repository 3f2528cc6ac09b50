import { html, type Html, type Renderable } from '../html.ts';

/** Names and values, as a description list. Pairs without a value are left out. */
export function factList(pairs: readonly (readonly [name: string, value: Renderable])[]): Html {
  const shown = pairs.filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return html`<dl class="facts">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
