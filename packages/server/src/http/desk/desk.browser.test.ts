import type { MatterEvent } from '@twinpark/core/engine';
import { letterYear, promisesOf } from '@twinpark/core/promises';
import { readLetter } from '@twinpark/text';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../../test/accessible.ts';
import { startChromium } from '../../../test/chromium.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';
import { logOrigin, publishCheckpoint } from '../../log/index.ts';
import { hashPassword } from '../../people/password.ts';
import { zoneFolders } from '../../zones.ts';

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
  adviser: { name: '梁委员', unit: null, roles: [] },
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

let node: SampleNode;
let browser: Browser;
let origin: string;
let time = Date.parse('2026-03-02T01:00:00.000Z');
let ids = 0;

beforeAll(async () => {
  const newId = (): string => `0193fb00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const now = () => new Date((time += 1000)).toISOString();
  node = await sampleNode({ zones, people: { now, newId } });
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
      ownRoles: [],
      memberships: unit === null ? [] : [{ unit, roles }],
      passwordHash,
      sample: false,
      createdAt: '2026-03-01T00:00:00.000Z',
    });
  }
  await earlierReply(newId());
  origin = await node.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

const done = '已开通统一预约入口，印发《跨境科研仪器统一预约指引》。';

/** A public letter in which the lead's unit said two years ago that something was done. */
async function earlierReply(id: string): Promise<void> {
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

/** Everybody at their own screen; the supervisor uses the keyboard alone, the lead a phone. */
async function screens(): Promise<Readonly<Record<Exclude<Role, 'supervisor'>, Page>>> {
  const pages = new Map<string, Page>();
  for (const role of Object.keys(accounts)) {
    if (role === 'supervisor') continue;
    const viewport = role === 'lead' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: role !== 'coHandler' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${origin}/zh-hans/hetao/desk`);
    await page.fill('input[name=email]', `${role.toLowerCase()}@example.org`);
    await page.fill('input[name=password]', password);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/\/desk/);
    pages.set(role, page);
  }
  return Object.fromEntries(pages) as Record<Exclude<Role, 'supervisor'>, Page>;
}

const seen = new Map<string, readonly string[]>();

/** Holds the page to axe at both widths, in the frame and without. */
async function checked(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return;
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
  seen.set(name, found);
}

async function open(page: Page, matter: string): Promise<void> {
  await page.goto(`${origin}/zh-hans/hetao/matters/${matter}`);
}

/** Presses the action's button on the case file, then sends its form. */
async function act(
  page: Page,
  matter: string,
  action: string,
  fill: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await open(page, matter);
  await page
    .locator('.may a.button', { hasText: new RegExp(`^\\s*${action}`) })
    .first()
    .click();
  await fill(page);
  await page.locator('.scheme-form .buttons button:not(.quiet)').click();
  await page.waitForURL(/done=/);
}

