import type { Page } from 'playwright-core';
import { follow } from './follow.ts';

/** On the list of somebody's applications: a draft of a service with a long name is kept, shown within the width and thrown
 * away. Ends where it began. */
export async function longDraft(
  page: Page,
  checked: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const began = page.url();
  await checked(page, 'mine');
  await page.goto(new URL('/en/hetao/services/internet-list/apply', began).href);
  await follow(page.locator('button[name=save]'));
  await page.waitForURL(/applications\?done=saved/);
  await checked(page, 'mine-long');
  await follow(page.locator('.drafts button', { hasText: 'international internet' }));
  await page.waitForURL(/applications\?done=discarded/);
  await page.goto(began);
}
