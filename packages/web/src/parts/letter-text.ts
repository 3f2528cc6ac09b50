import { html, type Html, type Renderable } from '../html.ts';

/** Words of a letter: always cleaned simplified Chinese, whatever the language of the page. */
export function letterWords(text: Renderable): Html {
  return html`<span lang="zh-Hans">${text}</span>`;
}
