// A node that takes applications, derives notices and mails them, in a process of its own that is there to be killed.
import { openStore } from '@twinpark/postgres';
import { officialCalendars } from '@twinpark/core/time';
import { randomUUIDv7 } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { MatterService } from '../src/matters/index.ts';
import { deriveNotices, postMails, smtpMailer, type MailSettings } from '../src/notices/index.ts';
import { zoneFolders } from '../src/zones.ts';

const [folder = '', settings = ''] = process.argv.slice(2);
const zone = zoneFolders[0]!.zone;
const store = await openStore({ folder });
const now = (): string => new Date().toISOString();
const newId = (): string => randomUUIDv7();
const service = new MatterService({
  store,
  zones: [zone],
  calendars: officialCalendars,
  now,
  newId,
});
const log = (line: string): void => void process.stdout.write(`${line}\n`);
const mailer = smtpMailer(JSON.parse(settings) as MailSettings);
const posting = {
  store,
  service,
  zones: [zone],
  sendsMail: true,
  now,
  newId,
  log,
  mailer,
  url: 'https://twinpark.example',
};

// The embedded database answers before the loop of events turns: without a pause in each, sockets would starve.

async function applyOn(): Promise<never> {
  for (;;) {
    await setTimeout(250);
    const id = newId();
    const by = { person: newId(), unit: null, roles: [] };
    const team = { title: id, room: '1', until: '2030-01-01', phone: id };
    const values = { ...team, papersAtCounter: true };
    const answer = await service.openMatter({ zone: zone.id, scheme: 'residence', id, by, values });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  }
}

async function tellOn(): Promise<never> {
  for (;;) {
    await setTimeout(1);
    await store.extendLog(zone.id);
    await deriveNotices(posting, zone.id);
    await postMails(posting, zone);
  }
}

await Promise.all([applyOn(), tellOn()]);
