import { follow } from './follow.ts';
import { expect } from 'vitest';
import { accessible, textOf, type SchemeDesk } from './scheme-desk.ts';

const service = 'internet-institution';
const asked = {
  title: '示例团队',
  purpose: '查阅文献',
  administrator: '演示人员',
  contact: '演示联系人',
};

/** From the question to the certificate on a declaration alone (告知承诺), which is looked into afterwards and found true:
 * the institute is listed, and may go on at once. */
export async function trueDeclaration(desk: SchemeDesk): Promise<void> {
  const matter = await declared(desk, 'institute');
  const granted = await desk.openCertificate('institute', matter);
  for (const said of ['深港通机构入列凭证', 'SGJ0001']) expect(granted).toContain(said);
  expect(await desk.caseFile('park', matter)).toMatch(/事后核查[^]*2026-/);
  const found = await desk.act('park', matter, 'verify');
  await accessible(found);
  expect(await textOf(found)).toContain('没有待核查的承诺');
}

/** The same of a firm whose declaration is found false: what it was given is revoked, and the next time it goes the long
 * way. Gives what the counter reads of that second application. */
export async function falseDeclaration(desk: SchemeDesk): Promise<string> {
  const matter = await declared(desk, 'firm');
  expect(await desk.openCertificate('firm', matter)).toMatch(/有效。/);
  const office = await desk.act('park', matter, 'revokeFalse', { reason: '现场无人管理' });
  expect(await textOf(office)).toContain('承诺不实，已撤销');
  expect(await desk.openCertificate('firm', matter)).toMatch(/已撤销[^]*承诺不实，撤销/);
  // “Can I”, the form and the check page say until when it may not declare; it is not handed in so.
  const barred = /曾作不实承诺，至 20[0-9-]+（含当日）不适用告知承诺；请在“告知承诺”选“否”/;
  const firm = await desk.screen('firm');
  await firm.goto(`${desk.origin}/zh-hans/hetao/services/${service}/can-i?asked=1&f.pledge=yes`);
  expect(await textOf(firm)).toMatch(barred);
  const given = { ...asked, wantsLine: 'no', pledge: 'yes', papersAtCounter: 'yes' };
  await expect(desk.apply('firm', service, given)).rejects.toThrow(barred);
  await accessible(firm);
  expect(await textOf(firm)).toMatch(barred);
  const again = await desk.apply('firm', service, { ...given, pledge: 'no' });
  const said = await desk.caseFile('counter', again);
  const counter = await desk.screen('counter');
  expect(await counter.locator('.may a.button[href*="/do/acceptOnPledge"]').count()).toBe(0);
  await desk.act('counter', again, 'accept');
  await desk.act('park', again, 'list');
  return said;
}

/** Asks whether it may, applies on a declaration and is granted by the counter. */
async function declared(desk: SchemeDesk, mailbox: string): Promise<string> {
  const page = await desk.screen(mailbox);
  await page.goto(`${desk.origin}/zh-hans/hetao/services/${service}/can-i`);
  await accessible(page);
  await follow(page.locator('.doings a.button[href$="/apply"]'));
  await page.waitForURL(/\/apply$/);
  const given = { ...asked, wantsLine: 'no', pledge: 'yes', papersAtCounter: 'yes' };
  const matter = await desk.apply(mailbox, service, given, { foretold: '告知承诺' });
  await desk.act('counter', matter, 'acceptOnPledge');
  return matter;
}
