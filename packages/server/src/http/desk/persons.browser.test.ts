import { randomUUIDv7 } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from '../../../test/accessible.ts';
import { startChromium } from '../../../test/chromium.ts';
import { deskPeople, type DeskPeople } from '../../../test/desk-people.ts';
import { tabTo } from '../../../test/fill-in.ts';
import { follow } from '../../../test/follow.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';

const accounts = { office: { unit: 'futian-office', roles: ['proposal-officer'] } } as const;

let node: SampleNode;
let browser: Browser;
let people: DeskPeople<keyof typeof accounts>;
let origin = '';
const named = new Map<string, string>();

beforeAll(async () => {
  node = await sampleNode({ letters: false });
  people = await deskPeople(node, accounts);
  for (const [name, mailbox] of [
    ...Array.from({ length: 30 }, (_one, i) => [`陈代表${String(i)}`, `delegate.${String(i)}`]),
    ['陳大文', 'chan.tai.man'],
    ['王伟', 'wang.wei.1958'],
    ['王伟', 'wang.wei.1987'],
  ] as const) {
    const id = randomUUIDv7();
    named.set(id, name ?? '');
    await node.store.addPerson({
      zone: 'hetao',
      id,
      name: name ?? '',
      language: 'zh-Hans',
      email: `${mailbox ?? ''}@example.org`,
      ownRoles: ['adviser'],
      memberships: [],
      passwordHash: null,
      sample: false,
      createdAt: '2026-03-01T00:00:00.000Z',
    });
  }
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

async function office(language: string, width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
  });
  const cookies = Object.entries(people.cookies('office'));
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  await page.goto(`${origin}/${language}/hetao/desk/new/proposals`);
  return page;
}

/** No violation, and nothing wider than the screen. */
async function checked(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

async function fillRest(page: Page): Promise<void> {
  await page.locator('input[name="f.kind"][value=proposal]').check();
  await page.locator('input[name="f.period"][value=session]').check();
  await page.locator('input[name="f.session"]').fill('市政协七届六次会议');
  await page.locator('input[name="f.title"]').fill('关于共享仪器的提案');
  await page.locator('textarea[name="f.body"]').fill('建议统一预约。');
}

const seek = 'input[name="sought.f.proposers"]';
const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);

/** Who proposes the matter whose case file is shown. */
async function proposersOf(page: Page): Promise<readonly string[]> {
  await page.waitForURL(/\/matters\//);
  const matter = /matters\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  const answer = await people.ask('office', `/api/v1/zones/hetao/matters/${matter}`);
  const { values } = answer.json<{ values: { proposers: readonly string[] } }>();
  return values.proposers.map((id) => named.get(id) ?? id);
}

it.each([
  ['zh-hans', 1280, '找到 10 人。 还有 21 人，请多输入几个字。', '已选：陈代表1。'],
  ['zh-hant', 390, '找到 10 人。 另有 21 人，請多輸入幾個字。', '已選擇：陈代表1。'],
  ['en', 1280, '10 found. 21 more: type more of the name.', '陈代表1 is chosen.'],
])(
  'proposers are found while one types, by the keyboard alone (%s, %i)',
  async (language, width, many, chosen) => {
    const page = await office(language, width);
    await checked(page);
    await fillRest(page);
    await tabTo(page, seek);
    await page.keyboard.type('陈');
    const list = page.locator('[role=listbox]');
    await list.waitFor();
    expect(await page.locator('.sought').textContent()).toBe(many);
    expect(await focused(page, 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = (await focused(page, 'aria-activedescendant')) ?? '';
    expect(await page.locator(`#${active}`).textContent()).toMatch(/^陈代表1 d…1@example\.org$/);
    await checked(page);
    await page.keyboard.press('Escape');
    expect([await list.isHidden(), await focused(page, 'aria-expanded')]).toEqual([true, 'false']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('.sought').textContent()).toBe(chosen);
    expect(await focused(page, 'name')).toBe('sought.f.proposers');
    // Whoever knows the address needs no name; Enter looks at once.
    await page.keyboard.type('WANG.WEI.19');
    await page.keyboard.press('Enter');
    await list.waitFor();
    expect(await list.locator('[role=option]').allTextContents()).toEqual([
      '王伟 w…8@example.org',
      '王伟 w…7@example.org',
    ]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await checked(page);
    await tabTo(page, '.scheme-form .buttons button');
    await page.keyboard.press('Enter');
    expect(await proposersOf(page)).toEqual(['陈代表1', '王伟']);
    await page.context().close();
  },
);

it('without scripts a button finds them, Enter too, and what was filled in stays', async () => {
  const page = await office('zh-hant', 390, false);
  await fillRest(page);
  await page.locator(seek).fill('陈大');
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  expect(await page.locator('input[name="f.title"]').inputValue()).toBe('关于共享仪器的提案');
  expect(await focused(page, 'name')).toBe('f.proposers');
  await page.keyboard.press('Space');
  await page.locator(seek).fill('王伟');
  await follow(page.getByRole('button', { name: '尋找', exact: true }));
  await page.getByLabel('王伟 w…7@example.org').check();
  await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
  expect(await proposersOf(page)).toEqual(['陳大文', '王伟']);
  await page.context().close();
});

it('where asking fails, the button that finds them without scripts is there', async () => {
  const page = await office('en', 1280);
  await page.route('**/persons?**', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Find', exact: true });
  expect(await button.isVisible()).toBe(false);
  await page.locator(seek).fill('王伟');
  await button.waitFor();
  expect(await page.locator('.sought').textContent()).toContain('Press “Find”');
  await follow(button);
  expect(await page.locator('.found input').count()).toBe(2);
  await page.setViewportSize({ width: 390, height: 900 });
  await checked(page);
  await page.context().close();
});

it('what is still asked for when somebody goes on is not shown over the rest of the form', async () => {
  const page = await office('en', 1280);
  // Nothing answers.
  await page.route('**/persons?**', () => undefined);
  const asked = page.waitForRequest('**/persons?**');
  await page.locator(seek).fill('王伟');
  await asked;
  const given = page.waitForEvent('requestfailed', { timeout: 5000 });
  await page.keyboard.press('Tab');
  await given;
  expect(await page.locator('[role=listbox]').isHidden()).toBe(true);
  expect(await page.locator('.sought').textContent()).toBe('');
  await page.context().close();
});
