/** `{figure:<id>}` in a text. */
const REFERENCE = /\{figure:([a-z0-9-]{1,60})\}/g;

/** One stretch of a text: words, or a reference to a figure. */
export type ReferencePart = { readonly text: string } | { readonly figure: string };

/** A text cut at its references to figures, in order. */
export function referenceParts(text: string): readonly ReferencePart[] {
  const parts: ReferencePart[] = [];
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ figure: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** The ids of the figures that a text refers to, each once. */
export function figuresNamed(text: string): readonly string[] {
  return [...new Set([...text.matchAll(REFERENCE)].map((match) => match[1] ?? ''))];
}
