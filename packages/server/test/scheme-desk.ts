import type { Acting } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { Browser, Page } from 'playwright-core';
import { follow } from './follow.ts';
import { expect } from 'vitest';
import { makeCertificates } from '../src/certificates/index.ts';
import { logOrigin, publishCheckpoint } from '../src/log/index.ts';
import { MatterService } from '../src/matters/index.ts';
import { deriveNotices } from '../src/notices/index.ts';
import { addSamplePeople } from '../src/people/sample-people.ts';
import { zoneFolders } from '../src/zones.ts';
import { violationsOn } from './accessible.ts';
import { startChromium } from './chromium.ts';
import { fillFields } from './fill-in.ts';
import { sampleNode, type SampleNode } from './sample-node.ts';

const password = 'seven sleepy herons wade';
const zone = 'hetao';
const zones = zoneFolders.map((one) => one.zone).filter(({ id }) => id === zone);
type Filled = Readonly<Record<string, string>>;

/** A node with the demonstration accounts and a browser, in which whole schemes are walked through page by page; the
 * day is the walk's to set. Every page on the way is held to axe. */
export class SchemeDesk {
  readonly node: SampleNode;
  readonly browser: Browser;
  readonly origin: string;
  readonly #clock: Clock;
  readonly #pages = new Map<string, Page>();

  private constructor(node: SampleNode, browser: Browser, origin: string, clock: Clock) {
    this.node = node;
    this.browser = browser;
    this.origin = origin;
    this.#clock = clock;
  }

  static async start(): Promise<SchemeDesk> {
    const clock = new Clock();
    const { now, newId } = clock;
    const node = await sampleNode({ people: { now, newId }, letters: false });
    await addSamplePeople(node.store, zones, password, { now, newId });
    const origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
    return new SchemeDesk(node, await startChromium(), origin, clock);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.node.close();
  }

  readonly now = (): string => this.#clock.now();

  get service(): MatterService {
    const { now, newId } = this.#clock;
    return new MatterService({
      store: this.node.store,
      zones,
      calendars: officialCalendars,
      now,
      newId,
    });
  }

  /** Makes the notices of all that happened so far. */
  async tellNotices(): Promise<void> {
    const { now, newId } = this.#clock;
    const { service, node } = this;
    const origin = logOrigin('twinpark.local', zone);
    await publishCheckpoint(node.store, zone, origin, node.key, now);
    const log = (line: string): never => {
      throw new Error(line);
    };
    const told = { store: node.store, service, zones, sendsMail: false, now, newId, log };
    await deriveNotices(told, zone);
  }

