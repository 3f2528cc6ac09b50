import type { Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { table } from '../parts/table.ts';
import { standingWords, type CertificateStanding } from './standing.ts';
import { validityOf } from './sheet.ts';

/** A certificate in a list. */
export interface CertificateRow {
  readonly number: string;
  readonly title: Text;
  readonly from: string;
  readonly until: string | null;
  readonly standing: Pick<CertificateStanding, 'status' | 'since'>;
  /** null: its document is being made. */
  readonly href: string | null;
}

/** What was granted to me, or to the unit I act for. */
export function certificatesPage(context: PageContext, rows: readonly CertificateRow[]): PageBody {
  const { say, language, zone } = context;
  const labels = [
    say('certificates.name'),
    say('certificate.number'),
    say('certificate.validity'),
    say('certificate.status'),
  ];
  return {
    title: say('certificates.title'),
    section: 'services',
    trail: [{ text: say('mine.title'), href: linkTo(language, [zone?.id ?? '', 'applications']) }],
    main: html`<p class="lead">${say('certificates.lead')}</p>
      ${rows.length === 0 && html`<p>${say('certificates.none')}</p>`}
      ${
        rows.length > 0 &&
        table({
          caption: say('certificates.title'),
          captionUnseen: true,
          stacks: true,
          labels,
          columns: labels.map((title) => ({ title })),
          rows: rows.map((row) => [
            named(context, row),
            html`<span class="number">${row.number}</span>`,
            validityOf(row)[language],
            standingWords(context, row.standing),
          ]),
        })
      }
      <p><a href="${linkTo(language, ['verify'])}">${say('verify.link')}</a></p>`,
  };
}

function named({ say, language }: PageContext, { title, href }: CertificateRow): Html {
  return href === null
    ? html`${title[language]} ${say('certificate.making')}`
    : html`<a href="${href}">${title[language]}</a>`;
}

/** The certificates of a matter or an application, each a way to it; nothing where there are none. */
export function certificateList(context: PageContext, rows: readonly CertificateRow[]): Renderable {
  const { say } = context;
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="certificates">
    <h2 id="certificates">${say('certificate.list')}</h2>
    <ul class="entries">
      ${rows.map(
        (row) =>
          html`<li>
            ${named(context, row)}
            <span class="meta">${row.number} · ${standingWords(context, row.standing)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
