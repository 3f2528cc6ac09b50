import { proposalScenarios } from '@twinpark/zone-common';
import type { Database } from '../../../postgres/src/database.ts';
import { folderContent } from '../../../postgres/src/content.ts';
import { fileStore } from '../../../postgres/src/files/file-store.ts';
import { matterStore } from '../../../postgres/src/matters/matter-store.ts';
import { applicant, grantForm, granter } from './grant-scheme.ts';
import { permitScheme } from './permit-scheme.ts';
import { play, timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';

const zone = 'story';
/** Nothing is uploaded here. */
const noContent = folderContent('nowhere');

/** Fills a migrated database with what every table of matters can hold: a whole proposal, one handled under
 * another, two grants with their entries, postings and slots, the log and a checkpoint. */
export async function fillForDamage(database: Database): Promise<void> {
  const store = { ...matterStore(database), ...fileStore(database, noContent) };
  const timed = timedService(store, [storyZone([permitScheme])]);
  await play(timed, zone, 'proposals', proposalScenarios[1]!, 'p');
  timed.setDay('2024-03-01');
  for (const [i, instrument] of ['microscope', 'laser'].entries()) {
    const opened = await timed.service.openMatter({
      zone,
      scheme: 'grants',
      id: `open-${String(i)}`,
      by: applicant,
      values: grantForm({ instrument }),
    });
    if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
    const { matter } = opened;
    const id = `g-${String(i)}`;
    await timed.service.act({ zone, matter, id, action: 'grant', by: granter, values: {} });
  }
  const { service } = timed;
  const listed = await service.openMatter({
    zone,
    scheme: 'permits',
    id: 'permits',
    by: { person: 'h', unit: 'supervisor', roles: [] },
    values: {
      batch: 'one',
      leader: '测试负责人',
      people: [{ person: '测试甲', desk: 'A', hours: '1' }],
    },
  });
  if (listed.outcome !== 'done') throw new Error(JSON.stringify(listed));
  for (const action of ['allot', 'list']) {
    const values = action === 'allot' ? { quota: '1' } : {};
    await service.act({ zone, matter: listed.matter, id: action, action, by: granter, values });
  }
  await mergedProposals(timed);
  const { size, root } = await store.extendLog(zone);
  const at = '2024-03-02T00:00:00.000Z';
  await store.saveCheckpoint(zone, { size, root: root!, at, note: 'note' });
}

/** A proposal that is handled under another one. */
async function mergedProposals({ service, setDay }: TimedService): Promise<void> {
  setDay('2024-03-01');
  const by = { person: 'o', unit: 'office', roles: ['proposal-officer'] };
  const done = async (asked: ReturnType<typeof service.act>): Promise<void> => {
    const answer = await asked;
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  };
  const matters: string[] = [];
  for (const title of ['one', 'other']) {
    const id = `merged-${title}`;
    const opened = await service.openMatter({
      zone,
      scheme: 'proposals',
      id,
      by,
      values: {
        kind: 'proposal',
        period: 'session',
        session: '一次',
        title,
        body: '文',
        proposers: ['member'],
      },
    });
    if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
    const { matter } = opened;
    await done(service.act({ zone, matter, id: `${id}-file`, action: 'file', by, values: {} }));
    matters.push(matter);
  }
  const [lead = '', matter = ''] = matters;
  const number = (await service.read(zone, lead))?.held.plain.numbers['case'] ?? '';
  const values = { mergedInto: number };
  await done(service.act({ zone, matter, id: 'merge', action: 'merge', by, values }));
}

class Undo extends Error {}

/** Runs some damage, verifies, and takes the damage back. `refused`: the database did not take it. */
export async function troublesAfter(
  database: Database,
  damage: readonly string[],
): Promise<readonly string[] | 'refused'> {
  let found: readonly string[] | 'refused' = 'refused';
  await database
    .transaction(async (transaction) => {
      for (const sql of damage) await transaction.script(sql);
      const inside: Database = {
        query: (wanted, parameters) => transaction.query(wanted, parameters),
        // Already in a transaction, which is writing: only the level cannot be set again.
        transaction: (work) =>
          work({
            ...transaction,
            query: (w, p) => transaction.query(w, p),
            script: async () => undefined,
          }),
        close: async () => undefined,
      };
      const report = await matterStore(inside).verifyMatters(zone);
      found = report.troubles.map(({ code, place }) => `${code} ${place}`);
      throw new Undo();
    })
    .catch((error: unknown) => {
      const isRefused = error instanceof Error && 'code' in error && found === 'refused';
      if (!(error instanceof Undo) && !isRefused) throw error;
    });
  return found;
}
