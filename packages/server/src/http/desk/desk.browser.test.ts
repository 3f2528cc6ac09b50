import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow } from '../../../test/follow.ts';
import { tabTo } from '../../../test/fill-in.ts';
import { done, ProposalDesk } from '../../../test/proposal-desk.ts';
import { logOrigin, publishCheckpoint } from '../../log/index.ts';

let desk: ProposalDesk;
beforeAll(async () => {
  desk = await ProposalDesk.start();
});
afterAll(() => desk.close());

describe('a proposal from registration to publication', () => {
  it('is worked on by five people of three units in the browser', async () => {
    const { node, browser, origin } = desk;
    const { office, lead, coHandler, adviser } = await desk.screens();
    const supervisor = await desk.invitedSupervisor(office);
    expect(await supervisor.locator('.viewer').textContent()).toContain('何督查');
    await desk.checked(office, 'queue-empty');
    await follow(office.getByRole('link', { name: '登记：提案建议办理' }));
    await desk.checked(office, 'register');

    // A form sent too early says what is missing, and leads there.
    await follow(office.locator('.scheme-form .buttons button:not(.quiet)'));
    expect(await office.locator('.summary li').count()).toBe(6);
    await desk.checked(office, 'register-refused');
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
    await follow(office.locator('.scheme-form .buttons button:not(.quiet)'));
    await office.waitForURL(/\/matters\//);
    const matter = /matters\/([0-9a-f-]+)/.exec(office.url())?.[1] ?? '';
    await desk.checked(office, 'case-registered');

    await desk.act(office, matter, '立案');
    await office.goto(`${origin}/zh-hans/hetao/desk`);
    await desk.checked(office, 'queue');
    await office.locator('input[name=matter]').check();
    await follow(office.getByRole('button', { name: '交办所选办件' }));
    await desk.checked(office, 'bulk');
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
    // Nor is anybody offered who cannot answer, or who assigns and checks.
    expect(offered).not.toMatch(/示例银行|示例医院|深圳数据交易所|人民政府办公室/u);
    expect(offered).not.toMatch(/深圳市福田区教育局\s*尚无人可以登录/u);
    await office.getByLabel('主办会办').check();
    await office.locator('input[name="f.handlers"][value="futian-education"]').check();
    await office.locator('input[name="f.coHandlers"][value="sz-stic"]').check();
    await follow(office.locator('.scheme-form .buttons button:not(.quiet)'));
    await office.waitForURL(/desk\?done=1/);

    await lead.goto(`${origin}/zh-hans/hetao/desk`);
    expect(await lead.locator('tbody tr').count()).toBe(1);
    await desk.act(lead, matter, '签收');
    await desk.act(coHandler, matter, '会办签收');
    await desk.act(coHandler, matter, '提出会办意见', async (page) => {
      await page.locator('textarea[name="f.opinion"]').fill('同意统一入口，收费标准由各单位公布。');
    });

    await desk.act(lead, matter, '拟稿', async (page) => {
      await desk.checked(page, 'draft');
      await page.locator('textarea[name="f.reply"]').fill('您提出的提案收悉，现答复如下。');
      await page.locator('textarea[name="f.measures.0.point"]').fill('统一预约入口');
      await page.locator('textarea[name="f.measures.0.said"]').fill(done);
      await page.locator('select[name="f.measures.0.status"]').selectOption('done');
      await follow(page.locator('button[name=add-line][value=measures]'));
      expect(await page.locator('textarea[name="f.measures.0.said"]').inputValue()).toBe(done);
      await page.locator('textarea[name="f.measures.1.point"]').fill('公布收费标准');
      await page
        .locator('textarea[name="f.measures.1.said"]')
        .fill('正在征求各单位意见，今年已发出答复{figure:replies-sent}件。');
      await page.locator('select[name="f.measures.1.status"]').selectOption('advancing');
      await page.locator('input[name="f.resultClass"][value=A]').check();
      await page.locator('input[name="f.disclosure"][value=full]').check();
      await follow(page.locator('button[name=show-again]'));
      const preview = (await page.locator('.preview').textContent()) ?? '';
      expect(preview).toContain('正在征求各单位意见，今年已发出答复0件。');
      // What the unit wrote before stands beside the draft, in the words of then.
      expect(preview).toContain('以前的函件已写明完成');
      expect(preview).toContain('2024年');
      expect(preview).toContain('关于完善跨境科研仪器共享的提案');
      await desk.checked(page, 'draft-preview');
    });
    await desk.act(lead, matter, '送会签');
    await desk.open(lead, matter);
    await lead.locator('.may-not summary').click();
    await desk.checked(lead, 'case-countersigning');
    expect(await lead.locator('.may-not').textContent()).toContain('会办单位未全部会签');
    await desk.act(coHandler, matter, '会签');
    await desk.act(lead, matter, '提交审核');

    // The supervisor has a keyboard and nothing else.
    await desk.open(supervisor, matter);
    await tabTo(supervisor, `a[href*="/do/approve"]`);
    await supervisor.keyboard.press('Enter');
    await supervisor.waitForURL(/do\/approve/);
    await desk.checked(supervisor, 'approve');
    await tabTo(supervisor, 'input[name="f.checkNote"]');
    await supervisor.keyboard.type('同意');
    await supervisor.keyboard.press('Enter');
    await supervisor.waitForURL(/done=approve/);

    await desk.act(lead, matter, '签发答复', async (page) => {
      await page.locator('input[name="f.documentNumber"]').fill('福教函〔2026〕12号');
      await page.locator('input[name="f.signer"]').fill('局长');
    });

    await desk.act(adviser, matter, '评价答复', async (page) => {
      expect(await page.locator('main').textContent()).toContain('福教函〔2026〕12号');
      // The reply itself is read where it is rated.
      const letter = page.locator('#documents ~ ul a', { hasText: '答复函' }).first();
      const address = new URL((await letter.getAttribute('href')) ?? '', origin).href;
      expect(await (await page.request.get(address)).text()).toContain('福教函〔2026〕12号');
      // Whoever is dissatisfied says what is missing.
      await page.getByLabel('不满意', { exact: true }).check();
      await follow(page.locator('.scheme-form .buttons button:not(.quiet)'));
      expect(await page.locator('.summary').textContent()).toContain('评价意见');
      await desk.checked(page, 'rate');
      await page.getByLabel('满意', { exact: true }).check();
    });
    await desk.act(office, matter, '公开答复', async (page) => {
      // What is published, as it was reviewed, and the words that everybody will read.
      const said = (await page.locator('main').textContent()) ?? '';
      expect(said).toMatch(/公开方式\s*全文公开/);
      expect(said).toContain('公开后任何人可见');
      expect(said).toContain(done);
      expect(said).not.toContain('局长');
      await desk.checked(page, 'publish');
    });
    await desk.act(office, matter, '归档', async (page) => {
      // The class of the whole follows from those of the replies, and from how they were rated.
      const said = (await page.locator('main').textContent()) ?? '';
      expect(said).toMatch(/办理实效类别\s*A类/);
      expect(said).toMatch(/满意度\s*满意/);
      await page.getByLabel('A类', { exact: true }).check();
    });
    await desk.open(office, matter);
    for (const details of await office.locator('details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    await desk.checked(office, 'case-archived');
    expect(await office.locator('.history').textContent()).toContain('编号');

    const { people, units } = await desk.actedIn(matter);
    expect(people.sort()).toEqual(['何督查', '周科创', '林教育', '梁委员', '陈办事'].sort());
    expect(units.sort()).toEqual(['futian-education', 'futian-office', 'sz-stic']);

    await supervisor.goto(`${origin}/zh-hans/hetao/desk/statistics`);
    await desk.checked(supervisor, 'statistics');
    expect(await supervisor.locator('main').textContent()).toContain('满意');

    // Everybody reads it, nobody signed in.
    const visitor = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await visitor.goto(`${origin}/zh-hans/hetao/proposals`);
    await desk.checked(visitor, 'proposals');
    await follow(visitor.getByRole('link', { name: '关于完善跨境科研仪器共享的提案' }));
    await desk.checked(visitor, 'proposal');
    const text = (await visitor.locator('main').textContent()) ?? '';
    expect(text).toContain(done);
    expect(text).not.toContain('收费标准由各单位公布');
    expect(text).not.toContain('局长');
    const published = visitor.url();
    await follow(visitor.locator('a[href$=".html"]').first());
    const figure = visitor.locator('#figure-replies-sent');
    expect(await figure.textContent()).toContain('2026-03-0');
    const again = (await figure.locator('td a').getAttribute('href')) ?? '';
    const computed = await visitor.request.get(`${origin}${again}`);
    expect(await computed.json()).toMatchObject({
      items: [{ id: 'replies-sent', value: '0', now: '0', same: true }],
    });
    await visitor.goto(published);
    await follow(visitor.getByRole('link', { name: '验证此答复未被改动' }));
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
    await desk.checked(visitor, 'proof');
    const download = await visitor
      .getByRole('link', { name: '下载证明（JSON）' })
      .getAttribute('href');
    const proof = await visitor.request.get(`${origin}${download ?? ''}`);
    expect(await proof.json()).toMatchObject({
      event: { matter, zone: 'hetao' },
      checkpoint: expect.any(String),
    });
    await visitor.goto(`${origin}/en/hetao/schemes/proposals`);
    await desk.checked(visitor, 'scheme');
    expect([...desk.seen.values()].flat()).toEqual([]);
  }, 240_000);
});
