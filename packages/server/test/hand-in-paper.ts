import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { paper } from './fill-in.ts';

/** On a page in zh-Hant: chooses an empty file and a text first, which are refused with what was expected, and a text that calls itself
 * a paper, of which nothing good is said; then the paper, of which only a piece gets through on a first device. The
 * second goes on from there, over a connection that is lost once. */
export async function handInPaper(
  page: Page,
  checked: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const choose = (on: Page, name: string, mimeType: string, buffer: Buffer) =>
    on.setInputFiles('[type=file]', { name, mimeType, buffer });
  const wrong = page.locator('.upload-said.wrong');
  await choose(page, 'nothing.pdf', 'application/pdf', Buffer.alloc(0));
  expect(await wrong.innerText()).toContain('空白檔案');
  await choose(page, 'letter.txt', 'text/plain', Buffer.from('to whom it may concern'));
  expect(await wrong.innerText()).toContain('letter.txt');
  await checked(page, 'refused-file');
  await choose(page, 'letter.pdf', 'application/pdf', Buffer.from('to whom it may concern'));
  await page.locator('.field.is-wrong > .wrong').waitFor();
  expect(await page.locator('.upload-said').innerText()).toBe('');

  const first = await page.context().newPage();
  await first.goto(page.url());
  const pieces = '**/api/v1/zones/hetao/uploads/*';
  let sent = 0;
  await first.route(pieces, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    sent += 1;
    return sent === 1 ? route.continue() : route.abort('connectionfailed');
  });
  await choose(first, 'papers.pdf', 'application/pdf', paper);
  await first.locator('.upload-said', { hasText: '網絡中斷' }).waitFor();
  expect(await first.locator('.upload progress').getAttribute('aria-label')).toBe('papers.pdf');
  await checked(first, 'uploading');
  await first.close();

  await page.reload();
  expect(await page.locator('.notice.note').innerText()).toContain('已上載 43%');
  const offsets: string[] = [];
  await page.route(pieces, async (route) => {
    const request = route.request();
    if (request.method() !== 'PATCH') return route.continue();
    offsets.push(request.headers()['upload-offset'] ?? '');
    return offsets.length === 1 ? route.abort('connectionfailed') : route.continue();
  });
  await choose(page, 'papers.pdf', 'application/pdf', paper);
  await page.locator('.kept-file', { hasText: 'papers.pdf' }).waitFor();
  expect(offsets[0]).toBe('262144');
  expect(offsets.filter((offset) => offset === '0')).toEqual([]);
  await page.unroute(pieces);
}
