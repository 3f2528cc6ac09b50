import { text, type Scheme } from '@twinpark/core/model';
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
import { erase, MatterService } from '../matters/index.ts';
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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twinpark-erased-'));
  store = await openStore({ folder });
  const zones = [storyZone([{ scheme, standing: { office: ['office'] } }])];
  service = new MatterService({
    store,
    zones,
    calendars: officialCalendars,
    now: () => '2024-03-01T01:00:00.000Z',
    newId: () => randomUUIDv7(),
    bind: bindLetters(store, zones),
  });
  const opening = { zone, scheme: scheme.id, id: 'open', by: applicant, values: grantForm() };
  const opened = await service.openMatter(opening);
  if (opened.outcome !== 'done') throw new Error(JSON.stringify(opened));
  ({ matter } = opened);
  const granting = { zone, matter, id: 'grant', action: 'grant', by: granter, values: {} };
  const granted = await service.act(granting);
  if (granted.outcome !== 'done') throw new Error(JSON.stringify(granted));
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
