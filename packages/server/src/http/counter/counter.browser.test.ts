import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../../../test/accessible.ts';
import { startChromium } from '../../../test/chromium.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { samplePerson } from '../../../test/sample-person.ts';
import { officialCalendars } from '@twinpark/core/time';
import { makeCertificates } from '../../certificates/index.ts';
import { MatterService } from '../../matters/index.ts';
import { newToken, tokenHash } from '../../people/token.ts';
import { zoneFolders } from '../../zones.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const accounts = {
  applicant: { unit: null, roles: [] },
  commuter: { unit: null, roles: [] },
  counter: { unit: 'futian-services', roles: ['counter-officer'] },
  police: { unit: 'futian-police', roles: ['officer'] },
  insurer: { unit: 'futian-hrss', roles: ['officer'] },
  cards: { unit: 'sz-hrss', roles: ['officer'] },
  leader: { unit: 'futian-supervision', roles: ['supervisor'] },
} as const;
type Role = keyof typeof accounts;

let node: SampleNode;
let browser: Browser;
let origin: string;
let time = Date.parse('2026-03-02T01:00:00.000Z');
let ids = 0;
const newId = (): string => `0193fc00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
const contexts = new Map<Role, BrowserContext>();

beforeAll(async () => {
  const now = () => new Date((time += 1000)).toISOString();
  node = await sampleNode({ letters: false, people: { now, newId } });
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** The screen of an account that is signed in. The deciding units run no scripts. */
async function screen(role: Role, viewport = wide): Promise<Page> {
  const known = contexts.get(role);
  if (known) return known.newPage();
  const { unit, roles } = accounts[role];
  const memberships = unit === null ? [] : [{ unit, roles }];
  const person = await samplePerson(node, `${role}@example.org`, { memberships });
  const token = newToken();
  await node.store.startSession({
    zone: 'hetao',
    id: newId(),
    tokenHash: tokenHash(token),
    person: person.id,
    unit,
    method: 'password',
    device: 'test',
    startedAt: new Date(time).toISOString(),
    endsAt: new Date(time + 36_000_000).toISOString(),
  });
  const javaScriptEnabled = !['police', 'insurer', 'cards'].includes(role);
  const context = await browser.newContext({ viewport, javaScriptEnabled });
  await context.addCookies([{ name: 'twinpark-session-hetao', value: token, url: origin }]);
  contexts.set(role, context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

const violations: string[] = [];
/** The address of the first test's application. */
let handedIn = '';

/** Holds a page to axe and to its width. */
async function checked(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  const width = page.viewportSize()?.width ?? 0;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
  violations.push(...(await violationsOn(page)).map((one) => `${name} ${one}`));
  const needs = await page.evaluate(() => document.documentElement.scrollWidth);
  if (needs > width) violations.push(`${name} is ${String(needs)} wide at ${String(width)}`);
}

type Answers = Readonly<Record<string, string>>;

/** Fills in the step and goes on, by mouse or finger. */
async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const input = page.locator(`[name="f.${name}"]`);
    if ((await input.first().getAttribute('type')) === 'radio') {
      await page.locator(`[name="f.${name}"][value="${value}"]`).check();
    } else {
      await input.fill(value);
    }
  }
  await page.locator('#apply .buttons button').first().click();
}

/** Presses Tab until something that fits has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector} on ${page.url()}.`);
}

/** The same by the keyboard alone. */
async function fillByKeyboard(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    await tabTo(page, `[name="f.${name}"]`);
    const isRadio = await page.evaluate(() => document.activeElement?.getAttribute('type'));
    if (isRadio !== 'radio') {
      await page.keyboard.type(value);
      continue;
    }
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 6; presses += 1) {
      const now = await page.evaluate(() => document.activeElement?.getAttribute('value'));
      if (now === value) break;
      await page.keyboard.press('ArrowDown');
    }
  }
  await tabTo(page, '#apply .buttons button:not(.quiet)');
  await page.keyboard.press('Enter');
}

const shared = { name: '陈一', document: 'H00000000', residentOf: 'hongkong', contact: '陈一' };
const steps: readonly Answers[] = [
  { needsPermit: 'yes', ...shared },
  { 'permit--title': '深圳市福田区示例路1号', 'permit--months': '8', 'permit--ground': 'work' },
  { 'insurance--title': '示例公司', 'insurance--manner': 'employed', 'insurance--medical': 'yes' },
  { 'card--title': 'card' },
  {},
];

