import { text, type Scheme, type Values } from '@twinpark/core/model';
import { officialCalendars } from '@twinpark/core/time';
import { openStore, type Store } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  administrator,
  applicant,
  grantForm,
  grants,
  granter,
} from '../../test/matters/grant-scheme.ts';
import { storyZone } from '../../test/matters/zone.ts';
import { erase, finishErasures, MatterService, migrateMatter } from '../matters/index.ts';
import { bindLetters } from './index.ts';

const zone = 'story';
const t = (said: string) => text(said, said, said);
/** Grants that send two letters: one names the applicant, the other does not. */
const scheme: Scheme = {
  ...grants,
  id: 'lettered-grants',
  letters: {
    named: { title: t('告知书'), paragraphs: [t('申请人{name}。')] },
    plain: { title: t('通知书'), paragraphs: [t('项目{title}。')] },
  },
  actions: {
    ...grants.actions,
    grant: {
      ...grants.actions['grant']!,
      effects: [
        ...(grants.actions['grant']?.effects ?? []),
        { letter: 'named' },
        { letter: 'plain' },
      ],
    },
  },
};

let folder = '';
let store: Store;
let service: MatterService;
let matter = '';

/** The matters' side of a node that runs these schemes. */
function serviceOf(runs: Scheme, instead: Partial<Store> = {}): MatterService {
  const zones = [storyZone([{ scheme: runs, standing: { office: ['office'] } }])];
  return new MatterService({
    store: { ...store, ...instead },
    zones,
    calendars: officialCalendars,
    now: () => '2024-03-01T01:00:00.000Z',
    newId: () => randomUUIDv7(),
    bind: bindLetters(store, zones),
  });
}

/** Opens a matter and does one thing with it. */
async function acted(runs: Scheme, action: string, values: Values = {}): Promise<string> {
  const by = serviceOf(runs);
  const open = { zone, scheme: runs.id, id: randomUUIDv7(), by: applicant, values: grantForm() };
  const opened = await by.openMatter(open);
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  const { matter: id } = opened;
  const asked = { zone, matter: id, id: randomUUIDv7(), action, by: granter, values };
  const done = await by.act(asked);
  if (done.outcome !== 'done') throw new Error(JSON.stringify(done));
  return id;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-erased-'));
  store = await openStore({ folder });
  service = serviceOf(scheme);
  matter = await acted(scheme, 'grant');
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Of both forms: the .docx is packed without compression. */
async function documentsThatSay(words: string): Promise<number> {
  const names = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
  const documents = await Promise.all(
    names
      .filter((one) => one.isFile())
      .map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
  );
  return documents.filter((said) => said.includes(words)).length;
}

test('a sent letter that says what is erased loses its documents, and no other; verify knows why', async () => {
  const [named, plain] = await store.decisionLetters(zone, matter);
  expect([named?.kind, plain?.kind]).toEqual(['named', 'plain']);
  expect(await documentsThatSay('测试申请人甲')).toBe(2);
  const asked = { zone, id: 'erase', matter, field: 'name', by: administrator, because: '申请' };
  expect((await erase(service, asked)).outcome).toBe('done');
  expect((await store.decisionLetters(zone, matter)).map(({ kind }) => kind)).toEqual(['plain']);
  const place = { seq: named!.seq, ordinal: named!.ordinal, form: 'html' } as const;
  expect(await store.decisionDocument(zone, matter, place)).toBeNull();
  expect(await documentsThatSay('测试申请人甲')).toBe(0);
  expect(await documentsThatSay('项目共享仪器资助')).toBe(2);
  expect((await store.verifyIssued(zone)).troubles).toEqual([]);
  await store.extendLog(zone);
  expect((await store.verifyMatters(zone)).troubles).toEqual([]);
});

test('a letter is asked what it said of the version it was worded in; what a crash cut off the node finishes', async () => {
  const noting = { ...grants.actions['annotate']!, effects: [{ letter: 'named' }] };
  const before: Scheme = {
    ...scheme,
    id: 'noted-grants',
    actions: { ...grants.actions, annotate: noting },
  };
  // Its letter of the same name says no name any more.
  const after: Scheme = { ...before, version: 2, letters: { named: scheme.letters!['plain']! } };
  const noted = await acted(before, 'annotate', { note: '测试' });
  const moving = { zone, id: 'move', matter: noted, by: administrator, because: '新版' };
  expect((await migrateMatter(serviceOf(after), moving)).outcome).toBe('done');
  expect(await documentsThatSay('测试申请人甲')).toBe(2);
  const asked = {
    zone,
    id: 'late',
    matter: noted,
    field: 'name',
    by: administrator,
    because: '申请',
  };
  const cutOff = serviceOf(after, { dropFiles: () => Promise.reject(new Error('cut off')) });
  await expect(erase(cutOff, asked)).rejects.toThrow('cut off');
  expect(await documentsThatSay('测试申请人甲')).toBe(2);
  const started = serviceOf(after);
  expect(await finishErasures(started, zone)).toBe(1);
  expect(await documentsThatSay('测试申请人甲')).toBe(0);
  expect(await finishErasures(started, zone)).toBe(0);
  expect((await store.verifyIssued(zone)).troubles).toEqual([]);
});
