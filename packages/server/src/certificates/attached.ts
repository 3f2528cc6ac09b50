import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The name under which the PDF of a certificate holds its verifiable file. */
const attachedName = 'certificate.json';

/** The verifiable file inside the PDF of a certificate; null where there is none, or the PDF is damaged. */
export async function attachedCertificate(pdf: Uint8Array): Promise<string | null> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, disableFontFace: true });
  try {
    const document = await loading.promise;
    const attached: unknown = await document.getAttachments();
    const found = Object.values(attached ?? {}).find(
      (one): one is { readonly filename: string; readonly content: Uint8Array } =>
        typeof one === 'object' &&
        one !== null &&
        'filename' in one &&
        one.filename === attachedName &&
        'content' in one &&
        one.content instanceof Uint8Array,
    );
    return found ? new TextDecoder().decode(found.content) : null;
  } catch {
    return null;
  } finally {
    await loading.destroy();
  }
}
