import { certificateCode } from '@twinpark/core/certificates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { falseDeclaration, trueDeclaration } from '../../../test/declaration-walk.ts';
import { follow } from '../../../test/follow.ts';
import { fillFields } from '../../../test/fill-in.ts';
import { medicineWalk } from '../../../test/medicine-walk.ts';
import { moneyWalk } from '../../../test/money-walk.ts';
import { qrInPdf, qrOnScreen } from '../../../test/read-qr.ts';
import { saidOffline } from '../../../test/offline-verifier.ts';
import { accessible, SchemeDesk, textOf } from '../../../test/scheme-desk.ts';
import { attachedCertificate } from '../../certificates/index.ts';
import { decodePdf } from '../../files/pdf.ts';
import { defaultLimits } from '../../files/limits.ts';
import { runTimers } from '../../matters/index.ts';

const contact = '演示联系人';

let desk: SchemeDesk;
beforeAll(async () => {
  desk = await SchemeDesk.start();
}, 120_000);
afterAll(() => desk.close());

/** The same, and a picture of it where pictures are asked for. */
async function pictured(page: Page, name: string): Promise<void> {
  await accessible(page);
  const folder = process.env['SCREENSHOTS'];
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: true });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${folder}/${name}-print.png`, fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

/** What the page that was downloaded now says of certificates, without a network. */
async function offline(certificates: readonly (string | Uint8Array)[], at = desk.now()) {
  const { body } = await desk.node.app.inject('/zh-hans/verify/offline.html');
  return saidOffline(desk.browser, body, certificates, at);
}

it('a firm on a telephone gets its training support, from the guide to the payment in the ledger', async () => {
  await desk.setDay('2026-03-02');
  const matter = await desk.apply(
    'firm',
    'training-support',
    {
      title: '集成电路测试订单班',
      school: '示例职业技术大学',
      level: 'vocational',
      year: '2025',
      'spending.0.kind': 'course',
      'spending.0.paidOn': '2025-06-01',
      'spending.0.issuer': '91440300MA00000001',
      'spending.0.voucher': '记-12',
      'spending.0.amount.0.amount': '1666666.67',
      contact,
      papersAtCounter: 'yes',
    },
    { foretold: '预计得到' },
  );
  await desk.act('counter', matter, 'accept', { isKeyFirm: 'yes' });
  await desk.act('talent', matter, 'approve', {
    'recognised.0.amount': '1666666.67',
    opinion: '凭证齐全。',
  });
  const seen = await desk.screen('firm');
  await seen.goto(`${desk.origin}/zh-hans/hetao/matters/${matter}`);
  expect(await textOf(seen)).toContain('CNY 500,000');
  await objected(matter);
  await desk.setDay('2026-03-20');
  await runTimers(desk.service, 'hetao');
  const paid = await desk.act('finance', matter, 'pay', { voucher: '拨-2026-031' });
  expect(await textOf(paid)).toContain('已拨付');
  const balances = await desk.node.store.ledgerBalances('hetao', 'training-support');
  expect(balances).toMatchObject([
    { account: 'drawn/sample-firm/2025', balance: '-500000' },
    { account: 'paid/sample-firm/2025', balance: '500000' },
  ]);
  const certificate = await desk.openCertificate('firm', matter);
  for (const said of ['校企人才培养支持凭证', 'HETAO-2026-000001', 'CNY 500,000']) {
    expect(certificate).toContain(said);
  }
}, 120_000);

/** Others object while it is published: once on a ground, and publication waits for each ground once. */
async function objected(matter: string): Promise<void> {
  const object = async (mailbox: string): Promise<string> => {
    const page = await desk.screen(mailbox);
    await page.goto(`${desk.origin}/zh-hans/hetao/publications`);
    await follow(page.locator(`main a[href*="${matter}"]`));
    await accessible(page);
    await follow(page.locator('main a[href$="/do/object"]'));
    await fillFields(page, { ground: 'twice', objection: '同一课程另获资助。' });
    await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
    await accessible(page);
    return textOf(page);
  };
  expect(await object('institute')).toContain('已办理：提出异议');
  await desk.act('talent', matter, 'dismiss', { findings: '两项资助内容不同。' });
  expect(await object('institute')).toContain('已核查答复');
  await answered(matter);
  expect(await object('park')).toContain('公示中');
  await desk.act('talent', matter, 'dismissRepeated', { findings: '没有新证据。' });
}

/** Whoever objected is told what became of it, with what was found. */
async function answered(matter: string): Promise<void> {
  await desk.tellNotices();
  const page = await desk.screen('institute');
  await page.goto(`${desk.origin}/zh-hans/hetao/notices`);
  await page.getByRole('link', { name: '您提出的异议已核查，不成立' }).first().click();
  await page.waitForURL(`**/publications/${matter}`);
  await pictured(page, 'publication-answered');
  expect(await textOf(page)).toContain('两项资助内容不同。');
}

it('an institution is listed on its declaration, which is found true; it hands in two researchers, three authorities agree, each gets a serial number', async () => {
  await desk.setDay('2026-04-01');
  await desk.open('internet-batch', 'park', { title: '第七批', quota: '2', approval: '演示7号' });
  await trueDeclaration(desk);
  const matter = await desk.apply(
    'institute',
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
      papersAtCounter: 'yes',
    },
    { lines: 'people' },
  );
  await desk.act('counter', matter, 'accept');
  await desk.act('park', matter, 'pass', { parkOpinion: '均在岗。' });
  for (const authority of ['cac', 'communications', 'city-police']) {
    await desk.act(authority, matter, 'agree', { opinion: '无异议。' });
  }
  const park = await desk.act('park', matter, 'issue');
  expect(await textOf(park)).toContain('已下达序列号');
  const serials = await desk.node.store.registerEntries('hetao', 'internet-serials');
  expect(serials.map(({ id }) => id)).toEqual(['SGT000001', 'SGT000002']);
  const balances = await desk.node.store.ledgerBalances('hetao', 'internet-quota');
  expect(balances).toMatchObject([
    { account: 'approved', balance: '-2' },
    { account: 'batch/第七批', balance: '0' },
    { account: 'issued', balance: '2' },
  ]);
  const certificate = await desk.openCertificate('institute', matter);
  for (const said of ['深港通序列号下达凭证', 'HETAO-2026-000003', '第七批']) {
    expect(certificate).toContain(said);
  }
}, 120_000);

it('an institute gets a work permit of class A, every point told, to the end of the contract', async () => {
  await desk.setDay('2026-05-06');
  const matter = await desk.apply('institute', 'work-permit', {
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
    papersAtCounter: 'yes',
  });
  await desk.act('counter', matter, 'accept');
  const office = await desk.act('talent', matter, 'assess', { assessment: '材料属实。' });
  const told = await textOf(office);
  for (const said of ['A类：高端人才', '积分合计', '86']) expect(told).toContain(said);
  await desk.act('talent', matter, 'notify');
  await desk.setDay('2026-05-20');
  await desk.act('institute', matter, 'arrive', {
    enteredOn: '2026-05-20',
    registeredOn: '2026-05-20',
  });
  await desk.act('institute', matter, 'handIn');
  const granted = await desk.act('talent', matter, 'grant');
  expect(await textOf(granted)).toContain('2028-12-31');
  const permits = await desk.node.store.registerEntries('hetao', 'work-permits');
  expect(permits.map(({ id }) => id)).toEqual(['外许202600001']);
  // Nobody runs a clock for it any more; on which day it runs out is told all the same.
  const institute = await desk.screen('institute');
  await institute.goto(`${desk.origin}/zh-hans/hetao/applications`);
  expect(await textOf(institute)).toContain('到期：2029-01-01');
  const calendar = await institute.request.get(`${desk.origin}/zh-hans/hetao/notices/calendar.ics`);
  expect(await calendar.text()).toContain(`UID:${matter}-expire@`);
  await certificateShown(matter);
}, 240_000);

it('a hospital is designated, gets a drug approved, gives it, reports an event and informs every patient of a recall', async () => {
  expect(await medicineWalk(desk)).toContain('已完成');
}, 240_000);

it('a declaration that was false is taken back, and whoever made it is barred from the fast path', async () => {
  await desk.setDay('2026-06-22');
  expect(await falseDeclaration(desk)).toContain('申请人没有作出承诺');
}, 240_000);

it('research money comes in, is converted, paid, audited and recognised, and the account is closed', async () => {
  expect(await moneyWalk(desk)).toContain('机构未登记，或者账户已暂停、注销');
}, 240_000);

/** The institute shows what it was granted; strangers see that it holds, and whose it is only with its code. */
async function certificateShown(matter: string): Promise<void> {
  await desk.openCertificate('institute', matter);
  const page = await desk.screen('institute');
  await page.goto(`${desk.origin}/zh-hans/hetao/certificates`);
  await accessible(page);
  await follow(page.locator('main tbody a[href$="HETAO-2026-000004"]'));
  await page.waitForURL(/certificates\/HETAO-2026-000004$/);
  await pictured(page, 'certificate');
  expect(await textOf(page)).toContain('SAMPLE PERSON');
  expect(await textOf(page)).toContain('外國人工作許可');
  await page.goto(`${desk.origin}/zh-hans/hetao/matters/${matter}`);
  expect(await page.locator('#certificates + ul').textContent()).toContain('HETAO-2026-000004');
  const [issued] = await desk.node.store.certificatesOf('hetao', matter);
  const id = issued?.id ?? '';
  const files = await Promise.all(
    ['certificate.json', 'certificate.pdf'].map(async (name) =>
      (await page.request.get(`${desk.origin}/zh-hans/hetao/certificates/${id}/${name}`)).body(),
    ),
  );
  const [json, pdf] = [files[0] ?? Buffer.alloc(0), files[1] ?? Buffer.alloc(0)];
  await page.goto(`${desk.origin}/zh-hans/hetao/certificates/${id}`);
  const address = `${desk.origin}/api/v1/zones/hetao/certificates/${id}`;
  expect([await qrOnScreen(page), await qrInPdf(desk.browser, pdf)]).toEqual([address, address]);
  await page.goto(address);
  expect(page.url()).toContain(`/hetao/certificates/${id}`);
  const printed = await decodePdf(new Uint8Array(pdf), defaultLimits);
  for (const words of [
    '外国人工作许可',
    '外國人工作許可',
    'SAMPLE PERSON',
    'HETAO-2026-000004',
    certificateCode(id),
  ]) {
    expect(printed).toContain(words);
  }
  expect(await attachedCertificate(new Uint8Array(pdf))).toBe(json.toString());

  const telephone = { viewport: { width: 390, height: 844 } };
  const stranger = await (await desk.browser.newContext(telephone)).newPage();
  await stranger.goto(`${desk.origin}/en/verify`);
  await stranger.fill('#number', 'hetao-2026-000004');
  await follow(stranger.locator('main button').first());
  await stranger.waitForURL(/certificates\/HETAO-2026-000004$/);
  await accessible(stranger);
  expect(await textOf(stranger)).toContain('Valid');
  expect(await stranger.content()).not.toContain('SAMPLE PERSON');
  expect(await stranger.content()).not.toContain(id);
  await stranger.goto(`${desk.origin}/en/verify`);
  await stranger.fill('#number', 'HETAO-2026-000004');
  await stranger.fill('#code', certificateCode(id).toLowerCase());
  await follow(stranger.locator('main button').first());
  await pictured(stranger, 'verified');
  const found = await textOf(stranger);
  for (const words of ['The certificate holds', 'in use when it signed', 'SAMPLE PERSON'])
    expect(found).toContain(words);
  const scriptless = await desk.browser.newContext({ ...telephone, javaScriptEnabled: false });
  const plain = await scriptless.newPage();
  await plain.goto(`${desk.origin}/zh-hans/verify`);
  await plain.fill('#text', json.toString());
  await follow(plain.locator('main button').nth(1));
  expect(await textOf(plain)).toContain('凭证有效');
  await scriptless.close();
  const altered = json.toString().replaceAll('SAMPLE PERSON', 'SOMEBODY ELSE');
  for (const [name, mimeType, buffer, words] of [
    ['certificate.pdf', 'application/pdf', pdf, '憑證有效'],
    ['altered.json', 'application/json', Buffer.from(altered), '簽署：與內容不符'],
  ] as const) {
    await stranger.goto(`${desk.origin}/zh-hant/verify`);
    await stranger.setInputFiles('#file', { name, mimeType, buffer });
    await follow(stranger.locator('main button').nth(1));
    await accessible(stranger);
    expect(await textOf(stranger)).toContain(words);
  }
  expect(await textOf(stranger)).not.toContain('SOMEBODY ELSE');

  const blank = await (await desk.browser.newPage()).pdf();
  expect(await offline([json.toString(), altered, '{"a":1}', pdf, blank])).toMatchObject([
    expect.stringMatching(/凭证有效[^]*签名：与内容相符[^]*截至[^]*SAMPLE PERSON/),
    expect.stringMatching(/凭证不能采信[^]*签名：与内容不符[^]*有效期：未查/),
    expect.stringMatching(/凭证不能采信[^]*格式：这不是/),
    expect.stringMatching(/凭证有效[^]*签名：与内容相符[^]*SAMPLE PERSON/),
    expect.stringMatching(/^这份 PDF 没有内附凭证文件/),
  ]);
  expect(await offline([json.toString()], '2026-06-30T00:00:00Z')).toMatchObject([
    expect.stringMatching(/凭证真实；有效与否只查到 2026-05-20[^]*此后的变动/),
  ]);
  await desk.act('talent', matter, 'cancel', { cause: 'left' });
  expect(await offline([json.toString()])).toMatchObject([
    expect.stringMatching(/凭证真实，但现在无效[^]*状态：已被撤销/),
  ]);
  await stranger.goto(`${desk.origin}/en/hetao/certificates/HETAO-2026-000004`);
  expect(await textOf(stranger)).toMatch(/Revoked on 2026-05-20: “Cancel”, by \w/);
  await stranger.context().close();
}
