import { AxeBuilder } from '@axe-core/playwright';
import type { Acting } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { MatterService, runTimers } from '../../matters/index.ts';
import { addSamplePeople } from '../../people/sample-people.ts';
import { zoneFolders } from '../../zones.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const password = 'seven sleepy herons wade';
const zones = zoneFolders.map(({ zone }) => zone).filter(({ id }) => id === 'hetao');
const contact = '演示联系人';

let node: SampleNode;
let browser: Browser;
let origin: string;
let time = Date.parse('2026-03-02T01:00:00.000Z');
let ids = 0;
const newId = (): string => `0193fb00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
const now = (): string => new Date((time += 1000)).toISOString();
/** Another day begins; whoever was signed in is not any more. */
async function setDay(day: string): Promise<void> {
  time = Date.parse(`${day}T01:00:00.000Z`);
  await Promise.all([...pages.values()].map((page) => page.context().close()));
  pages.clear();
}
const pages = new Map<string, Page>();
const service = (): MatterService =>
  new MatterService({ store: node.store, zones, calendars: officialCalendars, now, newId });

beforeAll(async () => {
  node = await sampleNode({ people: { now, newId }, letters: false });
  await addSamplePeople(node.store, zones, password, { now, newId });
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await node.close();
});

/** The screen of a demonstration account; signs in the first time. The firm has a telephone. */
async function screen(mailbox: string): Promise<Page> {
  const open = pages.get(mailbox);
  if (open) return open;
  const viewport = mailbox === 'firm' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const page = await (await browser.newContext({ viewport })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/zh-hans/hetao/desk`);
  await page.fill('input[name=email]', `${mailbox}@hetao.example`);
  await page.fill('input[name=password]', password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  pages.set(mailbox, page);
  return page;
}

async function acting(mailbox: string): Promise<Acting> {
  const persons = await node.store.persons('hetao');
  const found = persons.find(({ email }) => email === `${mailbox}@hetao.example`);
  if (!found) throw new Error(`No account ${mailbox} in the zone hetao.`);
  const [first] = found.memberships;
  return { person: found.id, unit: first?.unit ?? null, roles: first?.roles ?? [] };
}

/** Fills the controls of a form by field: text, choice, yes or no, amounts and columns of lines. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, value] of Object.entries(values)) {
    const name = `f.${field}`;
    const radio = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if ((await radio.count()) > 0) {
      await radio.check();
      continue;
    }
    const control = page.locator(`[name="${name}"]`);
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await control.selectOption(value);
    else await control.fill(value);
  }
}

/** From the guide to the matter that was opened: step by step what is asked there is filled in, then the
 * summary is handed in. `lines` is a table that gets a second line. */
