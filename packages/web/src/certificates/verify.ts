import { shownCertificate, type Verdict } from '@twinpark/core/certificates';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { notice } from '../parts/form.ts';
import { catalogues } from '../texts/index.ts';
import { certificateSheet } from './sheet.ts';
import { standingNotice, type CertificateStanding } from './standing.ts';
import { checkMark, checkSentence, statusTime, verdictKey } from './words.ts';

export interface VerifyView {
  /** What was asked, to be corrected. */
  readonly number: string;
  readonly fault: { readonly about: 'number' | 'code' | 'file'; readonly text: string } | null;
  readonly verdict: Verdict | null;
  /** How it stands, where it is one of this node's. */
  readonly standing: CertificateStanding | null;
  /** The address of this page, as people type it. */
  readonly address: string;
}

/** Anybody verifies a certificate here: by number and code, or by file. Complete without scripts. */
export function verifyPage(context: PageContext, view: VerifyView): PageBody {
  const { say, language } = context;
  const here = linkTo(language, ['verify']);
  return {
    title: say('verify.title'),
    main: html`${view.verdict ? result(context, view, view.verdict) : html`<p class="lead">${say('verify.lead')}</p>`}
      ${
        view.verdict
          ? html`<p class="unprinted"><a href="${here}">${say('verify.again')}</a></p>`
          : forms(context, view, here)
      }
      <section class="unprinted" aria-labelledby="offline">
        <h2 id="offline">${say('verify.offline')}</h2>
        <p>${say('verify.offline.text')}</p>
        <p>
          <a href="${linkTo(language, ['verify', 'offline.html'])}" download
            >${say('verify.offline.download')}</a
          >
        </p>
      </section>`,
  };
}

function forms({ say }: PageContext, view: VerifyView, here: string): Html {
  const { fault } = view;
  const faultOf = (about: 'number' | 'code' | 'file'): Renderable =>
    fault?.about === about &&
    html`<strong class="fault" id="${about}-fault" role="alert">${fault.text}</strong>`;
  const described = (about: 'number' | 'code' | 'file'): Renderable =>
    fault?.about === about
      ? html` aria-describedby="${about}-hint ${about}-fault" aria-invalid="true"`
      : html` aria-describedby="${about}-hint"`;
  return html`<h2 id="by-number">${say('verify.byNumber')}</h2>
    <form class="entry" action="${here}" method="post" aria-labelledby="by-number">
      <p class="field">
        <label for="number">${say('verify.number')}</label>
        <span class="hint" id="number-hint">${say('verify.number.hint')}</span>
        ${faultOf('number')}
        <input
          id="number"
          name="number"
          type="text"
          maxlength="80"
          required
          autocomplete="off"
          value="${view.number}"
          ${described('number')}
        />
      </p>
      <p class="field">
        <label for="code">${say('verify.code')}</label>
        <span class="hint" id="code-hint">${say('verify.code.hint')}</span>
        ${faultOf('code')}
        <input
          id="code"
          name="code"
          type="text"
          maxlength="20"
          autocomplete="off"
          ${described('code')}
        />
      </p>
      <p class="buttons"><button type="submit">${say('verify.submit')}</button></p>
    </form>
    <h2 id="by-file">${say('verify.byFile')}</h2>
    <form
      class="entry"
      action="${here}"
      method="post"
      enctype="multipart/form-data"
      aria-labelledby="by-file"
    >
      <p class="field">
        <label for="file">${say('verify.file')}</label>
        <span class="hint" id="file-hint">${say('verify.file.hint')}</span>
        ${faultOf('file')}
        <input
          id="file"
          name="file"
          type="file"
          accept=".json,.pdf,application/json,application/pdf"
          ${described('file')}
        />
      </p>
      <p class="field">
        <label for="text">${say('verify.text')}</label>
        <textarea id="text" name="text" rows="5" spellcheck="false"></textarea>
      </p>
      <p class="buttons"><button type="submit">${say('verify.submit')}</button></p>
    </form>`;
}

function result(context: PageContext, view: VerifyView, verdict: Verdict): Html {
  const { say, language } = context;
  const isGenuine = verdict.checks.some(
    ({ name, finding }) => name === 'signature' && finding === 'passed',
  );
  const shown = isGenuine && verdict.certificate ? shownCertificate(verdict.certificate) : null;
  const head = verdictKey(verdict);
  const at = statusTime(verdict.checks);
  return html`<section aria-labelledby="result">
    <h2 id="result">${say('verify.result')}</h2>
    ${notice(verdict.fault === null ? 'done' : 'fault', html`<strong>${head === 'verify.holdsAsOf' ? say(head, { at }) : say(head)}</strong>`)}
    ${view.standing && verdict.fault !== null && standingNotice(context, view.standing)}
    <h3>${say('verify.checked')}</h3>
    <ul class="verify-checks">
      ${verdict.checks.map((one) => html`<li class="${checkMark(one)}"><span class="mark">${say(`verify.mark.${checkMark(one)}`)}</span> ${checkSentence(catalogues[language], one)}</li>`)}
    </ul>
    ${
      shown &&
      certificateSheet({
        shown,
        hidden: new Set(),
        code: null,
        verifyAt: view.address,
        qrLabel: say('certificate.qr'),
      })
    }
  </section>`;
}
