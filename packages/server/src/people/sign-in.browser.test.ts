import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../test/accessible.ts';
import { startChromium } from '../../test/chromium.ts';
import { openedEarlier } from '../../test/earlier-version.ts';
import { follow } from '../../test/follow.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { samplePassword, samplePerson } from '../../test/sample-person.ts';

let node: SampleNode;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  node = await sampleNode();
  await samplePerson(node, 'one@example.org');
  await samplePerson(node, 'two@example.org', {
    memberships: [
      { unit: 'sz-stic', roles: ['officer'] },
      { unit: 'sz-finance', roles: ['supervisor'] },
    ],
  });
  // Passkeys are bound to a name, not to a number.
  origin = (await node.app.listen({ port: 0, host: 'localhost' })).replace(
    /127\.0\.0\.1|\[::1\]/,
    'localhost',
  );
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

async function signIn(page: Page, email: string, path = ''): Promise<void> {
  await page.goto(`${origin}/en/hetao/sign-in${path}`);
  await page.fill('#email', email);
  await page.fill('#password', samplePassword);
  await follow(page.locator('main form button').first());
}

/** A device with a fingerprint reader, as Chromium plays it. */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a person', () => {
  it('signs in, chooses the unit, sees both in the header and signs out, all without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, 'two@example.org', '?to=/en/hetao/letters');
    await page.getByLabel('Shenzhen Finance Bureau').check();
    await follow(page.getByRole('button', { name: 'Act for it' }));
    expect(new URL(page.url()).pathname).toBe('/en/hetao/letters');
    const header = page.locator('.viewer');
    expect(await header.textContent()).toMatch(/Chan Tai Man\s+Shenzhen Finance Bureau/);
    await follow(header.getByRole('button', { name: 'Sign out' }));
    expect(await page.locator('.viewer').textContent()).toContain('Sign in');
    await page.goto(`${origin}/en/hetao/account`);
    expect(new URL(page.url()).pathname).toBe('/en/hetao/sign-in');
    await context.close();
  });

  it('who administers the node finds from the account what runs under an earlier version, and moves it with a reason', async () => {
    const administrator = await samplePerson(node, 'chief@example.org', {
      ownRoles: ['administrator'],
      memberships: [],
    });
    const now = () => '2026-03-02T01:00:00.000Z';
    const matter = await openedEarlier(node.store, administrator.id, now);
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, 'chief@example.org');
    await page.goto(`${origin}/en/hetao/account`);
    await follow(page.getByRole('link', { name: 'Matters under earlier versions' }));
    expect(await violationsOn(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Certificate of residence' }));
    expect(new URL(page.url()).pathname).toBe(`/en/hetao/matters/${matter}/version`);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.getByLabel('Why').fill('The new measure is in force.');
    await follow(page.getByRole('button', { name: 'Move to version 1' }));
    await page.waitForURL(/\/matters\/|\/account/);
    await page.goto(`${origin}/en/hetao/versions`);
    expect(await page.locator('main').textContent()).toContain('under the version in force');
    await context.close();
  });

  it('changes the password, which signs out the other devices', async () => {
    const [here, there] = [await browser.newContext(), await browser.newContext()];
    const [page, other] = [await here.newPage(), await there.newPage()];
    await samplePerson(node, 'three@example.org');
    await signIn(page, 'three@example.org');
    await signIn(other, 'three@example.org');
    await page.goto(`${origin}/en/hetao/account`);
    await page.fill('#old', samplePassword);
    await page.fill('#password', 'qwertyuiop123');
    await follow(page.getByRole('button', { name: 'Change password' }));
    expect(await page.locator('#password-fault').textContent()).toContain('commonest');
    await page.fill('#old', samplePassword);
    await page.fill('#password', '山川异域 风月同天 two parks');
    await follow(page.getByRole('button', { name: 'Change password' }));
    expect(await page.locator('.notice.done').textContent()).toContain('all other devices');
    await other.goto(`${origin}/en/hetao/account`);
    expect(new URL(other.url()).pathname).toBe('/en/hetao/sign-in');
    await here.close();
    await there.close();
  });

  it('adds a passkey and signs in with it; once removed it opens nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await withAuthenticator(context, page);
    await signIn(page, 'one@example.org');
    await page.goto(`${origin}/en/hetao/account`);
    await follow(page.getByRole('button', { name: 'Add a passkey' }));
    await page.fill('#name', 'My telephone');
    await follow(page.getByRole('button', { name: 'Go on' }));
    await page.getByText('Your passkeys are updated.').waitFor();
    expect(await page.textContent('main')).toContain('My telephone');

    const withPasskey = async (): Promise<void> => {
      await follow(page.locator('.viewer').getByRole('button', { name: 'Sign out' }));
      await page.goto(`${origin}/en/hetao/sign-in?to=/en/hetao/account`);
      await follow(page.getByRole('button', { name: 'Sign in with a passkey' }));
      await follow(page.getByRole('button', { name: 'Go on' }));
      await page.waitForURL(/\/(account|sign-in\?.*)$/);
    };
    await withPasskey();
    expect(new URL(page.url()).pathname).toBe('/en/hetao/account');
    expect(await page.textContent('main')).toMatch(/Passkey\s+· this browser/);

    await follow(page.getByRole('button', { name: 'Remove' }));
    await page.getByText('Your passkeys are updated.').waitFor();
    await withPasskey();
    expect(await page.locator('[role=alert]').textContent()).toContain('was not accepted');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('who has a browser without passkeys is told so, and can go back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/zh-hans/hetao/sign-in`);
    await follow(page.getByRole('button', { name: '用通行密钥登录' }));
    expect(await page.textContent('main')).toContain('请开启脚本，或用密码登录');
    await follow(page.getByRole('link', { name: '返回' }));
    expect(new URL(page.url()).pathname).toBe('/zh-hans/hetao/sign-in');
    await context.close();
  });
});
