import type { Acting } from '@twinpark/core/engine';
import type { Instant, IsoDate, Value, Values, Zone } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import type { Person, Store } from '@twinpark/postgres';
import { sampleApplications, type SampleApplication } from '@twinpark/zone-common';
import { paperPdf } from './documents/index.ts';
import { bindLetters } from './letters/index.ts';
import { MatterService, runTimers } from './matters/index.ts';
import type { Stamp } from './samples.ts';
import { namedAccounts } from './people/named-accounts.ts';

const day = 86_400_000;
/** Both sides of the zones live at UTC+8, without summer time. */
const zoneTime = 8 * 3_600_000;

/** Opens a few invented applications of each service in the zones that have demonstration accounts and no
 * application yet, and carries each as far as its story goes, on the days it would have happened.
 * Returns how many. */
export async function loadSampleApplications(
  store: Store,
  zones: readonly Zone[],
  stamp: Stamp,
): Promise<number> {
  let opened = 0;
  for (const zone of zones) {
    const accounts = await accountsOf(store, zone);
    if (accounts === null) continue;
    const today = Date.parse(stamp.now());
    const samples = sampleApplications({
      day: (daysAgo) => dayAt(today - daysAgo * day),
      person: (mailbox) => accounts(mailbox).person,
    });
    const offered = new Set(zone.schemes.map(({ scheme }) => scheme.id));
    const wanted = samples.filter(({ scheme }) => offered.has(scheme));
    if (await anyOf(store, zone, wanted)) continue;
    for (const sample of wanted.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      await play(store, zone, sample, accounts, stamp);
      opened += 1;
    }
  }
  return opened;
}

type Accounts = (mailbox: string) => Acting;

async function accountsOf(store: Store, zone: Zone): Promise<Accounts | null> {
  const persons = await store.samplePersons(zone.id);
  if (persons.length === 0) return null;
  const byEmail = new Map(persons.map((one) => [one.email, one]));
  return (mailbox) => {
    const found = byEmail.get(`${mailbox}@${zone.id}.example`);
    if (!found) {
      throw new Error(
        `The sample applications of zone "${zone.id}" need the account "${mailbox}"; expected it among its samplePeople. Add it there.`,
      );
    }
    return actingOf(found);
  };
}

function actingOf({ id, memberships }: Person): Acting {
  const [first] = memberships;
  return { person: id, unit: first?.unit ?? null, roles: first?.roles ?? [] };
}

async function anyOf(
  store: Store,
  zone: Zone,
  samples: readonly SampleApplication[],
): Promise<boolean> {
  for (const scheme of new Set(samples.map((sample) => sample.scheme))) {
    const { total } = await store.schemeMatters({ zone: zone.id, scheme, limit: 1 });
    if (total > 0) return true;
  }
  return false;
}

function dayAt(time: number): IsoDate {
  return new Date(time + zoneTime).toISOString().slice(0, 10);
}

/** Makes the papers of a sample and uploads them as whoever applies. */
async function papersOf(
  store: Store,
  zone: Zone,
  { papers = {} }: SampleApplication,
  { person }: Acting,
  time: number,
): Promise<Values> {
  const at = new Date(time).toISOString();
  const files: Record<string, Value> = {};
  for (const [field, { name, title, lines }] of Object.entries(papers)) {
    const content = await paperPdf(title, lines, at);
    const mediaType = 'application/pdf';
    const upload = { zone: zone.id, person, name, mediaType, content, at };
    const { hash, bytes } = await store.keepUpload(upload);
    files[field] = { file: hash, name, type: mediaType, bytes: String(bytes) };
  }
  return files;
}

async function play(
  store: Store,
  zone: Zone,
  sample: SampleApplication,
  accounts: Accounts,
  stamp: Stamp,
): Promise<void> {
  const now = Date.parse(stamp.now());
  const start = now - sample.daysAgo * day;
  let time = start;
  const service = new MatterService({
    store,
    zones: [zone],
    calendars: officialCalendars,
    now: (): Instant => new Date(time).toISOString(),
    newId: () => stamp.newId(),
    accounts: namedAccounts(store),
    bind: bindLetters(store, [zone]),
  });
  const { scheme, by, deeds } = sample;
  const values = {
    ...sample.values,
    ...(await papersOf(store, zone, sample, accounts(by), start)),
  };
  const answer = await service.openMatter({
    zone: zone.id,
    scheme,
    id: stamp.newId(),
    by: accounts(by),
    values,
  });
  if (answer.outcome !== 'done') throw new Error(failure(scheme, 'opening', answer));
  // What had to be done soon was done soon; the rest of the time nobody did anything.
  const pace = Math.min(3 * day, (now - start) / (deeds.length + 1));
  for (const deed of deeds) {
    if ('days' in deed) {
      time += deed.days * day;
      await runTimers(service, zone.id);
      continue;
    }
    time += pace;
    const done = await service.act({
      zone: zone.id,
      matter: answer.matter,
      id: stamp.newId(),
      by: accounts(deed.by),
      action: deed.action,
      values: deed.values ?? {},
    });
    if (done.outcome !== 'done') throw new Error(failure(scheme, deed.action, done));
  }
}

function failure(scheme: string, action: string, answer: unknown): string {
  return `A sample application of "${scheme}" cannot do "${action}": ${JSON.stringify(answer)}. Bring sample-applications.ts in line with the scheme.`;
}
