import { encodeQR } from 'qr';
import { html, type Html } from '../html.ts';

/** Light modules round the code that a reader needs (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as a picture, one path, black on white in any colour scheme; a seventh of it may be lost. */
export function qrPicture(content: string, label: string): Html {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: quiet });
  const size = String(rows.length);
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    )
    .join('');
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}h-${size}z" />
    <path fill="#000" d="${path}" />
  </svg>`;
}

/** What the code of a certificate says: its own address, at the node where it is shown. A node that was told no
 * address of its own writes certificates that name this machine by the port of that day; what is scanned must still
 * lead to it. */
export function scanAddress(id: string, verifyAt: string): string {
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(id)?.[1];
  const origin = /^https?:\/\/[^/]+/.exec(verifyAt)?.[0];
  return path === undefined || origin === undefined ? id : `${origin}${path}`;
}
