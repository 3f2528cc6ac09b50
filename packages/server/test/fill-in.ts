import type { Page } from 'playwright-core';
import { follow } from './follow.ts';

/** Field → what is filled in: a text, an option, the name of a file. */
export type Answers = Readonly<Record<string, string>>;

/** A paper, made long enough for three pieces. */
export const paper = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n'),
  Buffer.alloc(600_000, 32),
  Buffer.from('\n%%EOF\n'),
]);

const chosen = (name: string) => ({ name, mimeType: 'application/pdf', buffer: paper });

/** Fills the controls of a form by field: text, choice, yes or no, amounts, columns of lines and papers, which are
 * uploaded before anything else goes on. */
export async function fillFields(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const radio = page.locator(`input[type=radio][name="f.${name}"][value="${value}"]`);
    if ((await radio.count()) > 0) {
      await radio.check();
      continue;
    }
    const file = page.locator(`input[type=file][name="f.${name}"]`);
    if ((await file.count()) > 0) {
      await file.setInputFiles(chosen(value));
      await page.locator('.kept-file', { hasText: value }).waitFor();
      continue;
    }
    const control = page.locator(`[name="f.${name}"]`);
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Fills in the step and goes on, by mouse or finger. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  await fillFields(page, answers);
  await follow(page.locator('#apply .buttons button').first());
}

/** Presses Tab until something that fits has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector} on ${page.url()}.`);
}

/** The same by the keyboard alone: text is typed, of a list the first is taken, a file is chosen. */
export async function fillByKeyboard(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const isFile = value.endsWith('.pdf');
    const chooser = isFile ? page.waitForEvent('filechooser') : null;
    await tabTo(page, `[name="f.${name}"]`);
    const kind = await page.evaluate(() => {
      const { activeElement: focused } = document;
      return focused?.getAttribute('type') ?? focused?.tagName.toLowerCase();
    });
    if (chooser !== null) {
      await page.keyboard.press('Space');
      await (await chooser).setFiles(chosen(value));
      await page.locator('.kept-file').waitFor();
    } else if (kind === 'select') {
      await page.keyboard.press('ArrowDown');
    } else if (kind !== 'radio') {
      await page.keyboard.type(value);
    } else {
      await page.keyboard.press('Space');
      for (let presses = 0; presses < 6; presses += 1) {
        const now = await page.evaluate(() => document.activeElement?.getAttribute('value'));
        if (now === value) break;
        await page.keyboard.press('ArrowDown');
      }
    }
  }
  await tabTo(page, '#apply .buttons button:not(.quiet)');
  await page.keyboard.press('Enter');
}