/** Does one action on the case file. */
async function act(page: Page, matter: string, action: string): Promise<void> {
  await page.goto(`${origin}/zh-hans/hetao/matters/${matter}/do/${action}`);
  await page.locator('.scheme-form .buttons button').first().click();
  await page.waitForURL(new RegExp(`done=${action}`));
}

/** A picture of one point, made long enough for three pieces. */
const photograph = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.alloc(600_000),
]);

/** Chooses a text first, which is refused with what was expected; then the picture, of which only a piece
 * gets through on a first device. The second goes on from there, over a connection that is lost once. */
async function handInPhotograph(page: Page): Promise<void> {
  const choose = (on: Page, name: string, mimeType: string, buffer: Buffer) =>
    on.setInputFiles('[type=file]', { name, mimeType, buffer });
  await choose(page, 'letter.txt', 'text/plain', Buffer.from('to whom it may concern'));
  expect(await page.locator('.upload-said.wrong').innerText()).toContain('letter.txt');
  await checked(page, 'refused-file');

  const first = await page.context().newPage();
  await first.goto(page.url());
  const pieces = '**/api/v1/zones/hetao/uploads/*';
  let sent = 0;
  await first.route(pieces, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    sent += 1;
    return sent === 1 ? route.continue() : route.abort('connectionfailed');
  });
  await choose(first, 'photograph.png', 'image/png', photograph);
  await first.locator('.upload-said', { hasText: '網絡中斷' }).waitFor();
  expect(await first.locator('.upload progress').getAttribute('aria-label')).toBe('photograph.png');
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
  await choose(page, 'photograph.png', 'image/png', photograph);
  await page.locator('.kept-file').waitFor();
  expect(offsets[0]).toBe('262144');
  expect(offsets.filter((offset) => offset === '0')).toEqual([]);
  await page.unroute(pieces);
}

