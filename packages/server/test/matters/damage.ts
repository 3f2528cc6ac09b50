import { officialCalendars } from '@twinpark/core/time';
import { proposalScenarios, trainingSupport } from '@twinpark/zone-common';
import { randomUUIDv7 } from 'node:crypto';
import type { Content } from '../../../postgres/src/content.ts';
import type { Database } from '../../../postgres/src/database.ts';
import { answerSeal } from '../../../postgres/src/counter/answer-seal.ts';
import { issuedStore } from '../../../postgres/src/issued/issued-store.ts';
import { matterStore } from '../../../postgres/src/matters/matter-store.ts';
import { databaseStore } from '../../../postgres/src/postgres-store.ts';
import type { Store } from '../../../postgres/src/store.ts';
import { bindLetters, makeIssued } from '../../src/letters/index.ts';
import { MatterService } from '../../src/matters/index.ts';
import { applicant, grantForm, granter } from './grant-scheme.ts';
import { permitScheme } from './permit-scheme.ts';
import { play, timedService, type TimedService } from './play.ts';
import { storyZone } from './zone.ts';

const zone = 'story';
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
/** Training support as the story's zone runs it: it sends decisions in its own words. */
const support = {
  scheme: trainingSupport,
  standing: { counter: ['office'], office: ['office'], finance: ['supervisor'] },
  parameters: { yearlyCap: yuan('500000') },
};

/** Fills a migrated database with what every table of matters can hold: a whole proposal with its letters, one handled
 * under another, two grants with their entries, postings and slots, permits, a decision that was sent, the log and a checkpoint. */
export async function fillForDamage(database: Database, content: Content): Promise<void> {
  const store = databaseStore(database, content, answerSeal(new Map()));
  const zones = [storyZone([permitScheme])];
  const timed = timedService(store, zones, officialCalendars, bindLetters(store, zones));
  const budget = { ledger: 'fund', account: 'budget', unit: 'CNY' };
  await store.saveAccount(zone, { ...budget, opening: '5000', floor: '0' });
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
  await sentDecision(store);
  const at = '2024-03-02T00:00:00.000Z';
  const newId = () => randomUUIDv7();
  await makeIssued({ store, zones, now: () => at, newId, log: console.error }, zone);
  const { size, root } = await store.extendLog(zone);
  await store.saveCheckpoint(zone, { size, root: root!, at, note: 'note' });
}

/** A decision in its scheme's own words, with its documents. */
async function sentDecision(store: Store): Promise<void> {
  const zones = [storyZone([support])];
  const service = new MatterService({
    store,
    zones,
    calendars: officialCalendars,
    now: () => '2024-03-01T01:00:00.000Z',
    newId: () => randomUUIDv7(),
    bind: bindLetters(store, zones),
  });
  const by = (unit: string, ...roles: string[]) => ({ person: unit, unit, roles });
  const opened = await service.openMatter({
    zone,
    scheme: 'training-support',
    id: 'support',
    by: by('supervisor'),
    values: {
      title: '测试班',
      school: '测试学校',
      level: 'university',
      year: '2023',
      spending: [
        {
          kind: 'course',
          paidOn: '2023-05-01',
          issuer: '91440300MA00000001',
          voucher: '1',
          amount: yuan('1000'),
        },
      ],
      contact: '略',
      papersAtCounter: true,
    },
  });
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  for (const [action, values] of [
    ['accept', { isKeyFirm: true }],
    ['approve', { recognised: yuan('1000'), opinion: '齐全' }],
  ] as const) {
    const { matter } = opened;
    const id = `support-${action}`;
    const acting = by('office', 'counter-officer');
    const answer = await service.act({ zone, matter, id, action, by: acting, values });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  }
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
  content: Content,
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
      const matters = await matterStore(inside).verifyMatters(zone);
      const issued = await issuedStore(inside, content).verifyIssued(zone);
      const troubles = [...matters.troubles, ...issued.troubles];
      found = troubles.map(({ code, place }) => `${code} ${place}`);
      throw new Undo();
    })
    .catch((error: unknown) => {
      const isRefused = error instanceof Error && 'code' in error && found === 'refused';
      if (!(error instanceof Undo) && !isRefused) throw error;
    });
  return found;
}
