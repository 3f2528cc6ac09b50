import { rm } from 'node:fs/promises';
import type { Acting } from '@twinpark/core/engine';
import { officialCalendars } from '@twinpark/core/time';
import { openStore, type Store } from '@twinpark/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MatterService } from '../matters/index.ts';
import { entryChoices, unknownEntries } from '../http/desk/entries.ts';
import { zoneFolders } from '../zones.ts';
import {
  advance,
  advanceAfter,
  advanceAll,
  applicationNow,
  apply,
  barsTo,
  bundleIn,
  nodeServices,
  serviceDays,
  type ApplyContext,
} from './index.ts';
import { openMoneyAccount } from '../../test/listed-institute.ts';
import { uploadPaper } from '../../test/upload-paper.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zones = zoneFolders.map(({ zone }) => zone);
const zone = 'hetao';
let folder: string;
let store: Store;
let context: ApplyContext;
const reader = { language: 'zh-Hans', nameOf: (id: string) => `「${id}」` } as const;
let ids = 0;
let time = Date.parse('2026-03-02T01:00:00.000Z');
const newId = () => `0193fa00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
const days = (count: number) => {
  time += count * 86_400_000;
};
const applicant: Acting = { person: newId(), unit: null, roles: [] };
const counter: Acting = { person: newId(), unit: 'futian-services', roles: ['counter-officer'] };
const office = (unit: string): Acting => ({ person: newId(), unit, roles: [] });
const answers = {
  needsPermit: false,
  name: '陈一',
  document: 'H00000000',
  residentOf: 'hongkong',
  contact: '陈一',
  'insurance--title': '示例公司',
  'insurance--manner': 'employed',
  'insurance--medical': true,
  'card--title': 'card',
};

beforeAll(async () => {
  folder = await dataFolder('apply');
  store = await openStore({ folder });
  const matters = new MatterService({
    store,
    zones,
    calendars: officialCalendars,
    now: () => new Date((time += 1000)).toISOString(),
    newId,
  });
  context = { store, matters, bundle: bundleIn(nodeServices(zones, matters)) };
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const hand = (id: string, changed: Readonly<Record<string, string>> = {}) => {
  const compiled = context.bundle(zone, 'social-security-link');
  if (!compiled) throw new Error('The zone has no such bundle.');
  return apply(context, { zone, id, by: applicant, compiled, answers: { ...answers, ...changed } });
};
const states = async (id: string) => {
  const now = await applicationNow(context, zone, id);
  return Object.fromEntries(now?.progress.parts.map(({ part, state }) => [part, state]) ?? []);
};
const matterOf = async (id: string, part: string) =>
  (await store.application(zone, id))?.parts.find((one) => one.part === part)?.matter ?? '';
const act = async (matter: string, by: Acting, action: string) => {
  const asked = { zone, id: newId(), by, matter, action, values: {} };
  expect(await context.matters.act(asked)).toMatchObject({ outcome: 'done' });
};

test('handed in twice, an application is opened once, with a day that stays as it was promised', async () => {
  const id = newId();
  await Promise.all([hand(id), hand(id)]);
  await hand(id);
  expect(await states(id)).toEqual({ permit: 'not-needed', insurance: 'running', card: 'waiting' });
  expect((await store.application(zone, id))?.promisedOn).toBe('2026-03-23');
  const list = await store.matterQueue({
    zone,
    party: { kind: 'person', id: applicant.person, roles: [] },
    scheme: 'social-insurance',
  });
  expect(list.total).toBe(1);

  days(1);
  const insurance = await matterOf(id, 'insurance');
  await act(insurance, counter, 'accept');
  days(2);
  await act(insurance, office('futian-hrss'), 'approve');
  // Nobody told of it: the node went down in between. Its jobs find what is ready, however many run.
  expect(await states(id)).toMatchObject({ insurance: 'ended', card: 'ready' });
  await Promise.all([
    advanceAll(context, zone),
    advance(context, zone, id),
    advanceAfter(context, zone, insurance),
  ]);
  expect(await states(id)).toMatchObject({ card: 'running' });
  const card = await context.matters.read(zone, await matterOf(id, 'card'));
  expect(card?.held.plain.values).toMatchObject({ name: '陈一', insured: '参保2026000001' });
  // What was answered lies with the matters now.
  expect((await store.application(zone, id))?.answers).toBeNull();
  expect(await advanceAll(context, zone)).toBe(0);
});

test('what the first part would refuse opens nothing, and is said of the question', async () => {
  const id = newId();
  const answer = await hand(id, { 'insurance--manner': 'by-the-sea' });
  expect(answer).toMatchObject({
    outcome: 'refused',
    refusals: [{ code: 'invalid', field: 'insurance--manner' }],
  });
  expect(await store.application(zone, id)).toBeNull();
});

test('an application by whose answers nothing is needed is refused, and says what to answer', async () => {
  const compiled = context.bundle(zone, 'research-move');
  if (!compiled) throw new Error('The zone has no such bundle.');
  const id = newId();
  const no = {
    bringsInstrument: false,
    bringsSamples: false,
    needsAccess: false,
    movesGrant: false,
  };
  const asked = { zone, id, by: applicant, compiled, answers: no };
  expect(await apply(context, asked)).toEqual({
    outcome: 'refused',
    refusals: await barsTo(context, asked),
  });
  expect(await barsTo(context, asked)).toMatchObject([{ code: 'missing' }]);
  expect(await store.application(zone, id)).toBeNull();
});

test('days are counted from the records: of each service without those paused, of the whole until its last decision', async () => {
  const hetao = zones.find((one) => one.id === zone)!;
  const shown = async () =>
    (await serviceDays(store, context.matters, hetao, '2026-01-01', '2026-03-31')).map(
      ({ kind, id, unit, promised, median, slowest, count, late }) => [
        kind,
        id,
        unit,
        promised && 'least' in promised ? promised : null,
        median,
        slowest,
        count,
        late,
      ],
    );
  const insurance = ['scheme', 'social-insurance', 'futian-hrss', null, 2, 2, 1, 0];
  expect(await shown()).toEqual([insurance]);

  const [application] = await store.applicationsOf(zone, { person: applicant.person, unit: null });
  const card = await matterOf(application?.id ?? '', 'card');
  await act(card, counter, 'accept');
  days(3);
  await act(card, office('sz-hrss'), 'approve');
  // Handed in on Monday, 2 March; the card was issued on Sunday, 8 March, two weeks before the day promised.
  expect(await shown()).toEqual([
    ['bundle', 'social-security-link', null, { least: 15, most: 15 }, 4, 4, 1, 0],
    ['scheme', 'social-card', 'sz-hrss', null, 1, 1, 1, 0],
    insurance,
  ]);
});

test('a form offers what stands in a register in force, and takes nothing else', async () => {
  const { matters } = context;
  const hetao = zones.find(({ id }) => id === zone);
  const scheme = matters.schemes.current(zone, 'internet-list')?.compiled.scheme;
  if (!hetao || !scheme) throw new Error('The zone has no lists of researchers.');
  const opened = await matters.openMatter({
    zone,
    id: newId(),
    by: office('hetao-office'),
    scheme: 'internet-batch',
    values: { title: '第一批', quota: '3', approval: '1号' },
  });
  expect(opened).toMatchObject({ outcome: 'done' });
  const offered = await entryChoices(
    context,
    hetao,
    reader,
    scheme.fields,
    ['batch'],
    null,
    'in-force',
  );
  // With what is left of it.
  const batch = { value: '第一批', text: '第一批', left: '3' };
  expect(Object.values(offered)).toEqual([[batch]]);
  const unknown = (batch: string) => unknownEntries(context, hetao, scheme.fields, { batch });
  expect(await unknown('第一批')).toEqual([]);
  expect(await unknown('第二批')).toMatchObject([{ code: 'invalid', field: 'batch' }]);
});

test('an institute brings an instrument and moves a grant: what is put on the list is declared by itself', async () => {
  const institute = office('sample-institute');
  const customs = office('sz-customs');
  const reviewers = [office('sz-drc'), office('sz-stic')];
  const does = async (matter: string, by: Acting, action: string, values = {}) => {
    const asked = { zone, id: newId(), by, matter, action, values };
    expect([action, await context.matters.act(asked)]).toMatchObject([action, { outcome: 'done' }]);
  };
  const reviewed = async (matter: string, action: string) => {
    await does(matter, counter, 'accept');
    for (const by of reviewers) await does(matter, by, 'agree', { opinion: '同意' });
    await does(matter, customs, action);
  };
  const listed = await context.matters.openMatter({
    zone,
    id: newId(),
    by: institute,
    scheme: 'research-unit',
    values: {
      title: '示例研究院',
      site: '一号楼',
      work: '传感',
      biosafety: 'none',
      keeper: '甲',
      contact: '略',
      papersAtCounter: true,
    },
  });
  if (listed.outcome !== 'done') throw new Error(JSON.stringify(listed));
  await reviewed(listed.matter, 'list');
  await openMoneyAccount(context.matters);
  // The register holds a personal value: the unit itself is offered its entry, without it, and nobody else.
  const hetao = zones.find((one) => one.id === zone)!;
  const title = hetao.name;
  const fields = {
    own: { kind: 'entry', register: 'research-units', title, privacy: 'case' },
  } as const;
  const goods = { good: { ...fields.own, register: 'research-goods' } } as const;
  const offered = (by: Acting | null) =>
    entryChoices(context, hetao, reader, fields, ['own'], by, 'in-force');
  const own = [{ value: 'BMD0001', text: 'BMD0001 · 示例研究院' }];
  expect(await offered(institute)).toEqual({ 'research-units': own });
  expect(await offered(customs)).toEqual({ 'research-units': [] });
  expect(await offered(null)).toEqual({});
  const compiled = context.bundle(zone, 'research-move');
  if (!compiled) throw new Error('The zone has no such bundle.');
  const id = newId();
  const given = {
    bringsInstrument: true,
    bringsSamples: false,
    needsAccess: false,
    movesGrant: true,
    project: '量子传感',
    use: '标定',
    carrier: '一号通道',
    contact: '略',
    'instrument--title': '低温恒温器',
    'instrument--quarantine': false,
    'instrument--quantity': '1',
    'instrument--measure': '台',
    'grant--donor': '示例基金',
    'grant--agreementNumber': '演示G-1',
    'grant--agreement': await uploadPaper(store, zone, institute.person),
  };
  const asked = { zone, id, by: institute, compiled, answers: given };
  // What bars it is known before it is handed in, with the name of the part.
  const bars = await barsTo(context, { ...asked, by: applicant });
  expect(bars.map(({ message }) => message.en)).toEqual([
    expect.stringMatching(/^The instrument: positive list: /),
    expect.stringMatching(/grant/i),
  ]);
  expect(await barsTo(context, asked)).toEqual([]);
  expect(await apply(context, asked)).toMatchObject({ outcome: 'done' });
  expect(await states(id)).toEqual({
    instrument: 'running',
    samples: 'not-needed',
    instrumentEntry: 'waiting',
    samplesEntry: 'not-needed',
    access: 'not-needed',
    grant: 'running',
  });
  const instrument = await matterOf(id, 'instrument');
  await reviewed(instrument, 'grant');
  await advanceAfter(context, zone, instrument);
  expect(await states(id)).toMatchObject({ instrument: 'ended', instrumentEntry: 'running' });
  // What kind of goods it is reads in the reader's words, not as the scheme keeps it.
  const among = entryChoices(context, hetao, reader, goods, ['good'], institute, 'in-force');
  expect(await among).toEqual({
    'research-goods': [expect.objectContaining({ text: 'ZMQD00001 · 低温恒温器 · 仪器设备 · 台' })],
  });
  const entry = await context.matters.read(zone, await matterOf(id, 'instrumentEntry'));
  expect(entry?.held.plain.values).toMatchObject({
    title: '量子传感',
    lines: [{ good: 'ZMQD00001', quantity: '1' }],
    outstanding: '1',
  });
});
