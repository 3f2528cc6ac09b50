import type { Acting, MatterEvent } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import { openStore } from '@twinpark/postgres';
import { hetao } from '@twinpark/zone-hetao';
import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder } from '../../../postgres/test/data-folder.ts';
import { entryChoices, unknownEntries } from '../../src/http/desk/entries.ts';
import { runTimers } from '../../src/matters/index.ts';
import { timedService } from './play.ts';

const zone = hetao.id;
const acting = (unit: string, role = 'officer'): Acting => ({ person: unit, unit, roles: [role] });
const registrar = acting('hk-devb');

test('a recognition follows its own registration night by night, not another register’s of the same number', async () => {
  const folder = await dataFolder('recognition');
  const store = await openStore({ folder });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const timed = timedService(store, [hetao]);
  let command = 0;
  const id = (): string => `command-${String((command += 1))}`;
  const open = async (scheme: string, by: Acting, values: Values): Promise<string> => {
    const answer = await timed.service.openMatter({ zone, scheme, id: id(), by, values });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    return answer.matter;
  };
  const act = async (matter: string, action: string, by: Acting, values: Values = {}) => {
    const answer = await timed.service.act({ zone, matter, id: id(), action, by, values });
    if (answer.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`);
  };
  const night = async (day: string) => {
    timed.setDay(day);
    await runTimers(timed.service, zone);
    const [firm] = await store.registerEntries(zone, 'recognised-firms');
    const [newest] = (await store.certificatesOf(zone, recognition)).toReversed();
    return [firm?.status, firm?.until, newest?.status];
  };
  const professional = async () => {
    const [entry] = await store.registerEntries(zone, 'recognised-professionals');
    const [newest] = (await store.certificatesOf(zone, employed)).toReversed();
    return [entry?.status, newest?.status];
  };
  const stated = { title: '示例顧問', number: '0001', until: '2027-06-30' };

  timed.setDay('2026-03-02');
  const own = await open('home-registration', registrar, { ...stated, list: 'EACSB' });
  const other = await open('home-registration', registrar, { ...stated, list: 'AACSB' });
  const recognition = await open('firm-recognition', acting('sample-hk-engineers', 'applicant'), {
    // Written in the other script than the register's.
    title: '示例顾问',
    registration: 'EACSB/0001',
    business: 'design',
    contact: '（略）',
  });
  // A registration whose account is named carries nobody else's application.
  await act(other, 'nameHolder', registrar, { holder: 'sample-firm' });
  const borrowed = await timed.service.openMatter({
    zone,
    id: id(),
    scheme: 'firm-recognition',
    by: acting('sample-hk-engineers', 'applicant'),
    values: {
      title: '示例顾问',
      registration: 'AACSB/0001',
      business: 'design',
      contact: '（略）',
    },
  });
  expect(JSON.stringify(borrowed)).toContain('属于另一账户');
  await act(recognition, 'accept', acting('futian-services', 'counter-officer'));
  await act(recognition, 'recognise', acting('futian-housing'));
  const engineer = { title: '示例工程師', number: '0002', until: '2029-06-30' };
  await open('home-registration', registrar, { ...engineer, list: 'ERB' });
  const employed = await open(
    'professional-recognition',
    acting('sample-hk-engineers', 'applicant'),
    {
      title: '结构设计',
      name: '示例工程師',
      registration: 'ERB/0002',
      profession: 'engineer',
      employer: 'recognised',
      contact: '（略）',
    },
  );
  // Each service offers registrations of its own kind alone, and takes no other.
  const context = { store, matters: timed.service };
  const reader = { language: 'zh-Hant', nameOf: (id: string) => id } as const;
  const offered = async (scheme: string) => {
    const { fields } = timed.service.schemes.current(zone, scheme)!.compiled.scheme;
    const by = acting('sample-hk-engineers', 'applicant');
    const [[, found] = ['', []]] = Object.entries(
      await entryChoices(context, hetao, reader, fields, ['registration'], by, 'in-force'),
    );
    const refused = await Promise.all(
      ['EACSB/0001', 'ERB/0002'].map(async (registration) =>
        (await unknownEntries(context, hetao, fields, { registration })).map(({ field }) => field),
      ),
    );
    return [found.map(({ value }) => value).toSorted(), ...refused];
  };
  expect(await offered('firm-recognition')).toEqual([
    ['AACSB/0001', 'EACSB/0001'],
    [],
    ['registration'],
  ]);
  expect(await offered('professional-recognition')).toEqual([['ERB/0002'], ['registration'], []]);
  await act(employed, 'accept', acting('futian-services', 'counter-officer'));
  await act(employed, 'recognise', acting('futian-housing'));
  expect(await night('2026-03-03')).toEqual(['valid', '2027-06-30', 'valid']);
  expect(await professional()).toEqual(['valid', 'valid']);

  await act(other, 'lapse', registrar, { note: '未繳費' });
  expect(await night('2026-03-04')).toEqual(['valid', '2027-06-30', 'valid']);
  await act(own, 'lapse', registrar, { note: '未繳費' });
  expect(await night('2026-03-05')).toEqual(['suspended', '2027-06-30', 'suspended']);
  // Which registration it was, and since when, is kept with the act.
  const reasons = (await store.matterEvents(zone, recognition)).flatMap(({ body }) => {
    const event = JSON.parse(body) as MatterEvent;
    return event.kind === 'acted' && event.because ? [event.because.en] : [];
  });
  expect(reasons).toEqual([
    'since the check of 2026-03-05 registration “EACSB/0001” (registered until 2027-06-30) is not in force on the Hong Kong register',
  ]);
  // The firm's professional follows, whose own registration is in force.
  expect(await professional()).toEqual(['suspended', 'suspended']);
  await act(own, 'restore', registrar, { note: '已繳費', until: '2033-06-30' });
  expect(await night('2026-03-06')).toEqual(['valid', '2027-06-30', 'valid']);
  expect(await professional()).toEqual(['valid', 'valid']);
  // The registration now outlives the trial: valid to the earlier of the two.
  expect(await night('2026-03-07')).toEqual(['valid', '2030-12-31', 'valid']);
  await act(own, 'update', registrar, { until: '2026-12-31' });
  expect(await night('2026-03-08')).toEqual(['valid', '2026-12-31', 'valid']);
  expect(await night('2027-01-01')).toEqual(['ended', '2026-12-31', 'revoked']);
  expect(await professional()).toEqual(['suspended', 'suspended']);
});
