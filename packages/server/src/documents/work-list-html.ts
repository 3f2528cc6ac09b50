import type { Language } from '@twinpark/core/model';
import type { WorkListTable } from '@twinpark/core/promises';
import { entriesOf, entryRows, figuresInWords, type Entry } from './entries.ts';
import { documentPage, escape } from './html-page.ts';
import { columnsOf, dateInWords, labels } from './labels.ts';

/** The yearly work list as one page of HTML that needs nothing else: readable by screen readers,
 * printable on landscape A4; every entry links to the promises and figures it rests on. `madeOn` is
 * YYYY-MM-DD; `promiseUrl` makes the address of a promise's page, where there is a node that has one. */
export function workListHtml(
  table: WorkListTable,
  language: Language,
  madeOn: string,
  promiseUrl?: (promise: string) => string,
): string {
  const words = labels[language];
  const rows = entryRows(table, language);
  const title = escape(words.tableTitle(table.unit, table.year));
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escape(row.heading)}</th>${[row.done, row.advancing, row.next].map(entryCell).join('')}<td>${lines(row.remark)}</td></tr>`,
  );
  const sources = rows
    .flatMap(entriesOf)
    .map(
      (entry) =>
        `<tr id="source-${entry.code}"><th scope="row"><a href="#entry-${entry.code}">${entry.code}</a></th><td>${entry.promises.map((id, at) => source(entry.sources[at] ?? id, promiseUrl?.(id))).join('<br>')}</td><td>${escape(figuresInWords(entry.figures)) || words.dash}</td></tr>`,
    );
  const [heading, ...columns] = columnsOf(table, language);
  return documentPage(
    language,
    title,
    `<h1>${title}</h1>
<p>${escape(words.reportedBy(table.unit, dateInWords(madeOn, language)))}</p>
<p>${words.draft}</p>
${table.sample === true ? `<p>${escape(words.sample)}</p>` : ''}
${
  rows.length === 0
    ? `<p>${words.empty}</p>`
    : `<div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${[heading, ...columns].map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>
<h2>${words.sourcesTitle}</h2>
<table>
<thead><tr>${[words.entry, words.promises, words.figures].map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${sources.join('\n')}
</tbody>
</table>`
}`,
    'A4 landscape; margin: 28mm 37mm 26mm 35mm',
  );
}

function entryCell(entries: readonly Entry[]): string {
  const items = entries.map(
    (entry) =>
      `<p id="entry-${entry.code}" data-promises="${escape(entry.promises.join(' '))}">${escape(entry.text)} <a class="source" href="#source-${entry.code}">[${entry.code}]</a></p>`,
  );
  return `<td>${items.join('')}</td>`;
}

const source = (said: string, url: string | undefined): string =>
  url === undefined ? escape(said) : `<a href="${escape(url)}">${escape(said)}</a>`;

const lines = (text: string) => escape(text).replaceAll('\n', '<br>');
