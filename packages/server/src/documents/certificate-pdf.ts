import { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { ShownCertificate } from '@twinpark/core/certificates';
import type { Instant, Text } from '@twinpark/core/model';
import { inEach, qrPicture, scanAddress, validityOf } from '@twinpark/web';
import { readFile } from 'node:fs/promises';
import { typstCompiler } from './typst.ts';

export interface CertificatePaper {
  readonly shown: ShownCertificate;
  readonly code: string;
  /** Where numbers and codes are entered: an address. */
  readonly verifyAt: string;
  /** How it stood when the paper was made, in one sentence. */
  readonly standing: Text;
  /** The signed credential, which the PDF holds as a file. */
  readonly file: string;
  readonly at: Instant;
}

const template = new URL('certificate.typ', import.meta.url);
let source: string | null = null;

/** The PDF of a certificate: PDF/A-3a (tagged, fonts embedded in part), its QR code, and the verifiable file
 * inside. Where a name has a character that no font of ours has, it is a plain PDF with a blank box there. */
export async function certificatePdf(paper: CertificatePaper): Promise<Uint8Array> {
  source ??= await readFile(template, 'utf8');
  const typst = typstCompiler();
  const { shown, code, verifyAt, standing, file, at } = paper;
  const { title, statement, issuer, number } = shown;
  const words = {
    verify: inEach((say) => say('verify.title')),
    scan: inEach((say) => say('certificate.scan')),
    code: inEach((say) => say('certificate.code')),
    file: inEach((say) => say('certificate.json')),
    status: standing,
  };
  const rows = [
    ...(number === null
      ? []
      : [{ label: inEach((say) => say('certificate.number')), value: same(number) }]),
    ...shown.claims.map(({ label, value }) => ({ label, value })),
    { label: inEach((say) => say('certificate.validity')), value: validityOf(shown) },
  ];
  const data = {
    documentTitle: [title['zh-Hans'], number].filter(Boolean).join(' '),
    author: issuer.name['zh-Hans'],
    title,
    statement,
    issuer: issuer.name,
    rows,
    words,
    code,
    verifyAt,
    file,
    qr: qrPicture(scanAddress(shown.id, verifyAt), '').toString(),
    qrAlt: `${words.verify['zh-Hans']} ${shown.id}`,
  };
  const document = { mainFileContent: source, inputs: { data: JSON.stringify(data) } };
  const creationTimestamp = Math.floor(Date.parse(at) / 1000);
  try {
    return typst.pdf(document, { pdfStandard: PdfStandard.A_3a, creationTimestamp });
  } catch (error) {
    // PDF/A refuses a character that no font of ours has; a rare name must not keep anybody from their paper.
    if (!String(error).includes('could not be displayed')) throw error;
    return typst.pdf(document, { creationTimestamp });
  }
}

function same(value: string): Text {
  return { 'zh-Hans': value, 'zh-Hant': value, en: value };
}
