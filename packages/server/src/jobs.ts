import type { Zone } from '@twinpark/core/model';
import {
  advanceAll,
  bundleIn,
  forgetDrafts,
  nodeServices,
  type ApplyContext,
} from './counter/index.ts';
import { makeCertificates, type Publishing } from './certificates/index.ts';
import { makeIssued, type Issuing } from './letters/index.ts';
import { publishCheckpoint, logOrigin, type LogKey } from './log/index.ts';
import {
  dayOf,
  finishErasures,
  followCalendars,
  followLeads,
  followTurns,
  runTimers,
  type MatterService,
} from './matters/index.ts';
import { deriveNotices, postMails, remind, type Mailer } from './notices/index.ts';

/** `log` hears of failures; the work is tried again the next time. */
export interface JobSettings extends Issuing {
  readonly service: MatterService;
  readonly zones: readonly Zone[];
  readonly key: LogKey;
  /** Where certificates are published, and what signs them. */
  readonly certificates: Publishing;
  /** The address people know the node by, without a slash at its end: links in mails begin with it. */
  readonly address: string;
  /** What sends mail; null: notices are shown on the pages only. */
  readonly mailer: Mailer | null;
  /** This node's name in its logs. */
  readonly node: string;
}

export interface Jobs {
  /** Lets what is under way be finished, then stops. */
  stop(): Promise<void>;
}

const pause = 5_000;
/** Of a zone in which there is nothing left to follow. */
const always = 'always';
/** How long a file that was uploaded waits to be used (milliseconds). */
const uploadsKept = 30 * 24 * 3_600_000;
/** How often bytes are looked for that nothing rests on, and how old they must be: longer than any commit takes. */
const collectEvery = 6 * 3_600_000;
export const collectAge = 24 * 3_600_000;

/** What a node does by itself, once when it starts: whose turn it is is judged again where a migration asks for it, and running clocks
 * are computed again where an official calendar is another than before; then every few seconds: timers of clocks that ran out, the documents of
 * letters and certificates that matters issued, the parts of applications whose turn has come, uploads that nobody used,
 * what an erasure left that was cut off,
 * a signed checkpoint of each log that has grown, the notices of what came into it; and beside it, because a mail server may
 * be slow, the mails, and some times a day files that nothing rests on. Several processes on one database may do it: each matter is woken, and each mail sent, by one. */
export function startJobs(settings: JobSettings): Jobs {
  const { service, zones } = settings;
  const applying: ApplyContext = {
    store: settings.store,
    matters: service,
    bundle: bundleIn(nodeServices(zones, service)),
  };
  const followed = new Map<string, string>();
  const running = [
    repeated(async () => {
      await runOnce(settings, followed);
      await runJobs(settings, applying);
    }),
    repeated(() => collect(settings), collectEvery),
    ...(settings.mailer === null ? [] : [repeated(() => runMails(settings))]),
  ];
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}

function repeated(work: () => Promise<void>, after = pause): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = async (): Promise<void> => {
    await work();
    if (stopped) return;
    timer = setTimeout(() => {
      round = again();
    }, after).unref();
  };
  let round = again();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}

/** Once for each zone: the calendars come with the program and stay as they are while it runs. Before timers, so
 * that none wakes on a date that has moved. What failed is tried again the next time; matters whose clocks could not be
 * computed, every day. `followed`: of each zone that was looked at, the last day. */
async function runOnce(
  { service, zones, log }: JobSettings,
  followed: Map<string, string>,
): Promise<void> {
  const today = dayOf(service.now());
  for (const { id } of zones) {
    const last = followed.get(id);
    if (last === always || last === today) continue;
    try {
      await followTurns(service, id);
      const { moved, left } = (await followCalendars(service, id)) ?? { moved: 0, left: [] };
      followed.set(id, left.length === 0 ? always : today);
      if (moved > 0) {
        log(`calendars of zone ${id} changed: dates moved, matters: ${String(moved)}`);
      }
      for (const { matter, why } of left) {
        log(
          `calendars of zone ${id} changed: the dates of matter ${matter} stand as before and are computed again tomorrow and at the next start: ${why}`,
        );
      }
    } catch (error) {
      log(`calendars of zone ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function collect({ service, log }: JobSettings): Promise<void> {
  await service.store.collectContent(collectAge).catch((error: unknown) => {
    log(`files that nothing rests on: ${error instanceof Error ? error.message : String(error)}`);
  });
}

async function runMails(settings: JobSettings): Promise<void> {
  const { zones, mailer, address: url, log } = settings;
  if (mailer === null) return;
  const posting = { ...settings, sendsMail: true, mailer, url };
  for (const zone of zones) {
    await postMails(posting, zone).catch((error: unknown) =>
      log(`mails of zone ${zone.id}: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}

async function runJobs(settings: JobSettings, applying: ApplyContext): Promise<void> {
  const { service, zones, key, node, now, log } = settings;
  await forgetDrafts(settings.store, zones, now()).catch((error: unknown) =>
    log(`drafts: ${error instanceof Error ? error.message : String(error)}`),
  );
  const noticing = { ...settings, sendsMail: settings.mailer !== null };
  for (const zone of zones) {
    const { id } = zone;
    const unused = (): string => new Date(Date.parse(now()) - uploadsKept).toISOString();
    const jobs: readonly (() => Promise<unknown>)[] = [
      () => finishErasures(service, id),
      () => runTimers(service, id),
      () => followLeads(service, id),
      () => makeIssued(settings, id),
      () => makeCertificates({ ...settings, ...settings.certificates }, id),
      () => advanceAll(applying, id),
      () => service.store.sweepUploads(id, unused()),
      () => publishCheckpoint(service.store, id, logOrigin(node, id), key, now),
      () => deriveNotices(noticing, id),
      () => remind(noticing, zone),
    ];
    // What fails stops none of the others: a matter that cannot be woken holds back no checkpoint.
    for (const job of jobs) {
      await job().catch((error: unknown) => {
        log(`jobs of zone ${id}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
}
