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
import { followLeads, runTimers, type MatterService } from './matters/index.ts';

/** `log` hears of failures; the work is tried again the next time. */
export interface JobSettings extends Issuing {
  readonly service: MatterService;
  readonly zones: readonly Zone[];
  readonly key: LogKey;
  /** Where certificates are published, and what signs them. */
  readonly certificates: Publishing;
  /** This node's name in its logs. */
  readonly node: string;
}

export interface Jobs {
  /** Lets what is under way be finished, then stops. */
  stop(): Promise<void>;
}

const pause = 5_000;
/** How long a file that was uploaded waits to be used (milliseconds). */
const uploadsKept = 30 * 24 * 3_600_000;

/** What a node does by itself, every few seconds: timers of clocks that ran out, the documents of
 * letters and certificates that matters issued, the parts of applications whose turn has come, uploads that nobody used, and
 * a signed checkpoint of each log that has grown. Several processes on one database may do it: each matter
 * is woken by one. */
export function startJobs(settings: JobSettings): Jobs {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const { service, zones } = settings;
  const applying: ApplyContext = {
    store: settings.store,
    matters: service,
    bundle: bundleIn(nodeServices(zones, service)),
  };
  const again = async (): Promise<void> => {
    await runJobs(settings, applying);
    if (stopped) return;
    timer = setTimeout(() => {
      round = again();
    }, pause).unref();
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

async function runJobs(settings: JobSettings, applying: ApplyContext): Promise<void> {
  const { service, zones, key, node, now, log } = settings;
  await forgetDrafts(settings.store, zones, now()).catch((error: unknown) =>
    log(`drafts: ${error instanceof Error ? error.message : String(error)}`),
  );
  for (const { id } of zones) {
    try {
      await runTimers(service, id);
      await followLeads(service, id);
      await makeIssued(settings, id);
      await makeCertificates({ ...settings, ...settings.certificates }, id);
      await advanceAll(applying, id);
      await service.store.sweepUploads(id, new Date(Date.parse(now()) - uploadsKept).toISOString());
      await service.store.addUpTallies(id);
      await publishCheckpoint(service.store, id, logOrigin(node, id), key, now);
    } catch (error) {
      log(`jobs of zone ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
