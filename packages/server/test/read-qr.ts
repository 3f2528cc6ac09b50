import jsqr from 'jsqr';
import { readFile } from 'node:fs/promises';
import type * as pdfjsLib from 'pdfjs-dist';
import type { Browser, Page } from 'playwright-core';

/** What a picture holds, in RGBA rows. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  /** base64 */
  readonly rgba: string;
}

/** The text of the QR code on a page as the screen shows it, read by another library than the one that drew
 * it. */
export async function qrOnScreen(page: Page): Promise<string | null> {
  const shot = await page.locator('svg.qr').screenshot();
  const blank = await page.context().browser()!.newPage();
  try {
    return decoded(
      await blank.evaluate(async (png) => {
        const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let text = '';
        for (const byte of data) text += String.fromCharCode(byte);
        return { width: image.width, height: image.height, rgba: btoa(text) };
      }, shot.toString('base64')),
    );
  } finally {
    await blank.close();
  }
}

/** The text of the QR code on the first page of a PDF, which Chromium renders with pdf.js. */
export async function qrInPdf(browser: Browser, pdf: Uint8Array): Promise<string | null> {
  const page = await browser.newPage();
  try {
    await page.route('http://pdf.test/**', async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const html = '<!doctype html><script type="module" src="/pdf.mjs"></script>';
      if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
      const file = new URL(name, import.meta.resolve('pdfjs-dist/build/pdf.mjs'));
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(file, 'utf8') });
    });
    await page.goto('http://pdf.test/');
    await page.waitForFunction(() => 'pdfjsLib' in globalThis);
    const pixels = await page.evaluate(async (given) => {
      const { pdfjsLib: pdfjs } = globalThis as unknown as { pdfjsLib: typeof pdfjsLib };
      pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
      const data = Uint8Array.from(atob(given), (one) => one.charCodeAt(0));
      const sheet = await (await pdfjs.getDocument({ data }).promise).getPage(1);
      const viewport = sheet.getViewport({ scale: 1.5 });
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [viewport.width, viewport.height];
      await sheet.render({ canvas, viewport }).promise;
      const { width, height } = canvas;
      const rows = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
      let text = '';
      for (const byte of rows) text += String.fromCharCode(byte);
      return { width, height, rgba: btoa(text) };
    }, Buffer.from(pdf).toString('base64'));
    return decoded(pixels);
  } finally {
    await page.close();
  }
}

function decoded({ width, height, rgba }: Pixels): string | null {
  const pixels = new Uint8ClampedArray(Buffer.from(rgba, 'base64'));
  return jsqr.default(pixels, width, height)?.data ?? null;
}
