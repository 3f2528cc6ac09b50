import { html, type Html, type Renderable } from '../html.ts';

/** Words of a letter, in the script it has them in: `original` where that is the traditional one, or
 * else the cleaned simplified ones. They keep it whatever the language of the page. */
export function letterWords(text: Renderable, original?: string): Html {
  return original === undefined
    ? html`<span lang="zh-Hans">${text}</span>`
    : html`<span lang="zh-Hant">${original}</span>`;
}
