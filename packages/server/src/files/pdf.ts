import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { repairRadicals } from './kangxi.ts';
import type { FileLimits } from './limits.ts';
import { layLines, type PageText } from './pdf-lines.ts';
import { Refused } from './refusal.ts';

const pdfjs = dirname(
  dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
);

/** Text of a PDF, its lines joined to paragraphs. Scans without a text layer are refused. */
export async function decodePdf(bytes: Uint8Array, limits: FileLimits): Promise<string> {
  const deadline = performance.now() + limits.maxPdfMilliseconds;
  const loading = getDocument({
    // pdf.js takes the buffer away from its owner, and the caller keeps the bytes.
    data: Uint8Array.from(bytes),
    cMapUrl: join(pdfjs, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(pdfjs, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > limits.maxPdfPages) {
      throw new Refused(
        'too-many-pages',
        `${String(document.numPages)} pages`,
        null,
        `≤ ${String(limits.maxPdfPages)}`,
      );
    }
    const pages = await readPages(document, deadline, limits);
    const characters = pages.reduce(
      (sum, page) => sum + page.items.reduce((n, item) => n + item.text.trim().length, 0),
      0,
    );
    // A stamp or a page number is no text layer.
    if (characters < document.numPages * 5) {
      throw new Refused(
        'no-text-layer',
        `${String(characters)} characters on ${String(document.numPages)} page(s)`,
      );
    }
    return repairRadicals(layLines(pages));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await loading.destroy();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  deadline: number,
  limits: FileLimits,
): Promise<readonly PageText[]> {
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (performance.now() > deadline) {
      throw new Refused(
        'too-slow',
        `${String(limits.maxPdfMilliseconds / 1000)} s`,
        `page ${String(number)}`,
      );
    }
    const page = await document.getPage(number);
    const [, , width, height] = page.view;
    const content = await page.getTextContent();
    pages.push({
      width: width ?? 595,
      height: height ?? 842,
      items: content.items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as readonly number[];
        return [
          { text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: item.height || 10 },
        ];
      }),
    });
    page.cleanup();
  }
  return pages;
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Refused || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException')
    return new Refused('encrypted', 'a password is asked for');
  return new Refused('damaged', error.message.slice(0, 200), 'PDF');
}
