import type { Acting } from '@twinpark/core/engine';
import { officialCalendars } from '@twinpark/core/time';
import type { Values } from '@twinpark/core/model';
import ICAL from 'ical.js';
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPeople, type DeskPeople } from '../../test/desk-people.ts';
import { mailServer, type MailServer } from '../../test/mail-server.ts';
import { sampleNode, type SampleNode } from '../../test/sample-node.ts';
import { MatterService } from '../matters/index.ts';
import { zoneFolders } from '../zones.ts';
import { deriveNotices, postMails, remind, smtpMailer } from './index.ts';
import type { Posting } from './post.ts';

const accounts = {
  applicant: { unit: 'sample-firm', roles: ['applicant'], name: '申请人姓名不出现' },
  colleague: { unit: 'sample-firm', roles: ['applicant'] },
  counter: { unit: 'futian-services', roles: ['counter-officer'] },
  clerk: { unit: 'futian-services', roles: [] },
  talent: { unit: 'futian-hrss', roles: ['officer'] },
  neighbour: { unit: null, roles: [] },
} as const;
type Role = keyof typeof accounts;

const zoneId = 'hetao';
const zone = zoneFolders[0]!.zone;
const contact = '秘密联系人 13800138000';
let time = Date.parse('2026-03-02T01:00:00.000Z');
const now = (): string => new Date((time += 1000)).toISOString();
const setDay = (at: string): void => {
  time = Date.parse(`${at}+08:00`);
};

let node: SampleNode;
let people: DeskPeople<Role>;
let server: MailServer;
let posting: Posting;
const logged: string[] = [];

beforeAll(async () => {
  node = await sampleNode({ people: { now }, letters: false });
  people = await deskPeople<Role>(node, accounts);
  server = await mailServer();
  const newId = (): string => randomUUIDv7();
  const service = new MatterService({
    store: node.store,
    zones: [zone],
    calendars: officialCalendars,
    now,
    newId,
  });
  posting = {
    store: node.store,
    service,
    zones: [zone],
    sendsMail: true,
    now,
    newId,
    log: (line) => logged.push(line),
    mailer: smtpMailer(server.settings),
    url: 'https://twinpark.example',
  };
  await change('counter', { language: 'zh-Hans' });
  await change('talent', { language: 'zh-Hant' });
});
afterAll(async () => {
  await server.close();
  await node.close();
});

const change = (role: Role, to: Parameters<SampleNode['store']['changePerson']>[2]) =>
  node.store.changePerson(zoneId, people.person(role), to);
const settings = (role: Role, mail: 'at-once' | 'daily' | 'none') =>
  node.store.saveNoticeSettings(zoneId, { person: people.person(role), mail, side: null });
