import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CounterDesk } from '../../../test/counter-desk.ts';
import { handInPaper } from '../../../test/hand-in-paper.ts';
import { follow } from '../../../test/follow.ts';
import { fill, fillByKeyboard, tabTo } from '../../../test/fill-in.ts';
import {
  authorities,
  counterOfficer,
  does,
  officer,
  reviewed,
  reviewers,
} from '../../../test/listed-institute.ts';
import { longDraft } from '../../../test/long-draft.ts';
import { grant, samples, shared, steps, wants } from '../../../test/research-move.ts';
import { logOrigin, publishCheckpoint } from '../../log/index.ts';
import { deriveNotices } from '../../notices/index.ts';

const zone = 'hetao';
const narrow = { width: 390, height: 844 };

let desk: CounterDesk;
let origin: string;
beforeAll(async () => {
  desk = await CounterDesk.start();
  ({ origin } = desk);
}, 120_000);
afterAll(() => desk.close());

const checked = (page: Page, name: string): Promise<void> => desk.checked(page, name);
/** The address of the first test's application. */
let handedIn = '';

test('by keyboard alone, an institute brings an instrument and samples, gives its postdoc access and moves the grant', async () => {
  const page = await desk.screen('institute');
  await page.goto(`${origin}/zh-hans/hetao/services?event=bring-in`);
  await checked(page, 'catalogue');
  await tabTo(page, 'a[href$="/services/research-move"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/services\/research-move$/);
  await checked(page, 'guide');
  await tabTo(page, 'a.button[href$="/apply"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/apply$/);
  await checked(page, 'step-1');
  // What is answered brings further questions; they are asked, not held against whoever answered.
  await fillByKeyboard(page, wants('yes'));
  await page.waitForURL(/step=1&done=more#apply-f-project$/);
  expect(await page.locator('.summary, .is-wrong').count()).toBe(0);
  await checked(page, 'step-1-more');
  for (const [at, answers] of steps.entries()) {
    await fillByKeyboard(page, answers);
    await page.waitForURL(new RegExp(`step=${String(at + 2)}$`));
  }
  await checked(page, 'summary');
  expect(await page.locator('.promise-day').innerText()).toContain('2026-03-31');
  await tabTo(page, 'form[action$="/submit"] button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/applications\/.*done=opening/);
  handedIn = page.url();
  await checked(page, 'progress');
  // What is answered for parts that have not begun yet, and what is needed, stands there as well.
  const given = await page.locator('[aria-labelledby=one-file]').innerText();
  expect(given).toContain('一号通道');
  expect(given).toMatch(/要带仪器过来吗\s+是/);
  const application = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  // The units decide side by side: each that a page is looked at of on its pages, without scripts.
  const [counter, customs, park, bank] = await Promise.all(
    (['counter', 'customs', 'park', 'bank'] as const).map((role) => desk.screen(role)),
  );
  const parts = await desk.partsOf(page);
  // The counter finds the whole from a part; another unit sees its own part alone.
  await counter!.goto(`${origin}/zh-hant/hetao/matters/${parts['instrument'] ?? ''}`);
  await follow(counter!.locator(`main a[href$="/applications/${application}"]`));
  await checked(counter!, 'whole');
  expect((await bank!.request.get(counter!.url())).status()).toBe(404);
  for (const part of ['instrument', 'samples'] as const) {
    const matter = parts[part] ?? '';
    await desk.act(counter!, matter, 'accept');
    for (const by of reviewers) await does(desk.service, matter, by, 'agree', { opinion: '同意' });
    await desk.act(customs!, matter, 'grant');
  }
  await desk.act(bank!, parts['grant'] ?? '', 'confirm');
  const access = parts['access'] ?? '';
  await desk.act(counter!, access, 'accept');
  await does(desk.service, access, officer('hetao-office'), 'pass', { parkOpinion: '在岗' });
  for (const by of authorities) await does(desk.service, access, by, 'agree', { opinion: '同意' });
  await desk.act(park!, access, 'issue');
  await page.goto(handedIn);
  const opened = await desk.partsOf(page);
  for (const part of ['instrumentEntry', 'samplesEntry'] as const) {
    await desk.act(customs!, opened[part] ?? '', 'release', { inspection: '货证相符' });
  }
  await page.goto(handedIn);
  const done = await page.locator('main').innerText();
  expect(done).toContain('全部办结');
  expect(done).toContain('承诺 2026-03-31 前全部办结');
  await certificatesShown(page, access);
}, 300_000);

/** Meanwhile the same form is open elsewhere: each of the two keeps what it changed, and the draft goes on where it was
 * left. */
async function otherDevice(page: Page, apply: string): Promise<void> {
  const [carrier, project] = ['[name="f.carrier"]', '[name="f.project"]'] as const;
  const other = await page.context().newPage();
  await other.goto(`${apply}?step=1`);
  const before = [await other.inputValue(carrier), await other.inputValue(project)] as const;
  await page.goto(`${apply}?step=1`);
  await page.fill(carrier, '一號通道，下午');
  await follow(page.locator('button[name=save]'));
  await page.waitForURL(/applications\?done=saved/);
  await other.fill(project, '傳感器標定（二期）');
  await follow(other.locator('button[name=save]'));
  await other.waitForURL(/applications\?done=saved/);
  await other.goto(`${apply}?step=1`);
  expect([await other.inputValue(carrier), await other.inputValue(project)]).toEqual([
    '一號通道，下午',
    '傳感器標定（二期）',
  ]);
  await other.fill(carrier, before[0]);
  await other.fill(project, before[1]);
  await follow(other.locator('button[name=save]'));
  await other.waitForURL(/applications\?done=saved/);
  await other.close();
  await page.goto(`${new URL(page.url()).origin}/zh-hant/hetao/applications`);
  await follow(page.locator('.drafts a.button'));
  expect(await page.locator('[name="f.grant--donor"]').count()).toBe(1);
}

/** Each part that grants something has left a certificate; the institute opens one by keyboard, and finds on the
 * case file what it had filled in. */
async function certificatesShown(page: Page, access: string): Promise<void> {
  // Besides the three by which the institute is on the lists that this rests on.
  expect(await desk.makeDue()).toBe(6 + 3);
  await page.reload();
  const links = page.locator('#certificates + ul a');
  expect(await links.allInnerTexts()).toEqual([
    '科研货物正面清单凭证',
    '科研货物正面清单凭证',
    '科研货物放行凭证',
    '科研货物放行凭证',
    '深港通序列号下达凭证',
    '境外科研资助确认凭证',
  ]);
  await tabTo(page, '#certificates + ul a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/certificates\//);
  const shown = await page.locator('main').innerText();
  for (const said of ['科研货物正面清单凭证', 'ZMQD00001', '低温恒温器']) {
    expect(shown).toContain(said);
  }
  await checked(page, 'certificate');
  // One file: each answer once, with the receipts, and the way back to it from the case file of a part.
  await page.goto(`${origin}/zh-hans/hetao/matters/${access}`);
  // Days are printed one by one for the clock that was opened, and for no other.
  await page.locator('details:has(> .clocks) > summary').click();
  await page.locator('.clocks summary').first().click();
  await page.emulateMedia({ media: 'print' });
  const days = page.locator('.clocks table');
  expect([await days.first().isVisible(), await days.last().isVisible()]).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  await follow(page.locator('.trail a[href*="/applications/"]'));
  await page.waitForURL(/\/applications\//);
  const file = await page.locator('[aria-labelledby=one-file]').innerText();
  for (const said of ['演示甲', '低温恒温器', 'agreement.pdf', '受理回执'])
    expect(file).toContain(said);
  expect(file.split('传感器标定')).toHaveLength(2);
  await checked(page, 'one-file');
}

test('at 390 pixels somebody on the way saves, comes back, corrects what is asked and gets the certificates', async () => {
  const page = await desk.screen('traveller', narrow);
  const apply = `${origin}/zh-hant/hetao/services/research-move/apply`;
  await page.goto(apply);
  await page.check('[name="f.bringsSamples"][value=yes]');
  await follow(page.locator('button[name=save]'));
  await page.waitForURL(/applications\?done=saved/);
  await longDraft(page, checked);
  await follow(page.locator('.drafts a.button'));
  expect(await page.isChecked('[name="f.bringsSamples"][value=yes]')).toBe(true);
  await checked(page, 'step-1');
  await fill(page, { ...wants('no'), ...shared, papersAtCounter: 'no' });
  await page.waitForURL(/step=2$/);
  // What is typed is kept and looked at while it is typed.
  await page.fill('[name="f.samples--quantity"]', 'many');
  await page.locator('.field.is-wrong').waitFor();
  expect(await page.locator('#saved').innerText()).toContain('已儲存');
  const named = { ...samples[0], 'samples--title': '人血清' };
  await fill(page, { ...named, 'samples--quantity': 'many' });
  await page.locator('.summary').waitFor();
  await checked(page, 'wrong');
  await fill(page, named);
  await page.waitForURL(/step=3$/);
  await fill(page, samples[1] ?? {});
  await page.waitForURL(/step=4$/);
  await handInPaper(page, checked);
  await fill(page, {});
  await page.waitForURL(/step=5$/);
  await otherDevice(page, apply);
  await fill(page, grant);
  await page.waitForURL(/step=6$/);
  await fill(page, { 'grant--agreement': 'agreement.pdf' });
  await page.waitForURL(/step=7$/);
  expect(await page.locator('main').innerText()).toContain('papers.pdf');
  await checked(page, 'summary');
  await follow(page.locator('form[action$="/submit"] button'));
  await page.waitForURL(/applications\/.*done=opening/);
  await checked(page, 'progress');
  const address = page.url();
  const { samples: goods = '', grant: money = '' } = await desk.partsOf(page);
  const stranger = await desk.screen('stranger');
  expect((await stranger.request.get(handedIn)).status()).toBe(404);
  // Whoever it is not for hears so before they fill it in.
  await stranger.goto(apply);
  expect(await stranger.locator('.notice.fault').innerText()).toContain('科研單位');
  await checked(stranger, 'not-for');
  await page.goto(`${origin}/zh-hant/hetao/applications`);
  expect(await page.locator('main tbody').innerText()).toContain('受理：2026-03-09');

  await does(desk.service, goods, counterOfficer, 'askCorrection', {
    toCorrectIn: ['quantity'],
    toCorrect: '數量與文件不符',
  });
  await page.goto(address);
  expect(await page.locator('main table').innerText()).toMatch(/待你辦理\s+補正：2026-03-16/);
  await checked(page, 'awaited');
  await follow(page.locator('main table a.turn'));
  await follow(page.locator('.may a.button[href*="/do/correct"]'));
  expect(await page.locator('main').innerText()).toMatch(/數量與文件不符[^]*2026-03-16/);
  await page.fill('[name="f.corrected"]', '已更正');
  await page.fill('[name="f.quantity"]', '100');
  await checked(page, 'correct');
  await follow(page.locator('.scheme-form .buttons button').first());
  await page.waitForURL(/done=correct/);

  await reviewed(desk.service, goods);
  await does(desk.service, goods, officer('sz-customs'), 'grant');
  await does(desk.service, money, officer('sample-bank'), 'confirm');
  expect(await desk.makeDue()).toBe(2);
  await page.goto(address);
  await follow(page.locator('#certificates + ul a').first());
  await page.waitForURL(/\/certificates\//);
  expect(await page.locator('main').innerText()).toContain('人血清');
  await checked(page, 'certificate');
  // On paper it is one sheet: its face, its code, how it stood.
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.certificate', '.qr']) {
    expect(await page.locator(selector).isVisible()).toBe(true);
  }
  expect(await page.locator('body > header').isVisible()).toBe(false);
  const sheets = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
  await checkNotices(page);

  await takeNumber(page);
}, 240_000);

/** Whoever takes a number says for what, in their own words; where these may mean several services they choose. */
async function takeNumber(page: Page): Promise<void> {
  await page.goto(`${origin}/zh-hant/hetao/queue`);
  const take = page.locator('form[action$="/queue"] button');
  await page.fill('[name=wish]', '天文台觀星');
  await follow(take);
  expect(await page.locator('.fault').innerText()).toContain('天文台觀星');
  await page.fill('[name=wish]', '深港通');
  await follow(take);
  await checked(page, 'queue-which');
  await page.getByLabel('深港通名單申報').check();
  await follow(take);
  expect(await page.locator('.ticket').innerText()).toMatch(/001\s+深港通名單申報/);
  await checked(page, 'queue');
}

/** What was decided is told as kept, not as due. */
async function checkNotices(page: Page): Promise<void> {
  const { node, service, zones, now, newId } = desk;
  const { store } = node;
  await publishCheckpoint(store, zone, logOrigin('twinpark.local', zone), node.key, now);
  const told = { sendsMail: false, log: (line: string) => expect.fail(line) };
  await deriveNotices({ store, service, zones, now, newId, ...told }, zone);
  await page.goto(`${origin}/zh-hant/hetao/notices`);
  const said = await page.locator('main').innerText();
  expect(said).toContain('辦妥，沒有逾期');
  await checked(page, 'notices');
}

test('the window calls, serves and hands out numbers; the leader sees what it cost in days', async () => {
  const window = await desk.screen('counter');
  await window.goto(`${origin}/zh-hans/hetao/counter`);
  await window.fill('[name=window]', '3');
  await follow(window.locator('main .choices button'));
  await follow(window.locator('button[value=call]'));
  const said = await window.locator('main').innerText();
  expect(said).toMatch(/正在接待 001 号\s+要办：深港通名单申报/);
  await checked(window, 'window');
  await follow(window.locator('button[value=served]'));
  await window.fill('[name=wish]', '校企人才培养支持');
  await follow(window.locator('button[value=hand-out]'));
  expect(await window.locator('.notice').innerText()).toContain('002');
  expect(await window.locator('tbody tr').last().innerText()).toContain('校企人才培养支持');
  expect(await window.locator('main').innerText()).toContain('等候 1，已接待 1，未到 0');

  const leader = await desk.screen('leader');
  await leader.goto(`${origin}/zh-hans/hetao/desk/days`);
  const rows = await leader.locator('main tbody tr').allInnerTexts();
  // The application as a whole stands first, then each of its services.
  expect(rows).toHaveLength(8);
  expect(rows[0]).toContain('整件申请');
  expect(await leader.locator('.time-cost text.figure').count()).toBeGreaterThan(rows.length);
  await checked(leader, 'days');
  const someone = await desk.screen('customs');
  const refused = await someone.goto(`${origin}/zh-hans/hetao/counter`);
  expect(refused?.status()).toBe(404);
}, 60_000);

test('no page of the counter breaks a rule of accessibility', () => {
  expect(desk.violations).toEqual([]);
});
