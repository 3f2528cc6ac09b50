import type { Passage, ReplyLetter, SendingWarning } from '@twinpark/core/letters';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { table } from '../parts/table.ts';

const words = (passage: Passage): string => passage.map(({ text }) => text).join('');

/** A reply as it would go out now, what the audit says of it, and where to download it. */
export function letterPreview(
  context: PageContext,
  letter: ReplyLetter,
  warnings: readonly SendingWarning[],
  download: string,
): Html {
  const { say, language } = context;
  const lang = letter.language;
  return html`${warned(context, warnings)}
    <p><a href="${download}" download>${say('action.preview.download')}</a></p>
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
