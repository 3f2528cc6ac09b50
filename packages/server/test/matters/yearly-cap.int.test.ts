import type { Acting } from '@twinpark/core/engine';
import { defineZone, type Values, type Zone } from '@twinpark/core/model';
import { openStore, type Store } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../../postgres/test/server.ts';
import { runTimers } from '../../src/matters/index.ts';
import { timedService, type TimedService } from './play.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const id = 'caps';
const acting = (unit: string, role = 'officer'): Acting => ({ person: unit, unit, roles: [role] });
const [talent, finance] = [acting('futian-hrss'), acting('futian-finance')];
const counter = acting('futian-services', 'counter-officer');
const firm = acting('sample-firm');
const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;

/** The zone with another yearly cap for a firm. */
function withCap(amount: string): Zone {
  const schemes = hetao.schemes.map((one) =>
    one.scheme.id === 'training-support'
      ? { ...one, parameters: { yearlyCap: yuan(amount) } }
      : one,
  );
  return defineZone({ ...hetao, id, schemes });
}

describe.each(['PGlite', 'PostgreSQL'] as const)('%s: what a firm may get in a year', (kind) => {
  let folder = '';
  let server: TestServer | undefined;
  let store: Store;
  let timed: TimedService;
  const matters: string[] = [];

  beforeAll(async () => {
    folder = await dataFolder('caps');
    server = kind === 'PostgreSQL' ? await startServer() : undefined;
    store = await openStore({ folder, databaseUrl: await server?.newDatabase() });
    timed = timedService(store, [withCap('1000000')]);
    timed.setDay('2026-03-02');
    await Promise.all(Array.from({ length: 64 }, (_, i) => approved(i)));
    timed.setDay('2026-03-20');
    await runTimers(timed.service, id);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await server?.stop();
    await rm(folder, { recursive: true });
  });

  async function done(name: string, matter: string, action: string, by: Acting, values: Values) {
    const asked = { zone: id, matter, id: name, action, by, values };
    const answer = await timed.service.act(asked);
    if (answer.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`);
  }

  async function approved(i: number): Promise<void> {
    const values = {
      title: `第${String(i)}班`,
      school: '示例职业技术大学',
      level: 'vocational',
      year: '2025',
      spending: [
        {
          kind: 'course',
          paidOn: '2025-06-01',
          issuer: '91440300MA00000001',
          voucher: `记-${String(i)}`,
          amount: yuan('100000'),
        },
      ],
      contact: '略',
      papersAtCounter: true,
    };
    const opening = { zone: id, scheme: 'training-support', id: `open-${String(i)}`, by: firm };
    const opened = await timed.service.openMatter({ ...opening, values });
    if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
    const { matter } = opened;
    await done(`accept-${String(i)}`, matter, 'accept', counter, { isKeyFirm: true });
    const recognised = { recognised: yuan('100000'), opinion: '凭证齐全。' };
    await done(`approve-${String(i)}`, matter, 'approve', talent, recognised);
    matters.push(matter);
  }

  let asked = 0;
  /** Pays all at once; how many were paid, and by what codes the others were refused. */
  async function pay(unpaid: readonly string[]): Promise<readonly string[]> {
    return Promise.all(
      unpaid.map(async (matter) => {
        asked += 1;
        const values = { voucher: '拨' };
        const command = { zone: id, matter, id: `pay-${String(asked)}`, action: 'pay', values };
        const answer = await timed.service.act({ ...command, by: finance });
        return answer.outcome === 'refused' ? answer.refusals[0]!.code : answer.outcome;
      }),
    );
  }
  const drawn = async () =>
    (await store.ledgerBalances(id, 'training-support')).find(
      ({ account }) => account === 'drawn/sample-firm/2025',
    );
  const paid = (answers: readonly string[]): number =>
    answers.filter((answer) => answer === 'done').length;

  test('64 payments at once never come to more than the year allows', async () => {
    const answers = await pay(matters);
    // 30,000 each, and 1,000,000 for the year: 33 are paid, by whatever else the others are refused.
    expect(paid(answers)).toBe(33);
    expect(await drawn()).toMatchObject({ balance: '-990000', floor: '-1000000' });
    matters.splice(0, matters.length, ...matters.filter((_, i) => answers[i] !== 'done'));
  });

  test('the cap follows its parameter: raised, so much more is paid; lowered, nothing is', async () => {
    timed = timedService(store, [withCap('1100000')]);
    timed.setDay('2026-03-23');
    const answers = await pay(matters);
    expect(paid(answers)).toBe(3);
    expect(await drawn()).toMatchObject({ balance: '-1080000', floor: '-1100000' });
    timed = timedService(store, [withCap('600000')]);
    timed.setDay('2026-03-24');
    const left = matters.filter((_, i) => answers[i] !== 'done');
    expect(paid(await pay(left.slice(0, 3)))).toBe(0);
    await store.extendLog(id);
    expect((await store.verifyMatters(id)).troubles).toEqual([]);
  });
});