/** The matters behind the parts of the application on this page, in their order. */
async function mattersOf(page: Page): Promise<readonly string[]> {
  const links = await page.locator('main table a[href*="/matters/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-1) ?? '');
}

test('by keyboard alone, a newcomer gets permit, insurance and card from three units with one application', async () => {
  const page = await screen('applicant');
  await page.goto(`${origin}/zh-hans/hetao/services?event=social-security`);
  await checked(page, 'catalogue');
  await tabTo(page, 'a[href$="/services/social-security-link"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/services\/social-security-link$/);
  await checked(page, 'guide');
  await tabTo(page, 'a.button[href$="/apply"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/apply$/);
  for (const [at, answers] of steps.entries()) {
    if (at < 2) await checked(page, `step-${String(at + 1)}`);
    await fillByKeyboard(page, answers);
    await page.waitForURL(new RegExp(`step=${String(at + 2)}$`));
  }
  await checked(page, 'summary');
  expect(await page.locator('.promise-day').innerText()).toContain('2026-04-21');
  await tabTo(page, 'form[action$="/submit"] button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/applications\/.*done=opening/);
  const application = page.url();
  handedIn = application;
  await checked(page, 'progress');

  const [counter, police, insurer, cards] = await Promise.all(
    (['counter', 'police', 'insurer', 'cards'] as const).map((role) => screen(role)),
  );
  for (const [at, office] of [police!, insurer!, cards!].entries()) {
    await page.goto(application);
    const matter = (await mattersOf(page))[at] ?? '';
    expect(matter).not.toBe('');
    await act(counter!, matter, 'accept');
    await act(office, matter, 'approve');
  }
  await page.goto(application);
  const done = await page.locator('main').innerText();
  expect(done).toContain('全部办结');
  expect(done).toContain('承诺 2026-04-21 前全部办结');
  const [, , card = ''] = await mattersOf(page);
  await page.goto(`${origin}/zh-hans/hetao/matters/${card}`);
  expect(await page.locator('main').innerText()).toContain('社保卡2026000001');
  await page.locator('a[href$="/receipt"]').click();
  await page.waitForURL(/receipt$/);
  expect(await page.locator('main').innerText()).toContain('卡202600001');
  await checked(page, 'receipt');
  await certificatesShown(page, application);
}, 240_000);

/** Each of the three units has left a certificate; the applicant opens the one of the last by keyboard. */
async function certificatesShown(page: Page, application: string): Promise<void> {
  const zones = zoneFolders.map(({ zone }) => zone).filter(({ id }) => id === 'hetao');
  const now = () => new Date(time).toISOString();
  const { store, certificateKeys: keys } = node;
  const service = new MatterService({ store, zones, calendars: officialCalendars, now, newId });
  const log = (line: string): never => {
    throw new Error(line);
  };
  const making = { store, service, zones, now, log, url: origin, keys };
  expect(await makeCertificates(making, 'hetao')).toBe(3);
  await page.goto(application);
  const [, , card = ''] = await mattersOf(page);
  await page.goto(`${origin}/zh-hans/hetao/matters/${card}`);
  await tabTo(page, '#certificates + ul a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/certificates\//);
  const shown = await page.locator('main').innerText();
  for (const said of ['社会保障卡', 'HETAO-2026-000003', '陈一']) expect(shown).toContain(said);
  await checked(page, 'certificate');
}

test('at 390 pixels a commuter saves, comes back on the way, corrects what is wrong and hands in', async () => {
  const page = await screen('commuter', narrow);
  const apply = `${origin}/zh-hant/hetao/services/social-security-link/apply`;
  await page.goto(apply);
  await page.fill('[name="f.name"]', '李');
  await page.locator('button[name=save]').click();
  await page.waitForURL(/applications\?done=saved/);
  await checked(page, 'mine');
  await page.locator('.drafts a.button').click();
  expect(await page.inputValue('[name="f.name"]')).toBe('李');
  await checked(page, 'step-1');
  await fill(page, { needsPermit: 'yes', ...shared });
  await page.waitForURL(/step=2$/);
  // What is typed is kept and looked at while it is typed.
  await page.fill('[name="f.permit--months"]', 'eight');
  await page.locator('.field.is-wrong').waitFor();
  expect(await page.locator('#saved').innerText()).toContain('已儲存');
  await fill(page, { ...steps[1], 'permit--months': 'eight' });
  await page.locator('.summary').waitFor();
  await checked(page, 'wrong');
  await fill(page, steps[1] ?? {});
  for (const [at, answers] of steps.slice(2).entries()) {
    await page.waitForURL(new RegExp(`step=${String(at + 3)}$`));
    if (at === 2) await handInPhotograph(page);
    await fill(page, answers);
  }
  await page.waitForURL(/step=6$/);
  expect(await page.locator('main').innerText()).toContain('photograph.png');
  await checked(page, 'summary');
  await page.locator('form[action$="/submit"] button').click();
  await page.waitForURL(/applications\/.*done=opening/);
  await checked(page, 'progress');
  const matters = await mattersOf(page);
  expect(matters).toHaveLength(1);
  expect((await page.request.get(handedIn)).status()).toBe(404);

  await page.goto(`${origin}/zh-hant/hetao/queue`);
  await page.locator('form[action$="/queue"] button').click();
  expect(await page.locator('.ticket').innerText()).toContain('001');
  await checked(page, 'queue');
}, 120_000);

test('the window calls, serves and hands out numbers; the leader sees what it cost in days', async () => {
  const window = await screen('counter');
  await window.goto(`${origin}/zh-hans/hetao/counter`);
  await window.fill('[name=window]', '3');
  await window.locator('main .choices button').click();
  await window.locator('button[value=call]').click();
  expect(await window.locator('main').innerText()).toContain('正在接待 001 号');
  await checked(window, 'window');
  await window.locator('button[value=served]').click();
  await window.locator('button[value=hand-out]').click();
  expect(await window.locator('.notice').innerText()).toContain('002');
  expect(await window.locator('main').innerText()).toContain('等候 1，已接待 1，未到 0');

  const leader = await screen('leader');
  await leader.goto(`${origin}/zh-hans/hetao/desk/days`);
  const rows = await leader.locator('main tbody tr').allInnerTexts();
  expect(rows).toHaveLength(3);
  await checked(leader, 'days');
  const someone = await screen('police');
  const refused = await someone.goto(`${origin}/zh-hans/hetao/counter`);
  expect(refused?.status()).toBe(404);
}, 60_000);

test('no page of the counter breaks a rule of accessibility', () => {
  expect(violations).toEqual([]);
});