async function apply(
  page: Page,
  id: string,
  values: Readonly<Record<string, string>>,
  lines?: string,
): Promise<string> {
  await page.goto(`${origin}/zh-hans/hetao/services/${id}`);
  await accessible(page);
  await page.goto(`${origin}/zh-hans/hetao/services/${id}/apply`);
  if (lines !== undefined) {
    await page.locator(`button[name=add-line][value="${lines}"]`).click();
  }
  for (let step = 2; (await page.locator('.scheme-form').count()) > 0; step += 1) {
    const names = await page
      .locator('.scheme-form [name]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
    const here = Object.entries(values).filter(([field]) => names.includes(`f.${field}`));
    await fill(page, Object.fromEntries(here));
    await accessible(page);
    await page.locator('.scheme-form .buttons button:not(.quiet)').click();
    await page.waitForURL(new RegExp(`step=${String(step)}`));
  }
  await accessible(page);
  await page.locator('.plain-form .buttons button').click();
  await page.waitForURL(/\/matters\//);
  return /matters\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
}

/** Presses the action's button on the case file, then sends its form. */
async function act(
  mailbox: string,
  matter: string,
  action: string,
  values: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const page = await screen(mailbox);
  await page.goto(`${origin}/zh-hans/hetao/matters/${matter}`);
  await page.locator(`.may a.button[href*="/do/${action}"]`).click();
  await fill(page, values);
  await page.locator('.scheme-form .buttons button:not(.quiet)').click();
  await page.waitForURL(new RegExp(`done=${action}`));
  return page;
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual(
    [],
  );
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').textContent()) ?? '';

it('a firm on a telephone gets its training support, from the guide to the payment in the ledger', async () => {
  await setDay('2026-03-02');
  const matter = await apply(await screen('firm'), 'training-support', {
    title: '集成电路测试订单班',
    school: '示例职业技术大学',
    level: 'vocational',
    year: '2025',
    'spending.0.kind': 'course',
    'spending.0.paidOn': '2025-06-01',
    'spending.0.voucher': '记-12',
    'spending.0.amount.0.amount': '1666666.67',
    contact,
  });
  await act('counter', matter, 'accept', { isKeyFirm: 'yes' });
  await act('talent', matter, 'approve', {
    'recognised.0.amount': '1666666.67',
    opinion: '凭证齐全。',
  });
  const seen = await screen('firm');
  await seen.goto(`${origin}/zh-hans/hetao/matters/${matter}`);
  expect(await textOf(seen)).toContain('CNY 500000');
  await setDay('2026-03-20');
  await runTimers(service(), 'hetao');
  const paid = await act('finance', matter, 'pay', { voucher: '拨-2026-031' });
  expect(await textOf(paid)).toContain('已拨付');
  const balances = await node.store.ledgerBalances('hetao', 'training-support');
  expect(balances).toMatchObject([
    { account: 'budget', balance: '-500000' },
    { account: 'paid/sample-firm/2025', balance: '500000' },
  ]);
}, 120_000);

it('an institution hands in two researchers, three authorities agree, each gets a serial number', async () => {
  await setDay('2026-04-01');
  const open = async (scheme: string, by: string, values: Values): Promise<string> => {
    const answer = await service().openMatter({
      zone: 'hetao',
      scheme,
      id: newId(),
      by: await acting(by),
      values,
    });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    return answer.matter;
  };
  await open('internet-batch', 'park', { title: '第七批', quota: '2', approval: '演示7号' });
  const listed = await open('internet-institution', 'institute', {
    title: '量子所',
    purpose: '查阅文献',
    administrator: '演示人员',
    wantsLine: false,
    contact,
  });
  await act('counter', listed, 'accept');
  await act('park', listed, 'list');
  const matter = await apply(
    await screen('institute'),
    'internet-list',
    {
      title: '量子所名单',
      batch: '第七批',
      'people.0.name': '演示甲',
      'people.0.document': 'P1',
      'people.0.project': '量子信息',
      'people.1.name': '演示乙',
      'people.1.document': 'P2',
      'people.1.project': '量子信息',
      contact,
    },
    'people',
  );
  await act('counter', matter, 'accept');
  await act('park', matter, 'pass', { parkOpinion: '均在岗。' });
  for (const authority of ['cac', 'communications', 'city-police']) {
    await act(authority, matter, 'agree', { opinion: '无异议。' });
  }
  const park = await act('park', matter, 'issue');
  expect(await textOf(park)).toContain('已下达序列号');
  const serials = await node.store.registerEntries('hetao', 'internet-serials');
  expect(serials.map(({ id }) => id)).toEqual(['SGT000001', 'SGT000002']);
  const balances = await node.store.ledgerBalances('hetao', 'internet-quota');
  expect(balances).toMatchObject([
    { account: 'approved', balance: '-2' },
    { account: 'batch/第七批', balance: '0' },
    { account: 'issued', balance: '2' },
  ]);
}, 120_000);

it('an institute gets a work permit of class A, every point told, to the end of the contract', async () => {
  await setDay('2026-05-06');
  const matter = await apply(await screen('institute'), 'work-permit', {
    title: '量子器件副研究员',
    unitRegistration: '演示0001',
    residency: 'foreign',
    name: 'SAMPLE PERSON',
    passport: 'S0000001',
    passportUntil: '2031-05-01',
    contractUntil: '2028-12-31',
    'salary.0.amount': '420000',
    education: 'doctor',
    experience: '9',
    monthsPerYear: '10',
    chinese: 'hsk2',
    birthDate: '1984-06-30',
    merit: 'university',
    contact,
  });
  await act('counter', matter, 'accept');
  const office = await act('talent', matter, 'assess', { assessment: '材料属实。' });
  const told = await textOf(office);
  for (const said of ['A类：高端人才', '积分合计', '86']) expect(told).toContain(said);
  await act('talent', matter, 'notify');
  await act('institute', matter, 'arrive', { enteredOn: '2026-05-20', registeredOn: '2026-05-20' });
  await act('institute', matter, 'handIn');
  const granted = await act('talent', matter, 'grant');
  expect(await textOf(granted)).toContain('2028-12-31');
  const permits = await node.store.registerEntries('hetao', 'work-permits');
  expect(permits.map(({ id }) => id)).toEqual(['外许202600001']);
}, 120_000);