  /** Another day begins; whoever was signed in is not any more. */
  async setDay(day: string): Promise<void> {
    this.#clock.time = Date.parse(`${day}T01:00:00.000Z`);
    await Promise.all([...this.#pages.values()].map((page) => page.context().close()));
    this.#pages.clear();
  }

  /** The screen of a demonstration account; signs in the first time. The firm has a telephone. */
  async screen(mailbox: string): Promise<Page> {
    const open = this.#pages.get(mailbox);
    if (open) return open;
    const viewport =
      mailbox === 'firm' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const page = await (await this.browser.newContext({ viewport })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${this.origin}/zh-hans/hetao/desk`);
    await page.fill('input[name=email]', `${mailbox}@hetao.example`);
    await page.fill('input[name=password]', password);
    await follow(page.locator('main form button[type=submit]').first());
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    this.#pages.set(mailbox, page);
    return page;
  }

  /** What an account opens by itself, without its form being looked at. */
  async open(scheme: string, mailbox: string, values: Values): Promise<string> {
    const by = await this.#acting(mailbox);
    const id = this.#clock.newId();
    const answer = await this.service.openMatter({ zone, scheme, id, by, values });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    return answer.matter;
  }

  /** From the guide to the matter that was opened: step by step what is asked there is filled in, then the summary,
   * which says what is `foretold`, is handed in. `lines` is a table that gets a second line. */
  async apply(
    mailbox: string,
    id: string,
    values: Filled,
    { lines, foretold = '' }: { readonly lines?: string; readonly foretold?: string } = {},
  ): Promise<string> {
    const page = await this.screen(mailbox);
    await page.goto(`${this.origin}/zh-hans/hetao/services/${id}`);
    await accessible(page);
    await page.goto(`${this.origin}/zh-hans/hetao/services/${id}/apply?step=1`);
    let wanted = lines;
    for (let step = 2; (await page.locator('.scheme-form').count()) > 0;) {
      const table = page.locator(`button[name=add-line][value="${wanted ?? ''}"]`);
      if ((await table.count()) > 0) {
        wanted = undefined;
        await follow(table);
      }
      const names = await page
        .locator('.scheme-form [name]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
      const here = Object.entries(values).filter(([field]) => names.includes(`f.${field}`));
      await fillFields(page, Object.fromEntries(here));
      await accessible(page);
      const before = page.url();
      await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
      // An answer may bring further questions on the same step.
      if (page.url().includes(`step=${String(step)}`)) step += 1;
      else if (!page.url().includes('done=more') || page.url() === before) {
        throw new Error(`The step is not taken: ${await textOf(page)}`);
      }
    }
    await accessible(page);
    const told = await textOf(page);
    if (!told.includes(foretold)) throw new Error(`“${foretold}” is not foretold: ${told}`);
    await follow(page.locator('.plain-form .buttons button'));
    const [, matter] = /\/matters\/([0-9a-f-]+)/.exec(page.url()) ?? [];
    if (matter === undefined) throw new Error(`It is not handed in: ${await textOf(page)}`);
    return matter;
  }

  /** Presses the action's button on the case file, then sends its form. */
  async act(mailbox: string, matter: string, action: string, values: Filled = {}): Promise<Page> {
    const page = await this.screen(mailbox);
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}`);
    await follow(page.locator(`.may a.button[href*="/do/${action}"]`));
    await fillFields(page, values);
    await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
    await page.waitForURL(new RegExp(`done=${action}`));
    return page;
  }

  /** What an action's form lets an account choose, the blank choice left out; `chosen` stands first with ‘=’. */
  async offered(
    mailbox: string,
    matter: string,
    action: string,
    input: string,
  ): Promise<readonly string[]> {
    const page = await this.screen(mailbox);
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}/do/${action}`);
    await accessible(page);
    const select = page.locator(`select[name="f.${input}"]`);
    const options = await select.locator('option:not([value=""])').allTextContents();
    const said = options.map((one) => one.replaceAll(/\s+/g, ' ').trim());
    return [`=${await select.inputValue()}`, ...said];
  }

  /** What the case file says to an account, with what it may not do now and why. */
  async caseFile(mailbox: string, matter: string): Promise<string> {
    const page = await this.screen(mailbox);
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}`);
    return textOf(page);
  }

  /** Makes what is due, and opens from the case file the page of what a matter has granted. */
  async openCertificate(mailbox: string, matter: string): Promise<string> {
    const log = (line: string): never => {
      throw new Error(line);
    };
    const { node, service } = this;
    const making = { store: node.store, service, zones, now: this.now, log };
    const url = 'http://localhost';
    await makeCertificates({ ...making, url, keys: node.certificateKeys }, zone);
    const page = await this.screen(mailbox);
    await page.goto(`${this.origin}/zh-hans/hetao/matters/${matter}`);
    await follow(page.locator('#certificates + ul a').first());
    await page.waitForURL(/\/certificates\//);
    await accessible(page);
    return textOf(page);
  }

  async #acting(mailbox: string): Promise<Acting> {
    const found = await this.node.store.personByEmail(zone, `${mailbox}@hetao.example`);
    if (!found) throw new Error(`No account ${mailbox} in the zone ${zone}.`);
    const [first] = found.memberships;
    return { person: found.id, unit: first?.unit ?? null, roles: first?.roles ?? [] };
  }
}

/** Every reading is a second later than the one before; ids count up. */
class Clock {
  time = Date.parse('2026-03-02T01:00:00.000Z');
  #ids = 0;
  readonly now = (): string => new Date((this.time += 1000)).toISOString();
  readonly newId = (): string =>
    `0193fb00-0000-7000-8000-${String((this.#ids += 1)).padStart(12, '0')}`;
}

/** Holds a page to axe and the HTML checker. */
export async function accessible(page: Page): Promise<void> {
  expect([page.url(), await violationsOn(page)]).toEqual([page.url(), []]);
}

export const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').textContent()) ?? '';
