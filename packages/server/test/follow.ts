import type { Locator } from 'playwright-core';

/** Clicks what leads to another page, or to the same one anew, and waits until that page stands there whole. A click
 * alone may return while the old page is still shown: a browser sends a form a moment after its button was pressed. */
export async function follow(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('domcontentloaded'), target.click()]);
}
