import type { ShownLetterDetail } from '@twinpark/core/promises';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { promiseAnchor, promiseLink } from '../links.ts';

type Promised = ShownLetterDetail['promises'][number];
type Range = readonly [start: number, end: number];

interface Marks {
  readonly promises: readonly Promised[];
  readonly figures: readonly Range[];
  /** Numbered from 1, as the list of doubts numbers them. */
  readonly warnings: readonly { readonly span: Range; readonly number: number }[];
}

/** The letter's text in its own script as paragraphs, with its promises, figures and doubts marked where they stand.
 * Marks may overlap: a promise is the outer mark, figures and doubts lie inside it. */
export function markedText(context: PageContext, letter: ShownLetterDetail): Html {
  const { cleanText, originalScriptText, points, figures, warnings } = letter.reading;
  const text = originalScriptText ?? cleanText;
  const script = originalScriptText === undefined ? 'zh-Hans' : 'zh-Hant';
  const headings = new Set(points.map((point) => bare(point.heading)));
  const marks: Marks = {
    promises: letter.promises,
    figures: figures.map((figure) => figure.span),
    warnings: warnings.map(({ span }, index) => ({ span, number: index + 1 })),
  };
  const paragraphs = paragraphsOf(cleanText).map(([start, end]) => {
    const words = markedRange(context, letter.zone, text, marks, [start, end]);
    const heading = headings.has(bare(cleanText.slice(start, end)));
    return heading ? html`<h3>${words}</h3> ` : html`<p>${words}</p> `;
  });
  return html`<div class="letter" lang="${script}">${paragraphs}</div>`;
}

/** A heading without its number and full stop: a reading may keep or drop them. */
function bare(heading: string): string {
  return heading
    .trim()
    .replace(/^(?:建议)?[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．：:\s]*/u, '')
    .replace(/[。；;：:]$/u, '');
}

/** The lines of a text that hold something, without the blanks round them. */
function paragraphsOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const words = line[0].trim();
    if (words === '') return [];
    const start = line.index + line[0].indexOf(words);
    return [[start, start + words.length] as const];
  });
}

function markedRange(
  context: PageContext,
  zone: string,
  text: string,
  marks: Marks,
  [start, end]: Range,
): readonly Renderable[] {
  const inside = (span: Range): boolean => span[0] < end && span[1] > start;
  const promises = marks.promises
    .filter((promise) => inside(promise.span))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const pieces: Renderable[] = [];
  let at = start;
  for (const promise of promises) {
    const from = Math.max(at, promise.span[0]);
    const to = Math.min(end, promise.span[1]);
    const last = promise.span[1] <= end;
    if (from > at) pieces.push(details(context, text, marks, [at, from]));
    const first = promise.span[0] >= start;
    const words = to > from ? details(context, text, marks, [from, to]) : null;
    pieces.push(
      html`<mark class="${promise.status}" ${first && html` id="${promiseAnchor(promise.ordinal)}"`}
        >${words}</mark
      >`,
      last && promiseReference(context, zone, promise),
    );
    at = Math.max(at, to);
  }
  if (at < end) pieces.push(details(context, text, marks, [at, end]));
  return pieces;
}

function promiseReference({ language, say }: PageContext, zone: string, promise: Promised): Html {
  const status = say(`status.${promise.status}`);
  const n = promise.ordinal + 1;
  return html`
    <a
      class="ref ${promise.status}"
      lang="${language}"
      href="${promiseLink(language, zone, promise.lineage)}"
      aria-label="${say('letter.promise.link', { n, status })}"
      >${say('letter.promise.short', { n, status })}</a
    >
  `;
}

/** Text with figures and doubts, which may touch but are told apart piece by piece. */
function details(
  context: PageContext,
  text: string,
  marks: Marks,
  [start, end]: Range,
): readonly Renderable[] {
  const spans = [...marks.figures, ...marks.warnings.map((warning) => warning.span)];
  const cuts = [start, end, ...spans.flat().filter((place) => place > start && place < end)];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const covers = (span: Range): boolean => span[0] <= from && span[1] >= to;
    const figure = marks.figures.some(covers);
    const doubts = marks.warnings.filter((warning) => covers(warning.span));
    const words = text.slice(from, to);
    const inner = figure ? html`<b class="figure">${words}</b>` : words;
    if (doubts.length === 0) return inner;
    const ending = doubts.filter((doubt) => doubt.span[1] === to || to === end);
    return html`<u class="doubt">${inner}</u
      >${ending.map((doubt) => doubtReference(context, doubt.number))}`;
  });
}

function doubtReference({ language, say }: PageContext, n: number): Html {
  return html`<sup
    ><a href="#doubt-${n}" lang="${language}" aria-label="${say('letter.warning.link', { n })}"
      >[${n}]</a
    ></sup
  >`;
}
