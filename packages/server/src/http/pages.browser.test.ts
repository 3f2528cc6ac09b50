import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../test/accessible.ts';
import { startChromium } from '../../test/chromium.ts';
import { htmlFaults } from '../../test/html-faults.ts';
import { follow } from '../../test/follow.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { defaultLimits } from '../files/limits.ts';
import { decodePdf } from '../files/pdf.ts';
import { signedInVisitor, type SignedIn } from '../../test/signed-in.ts';

const languages = ['zh-hans', 'zh-hant', 'en'] as const;
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

let node: SampleNode;
let browser: Browser;
let origin: string;
let paths: readonly string[];
let letterPath: string;
/** Somebody is signed in to one of the two zones, and in the middle of adding a passkey. */
let signedIn: SignedIn;

beforeAll(async () => {
  node = await sampleNode();
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await startChromium();
  const letters = (await node.store.letters({ zone: 'hetao', limit: 100 })).items;
  const busiest = letters.toSorted((a, b) => b.findingCount - a.findingCount)[0];
  const lineages = (await node.store.lineages({ zone: 'hetao', limit: 100 })).items;
  const longest = lineages.toSorted((a, b) => b.letterCount - a.letterCount)[0];
  const found = lineages.find((lineage) => lineage.findingCount > 0);
  const promise = (id = '') => `/hetao/promises/${encodeURIComponent(id)}`;
  letterPath = `/hetao/letters/${busiest?.id ?? ''}`;
  const inTraditional = letters.find(({ originalTitle }) => originalTitle !== undefined);
  const traditionalLetterPath = `/hetao/letters/${inTraditional?.id ?? ''}`;
  const unit = encodeURIComponent('福田区人民政府');
  signedIn = await signedInVisitor(node);
  paths = [
    '',
    '/hetao',
    '/dayun',
    '/hetao/letters',
    letterPath,
    '/hetao/promises?status=done',
    promise(longest?.id),
    promise(found?.id),
    '/hetao/findings',
    '/hetao/worklist',
    `/hetao/worklist?year=2024&unit=${unit}`,
    traditionalLetterPath,
    `/hetao/letters?unit=${encodeURIComponent('福田教育')}`,
    '/search',
    `/search?q=${encodeURIComponent('仪器')}`,
    '/about',
    '/verify',
    '/hetao/certificates',
    '/hetao/services/training-support',
    '/hetao/services/training-support/can-i?asked=1&f.level=secondary&f.year=2026',
    '/hetao/queue?service=training-support',
    '/hetao/services/training-support/apply?step=1',
    '/dayun/sign-in?fault=passkey',
    '/hetao/account?done=unit',
    '/hetao/account/passkey',
    '/hetao/notices',
    '/hetao/notices/settings?done=saved',
    `/hetao/notices/${signedIn.notice}`,
    '/hetao/invitation?key=unknown',
    `/hetao/invitation?key=${signedIn.invitation}`,
    '/nowhere',
    '/hetao/letters?year=abc',
  ];
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

async function inPage<T>(
  options: BrowserContextOptions,
  use: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const cookies = Object.entries(signedIn.cookies);
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: origin })));
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The browser itself reports the status of the error pages.
      const expected = /status of 40[04]/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !expected)
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return await use(page, complaints);
  } finally {
    await context.close();
  }
}

