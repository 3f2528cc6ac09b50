import type { Acting } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { openStore } from '@twinpark/postgres';
import { publishedSerials, realBatches } from '@twinpark/zone-common';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { zoneFolders } from '../../src/zones.ts';
import { timedService } from './play.ts';
import { dataFolder } from '../../../postgres/test/data-folder.ts';

const zone = 'hetao';
const officer = (unit: string, ...roles: string[]): Acting => ({
  person: `${unit}-officer`,
  unit,
  roles,
});
const institute = officer('sample-institute');
const park = officer('hetao-office');
const counter = officer('futian-services', 'counter-officer');
const authorities = ['sz-cac', 'gd-ca', 'sz-police'].map((unit) => officer(unit));
const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `演示${String(from + i)}`,
    document: `演示${String(from + i)}`,
    project: '演示',
  }));

test('the six batches give out 777 numbers, one a person, and not one more', async () => {
  const folder = await dataFolder('batches');
  const store = await openStore({ folder });
  const zones = zoneFolders.map((one) => one.zone).filter(({ id }) => id === zone);
  const { service, setDay } = timedService(store, zones);
  let commands = 0;
  const id = () => `c${String((commands += 1))}`;
  const open = async (scheme: string, by: Acting, values: Values): Promise<string> => {
    const answer = await service.openMatter({ zone, scheme, id: id(), by, values });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    return answer.matter;
  };
  const act = async (matter: string, by: Acting, action: string, values: Values = {}) => {
    const answer = await service.act({ zone, id: id(), matter, action, by, values });
    return answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer.outcome;
  };
  const list = async (batch: string, from: number, count: number): Promise<string> => {
    const values = {
      title: batch,
      batch,
      people: people(from, count),
      contact: '（略）',
      papersAtCounter: true,
    };
    const matter = await open('internet-list', institute, values);
    expect(await act(matter, counter, 'accept')).toBe('done');
    return matter;
  };
  const review = async (matter: string): Promise<void> => {
    expect(await act(matter, park, 'pass', { parkOpinion: '同意' })).toBe('done');
    for (const by of authorities) {
      expect(await act(matter, by, 'agree', { opinion: '同意' })).toBe('done');
    }
  };
  try {
    setDay('2023-03-01');
    const listed = await open('internet-institution', institute, {
      title: '示例',
      purpose: '示例',
      administrator: '示例',
      wantsLine: false,
      contact: '（略）',
      papersAtCounter: true,
    });
    expect(await act(listed, counter, 'accept')).toBe('done');
    expect(await act(listed, park, 'list')).toBe('done');
    for (const { name, persons, before } of realBatches) {
      const quota = String(persons);
      await open('internet-batch', park, { title: name, quota, approval: '示例' });
      const matter = await list(name, before + 1, persons);
      await review(matter);
      expect(await act(matter, park, 'issue')).toBe('done');
    }
    const late = await list('第六批', publishedSerials + 1, 1);
    expect(await act(late, park, 'pass', { parkOpinion: '同意' })).toEqual(['condition']);

    const serials = await store.registerEntries(zone, 'internet-serials', '', 1000);
    expect(new Set(serials.map((entry) => entry.id)).size).toBe(publishedSerials);
    expect(serials.at(-1)?.id).toBe('SGT000777');
    const balances = await store.ledgerBalances(zone, 'internet-quota');
    const balance = new Map(balances.map((one) => [one.account, one.balance]));
    expect(balance.get('issued')).toBe(String(publishedSerials));
    for (const { name } of realBatches) expect(balance.get(`batch/${name}`)).toBe('0');
    expect((await store.verifyMatters(zone)).troubles).toEqual([]);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
