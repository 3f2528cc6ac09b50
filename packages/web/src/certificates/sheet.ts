import type { ShownCertificate } from '@twinpark/core/certificates';
import type { Text } from '@twinpark/core/model';
import { html, type Html, type Renderable } from '../html.ts';
import { qrPicture, scanAddress } from './qr.ts';
import { inEach, threefold } from './threefold.ts';

export interface Sheet {
  readonly shown: ShownCertificate;
  /** Claims that this viewer does not see. */
  readonly hidden: ReadonlySet<string>;
  /** Shown with the QR code; null: neither is. */
  readonly code: string | null;
  /** Where numbers and codes are entered, as people type it. */
  readonly verifyAt: string;
  /** Its picture's label in the page's language. */
  readonly qrLabel: string;
}

/** The face of a certificate: both scripts side by side and English below, from the credential alone. */
export function certificateSheet({ shown, hidden, code, verifyAt, qrLabel }: Sheet): Html {
  const { title, statement, issuer, number, claims } = shown;
  const withheld = inEach((say) => say('certificate.hidden'));
  const rows: readonly (readonly [Text, Renderable])[] = [
    ...(number === null
      ? []
      : [
          [
            inEach((say) => say('certificate.number')),
            html`<span class="number">${number}</span>`,
          ] as const,
        ]),
    ...claims.map(
      ({ claim, label, value }) =>
        [
          label,
          hidden.has(claim) ? html`<em>${threefold(withheld)}</em>` : threefold(value),
        ] as const,
    ),
    [inEach((say) => say('certificate.validity')), threefold(validityOf(shown))],
    [inEach((say) => say('certificate.issuer')), threefold(issuer.name)],
  ];
  return html`<article class="certificate">
    <h2>${threefold(title)}</h2>
    <div class="statement">
      <p lang="zh-Hans">${statement['zh-Hans']}</p>
      <p lang="zh-Hant">${statement['zh-Hant']}</p>
      <p lang="en">${statement.en}</p>
    </div>
    <div class="face">
      <dl>
        ${rows.map(
          ([label, value]) =>
            html`<div>
              <dt>${threefold(label)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${
        code !== null &&
        html`<div class="seal">
          ${qrPicture(scanAddress(shown.id, verifyAt), qrLabel)}
          <p>
            ${threefold(inEach((say) => say('certificate.code')))}
            <strong class="number">${code}</strong>
          </p>
        </div>`
      }
    </div>
    ${
      code !== null &&
      html`<p class="how-to-verify">
        ${threefold(inEach((say) => say('certificate.scan')))}<br />${verifyAt}
      </p>`
    }
  </article>`;
}

/** From when to when, in words. */
export function validityOf({ from, until }: Pick<ShownCertificate, 'from' | 'until'>): Text {
  return inEach((say) =>
    until === null
      ? say('certificate.daysOpen', { from })
      : say('certificate.days', { from, until }),
  );
}
