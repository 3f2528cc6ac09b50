import { unsealed, type Acting } from '@twinpark/core/engine';
import { defineZone, text, type Values } from '@twinpark/core/model';
import { openStore } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTimers } from '../../src/matters/index.ts';
import { opener } from '../../src/matters/held.ts';
import { timedService, type TimedService } from './play.ts';
import { uploadPaper } from '../upload-paper.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'batches';
const hospitals = ['hospital-1', 'hospital-2', 'hospital-3'];
const product = 'YXC00001';
const acting = (unit: string, role = 'officer'): Acting => ({ person: unit, unit, roles: [role] });
const [health, medicines, customs] = [acting('gd-health'), acting('gd-mpa'), acting('sz-customs')];
const counter = acting('futian-services', 'counter-officer');

let folder = '';
let store: Awaited<ReturnType<typeof openStore>>;
let timed: TimedService;
let commands = 0;

beforeAll(async () => {
  folder = await dataFolder('batches');
  store = await openStore({ folder });
  const units = hospitals.map((id) => ({ id, side: 'sz', name: text(id, id, id), aliases: [] }));
  const story = defineZone({ ...hetao, id: zone, units: [...hetao.units, ...units] });
  timed = timedService(store, [story]);
  timed.setDay('2026-03-02');
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function open(scheme: string, by: Acting, values: Values): Promise<string> {
  commands += 1;
  const id = `open-${String(commands)}`;
  const answer = await timed.service.openMatter({ zone, scheme, id, by, values });
  if (answer.outcome !== 'done') throw new Error(`${scheme}: ${JSON.stringify(answer)}`);
  return answer.matter;
}

async function act(matter: string, action: string, by: Acting, values: Values = {}) {
  commands += 1;
  const id = `act-${String(commands)}`;
  const answer = await timed.service.act({ zone, matter, id, action, by, values });
  return answer.outcome === 'refused' ? answer.refusals[0]!.code : answer.outcome;
}

async function done(...asked: Parameters<typeof act>): Promise<void> {
  expect([asked[1], await act(...asked)]).toEqual([asked[1], 'done']);
}

async function balance(ledger: string, account: string): Promise<string | undefined> {
  const all = await store.ledgerBalances(zone, ledger);
  return all.find((one) => one.account === account)?.balance;
}

describe('the recall of a batch', () => {
  const approvals = new Map<string, string>();
  const lotOf = (hospital: string, batch: string) =>
    open('medicine-lot', acting(hospital), {
      approval: approvals.get(hospital) ?? '',
      product,
      batch,
      expiry: '2027-12-31',
      quantity: '40',
      supplier: '（测试）',
    });
  const treat = (matter: string, hospital: string, patients: readonly string[]) =>
    act(matter, 'give', acting(hospital), {
      treated: patients.map((patient) => ({
        patient,
        patientRecord: `病历${patient}`,
        doses: '1',
        consent: true,
      })),
    });
  /** The names of the patients whose uses are marked for a recall, or informed. */
  const found = async (): Promise<readonly string[]> => {
    const uses = await store.registerEntries(zone, 'medicine-uses');
    const names = await Promise.all(
      uses
        .filter(({ columns }) => columns['state'] !== 'given')
        .map(async ({ matter, columns }) => {
          const held = await store.loadMatter(zone, matter);
          return unsealed(columns, opener(held?.personal ?? []))['patient'];
        }),
    );
    return names.map(String).sort();
  };
  const lots: Record<string, string> = {};
  let recall = '';

  beforeAll(async () => {
    await open('medicine-product', medicines, {
      title: '试验注射液',
      kind: 'drug',
      specification: '100毫克/瓶',
      maker: '试验药厂',
      registration: 'HK-1',
    });
    for (const hospital of hospitals) {
      const designated = await open('medicine-institution', health, {
        title: hospital,
        institution: hospital,
        departments: '内科',
        decision: '1',
      });
      await done(designated, 'designate', medicines, { opinion: '同意' });
      // Who uploads has an account.
      const doctor = { ...acting(hospital), person: randomUUID() };
      const asked = await open('medicine-import', doctor, {
        // Each calls it in its own way; the authority names the entry of the register.
        title: `试验注射液（${hospital}）`,
        kind: 'drug',
        inCatalogue: true,
        urgent: true,
        marketed: true,
        registration: 'HK-1',
        need: '急需',
        quantity: '100',
        measure: '支',
        papers: await uploadPaper(store, zone, doctor.person),
        contact: '略',
      });
      await done(asked, 'accept', counter);
      await done(asked, 'assess', health, { clinical: '急需' });
      await done(asked, 'approve', medicines, { product });
      const entries = await store.registerEntries(zone, 'medicine-approvals');
      approvals.set(hospital, entries.find(({ matter }) => matter === asked)?.id ?? '');
      lots[`${hospital}/B1`] = await lotOf(hospital, 'B1');
    }
    lots['hospital-1/B2'] = await lotOf('hospital-1', 'B2');
  });

  test('finds every patient of the batch, in every institution, and nobody else', async () => {
    expect(await treat(lots['hospital-1/B1']!, 'hospital-1', ['甲', '乙'])).toBe('done');
    expect(await treat(lots['hospital-1/B1']!, 'hospital-1', ['丙'])).toBe('done');
    expect(await treat(lots['hospital-2/B1']!, 'hospital-2', ['丁'])).toBe('done');
    expect(await treat(lots['hospital-1/B2']!, 'hospital-1', ['戊'])).toBe('done');
    expect(await found()).toEqual([]);
    // While others go on treating: whoever is treated is found, whoever comes too late is not treated.
    const values = {
      product,
      batch: 'B1',
      level: 'one',
      reason: '疑似污染',
    };
    const treated: string[] = [];
    const refused = new Set<string>();
    const meanwhile = ['己', '庚', '辛', '壬', '癸'].map(async (patient, i) => {
      const hospital = hospitals[i % 3]!;
      const answer = await treat(lots[`${hospital}/B1`]!, hospital, [patient]);
      if (answer === 'done') treated.push(patient);
      else refused.add(answer);
    });
    const recalling = async (): Promise<string> => {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        commands += 1;
        const id = `recall-${String(commands)}`;
        const scheme = 'medicine-recall';
        const answer = await timed.service.openMatter({ zone, scheme, id, by: medicines, values });
        if (answer.outcome === 'done') return answer.matter;
      }
      throw new Error('the recall was refused twenty times');
    };
    [recall] = await Promise.all([recalling(), ...meanwhile]);
    // By the look-up of the suspended lot, or by the batch's empty account.
    expect([...refused].filter((code) => !['condition', 'quota'].includes(code))).toEqual([]);
    expect(await found()).toEqual(['甲', '乙', '丙', '丁', ...treated].sort());
    // And every institution that received the batch has a part in it, named by nobody.
    const { parties } = (await store.loadMatter(zone, recall))!.state;
    expect(parties['institution']?.toSorted()).toEqual(hospitals);
    expect(await balance('medicine-stock', `usable/${product}/B1`)).toBe('0');
  });

  test('nothing of it is given any more, by nobody; other batches are', async () => {
    for (const hospital of hospitals) {
      expect(await treat(lots[`${hospital}/B1`]!, hospital, ['子'])).toBe('condition');
    }
    await expect(lotOf('hospital-2', 'B1')).rejects.toThrow('recalled');
    expect(await treat(lots['hospital-1/B2']!, 'hospital-1', ['丑'])).toBe('done');
    timed.setDay('2026-03-03');
    await runTimers(timed.service, zone);
    const stopped = await store.loadMatter(zone, lots['hospital-3/B1']!);
    expect(stopped?.state.stage).toBe('stopped');
  });

  test('it ends when everybody is informed, and not before; the records hold', async () => {
    const marked = (await store.registerEntries(zone, 'medicine-uses')).filter(
      ({ columns }) => columns['state'] === 'recalled',
    );
    const of = (hospital: string) =>
      marked.filter(({ columns }) => columns['institution'] === hospital).map(({ id }) => id);
    const all = (ids: readonly string[]) => ({ informed: ids.map((use) => ({ use })) });
    const inform = (hospital: string, ids: readonly string[]) =>
      act(recall, 'inform', acting(hospital), all(ids));
    // Nobody records another institution's patients as informed.
    expect(await inform('hospital-1', of('hospital-2'))).toBe('condition');
    expect(await inform('hospital-1', [...of('hospital-1'), ...of('hospital-2')])).toBe(
      'condition',
    );
    expect(await inform('hospital-1', of('hospital-1'))).toBe('done');
    const finish = () => act(recall, 'finish', medicines, { summary: '已通知' });
    expect(await finish()).toBe('condition');
    const others = hospitals.slice(1).filter((hospital) => of(hospital).length > 0);
    for (const hospital of others)
      await done(recall, 'inform', acting(hospital), all(of(hospital)));
    expect(await finish()).toBe('done');
  });
});

test('research goods are never declared or used beyond what is permitted, however many declare at once', async () => {
  const unit = acting('sample-institute', 'applicant');
  const agreed = async (matter: string) => {
    await done(matter, 'accept', counter);
    await done(matter, 'agree', acting('sz-drc'), { opinion: '同意' });
    await done(matter, 'agree', acting('sz-stic'), { opinion: '同意' });
  };
  const listed = await open('research-unit', unit, {
    title: '研究院',
    site: '一号楼',
    work: '材料',
    biosafety: 'none',
    keeper: '甲',
    contact: '略',
    papersAtCounter: true,
  });
  await agreed(listed);
  await done(listed, 'list', customs);
  const asked = await open('research-goods', unit, {
    title: '晶圆',
    use: '测试',
    kind: 'material',
    quarantine: false,
    quantity: '10',
    measure: '片',
    contact: '略',
  });
  await agreed(asked);
  await done(asked, 'grant', customs);
  const [entry] = await store.registerEntries(zone, 'research-goods');
  const good = entry!.id;
  const answers = await Promise.all(
    Array.from({ length: 8 }, async (_, i) => {
      const id = `declare-${String(i)}`;
      const scheme = 'research-declaration';
      const lines = [{ good, quantity: '1.5' }];
      const values = { title: String(i), mode: 'batch', lines, carrier: '一号通道' };
      const answer = await timed.service.openMatter({ zone, scheme, id, by: unit, values });
      return answer.outcome === 'done' ? answer.matter : null;
    }),
  );
  // 10 holds 1.5 six times.
  const declared = answers.filter((matter) => matter !== null);
  expect(declared).toHaveLength(6);
  expect(await balance('research-goods', `permitted/${good}`)).toBe('1.0');
  const [first] = declared;
  await done(first!, 'release', customs, { inspection: '相符' });
  const moved = (quantity: string) => ({ moved: [{ good, quantity }], record: '双人' });
  await done(first!, 'arrive', unit, moved('1.5'));
  const uses = await Promise.all(
    Array.from({ length: 3 }, () => act(first!, 'use', unit, moved('0.75'))),
  );
  expect(uses.sort()).toEqual(['done', 'done', 'quota']);
  await done(first!, 'writeOff', customs);
  // Off the white list nobody declares what is left of what they were permitted.
  await done(listed, 'remove', customs, { reason: '迁出' });
  const declaring = {
    title: '9',
    mode: 'batch',
    lines: [{ good, quantity: '1' }],
    carrier: '一号通道',
  };
  const late = { zone, scheme: 'research-declaration', id: 'late', by: unit, values: declaring };
  const answer = await timed.service.openMatter(late);
  expect(answer.outcome === 'refused' && answer.refusals[0]?.message.en).toContain(
    'the unit is not on the white list',
  );
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});

test('who declared falsely is not granted on a declaration again, by whatever service, until the bar ends', async () => {
  timed.setDay('2026-06-01');
  const person: Acting = { person: randomUUID(), unit: null, roles: [] };
  const insurer = acting('futian-hrss');
  const values = {
    title: '个人参保',
    name: '（测试）',
    document: 'H00000000',
    residentOf: 'hongkong',
    manner: 'employed',
    medical: true,
    pledge: true,
    contact: '略',
  };
  const insured = await open('social-insurance', person, values);
  await done(insured, 'acceptOnPledge', counter);
  const again = await open('social-insurance', person, values);
  await done(insured, 'revokeFalse', insurer, { reason: '没有劳动合同' });
  // Neither what was handed in before, nor anything new: the hand-in itself says until when.
  await expect(open('social-insurance', person, values)).rejects.toThrow(/至 2027-06-01/);
  expect(await act(again, 'acceptOnPledge', counter)).toBe('condition');
  const other = await open('social-insurance', { ...person, person: randomUUID() }, values);
  await done(other, 'acceptOnPledge', counter);
  await done(other, 'verify', insurer);
  // Two were granted on the day that they came: that is what the service cost.
  const promised = [{ scheme: 'social-insurance', clock: 'decision', owner: 'office' }];
  const costs = await store.clockDurations(zone, promised, '2000-01-01');
  expect(
    costs.map(({ startedOn, stoppedOn, matters }) => [startedOn === stoppedOn, matters]),
  ).toEqual([[true, 2]]);
  const [bar] = await store.registerEntries(zone, 'credit-bars');
  expect(bar?.until).toBe('2027-06-01');
  timed.setDay('2027-06-01');
  expect(await act(again, 'acceptOnPledge', counter)).toBe('condition');
  timed.setDay('2027-06-02');
  await done(again, 'acceptOnPledge', counter);
});
