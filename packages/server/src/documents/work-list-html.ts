import type { Language } from '@twinpark/core/model';
import type { WorkListTable } from '@twinpark/core/promises';
import { entriesOf, entryRows, figuresInWords, type Entry } from './entries.ts';
import { dateInWords, labels } from './labels.ts';

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
  const rows = entryRows(table);
  const title = escape(words.tableTitle(table.unit, table.year));
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escape(row.heading)}</th>${[row.done, row.advancing, row.next].map(entryCell).join('')}<td>${lines(row.remark)}</td></tr>`,
  );
  const sources = rows
    .flatMap(entriesOf)
    .map(
      (entry) =>
        `<tr id="source-${entry.code}"><th scope="row"><a href="#entry-${entry.code}">${entry.code}</a></th><td>${entry.promises.map((id) => promise(id, promiseUrl)).join('<br>')}</td><td>${escape(figuresInWords(entry.figures)) || words.dash}</td></tr>`,
    );
  const [heading, ...columns] = words.columns;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escape(words.reportedBy(table.unit, dateInWords(madeOn, language)))}</p>
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
}
</main>
</body>
</html>
`;
}

function entryCell(entries: readonly Entry[]): string {
  const items = entries.map(
    (entry) =>
      `<p id="entry-${entry.code}" data-promises="${escape(entry.promises.join(' '))}">${escape(entry.text)} <a class="source" href="#source-${entry.code}">[${entry.code}]</a></p>`,
  );
  return `<td>${items.join('')}</td>`;
}

function promise(id: string, promiseUrl: ((promise: string) => string) | undefined): string {
  const name = `<code>${escape(id)}</code>`;
  return promiseUrl ? `<a href="${escape(promiseUrl(id))}">${name}</a>` : name;
}

const lines = (text: string) => escape(text).replaceAll('\n', '<br>');

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.6 FangSong, "仿宋", "Noto Serif CJK SC", "Songti SC", serif; }
h1 { font-size: 1.6rem; text-align: center; font-weight: 600; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #595959; padding: .4rem .6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #f0f0f0; text-align: center; }
td p { margin: 0 0 .4rem; }
a { color: #0b4f9e; }
tr:target, p:target { background: #fff3c4; }
@page { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@media print {
  body { margin: 0; max-width: none; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .source { color: inherit; text-decoration: none; font-size: 8pt; }
}
`;
