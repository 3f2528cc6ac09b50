import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { violationsOn } from './accessible.ts';

/** What the offline page says of each certificate, opened from a file in a browser without any network. Throws
 * where the page asks the network for something, complains, or breaks a rule of accessibility. */
export async function saidOffline(
  browser: Browser,
  html: string,
  certificates: readonly (string | Uint8Array)[],
  /** What the browser's clock says. */
  at: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'twinpark-offline-'));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.setOffline(true);
  await context.clock.setFixedTime(new Date(at));
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) trouble.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  try {
    const file = join(folder, 'verify.html');
    await writeFile(file, html);
    await page.goto(pathToFileURL(file).href);
    const said: string[] = [];
    for (const [nth, certificate] of certificates.entries()) {
      const own = join(
        folder,
        `${String(nth)}.${typeof certificate === 'string' ? 'json' : 'pdf'}`,
      );
      await writeFile(own, certificate);
      await page.setInputFiles('#file', own);
      await page.locator('#result').evaluate((element) => element.replaceChildren());
      await page.locator('form button').click();
      await page.locator('#result > *').first().waitFor();
      trouble.push(...(await violationsOn(page)));
      said.push(await page.locator('#result').innerText());
    }
    const folderOfPictures = process.env['SCREENSHOTS'];
    if (folderOfPictures !== undefined) {
      await page.screenshot({ path: join(folderOfPictures, 'offline.png'), fullPage: true });
    }
    if (trouble.length > 0) throw new Error(trouble.join('\n'));
    return said;
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
