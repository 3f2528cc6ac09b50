import {
  unboundFigures,
  type Passage,
  type ReplyLetter,
  type SendingWarning,
} from '@twinpark/core/letters';
import type { Scheme } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { table } from '../parts/table.ts';
import type { NameOf } from './names.ts';

const words = (passage: Passage): string => passage.map(({ text }) => text).join('');

export interface PreviewView {
  readonly letter: ReplyLetter;
  readonly warnings: readonly SendingWarning[];
  /** Where the draft can be downloaded; null: it is kept nowhere before it goes out. */
  readonly download: string | null;
  /** Names the fields that are still missing. */
  readonly scheme: Scheme;
}

/** A reply as it would go out now, what is missing in it, what the audit says of it, and where to download it. */
export function letterPreview(
  context: PageContext,
  { letter, warnings, download, scheme }: PreviewView,
): Html {
  const { say, language } = context;
  const lang = letter.language;
  return html`${missing(context, letter, scheme)} ${unbound(context, letter)}
    ${warned(context, warnings)}
    ${
      download !== null &&
      html`<p><a href="${download}" download>${say('action.preview.download')}</a></p>`
    }
    <div class="paper" lang="${lang}">
      ${letter.documentNumber !== null && html`<p>${letter.documentNumber}</p>`}
      <p class="paper-title"><strong>${letter.title}</strong></p>
      <p>${letter.salutation}</p>
      <p>${letter.opening}</p>
      ${letter.paragraphs.map((one) => html`<p>${words(one)}</p>`)}
      ${
        letter.points.length > 0 &&
        table({
          caption: letter.subject,
          stacks: true,
          columns: [{ title: say('action.preview.point') }, { title: say('action.preview.said') }],
          labels: [say('action.preview.point'), say('action.preview.said')],
          rows: letter.points.map(({ heading, measures }) => [
            heading,
            measures.map(({ said }) => html`<p>${words(said)}</p>`),
          ]),
        })
      }
      ${letter.process.lines.map((line) => html`<p>${line}</p>`)}
      ${letter.assessment !== null && html`<p>${letter.assessment.line}</p>`}
      <p>${letter.signature.unit}<br />${letter.signature.date}</p>
    </div>
    ${language === 'en' && letter.courtesy.map((line) => html`<p class="meta">${line}</p>`)}`;
}

/** What everybody will read once the replies are published, reply by reply; null: nothing of it. */
export function publicPreview(
  { say }: PageContext,
  replies: readonly {
    readonly party: string;
    readonly again: boolean;
    readonly words: string | null;
  }[],
  nameOf: NameOf,
): Html {
  return html`${replies.map(
    ({ party, again, words: open }) =>
      html`<h3>${nameOf(party)}${again && html` · ${say('document.second-reply')}`}</h3>
        ${
          open === null
            ? html`<p>${say('action.public.nothing')}</p>`
            : html`<div class="paper" lang="zh">
                ${open
                  .split('\n')
                  .filter((line) => line.trim() !== '')
                  .map((line) => html`<p>${line}</p>`)}
              </div>`
        }`,
  )}`;
}

function missing({ say, language }: PageContext, letter: ReplyLetter, scheme: Scheme): Renderable {
  if (letter.missing.length === 0) return null;
  const name = (id: string): string =>
    id === 'number' ? say('proposals.number') : (scheme.fields[id]?.title[language] ?? id);
  return html`<h3>${say('action.preview.missing')}</h3>
    <ul>
      ${letter.missing.map((id) => html`<li>${name(id)}</li>`)}
    </ul>`;
}

/** Numbers that were typed: they are not wrong, but nobody can compute them again. */
function unbound({ say }: PageContext, letter: ReplyLetter): Renderable {
  const figures = unboundFigures(letter);
  if (figures.length === 0) return null;
  return html`<details>
    <summary>${say('action.preview.unbound', { n: figures.length })}</summary>
    <ul>
      ${figures.map(({ text }) => html`<li lang="zh-Hans">${text}</li>`)}
    </ul>
  </details>`;
}

function warned({ say, language }: PageContext, warnings: readonly SendingWarning[]): Renderable {
  if (warnings.length === 0) return html`<p>${say('action.preview.noWarnings')}</p>`;
  return html`<h3>${say('action.preview.warnings')}</h3>
    ${warnings.map(
      ({ title, explanation, texts }) =>
        html`<div class="finding">
          <p><strong>${title[language]}</strong></p>
          <p>${explanation[language]}</p>
          <ul class="quotes">
            ${texts.map(({ text }) => html`<li lang="zh-Hans">${text}</li>`)}
          </ul>
        </div>`,
    )}`;
}
