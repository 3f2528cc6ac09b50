import type { PageContext } from '../context.ts';
import { html, type Renderable } from '../html.ts';

/** Behind a line of a list that rests on invented letters; nothing behind others. */
export function sampleTag(
  { say }: PageContext,
  { sample }: { readonly sample: boolean },
): Renderable {
  return (
    sample &&
    html` <span class="sample-tag" title="${say('sample.note')}">${say('sample.tag')}</span>`
  );
}

/** Whether all the things shown rest on invented letters, some of them, or none. */
export function sampleShare(shown: readonly { readonly sample: boolean }[]): boolean | 'some' {
  const invented = shown.filter(({ sample }) => sample).length;
  return invented === 0 ? false : invented === shown.length ? true : 'some';
}

/** The same of zones, by the letters they count. */
export function countedShare(
  zones: readonly { readonly sampleCount: number; readonly letterCount: number }[],
): boolean | 'some' {
  const invented = zones.reduce((sum, { sampleCount }) => sum + sampleCount, 0);
  const all = zones.reduce((sum, { letterCount }) => sum + letterCount, 0);
  return invented === 0 ? false : invented === all ? true : 'some';
}

/** What a page says at its head of the invented letters it rests on; nothing when there are none. */
export function sampleNote({ say }: PageContext, sample: boolean | 'some' | undefined): Renderable {
  if (sample === undefined || sample === false) return false;
  return html`<p class="sample-note">${say(sample === 'some' ? 'sample.some' : 'sample.note')}</p>`;
}