/** Moves with Tab until the focus is on what is looked for, then presses Enter or types. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}`);
}

/** The office's administrator invites the supervisor, who follows the link and chooses a password. */
async function invitedSupervisor(office: Page): Promise<Page> {
  await office.goto(`${origin}/zh-hans/hetao/account/people`);
  await office.getByLabel('姓名').fill(accounts.supervisor.name);
  await office.getByLabel('电子邮箱').fill('supervisor@example.org');
  await office.locator('form[action$="add"] input[value="supervisor"]').check();
  await office.getByRole('button', { name: '邀请', exact: true }).click();
  const link = (await office.locator('.link-to-copy').textContent()) ?? '';
  await checked(office, 'people');
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  await page.locator('input[type=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  expect(await page.locator('.viewer').textContent()).toContain(accounts.supervisor.name);
  await office.goto(`${origin}/zh-hans/hetao/desk`);
  return page;
}

/** Who did something in a matter: the names of the persons, and the units for which they did it. */
async function actedIn(matter: string) {
  const names = new Map((await node.store.persons('hetao')).map(({ id, name }) => [id, name]));
  const acts = (await node.store.matterEvents('hetao', matter)).flatMap(({ body }) => {
    const event = JSON.parse(body) as MatterEvent;
    return event.kind === 'acted' ? [event.by] : [];
  });
  return {
    people: [...new Set(acts.map(({ person }) => names.get(person) ?? person))],
    units: [...new Set(acts.flatMap(({ unit }) => unit ?? []))],
  };
}

describe('a proposal from registration to publication', () => {
  it('is worked on by five people of three units in the browser', async () => {
    const { office, lead, coHandler, adviser } = await screens();
    const supervisor = await invitedSupervisor(office);
    await checked(office, 'queue-empty');
    await office.getByRole('link', { name: '登记：提案建议办理' }).click();
    await checked(office, 'register');

    // A form sent too early says what is missing, and leads there.
    await office.locator('.scheme-form .buttons button:not(.quiet)').click();
    expect(await office.locator('.summary li').count()).toBe(6);
    await checked(office, 'register-refused');
    await office.locator('.summary a').first().click();
    expect(await office.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'f.kind',
    );

    await office.getByLabel('政协提案').check();
    await office.getByLabel('大会期间', { exact: true }).check();
    await office.getByLabel('届次').fill('市政协七届六次会议');
    await office.getByLabel('案由').fill('关于完善跨境科研仪器共享的提案');
    await office
      .locator('textarea[name="f.body"]')
      .fill('仪器预约标准不一。\n建议统一预约入口，并公布收费。');
    await office.locator('select[name="f.proposers"]').first().selectOption({ label: '梁委员' });
    await office.locator('.scheme-form .buttons button:not(.quiet)').click();
    await office.waitForURL(/\/matters\//);
    const matter = /matters\/([0-9a-f-]+)/.exec(office.url())?.[1] ?? '';
    await checked(office, 'case-registered');

    await act(office, matter, '立案');
    await office.goto(`${origin}/zh-hans/hetao/desk`);
    await checked(office, 'queue');
    await office.locator('input[name=matter]').check();
    await office.getByRole('button', { name: '交办所选办件' }).click();
    await checked(office, 'bulk');
    // None hides beyond the edge of its list.
    const hidden = await office
      .locator('.checks')
      .evaluateAll(
        (lists) =>
          lists.filter(
            (list) => list.scrollWidth > list.clientWidth || list.scrollHeight > list.clientHeight,
          ).length,
      );
    expect(hidden).toBe(0);
    // Units stand by their sides, and it is said for which nobody can sign in yet.
    const offered = await office.locator('fieldset', { hasText: '承办单位' }).first().textContent();
    expect(offered).toMatch(/深圳园区.*香港园区/su);
    expect(offered).toMatch(/深圳市财政局\s*尚无人可以登录/u);
    expect(offered).not.toMatch(/深圳市福田区教育局\s*尚无人可以登录/u);
    await office.getByLabel('主办会办').check();
    await office.locator('input[name="f.handlers"][value="futian-education"]').check();
    await office.locator('input[name="f.coHandlers"][value="sz-stic"]').check();
    await office.locator('.scheme-form .buttons button:not(.quiet)').click();
    await office.waitForURL(/desk\?done=1/);

    await lead.goto(`${origin}/zh-hans/hetao/desk`);
    expect(await lead.locator('tbody tr').count()).toBe(1);
    await act(lead, matter, '签收');
    await act(coHandler, matter, '会办签收');
    await act(coHandler, matter, '提出会办意见', async (page) => {
      await page.locator('textarea[name="f.opinion"]').fill('同意统一入口，收费标准由各单位公布。');
    });

    await act(lead, matter, '拟稿', async (page) => {
      await checked(page, 'draft');
      await page.locator('textarea[name="f.reply"]').fill('您提出的提案收悉，现答复如下。');
      await page.locator('textarea[name="f.measures.0.point"]').fill('统一预约入口');
      await page.locator('textarea[name="f.measures.0.said"]').fill(done);
      await page.locator('select[name="f.measures.0.status"]').selectOption('done');
      await page.locator('button[name=add-line][value=measures]').click();
      expect(await page.locator('textarea[name="f.measures.0.said"]').inputValue()).toBe(done);
      await page.locator('textarea[name="f.measures.1.point"]').fill('公布收费标准');
      await page
        .locator('textarea[name="f.measures.1.said"]')
        .fill('正在征求各单位意见，今年已发出答复{figure:replies-sent}件。');
      await page.locator('select[name="f.measures.1.status"]').selectOption('advancing');
      await page.locator('input[name="f.resultClass"][value=A]').check();
      await page.locator('input[name="f.disclosure"][value=full]').check();
      await page.locator('button[name=show-again]').click();
      const preview = (await page.locator('.preview').textContent()) ?? '';
      expect(preview).toContain('正在征求各单位意见，今年已发出答复0件。');
      // What the unit wrote before stands beside the draft, in the words of then.
      expect(preview).toContain('以前的函件已写明完成');
      expect(preview).toContain('2024年');
      expect(preview).toContain('关于完善跨境科研仪器共享的提案');
      await checked(page, 'draft-preview');
    });
    await act(lead, matter, '送会签');
    await open(lead, matter);
    await lead.locator('.may-not summary').click();
    await checked(lead, 'case-countersigning');
    expect(await lead.locator('.may-not').textContent()).toContain('协办单位未全部会签');
    await act(coHandler, matter, '会签');
    await act(lead, matter, '提交审核');

    // The supervisor has a keyboard and nothing else.
    await open(supervisor, matter);
    await tabTo(supervisor, `a[href*="/do/approve"]`);
    await supervisor.keyboard.press('Enter');
    await supervisor.waitForURL(/do\/approve/);
    await checked(supervisor, 'approve');
    await tabTo(supervisor, 'input[name="f.checkNote"]');
    await supervisor.keyboard.type('同意');
    await supervisor.keyboard.press('Enter');
    await supervisor.waitForURL(/done=approve/);

    await act(lead, matter, '签发答复', async (page) => {
      await page.locator('input[name="f.documentNumber"]').fill('福教函〔2026〕12号');
      await page.locator('input[name="f.signer"]').fill('局长');
    });

    await act(adviser, matter, '评价答复', async (page) => {
      expect(await page.locator('main').textContent()).toContain('福教函〔2026〕12号');
      // Whoever is dissatisfied says what is missing.
      await page.getByLabel('不满意', { exact: true }).check();
      await page.locator('.scheme-form .buttons button:not(.quiet)').click();
      expect(await page.locator('.summary').textContent()).toContain('评价意见');
      await checked(page, 'rate');
      await page.getByLabel('满意', { exact: true }).check();
    });
    await act(office, matter, '公开答复', async (page) => {
      // What is published, as it was reviewed, and the words that everybody will read.
      const said = (await page.locator('main').textContent()) ?? '';
      expect(said).toMatch(/公开方式\s*全文公开/);
      expect(said).toContain('公开后任何人可见');
      expect(said).toContain(done);
      expect(said).not.toContain('局长');
      await checked(page, 'publish');
    });
    await act(office, matter, '归档', async (page) => {
      await page.getByLabel('A类', { exact: true }).check();
    });
    await open(office, matter);
    for (const details of await office.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    await checked(office, 'case-archived');
    expect(await office.locator('.history').textContent()).toContain('编号');

    const { people, units } = await actedIn(matter);
    expect(people.sort()).toEqual(['何督查', '周科创', '林教育', '梁委员', '陈办事'].sort());
    expect(units.sort()).toEqual(['futian-education', 'futian-office', 'sz-stic']);

    await supervisor.goto(`${origin}/zh-hans/hetao/desk/statistics`);
    await checked(supervisor, 'statistics');
    expect(await supervisor.locator('main').textContent()).toContain('满意');

    // Everybody reads it, nobody signed in.
    const visitor = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await visitor.goto(`${origin}/zh-hans/hetao/proposals`);
    await checked(visitor, 'proposals');
    await visitor.getByRole('link', { name: '关于完善跨境科研仪器共享的提案' }).click();
    await checked(visitor, 'proposal');
    const text = (await visitor.locator('main').textContent()) ?? '';
    expect(text).toContain(done);
    expect(text).not.toContain('收费标准由各单位公布');
    expect(text).not.toContain('局长');
    const published = visitor.url();
    await visitor.locator('a[href$=".html"]').first().click();
    const figure = visitor.locator('#figure-replies-sent');
    expect(await figure.textContent()).toContain('2026-03-0');
    const again = (await figure.locator('td a').getAttribute('href')) ?? '';
    const computed = await visitor.request.get(`${origin}${again}`);
    expect(await computed.json()).toMatchObject({
      items: [{ id: 'replies-sent', value: '0', now: '0', same: true }],
    });
    await visitor.goto(published);
    await visitor.getByRole('link', { name: '验证此答复未被改动' }).click();
    expect(await visitor.locator('main').textContent()).toContain('请稍后再看');
    const now = () => '2026-03-03T00:00:00.000Z';
    await publishCheckpoint(
      node.store,
      'hetao',
      logOrigin('twinpark.local', 'hetao'),
      node.key,
      now,
    );
    await visitor.reload();
    expect(await visitor.locator('.flash').textContent()).toContain('验证通过');
    await checked(visitor, 'proof');
    const download = await visitor
      .getByRole('link', { name: '下载证明（JSON）' })
      .getAttribute('href');
    const proof = await visitor.request.get(`${origin}${download ?? ''}`);
    expect(await proof.json()).toMatchObject({
      event: { matter, zone: 'hetao' },
      checkpoint: expect.any(String),
    });
    await visitor.goto(`${origin}/en/hetao/schemes/proposals`);
    await checked(visitor, 'scheme');
    expect([...seen.values()].flat()).toEqual([]);
  }, 240_000);
});