describe('every page', () => {
  it('would be found out if it were not accessible', async () => {
    await inPage({ viewport: wide }, async (page) => {
      await page.setContent(
        '<html><body style="color:#999"><input /><a href="/"></a>pale</body></html>',
      );
      const broken = (await violationsOn(page)).map((one) => one.replace(/:.*/s, ''));
      const wanted = ['color-contrast', 'document-title', 'html-has-lang', 'label', 'link-name'];
      expect(broken).toEqual(expect.arrayContaining(wanted));
      const named = (await violationsOn(page, 'language')).map((one) => one.replace(/:.*/s, ''));
      expect(named.toSorted()).toEqual(wanted.slice(1));
    });
  });

  // Widths and colours are the same in every language, and texts the same at every width: each page is held to all
  // rules once in either width and colour, in the language with the longest words where it is narrow, and in the
  // third language to those rules that a translation can break. None may be wider than its screen in any.
  it.each([
    { language: 'zh-hans', full: ['light'] },
    { language: 'zh-hant', full: [] },
    { language: 'en', full: ['dark'] },
  ] as const)(
    'is accessible in $language, fits a wide and a narrow screen and is silent',
    async ({ language, full }) => {
      await inPage({ viewport: wide }, async (page, complaints) => {
        for (const path of paths) {
          await page.setViewportSize(wide);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(`${origin}/${language}${path}`);
          await page
            .locator('details')
            .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
          const broken = full.length === 0 ? [...(await violationsOn(page, 'language'))] : [];
          for (const [viewport, colorScheme] of [
            [wide, 'light'],
            [narrow, 'dark'],
          ] as const) {
            await page.setViewportSize(viewport);
            await page.emulateMedia({ colorScheme });
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect([path, width]).toEqual([path, viewport.width]);
            if (!full.some((one) => one === colorScheme)) continue;
            broken.push(...(await violationsOn(page)));
          }
          expect([path, broken]).toEqual([path, []]);
          expect([path, await page.getAttribute('html', 'lang')]).toEqual([
            path,
            { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' }[language],
          ]);
        }
        expect(complaints).toEqual([]);
      });
    },
  );

  it('works without scripts: from the first page to a promise and its evidence, in another language', async () => {
    await inPage({ javaScriptEnabled: false, viewport: wide }, async (page) => {
      await page.goto(`${origin}/en`);
      await follow(page.locator('main a[href="/en/hetao"]').first());
      const shown = await page.locator('ul.numbers .count').first().textContent();
      expect(Number(shown?.replace(/\D/g, ''))).toBeGreaterThan(0);
      await page.locator('main figure.picture').first().waitFor();
      await follow(page.locator('ul.counts a').first());
      await page.locator('article.finding blockquote').first().waitFor();
      await page.goto(`${origin}/en/hetao/letters`);
      await page.selectOption('select[name=year]', '2024');
      await follow(page.locator('form.choices button').first());
      await page.waitForURL(({ searchParams }) => searchParams.get('year') === '2024');
      await follow(page.locator('table tbody th a').first());
      const promise = page.locator('.letter a.ref').first();
      expect(await promise.getAttribute('aria-label')).toMatch(/^Promise 1: /);
      await follow(promise);
      await page.locator('.timeline > li').first().waitFor();
      const before = new URL(page.url()).pathname;
      await follow(page.locator('nav.languages a[hreflang="zh-Hant"]').first());
      await page.waitForURL(({ pathname }) => pathname === before.replace(/^\/en/, '/zh-hant'));
      expect(await page.getAttribute('html', 'lang')).toBe('zh-Hant');
      await page.locator('.timeline > li').first().waitFor();
    });
  });

  it('works without scripts: a visitor searches, and takes home the work list of a unit', async () => {
    await inPage({ javaScriptEnabled: false, viewport: wide }, async (page) => {
      await page.goto(`${origin}/zh-hans/hetao`);
      await page.fill('#site-search', '科汇通');
      await follow(page.locator('form.search button').first());
      expect(await page.locator('.hits mark').first().textContent()).toContain('科汇通');
      await page.fill('input#q', '招聘活动');
      await follow(page.locator('form.choices button').first());
      expect(await page.locator('.hits p[lang=zh-Hant] mark').first().textContent()).toBe(
        '招聘活動',
      );
      await page.goto(`${origin}/zh-hans/hetao/worklist`);
      await page.selectOption('select[name=year]', '2024');
      await page.fill('input[name=unit]', '福田区人民政府');
      await follow(page.locator('form.choices button').first());
      expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(0);
      const download = page.waitForEvent('download');
      await page.click('main a[href*="worklist.docx"]');
      expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    });
  });

  it('takes a unit by its English name, and leads from a name nobody bears to the nearest', async () => {
    await inPage({ javaScriptEnabled: false, viewport: narrow }, async (page) => {
      await page.goto(`${origin}/zh-hans/hetao/letters`);
      await page.fill('input[name=unit]', "Futian District People's Government");
      await follow(page.locator('form.choices button').first());
      expect(await page.inputValue('input[name=unit]')).toBe('深圳市福田区人民政府');
      const led = await page.locator('table tbody tr').count();
      expect(led).toBeGreaterThan(0);
      await page.fill('input[name=unit]', '福田人民府');
      await follow(page.locator('form.choices button').first());
      expect(await page.textContent('h1')).toContain('福田人民府');
      await follow(page.locator('ul.units a >> text=深圳市福田区人民政府').first());
      expect(await page.locator('table tbody tr').count()).toBe(led);
    });
  });

  it('lets the keyboard reach every link and control, in the order of the page', async () => {
    await inPage({ viewport: wide }, async (page) => {
      await page.goto(`${origin}/zh-hans${letterPath}`);
      const wanted = await page
        .locator('a[href], button, input:not([type=hidden]), select, summary')
        .count();
      const order: number[] = [];
      for (let presses = 0; presses < wanted; presses += 1) {
        await page.keyboard.press('Tab');
        order.push(
          await page.evaluate(() => {
            const all = 'a[href], button, input:not([type=hidden]), select, summary';
            return [...document.querySelectorAll(all)].indexOf(
              document.activeElement ?? document.body,
            );
          }),
        );
      }
      expect(order).toEqual(order.map((_place, index) => index));
    });
  });

  it('shows the skip link and the focus to who comes by keyboard', async () => {
    await inPage({ viewport: narrow }, async (page) => {
      await page.goto(`${origin}/zh-hant/hetao`);
      await page.keyboard.press('Tab');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
      expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      expect(outline).toBe('solid');
    });
  });

  it('prints the text of a letter without the controls of the site', async () => {
    await inPage({ viewport: wide }, async (page) => {
      await page.goto(`${origin}/zh-hans${letterPath}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.letter').isVisible()).toBe(true);
      expect(await page.locator('form.search').isVisible()).toBe(false);
      expect(await page.locator('.zonebar').isVisible()).toBe(false);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.length).toBeGreaterThan(20_000);
    });
  });

  it('begins the picture of a zone on the first printed page', async () => {
    await inPage({ viewport: wide }, async (page) => {
      await page.goto(`${origin}/en/hetao`);
      const first = await page.pdf({ format: 'A4', pageRanges: '1' });
      expect(await decodePdf(new Uint8Array(first), defaultLimits)).toContain('Under way');
    });
  });

  it('is valid HTML', async () => {
    const bodies: string[] = [];
    for (const language of languages) {
      for (const path of paths) {
        const url = `/${language}${path}`;
        bodies.push((await node.app.inject({ url, cookies: signedIn.cookies })).body);
      }
    }
    expect(await htmlFaults(bodies)).toBe('');
  });

  it('is sent in the language that the browser prefers', async () => {
    for (const [locale, slug] of [
      ['zh-HK', 'zh-hant'],
      ['zh-CN', 'zh-hans'],
      ['en-GB', 'en'],
      ['fr', 'zh-hans'],
    ] as const) {
      await inPage({ locale }, async (page) => {
        await page.goto(origin);
        expect([locale, new URL(page.url()).pathname]).toEqual([locale, `/${slug}`]);
      });
    }
  });
});
