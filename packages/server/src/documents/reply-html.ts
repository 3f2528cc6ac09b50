import { figureDefinition } from '@twinpark/core/figures';
import {
  letterWords,
  numberedHeading,
  numberedItems,
  numberedMeasures,
  replyFigures,
  type Passage,
  type ReplyLetter,
} from '@twinpark/core/letters';
import { documentPage, escape } from './html-page.ts';
import { replyLabels } from './reply-labels.ts';

/** A reply as one page of HTML that needs nothing else: the same words as the .docx, the tables with
 * their heads, each figure with its definition and date below, and a summary in English that is no
 * part of the letter. `figureUrl` makes the address where a figure can be computed again. */
export function replyHtml(letter: ReplyLetter, figureUrl?: (definition: string) => string): string {
  const words = letterWords[letter.language];
  const labels = replyLabels[letter.language];
  const { process, assessment, contact } = letter;
  const parts = [
    letter.state === 'draft' ? `<p class="draft plain" role="note">${labels.draft}</p>` : '',
    letter.documentNumber === null ? '' : `<p class="number">${escape(letter.documentNumber)}</p>`,
    `<h1>${escape(letter.title)}</h1>`,
    `<p class="plain">${escape(letter.salutation)}</p>`,
    `<p>${escape(letter.opening)}</p>`,
    ...letter.paragraphs.map((one) => `<p>${passage(one)}</p>`),
    letter.points.length === 0 ? '' : pairs(letter),
    process.lines.length === 0 ? '' : `<h2>${escape(numberedHeading(process.heading, 0))}</h2>`,
    ...process.lines.map((line) => `<p>${escape(line)}</p>`),
    assessment === null
      ? ''
      : `<h2>${escape(process.lines.length === 0 ? assessment.heading : numberedHeading(assessment.heading, 1))}</h2>
<p>${escape(assessment.line)}</p>
<p>${escape(assessment.legend)}</p>`,
    `<p class="sign">${escape(letter.signature.unit)}<br><time datetime="${letter.issuedOn}">${escape(letter.signature.date)}</time></p>`,
    contact === null
      ? ''
      : `<table><tbody><tr><th scope="row">${words.contact[0]}</th><td>${escape(contact.name)}</td><th scope="row">${words.contact[1]}</th><td>${escape(contact.phone)}</td></tr></tbody></table>`,
  ];
  const main = `<article class="letter">
${parts.filter(Boolean).join('\n')}
</article>
${annex(letter)}
${figureTable(letter, figureUrl)}
<section class="courtesy" lang="en" aria-labelledby="courtesy">
<h2 id="courtesy">Summary in English (for courtesy; the letter itself is authoritative)</h2>
${letter.courtesy.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</section>`;
  return documentPage(
    letter.language,
    escape(letter.title),
    main,
    'A4; margin: 37mm 26mm 35mm 28mm',
    letter.salt,
  );
}

function pairs(letter: ReplyLetter): string {
  const heads = letterWords[letter.language].pairHeads;
  const rows = letter.points.map(
    (point, at) =>
      `<tr><th scope="row">${escape(numberedHeading(point.heading, at))}</th><td>${numberedMeasures(
        point,
      )
        .map((said) => `<p>${passage(said)}</p>`)
        .join('')}</td></tr>`,
  );
  return `<table class="pairs">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function annex(letter: ReplyLetter): string {
  if (letter.annex === null) return '';
  const words = letterWords[letter.language];
  const [number, subject, proposer, units, lead, coHandlers, ...rest] = words.heads;
  const tall = (text: string) => `<th scope="col" rowspan="2">${text}</th>`;
  const { rows, title, mark, reportedBy } = letter.annex;
  const facts = [
    letter.number === null ? '' : words.caseNumber(letter.number),
    letter.subject,
    letter.annex.proposer,
    letter.lead,
    letter.coHandlers.join('、'),
  ].map((fact) => `<td rowspan="${String(rows.length)}">${escape(fact)}</td>`);
  const column = (items: readonly Passage[]) =>
    `<td>${numberedItems(items)
      .map((item) => `<p>${passage(item)}</p>`)
      .join('')}</td>`;
  const body = rows.map(
    (row, at) =>
      `<tr>${at === 0 ? facts.join('') : ''}<th scope="row">${escape(numberedHeading(row.heading, at))}</th>${column(row.done)}${column(row.advancing)}${column(row.next)}<td>${escape(row.remark)}</td></tr>`,
  );
  return `<section aria-labelledby="annex">
<p>${escape(mark)}</p>
<h2 id="annex">${escape(title)}</h2>
<p>${escape(reportedBy)}</p>
<div class="wide" role="region" aria-labelledby="annex" tabindex="0"><table>
<thead><tr>${[number, subject, proposer].map(tall).join('')}<th scope="colgroup" colspan="2">${units}</th>${rest.map(tall).join('')}</tr>
<tr><th scope="col">${lead}</th><th scope="col">${coHandlers}</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>
</section>`;
}

function figureTable(
  letter: ReplyLetter,
  figureUrl: ((definition: string) => string) | undefined,
): string {
  const figures = replyFigures(letter);
  if (figures.length === 0) return '';
  const labels = replyLabels[letter.language];
  const rows = figures.map(({ definition, value, scope, state }) => {
    const defined = figureDefinition(definition);
    const name = escape(defined?.title[letter.language] ?? definition);
    const again =
      figureUrl === undefined
        ? ''
        : `<br><a href="${escape(figureUrl(definition))}">${labels.verify}</a>`;
    return `<tr id="figure-${escape(definition)}"><th scope="row">${name}</th><td>${escape(value ?? '')} ${escape(defined?.unit[letter.language] ?? '')}<br>${labels[state]}</td><td><time datetime="${scope.asOf}">${scope.asOf}</time></td><td>${escape(defined?.how[letter.language] ?? '')}${again}</td></tr>`;
  });
  return `<section aria-labelledby="figures">
<h2 id="figures">${labels.figures}</h2>
<table>
<thead><tr>${[labels.figure, labels.value, labels.asOf, labels.how].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

function passage(parts: Passage): string {
  return parts
    .map(({ text, figure }) =>
      figure === null
        ? escape(text)
        : `<a href="#figure-${escape(figure.definition)}"><data class="${figure.state}" value="${escape(figure.value ?? '')}">${escape(text)}</data></a>`,
    )
    .join('');
}
