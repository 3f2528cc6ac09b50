import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another language can change of a page that is accessible in one: its language, and what the texts name. */
const rulesOfLanguage = [
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'valid-lang',
  'document-title',
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'input-button-name',
  'empty-heading',
  'empty-table-header',
  'form-field-multiple-labels',
  'image-alt',
  'svg-img-alt',
  'label',
  'label-title-only',
  'landmark-unique',
  'link-name',
  'select-name',
  'summary-name',
];

/** Violations of WCAG 2.2 AA and of axe's best practices on a page, each with its rule and the elements that break
 * it. `language`: only what a translation can break. Our pages hold no frames, so that axe may work in the page
 * itself, is put there once a document, and tells only violations in full: that takes a fourth of the time. */
export async function violationsOn(
  page: Page,
  of: 'everything' | 'language' = 'everything',
): Promise<readonly string[]> {
  const frames = page.frames().length;
  if (frames > 1) throw new Error(`${page.url()} holds frames, which are not looked into here.`);
  const runOnly =
    of === 'everything'
      ? { type: 'tag' as const, values: tags }
      : { type: 'rule' as const, values: rulesOfLanguage };
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (options) => {
      const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
      const found = await inPage.run(document, options);
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html }) => html),
      }));
    },
    { runOnly, resultTypes: ['violations' as const] },
  );
  const broken = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((html) => html.slice(0, 200)).join(' | ')}`,
  );
  return [...broken, ...(await unfilledOn(page))];
}

/** Names in braces that nobody filled in, which are no words for a reader; code on a page may have braces. */
async function unfilledOn(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => {
    const shown = document.body.cloneNode(true) as HTMLElement;
    for (const one of shown.querySelectorAll('script, style, code, pre, textarea')) one.remove();
    return shown.textContent ?? '';
  });
  return [...words.matchAll(/\{[A-Za-z][\w-]*\}/g)].map(([name]) => `unfilled-words: ${name}`);
}
