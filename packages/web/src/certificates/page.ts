import type { PageContext } from '../context.ts';
import { html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { certificateSheet, type Sheet } from './sheet.ts';
import { standingNotice, type CertificateStanding } from './standing.ts';

export interface CertificateView extends Omit<Sheet, 'qrLabel'> {
  readonly standing: CertificateStanding;
  /** When this was looked up, as people read it. */
  readonly at: string;
  /** For whoever may see all of it. */
  readonly files: { readonly pdf: string; readonly json: string; readonly share: string } | null;
  /** The case file, for whoever takes part in the matter. */
  readonly matter: { readonly title: string; readonly href: string } | null;
}

/** A certificate as people read it: how it stands, what it says, where it can be verified. To be printed. */
export function certificatePage(context: PageContext, view: CertificateView): PageBody {
  const { say, language } = context;
  const { shown, files, hidden, standing } = view;
  return {
    title: shown.title[language],
    section: 'services',
    main: html`${standingNotice(context, standing)}
      ${certificateSheet({ ...view, qrLabel: say('certificate.qr') })}
      <p class="meta">${say('certificate.asOf', { at: view.at })}</p>
      ${hidden.size > 0 && html`<p>${say('certificate.hiddenNote')}</p>`}
      ${
        files &&
        html`<section class="unprinted" aria-labelledby="files">
          <h2 id="files">${say('certificate.files')}</h2>
          <ul>
            <li><a href="${files.pdf}" download>${say('certificate.pdf')}</a></li>
            <li><a href="${files.json}" download>${say('certificate.json')}</a></li>
            <li><a href="${files.share}">${say('certificate.share')}</a></li>
          </ul>
        </section>`
      }
      <p class="unprinted">
        ${
          view.matter !== null &&
          html`<a href="${view.matter.href}"
            >${say('certificate.matter', { matter: view.matter.title })}</a
          > `
        }
        <a href="${linkTo(language, ['verify'])}">${say('verify.link')}</a>
      </p>`,
  };
}