const acting = (role: Role): Acting => {
  const { unit, roles } = accounts[role];
  return { person: people.person(role), unit, roles };
};
/** What the node does by itself, once. */
async function jobs(): Promise<void> {
  await node.store.extendLog(zoneId);
  await deriveNotices(posting, zoneId);
  await remind(posting, zone);
  await postMails(posting, zone);
}
let vouchers = 0;
async function apply(): Promise<string> {
  const answer = await posting.service.openMatter({
    zone: zoneId,
    scheme: 'training-support',
    id: randomUUIDv7(),
    by: acting('applicant'),
    values: {
      title: '订单班：张三的培训',
      school: '示例职业技术大学',
      level: 'vocational',
      year: '2025',
      spending: [
        {
          kind: 'course',
          paidOn: '2025-06-01',
          issuer: '91440300MA00000001',
          voucher: `记-${String((vouchers += 1))}`,
          amount: { amount: '1000', currency: 'CNY' },
        },
      ],
      contact,
      papersAtCounter: true,
    },
  });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.matter;
}
async function act(role: Role, matter: string, action: string, values: Values): Promise<void> {
  const asked = { zone: zoneId, id: randomUUIDv7(), by: acting(role), matter, action, values };
  const answer = await posting.service.act(asked);
  if (answer.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`);
}
/** The mails that came since the last time this was asked. */
let seen = 0;
function newMails() {
  const mails = server.taken.slice(seen).map(({ to, mail }) => ({
    to: to[0]?.replace('@example.org', ''),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    id: mail.messageId,
  }));
  seen = server.taken.length;
  return mails;
}

describe('an application that three people handle', () => {
  let matter = '';

  it('is told to the counter whose turn it is, by mail over STARTTLS and in its language', async () => {
    setDay('2026-03-02T09:00:00');
    matter = await apply();
    await jobs();
    const mails = newMails();
    expect(logged).toEqual([]);
    expect(mails.map(({ to }) => to)).toEqual(['counter']);
    expect(mails[0]?.subject).toMatch(/^待您处理：/);
    expect(mails[0]?.text).toContain('https://twinpark.example/zh-hans/hetao/notices/');
    expect(mails[0]?.text).toMatch(/2026-03-09/);
    expect(server.taken[0]).toMatchObject({ encrypted: true, user: 'node' });
    expect(server.taken[0]?.raw).toContain('Auto-Submitted: auto-generated');
  });

  it('is told to whoever goes on and to whoever applied, each in their language', async () => {
    setDay('2026-03-03T09:00:00');
    await act('counter', matter, 'accept', { isKeyFirm: true });
    await jobs();
    const mails = newMails().toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1));
    expect(mails.map(({ to, subject }) => [to, subject.split(/[:：]/)[0]])).toEqual([
      ['applicant', 'It has come to'],
      ['colleague', 'It has come to'],
      ['talent', '待你處理'],
    ]);
  });

  it('waits for the digest where somebody chose one; it comes once, on a working day, after the hour', async () => {
    await settings('applicant', 'daily');
    await settings('colleague', 'none');
    setDay('2026-03-06T15:00:00');
    await jobs();
    newMails();
    await act('talent', matter, 'approve', {
      recognised: { amount: '1000', currency: 'CNY' },
      opinion: '凭证齐全。',
    });
    await jobs();
    expect(newMails()).toEqual([]);
    // A Saturday, then before the hour.
    for (const at of ['2026-03-07T10:00:00', '2026-03-09T07:59:00']) {
      setDay(at);
      await jobs();
      expect(newMails()).toEqual([]);
    }
    for (const at of ['2026-03-09T08:01:00', '2026-03-09T11:00:00']) {
      setDay(at);
      await jobs();
    }
    const mails = newMails();
    expect(mails.map(({ to }) => to)).toEqual(['applicant']);
    expect(mails[0]?.subject).toContain('2026-03-09, 1 notice');
    expect(mails[0]?.text).toContain('It has come to: published for objections');
  });

  it('says nothing that was filled in, and nobody’s name', async () => {
    const raw = server.taken.map(
      ({ mail }) => `${mail.subject ?? ''} ${mail.text ?? ''} ${mail.html ?? ''}`,
    );
    expect(raw.length).toBeGreaterThan(3);
    for (const said of raw) {
      for (const secret of [
        contact,
        '13800138000',
        '张三',
        '订单班',
        accounts.applicant.name,
        '凭证齐全',
      ]) {
        expect(said).not.toContain(secret);
      }
    }
  });
});

describe('the calendar of somebody’s deadlines', () => {
  const page = '/en/hetao/notices/settings';

  it('is fetched under a secret address until that is ended, and read by another program', async () => {
    await people.signIn('talent');
    const made = await people.post('talent', '/en/hetao/notices/calendar', {}, page);
    const [, address = ''] =
      /value="http:\/\/[^/]+(\/api\/v1\/zones\/hetao\/calendars\/[\w-]+\.ics)"/.exec(made.body) ??
      [];
    const matter = await apply();
    await act('counter', matter, 'accept', { isKeyFirm: true });
    const answer = await people.ask(null, address);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(answer.body));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const found = events.find(({ uid }) => uid.startsWith(matter));
    expect(found?.startDate).toMatchObject({ isDate: true });
    expect(found?.startDate.toString()).toMatch(/^2026-\d\d-\d\d$/);
    // In the reader's language, with how the date was computed; nothing that was filled in.
    expect(found?.description).toContain('個工作日，以內地日曆為準');
    expect(answer.body).not.toContain('张三');
    await people.post('talent', '/en/hetao/notices/calendar/drop', {}, page);
    expect((await people.ask(null, address)).statusCode).toBe(404);
  });
});

describe('mail that is not taken', () => {
  it('waits while the server is down, and comes once it is up again', async () => {
    await jobs();
    newMails();
    const { port } = server;
    await server.close();
    await apply();
    await jobs();
    await jobs();
    // Said once a round of tries, without anybody’s address.
    expect(logged).toEqual([expect.stringContaining('the mail server takes nothing')]);
    seen = 0;
    server = await mailServer({ port });
    await jobs();
    expect(newMails()).toEqual([]);
    time += 31_000;
    await jobs();
    await jobs();
    expect(newMails().map(({ to }) => to)).toEqual(['counter']);
  });

  it('is given up where the address is refused for good, and tried again where only for now', async () => {
    const { port } = server;
    await server.close();
    const codes = new Map([
      ['counter@example.org', 550],
      ['talent@example.org', 451],
    ]);
    server = await mailServer({ port, refuses: (address) => codes.get(address) ?? null });
    seen = 0;
    const matter = await apply();
    await act('counter', matter, 'accept', { isKeyFirm: true });
    await jobs();
    codes.clear();
    for (let hours = 0; hours < 24; hours += 1) {
      time += 3_600_000;
      await postMails(posting, zone);
    }
    expect(newMails().map(({ to }) => to)).toEqual(['talent']);
  });

  it('no password travels to a server that offers no TLS, or whose certificate is another’s', async () => {
    const mail = {
      to: 'a@example.org',
      id: '1',
      language: 'en',
      subject: 's',
      text: 't',
      html: 'h',
    };
    const plain = await mailServer({ plain: true });
    const { ca: _ca, ...untrusting } = server.settings;
    const wrong = { ...server.settings, auth: { user: 'node', pass: 'guess' } };
    for (const settings of [plain.settings, untrusting, wrong]) {
      expect(await smtpMailer(settings).send(mail)).toMatchObject({ outcome: 'down' });
    }
    expect(plain.signIns).toBe(0);
    await plain.close();
  });
});

describe('notices on the pages', () => {
  const page = '/en/hetao/notices';
  const count = (body: string): string | undefined =>
    /<span class="count"[^>]*>(\d+\+?)</.exec(body)?.[1];

  it('are counted in the head of every page, listed, opened and marked as read without scripts', async () => {
    await people.signIn('talent');
    const before = await people.ask('talent', '/en/hetao/desk');
    const number = Number(count(before.body));
    expect(number).toBeGreaterThan(2);
    const list = await people.ask('talent', page);
    expect(list.body.match(/<li class="unread"/g)).toHaveLength(number);
    const [first] = await node.store.noticesFor(zoneId, people.person('talent'), { limit: 1 });
    const opened = await people.ask('talent', `${page}/${first?.id ?? ''}`);
    expect(opened.headers.location).toBe(`/en/hetao/matters/${first?.matter ?? ''}`);
    expect(count((await people.ask('talent', page)).body)).toBe(String(number - 1));
    const [, second] = await node.store.noticesFor(zoneId, people.person('talent'), { limit: 2 });
    const button = `name="id" value="${second?.id ?? ''}"`;
    expect((await people.ask('talent', page)).body).toContain(button);
    await people.post('talent', `${page}/read`, { id: second?.id ?? '' }, page);
    expect(count((await people.ask('talent', page)).body)).toBe(String(number - 2));
    const marked = await people.post('talent', `${page}/read`, { until: now() }, page);
    expect(marked.headers.location).toBe(`${page}?done=read`);
    expect(count((await people.ask('talent', '/en/hetao/desk')).body)).toBeUndefined();
  });

  it('are answered by the API alike', async () => {
    const answer = await people.ask('talent', '/api/v1/zones/hetao/notices?limit=2');
    expect(answer.json()).toMatchObject({ items: [{}, { scheme: 'training-support' }], unread: 0 });
    expect((await people.ask(null, '/api/v1/zones/hetao/notices')).statusCode).toBe(401);
  });

  it('are hidden from who has left the unit, and from everybody but who they are for', async () => {
    const [first] = await node.store.noticesFor(zoneId, people.person('talent'), { limit: 1 });
    expect(await node.store.notice(zoneId, people.person('counter'), first?.id ?? '')).toBeNull();
    // A colleague without the role of the part hears of nothing.
    expect(await node.store.noticesFor(zoneId, people.person('clerk'), { limit: 9 })).toEqual([]);
    await node.store.setRoles(zoneId, people.person('talent'), 'futian-hrss', null);
    expect(await node.store.noticesFor(zoneId, people.person('talent'), { limit: 9 })).toEqual([]);
    expect(await node.store.unreadNotices(zoneId, people.person('talent'))).toBe(0);
    const gone = await people.ask('talent', `${page}/${first?.id ?? ''}`);
    expect(gone.headers.location).toBe(`${page}?done=gone`);
    await node.store.setRoles(zoneId, people.person('talent'), 'futian-hrss', ['officer']);
  });

  it('one for another unit is opened for that unit, once the person says so', async () => {
    await node.store.setRoles(zoneId, people.person('counter'), 'futian-hrss', ['officer']);
    await people.signIn('counter');
    await people.post(
      'counter',
      '/en/hetao/account/unit',
      { unit: 'futian-hrss' },
      '/en/hetao/account',
    );
    const [first] = await node.store.noticesFor(zoneId, people.person('counter'), { limit: 1 });
    const asked = await people.ask('counter', `${page}/${first?.id ?? ''}`);
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toContain('you are acting for somebody else now');
    const opened = await people.post('counter', `${page}/${first?.id ?? ''}`, {});
    expect(opened.statusCode).toBe(303);
    const file = await people.ask('counter', opened.headers.location ?? '');
    expect(file.statusCode).toBe(200);
  });
});

describe('reminders', () => {
  it('come once when a deadline is near and once when it has passed, to whoever must keep it', async () => {
    setDay('2026-04-01T09:00:00');
    const matter = await apply();
    await jobs();
    newMails();
    // Received within five working days: by 9 April, because of the holiday of the 4th to the 6th.
    const subjects: Record<string, readonly (readonly [string | undefined, string])[]> = {};
    for (const day of ['02', '03', '07', '08', '09', '10', '13']) {
      setDay(`2026-04-${day}T09:00:00`);
      await jobs();
      await jobs();
      const about = await node.store.noticesFor(zoneId, people.person('counter'), { limit: 50 });
      const ids = about.flatMap((one) => (one.matter === matter ? [one.id] : []));
      subjects[day] = newMails().flatMap(({ to, subject, text }) =>
        ids.some((id) => text.includes(id)) ? [[to, subject.split('：')[0] ?? ''] as const] : [],
      );
    }
    expect(subjects).toEqual({
      '02': [],
      '03': [['counter', '时限将到']],
      '07': [],
      '08': [],
      '09': [],
      '10': [['counter', '时限已过']],
      '13': [],
    });
  });
});

it('an objection of somebody without a part is answered by mail, which leads to what was found and shows it to nobody else', async () => {
  setDay('2026-05-06T09:00:00');
  const matter = await apply();
  await act('counter', matter, 'accept', { isKeyFirm: true });
  const recognised = { amount: '1000', currency: 'CNY' };
  await act('talent', matter, 'approve', { recognised, opinion: '凭证齐全。' });
  await act('neighbour', matter, 'object', { ground: 'twice', objection: '另获资助。' });
  await act('talent', matter, 'dismiss', { findings: '内容不同。' });
  await jobs();
  const [mail] = newMails().filter(({ to }) => to === 'neighbour');
  expect(mail?.subject).toMatch(/^Your objection was looked into and dismissed/);
  for (const kept of ['内容不同', '另获资助', '订单班']) expect(mail?.text).not.toContain(kept);
  await people.signIn('neighbour');
  const [, address = ''] = /example(\/en\/hetao\/notices\/[\w-]{20,})/.exec(mail?.text ?? '') ?? [];
  const { headers } = await people.ask('neighbour', address);
  expect(headers.location).toBe(`/en/hetao/publications/${matter}`);
  const read = async (role: Role) => {
    const { body, statusCode } = await people.ask(role, headers.location ?? '');
    return [statusCode, body.includes('内容不同。')];
  };
  // Once it is not published any more, whoever objected still reads what became of it.
  await act('neighbour', matter, 'object', { ground: 'school', objection: '不在名册上。' });
  await act('talent', matter, 'uphold', { findings: '核减。' });
  expect([await read('neighbour'), await read('clerk')]).toEqual([
    [200, true],
    [404, false],
  ]);
});
