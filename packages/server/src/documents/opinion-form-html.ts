import type { OpinionForm } from '@twinpark/core/letters';
import { documentPage, escape } from './html-page.ts';

/** An opinion form as one page of HTML, to be printed and filled in by hand. */
export function opinionFormHtml({
  language,
  title,
  facts,
  questions,
  signature,
  note,
  salt,
}: OpinionForm): string {
  const rows = [
    ...facts.map(
      ([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`,
    ),
    ...questions.map(({ asked, boxes }) => {
      const answer =
        boxes.length > 0
          ? boxes.map((box) => `□ ${escape(box)}`).join('　　')
          : '<br><br><br><br><br>';
      return `<tr><th scope="row">${escape(asked)}</th><td>${answer}</td></tr>`;
    }),
  ];
  const main = `<article class="letter">
<h1>${escape(title)}</h1>
<table><tbody>
${rows.join('\n')}
</tbody></table>
<p class="sign">${signature.map(escape).join('<br>')}</p>
<p class="plain">${escape(note)}</p>
</article>`;
  return documentPage(language, escape(title), main, 'A4; margin: 37mm 26mm 35mm 28mm', salt);
}
