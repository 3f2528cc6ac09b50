import type { MatterEvent } from '@twinpark/core/engine';
import { letterYear, promisesOf } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import type { Browser, Page } from 'playwright-core';
import { follow } from './follow.ts';
import { hashPassword } from '../src/people/password.ts';
import { zoneFolders } from '../src/zones.ts';
import { violationsOn } from './accessible.ts';
import { startChromium } from './chromium.ts';
import { sampleNode, type SampleNode } from './sample-node.ts';

const password = 'seven sleepy herons wade';
/** Five people of three units: the office, which hands the proposal out and whose supervisor checks the reply; the
 * lead's unit; the co-handler's unit. The adviser who made it acts for no unit. */
const accounts = {
  office: {
    name: '陈办事',
    unit: 'futian-office',
    roles: ['proposal-officer', 'unit-administrator'],
  },
  supervisor: { name: '何督查', unit: 'futian-office', roles: ['supervisor'] },
  lead: { name: '林教育', unit: 'futian-education', roles: ['officer'] },
  coHandler: { name: '周科创', unit: 'sz-stic', roles: ['officer'] },
  adviser: { name: '梁委员', unit: null, roles: ['adviser'] },
} as const;
type Role = keyof typeof accounts;

/** The zones, in one of which the office supervises as well (区政府办公室内设督查室). */
const zones = zoneFolders.map(({ zone }) => ({
  ...zone,
  schemes: zone.schemes.map((one) =>
    zone.id === 'hetao' && one.scheme.id === 'proposals'
      ? { ...one, standing: { office: ['futian-office'], supervisor: ['futian-office'] } }
      : one,
  ),
}));

/** What the lead's unit wrote two years ago, and writes again. */
export const done = '已开通统一预约入口，印发《跨境科研仪器统一预约指引》。';

/** A public letter in which the lead's unit said two years ago that something was done. */
async function earlierReply(node: SampleNode, id: string): Promise<void> {
  const text = `深圳市福田区教育局关于市政协七届四次会议第20240101号提案答复的函

尊敬的梁委员：

您提出的提案收悉，现答复如下。

一、统一预约入口
${done}

深圳市福田区教育局
2024年11月18日
`;
  const file = '20240101.txt';
  const reading = readLetter(text, { file });
  const year = letterYear(reading);
  const original = new TextEncoder().encode(text);
  const promises = promisesOf({ ...reading, id, year });
  const importedAt = '2026-01-05T00:00:00.000Z';
  await node.store.storeLetters([
    {
      zone: 'hetao',
      id,
      file,
      mediaType: 'text/plain',
      original,
      reading,
      year,
      promises,
      importedAt,
    },
  ]);
}

/** A node and a browser in which those five handle one proposal. What breaks a rule of accessibility, or is wider than its
 * screen, is noted. */
export class ProposalDesk {
  readonly node: SampleNode;
  readonly browser: Browser;
  readonly origin: string;
  /** What was found on each page, by its name. */
  readonly seen = new Map<string, readonly string[]>();

  private constructor(node: SampleNode, browser: Browser, origin: string) {
    this.node = node;
    this.browser = browser;
    this.origin = origin;
  }

  static async start(): Promise<ProposalDesk> {
    let time = Date.parse('2026-03-02T01:00:00.000Z');
    let ids = 0;
    const newId = (): string => `0193fb00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
    const now = () => new Date((time += 1000)).toISOString();
    const node = await sampleNode({ zones, people: { now, newId } });
    const passwordHash = await hashPassword(password);
    for (const [role, { name, unit, roles }] of Object.entries(accounts)) {
      // The office invites its supervisor in the course of the story.
      if (role === 'supervisor') continue;
      await node.store.addPerson({
        zone: 'hetao',
        id: newId(),
        name,
        language: 'zh-Hans',
        email: `${role.toLowerCase()}@example.org`,
        ownRoles: unit === null ? roles : [],
        memberships: unit === null ? [] : [{ unit, roles }],
        passwordHash,
        sample: false,
        createdAt: '2026-03-01T00:00:00.000Z',
      });
    }
    await earlierReply(node, newId());
    const origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
    return new ProposalDesk(node, await startChromium(), origin);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.node.close();
  }

  /** Everybody at their own screen; the supervisor uses the keyboard alone, the lead a phone. */
  async screens(): Promise<Readonly<Record<Exclude<Role, 'supervisor'>, Page>>> {
    const pages = new Map<string, Page>();
    for (const role of Object.keys(accounts)) {
      if (role === 'supervisor') continue;
      const viewport = role === 'lead' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
      const context = await this.browser.newContext({
        viewport,
        javaScriptEnabled: role !== 'coHandler',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${this.origin}/zh-hans/hetao/desk`);
      await page.fill('input[name=email]', `${role.toLowerCase()}@example.org`);
      await page.fill('input[name=password]', password);
      await follow(page.locator('main form button[type=submit]').first());
      await page.waitForURL(/\/desk/);
      pages.set(role, page);
    }
    return Object.fromEntries(pages) as Record<Exclude<Role, 'supervisor'>, Page>;
  }

  /** Holds the page to axe at both widths, in the frame and without. */
  async checked(page: Page, name: string): Promise<void> {
    if (this.seen.has(name)) return;
    const before = page.viewportSize();
    const found: string[] = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const folder = process.env['SCREENSHOTS'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
      const violations = await violationsOn(page);
      found.push(...violations.map((one) => `${name} ${String(width)} ${one}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${name} is ${String(wide)} wide at ${String(width)}`);
    }
    if (before) await page.setViewportSize(before);
    this.seen.set(name, found);
  }

  async open(page: Page, matter: string): Promise<void> {
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}`);
  }

  /** Presses the action's button on the case file, then sends its form. */
  async act(
    page: Page,
    matter: string,
    action: string,
    fill: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.open(page, matter);
    await follow(page.locator('.may a.button', { hasText: new RegExp(`^\\s*${action}`) }).first());
    await fill(page);
    await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
    await page.waitForURL(/done=/);
  }

  /** The office's administrator invites the supervisor, who follows the link and chooses a password. */
  async invitedSupervisor(office: Page): Promise<Page> {
    await office.goto(`${this.origin}/zh-hans/hetao/account/people`);
    await office.getByLabel('姓名').fill(accounts.supervisor.name);
    await office.getByLabel('电子邮箱').fill('supervisor@example.org');
    await office.locator('form[action$="add"] input[value="supervisor"]').check();
    await follow(office.getByRole('button', { name: '邀请', exact: true }));
    const link = (await office.locator('.link-to-copy').textContent()) ?? '';
    await this.checked(office, 'people');
    const page = await (await this.browser.newContext()).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(link);
    await page.locator('input[type=password]').fill(password);
    await follow(page.locator('main form button[type=submit]').first());
    await office.goto(`${this.origin}/zh-hans/hetao/desk`);
    return page;
  }

  /** Who did something in a matter: the names of the persons, and the units for which they did it. */
  async actedIn(matter: string) {
    const names = new Map(
      (await this.node.store.findPersons({ zone: 'hetao' })).items.map(({ id, name }) => [
        id,
        name,
      ]),
    );
    const acts = (await this.node.store.matterEvents('hetao', matter)).flatMap(({ body }) => {
      const event = JSON.parse(body) as MatterEvent;
      return event.kind === 'acted' ? [event.by] : [];
    });
    return {
      people: [...new Set(acts.map(({ person }) => names.get(person) ?? person))],
      units: [...new Set(acts.flatMap(({ unit }) => unit ?? []))],
    };
  }
}
