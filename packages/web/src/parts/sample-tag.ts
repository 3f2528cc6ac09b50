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
