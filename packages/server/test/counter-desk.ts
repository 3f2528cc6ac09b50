import { officialCalendars } from '@twinpark/core/time';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { follow } from './follow.ts';
import { makeCertificates } from '../src/certificates/index.ts';
import { MatterService } from '../src/matters/index.ts';
import { newToken, tokenHash } from '../src/people/token.ts';
import { zoneFolders } from '../src/zones.ts';
import { violationsOn } from './accessible.ts';
import { startChromium } from './chromium.ts';
import type { Answers } from './fill-in.ts';
import { listInstitute } from './listed-institute.ts';
import { sampleNode, type SampleNode } from './sample-node.ts';
import { samplePerson } from './sample-person.ts';

const wide = { width: 1280, height: 900 };
const day = 86_400_000;
const zone = 'hetao';
const accounts = {
  institute: { unit: 'sample-institute', roles: ['applicant'] },
  traveller: { unit: 'sample-institute', roles: ['applicant'] },
  stranger: { unit: null, roles: [] },
  counter: { unit: 'futian-services', roles: ['counter-officer'] },
  customs: { unit: 'sz-customs', roles: ['officer'] },
  park: { unit: 'hetao-office', roles: ['officer'] },
  bank: { unit: 'sample-bank', roles: ['officer'] },
  leader: { unit: 'futian-supervision', roles: ['supervisor'] },
} as const;
type Role = keyof typeof accounts;

/** A node with an institute on the lists of each service and a browser, in which one bundle is walked through by the
 * people of several units. Whatever page breaks a rule of accessibility, or is wider than its screen, is noted. */
export class CounterDesk {
  readonly node: SampleNode;
  readonly browser: Browser;
  readonly origin: string;
  readonly zones = zoneFolders.map((one) => one.zone).filter(({ id }) => id === zone);
  readonly violations: string[] = [];
  readonly #clock: Clock;
  readonly #contexts = new Map<Role, BrowserContext>();

  private constructor(node: SampleNode, browser: Browser, origin: string, clock: Clock) {
    this.node = node;
    this.browser = browser;
    this.origin = origin;
    this.#clock = clock;
  }

  static async start(): Promise<CounterDesk> {
    const clock = new Clock();
    const node = await sampleNode({ letters: false, people: clock });
    const origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
    const desk = new CounterDesk(node, await startChromium(), origin, clock);
    await listInstitute(desk.service);
    return desk;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.node.close();
  }

  get now(): () => string {
    return this.#clock.now;
  }

  get newId(): () => string {
    return this.#clock.newId;
  }

  get service(): MatterService {
    const { node, zones, now, newId } = this;
    return new MatterService({
      store: node.store,
      zones,
      calendars: officialCalendars,
      now,
      newId,
    });
  }

  /** The screen of an account that is signed in. The deciding units run no scripts. */
  async screen(role: Role, viewport = wide): Promise<Page> {
    const known = this.#contexts.get(role);
    if (known) return known.newPage();
    const { unit, roles } = accounts[role];
    const memberships = unit === null ? [] : [{ unit, roles }];
    const person = await samplePerson(this.node, `${role}@example.org`, { memberships });
    const token = newToken();
    await this.node.store.startSession({
      zone,
      id: this.newId(),
      tokenHash: tokenHash(token),
      person: person.id,
      unit,
      method: 'password',
      device: 'test',
      startedAt: new Date(this.#clock.time).toISOString(),
      endsAt: new Date(this.#clock.time + 90 * day).toISOString(),
    });
    const javaScriptEnabled = !['customs', 'park', 'bank'].includes(role);
    const context = await this.browser.newContext({ viewport, javaScriptEnabled });
    await context.addCookies([
      { name: `twinpark-session-${zone}`, value: token, url: this.origin },
    ]);
    this.#contexts.set(role, context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  /** Holds a page to axe and to its width. */
  async checked(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    const width = page.viewportSize()?.width ?? 0;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
    this.violations.push(...(await violationsOn(page)).map((one) => `${name} ${one}`));
    const needs = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needs > width) this.violations.push(`${name} is ${String(needs)} wide at ${String(width)}`);
  }

  /** Does one action on the case file. */
  async act(page: Page, matter: string, action: string, values: Answers = {}): Promise<void> {
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}/do/${action}`);
    for (const [field, value] of Object.entries(values)) {
      const control = page.locator(`[name="f.${field}"]`);
      const kind = await control.first().evaluate((one) => one.getAttribute('type') ?? one.tagName);
      if (kind === 'radio') await page.check(`[name="f.${field}"][value="${value}"]`);
      else if (kind === 'SELECT') await control.selectOption(value);
      else await control.fill(value);
    }
    await follow(page.locator('.scheme-form .buttons button').first());
    await page.waitForURL(new RegExp(`done=${action}`));
  }

  /** The matters of the application that a page shows, by part. */
  async partsOf(page: Page): Promise<Readonly<Record<string, string>>> {
    const application = /applications\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    const found = await this.node.store.application(zone, application);
    return Object.fromEntries(found?.parts.map(({ part, matter }) => [part, matter ?? '']) ?? []);
  }

  /** Makes the certificates that are due. */
  async makeDue(): Promise<number> {
    const log = (line: string): never => {
      throw new Error(line);
    };
    const { node, service, zones, now, origin: url } = this;
    const making = { store: node.store, service, zones, now, log, url };
    return makeCertificates({ ...making, keys: node.certificateKeys }, zone);
  }
}

/** Every reading is a second later than the one before; ids count up. */
class Clock {
  time = Date.parse('2026-03-02T01:00:00.000Z');
  #ids = 0;
  readonly now = (): string => new Date((this.time += 1000)).toISOString();
  readonly newId = (): string =>
    `0193fc00-0000-7000-8000-${String((this.#ids += 1)).padStart(12, '0')}`;
}
