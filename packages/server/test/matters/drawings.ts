import type { Acting } from '@twinpark/core/engine';
import type { Values, Zone } from '@twinpark/core/model';
import type { MatterService } from '../../src/matters/index.ts';
import { zoneFolders } from '../../src/zones.ts';

/** The shipped schemes whose quotas many writers draw on at once: the serial numbers of a batch (S4), and what the
 * positive list permits of research goods (S6). */

export const drawingZone: Zone = shipped('hetao');
const zone = drawingZone.id;
const as = (unit: string, ...roles: string[]): Acting => ({ person: unit, unit, roles });
const institute = as('sample-institute', 'applicant');
const counter = as('futian-services', 'counter-officer');
const [park, customs] = [as('hetao-office', 'officer'), as('sz-customs', 'officer')];
const authorities = ['sz-cac', 'gd-ca', 'sz-police'].map((unit) => as(unit, 'officer'));
const reviewers = ['sz-drc', 'sz-stic'].map((unit) => as(unit, 'officer'));
const told = { contact: '（测试）', papersAtCounter: true };

/** One draw that is ready to be asked. */
export interface Draw {
  readonly id: string;
  readonly account: string;
  /** Exact decimal. */
  readonly amount: string;
  readonly ask: () => Promise<Awaited<ReturnType<MatterService['act']>>>;
}

/** A quota of a shipped scheme. */
export interface Drawing {
  readonly ledger: string;
  /** Its keyed account: what is left. */
  readonly account: string;
  /** Makes four accounts that hold so much each. */
  readonly fill: (service: MatterService, each: number) => Promise<void>;
  /** Does all that comes before a writer's `nth` draw; null where that already finds too little left. */
  readonly next: (
    service: MatterService,
    accounts: readonly string[],
    writer: string,
    nth: number,
  ) => Promise<Draw | null>;
}

export type DrawingName = 'serials' | 'goods';

export const drawings: Readonly<Record<DrawingName, Drawing>> = {
  serials: {
    ledger: 'internet-quota',
    account: 'batch',
    fill: async (service, each) => {
      const listed = await opened(service, 'internet-institution', 'listing', institute, {
        title: '量子所',
        purpose: '查阅文献',
        administrator: '（测试）',
        wantsLine: false,
        ...told,
      });
      await done(service, listed, 'accept', counter);
      await done(service, listed, 'list', park);
      for (const [i, title] of ['甲', '乙', '丙', '丁'].entries()) {
        const values = { title, quota: String(each), approval: title };
        await opened(service, 'internet-batch', `batch-${String(i)}`, park, values);
      }
    },
    next: async (service, accounts, writer, nth) => {
      const id = `${writer}-${String(nth)}`;
      const account = pick(accounts, writer, nth);
      const persons = 1 + (nth % 3);
      const people = Array.from({ length: persons }, (_, i) => ({
        name: '（测试）',
        document: `${id}-${String(i)}`,
        project: '（测试）',
      }));
      const list = await opened(service, 'internet-list', `${id}-open`, institute, {
        title: id,
        batch: account,
        people,
        ...told,
      });
      await done(service, list, 'accept', counter);
      const passing = { action: 'pass', by: park, values: { parkOpinion: '同意' } };
      const passed = await service.act({ zone, matter: list, id: `${id}-pass`, ...passing });
      if (passed.outcome !== 'done') return null;
      for (const by of authorities) await done(service, list, 'agree', by, { opinion: '同意' });
      const issuing = { zone, matter: list, id, action: 'issue', by: park, values: {} };
      return { id, account, amount: String(persons), ask: () => service.act(issuing) };
    },
  },
  goods: {
    ledger: 'research-goods',
    account: 'permitted',
    fill: async (service, each) => {
      const listed = await opened(service, 'research-unit', 'unit', institute, {
        title: '量子所',
        site: '一号楼',
        work: '传感',
        biosafety: 'none',
        keeper: '（测试）',
        ...told,
      });
      await reviewed(service, listed);
      await done(service, listed, 'list', customs);
      for (const [i, title] of ['晶圆', '光纤', '靶材', '气体'].entries()) {
        const goods = await opened(service, 'research-goods', `goods-${String(i)}`, institute, {
          title,
          use: '测试',
          kind: 'material',
          quarantine: false,
          quantity: String(each),
          measure: '件',
          contact: '（测试）',
        });
        await reviewed(service, goods);
        await done(service, goods, 'grant', customs);
      }
    },
    next: (service, accounts, writer, nth) => {
      const id = `${writer}-${String(nth)}`;
      const account = pick(accounts, writer, nth);
      const amount = `${String(1 + (nth % 5))}.${String(1 + (nth % 9))}`;
      const lines = [{ good: account, quantity: amount }];
      const values = { title: id, mode: 'batch', lines, carrier: '一号通道' };
      const declaring = { zone, scheme: 'research-declaration', id, by: institute, values };
      return Promise.resolve({ id, account, amount, ask: () => service.openMatter(declaring) });
    },
  },
};

const pick = (accounts: readonly string[], writer: string, nth: number): string =>
  accounts[(nth + Number(/\d+$/.exec(writer)?.[0] ?? 0)) % accounts.length] ?? '';

function shipped(id: string): Zone {
  const found = zoneFolders.find((one) => one.zone.id === id);
  if (!found) throw new Error(`Zone "${id}" is not shipped.`);
  return found.zone;
}

async function opened(
  service: MatterService,
  scheme: string,
  id: string,
  by: Acting,
  values: Values,
): Promise<string> {
  const answer = await service.openMatter({ zone, scheme, id, by, values });
  if (answer.outcome !== 'done') throw new Error(`${scheme}: ${JSON.stringify(answer)}`);
  return answer.matter;
}

async function done(
  service: MatterService,
  matter: string,
  action: string,
  by: Acting,
  values: Values = {},
): Promise<void> {
  const id = `${matter}-${action}-${by.unit ?? ''}`;
  const answer = await service.act({ zone, matter, id, action, by, values });
  if (answer.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`);
}

async function reviewed(service: MatterService, matter: string): Promise<void> {
  await done(service, matter, 'accept', counter);
  for (const by of reviewers) await done(service, matter, 'agree', by, { opinion: '同意' });
}
