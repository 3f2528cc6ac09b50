import { officialCalendars } from '@twinpark/core/time';
import type { Values } from '@twinpark/core/model';
import type { FileStore, MatterCommit, MatterStore } from '@twinpark/postgres';
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement, type Database } from '../../../postgres/src/database.ts';
import { folderContent } from '../../../postgres/src/content.ts';
import { fileStore } from '../../../postgres/src/files/file-store.ts';
import { matterStore } from '../../../postgres/src/matters/matter-store.ts';
import { followTurns, MatterService, type Answer } from '../../src/matters/index.ts';
import { applicant, grantForm, granter } from './grant-scheme.ts';
import { storyZone } from './zone.ts';

const zone = 'story';
/** Nothing is uploaded here. */
const noContent = folderContent('nowhere');
const transactions = statement<{ count: number }>(
  'transactions-of-commands',
  `select count(distinct xmin::text)::integer as count from commands
   where zone = $1 and id = any ($2::text[])`,
);

const turnsOf = statement<{ count: number }>(
  'turns-of-a-matter',
  `select count(*)::integer as count from matter_parties where zone = $1 and matter = $2::uuid and turn`,
);

/** Commands that arrive while others are being committed, on one kind of database. */
export function togetherContract(name: string, open: () => Promise<Database>): void {
  describe(`${name}: commands that arrive together`, () => {
    let database: Database;
    let store: MatterStore & FileStore;
    beforeAll(async () => {
      database = await open();
      store = { ...matterStore(database), ...fileStore(database, noContent) };
    });
    afterAll(() => database.close());

    const serviceOn = (over: MatterStore & FileStore): MatterService =>
      new MatterService({
        store: over,
        zones: [storyZone()],
        calendars: officialCalendars,
        now: () => '2024-03-01T01:00:00.000Z',
        newId: () => randomUUIDv7(),
      });
    let made = 0;
    const opening = (id: string) => ({
      zone,
      scheme: 'grants',
      id,
      by: applicant,
      values: grantForm({
        instrument: `i-${String((made += 1))}`,
        spend: { amount: '1', currency: 'CNY' },
      }),
    });
    const opened = async (): Promise<string> => {
      const answer = await serviceOn(store).openMatter(opening(randomUUIDv7()));
      if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
      return answer.matter;
    };
    /** What a service of its own would commit, not committed yet. */
    const prepared = (work: (service: MatterService) => Promise<unknown>): Promise<MatterCommit> =>
      new Promise((resolve, reject) => {
        const waits: MatterStore & FileStore = {
          ...store,
          commitMatter: (commit) => {
            resolve(commit);
            return Promise.resolve({ outcome: 'committed', version: 0, head: '' });
          },
        };
        work(serviceOn(waits)).catch(reject);
      });
    const note = (service: MatterService, matter: string, id: string, value: string) =>
      service.act({ zone, matter, id, action: 'annotate', by: granter, values: { note: value } });
    const grant = (service: MatterService, matter: string) =>
      service.act({
        zone,
        matter,
        id: `grant-${matter}`,
        action: 'grant',
        by: granter,
        values: {},
      });
    const commitAll = async (commits: readonly MatterCommit[]) =>
      (await Promise.all(commits.map((commit) => store.commitMatter(commit)))).map((one) =>
        one.outcome === 'refused' ? one.refusal.code : one.outcome,
      );
    const sound = async () => {
      await store.extendLog(zone);
      expect((await store.verifyMatters(zone)).troubles).toEqual([]);
    };

    test('turns that an earlier rule stored are judged again, and verify waits until they are', async () => {
      const matter = await opened();
      const turns = async (): Promise<number> => {
        const [row] = await database.query(turnsOf, [zone, matter]);
        return row?.count ?? 0;
      };
      const damaged = (sql: string) => database.transaction((one) => one.script(sql));
      const before = await turns();
      await damaged(`
        update matter_parties set turn = true where zone = '${zone}' and matter = '${matter}'`);
      await store.extendLog(zone);
      expect((await store.verifyMatters(zone)).troubles).toHaveLength(1);
      await damaged(`
        insert into turns_again (zone, matter) values ('${zone}', '${matter}')`);
      await sound();
      expect(await turns()).toBeGreaterThan(before);
      expect(await followTurns(serviceOn(store), zone)).toBe(1);
      expect(await turns()).toBe(before);
      expect(await followTurns(serviceOn(store), zone)).toBe(0);
      await sound();
    });

    test('share a transaction, and each hears what became of its own', async () => {
      const matters = await Promise.all(Array.from({ length: 7 }, opened));
      const [m0 = '', m1 = '', m2 = '', m3 = '', ...more] = matters;
      await note(serviceOn(store), m0, 'note-0', 'first');
      const stale = await prepared((service) => note(service, m1, 'stale', 'slow'));
      await note(serviceOn(store), m1, 'fast', 'fast');
      const commits = [
        await prepared((service) => service.openMatter(opening('open-x'))),
        // Decided before the answer of the first was heard: the same command once more.
        await prepared((service) => note(service, m0, 'note-0', 'first')),
        await prepared((service) => note(service, m2, 'note-0', 'something else')),
        stale,
        await prepared((service) => grant(service, m3)),
        ...(await Promise.all(
          more.map((matter, i) =>
            prepared((service) => note(service, matter, `n-${String(i)}`, 'n')),
          ),
        )),
      ];
      const first = ['committed', 'already', 'command-reused', 'version'];
      const rest = commits.slice(4).map(() => 'committed');
      expect(await commitAll(commits)).toEqual([...first, ...rest]);
      const done = ['open-x', `grant-${m3}`, 'n-0', 'n-1', 'n-2'];
      expect(await database.query(transactions, [zone, done])).toEqual([{ count: 1 }]);
      await sound();
    });

    test('two proposals that are merged into each other at once: one is, the other hears why not', async () => {
      const office = { person: 'o', unit: 'office', roles: ['proposal-officer'] };
      const act = (
        service: MatterService,
        matter: string,
        action: string,
        values: Values = {},
      ): Promise<Answer> =>
        service.act({ zone, matter, id: randomUUIDv7(), action, by: office, values });
      const filed = async (): Promise<{ readonly matter: string; readonly number: string }> => {
        const service = serviceOn(store);
        const answer = await service.openMatter({
          zone,
          scheme: 'proposals',
          id: randomUUIDv7(),
          by: office,
          values: {
            kind: 'proposal',
            period: 'session',
            session: '七届六次会议',
            title: '关于共享平台的提案',
            body: '建议共享。',
            proposers: ['member'],
          },
        });
        if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
        await act(service, answer.matter, 'file');
        const loaded = await store.loadMatter(zone, answer.matter);
        return { matter: answer.matter, number: loaded?.state.number ?? '' };
      };
      const pair = async () => [await filed(), await filed()] as const;
      const merge = (one: { readonly matter: string }, other: { readonly number: string }) => {
        const values = { mergedInto: other.number };
        return (service: MatterService) => act(service, one.matter, 'merge', values);
      };
      // In one transaction, and in two at the same time, as of two nodes on one database.
      const [first, second] = await pair();
      const commits = [await prepared(merge(first, second)), await prepared(merge(second, first))];
      expect((await commitAll(commits)).toSorted()).toEqual(['committed', 'version']);
      const [third, fourth] = await pair();
      const apart = () => serviceOn({ ...store, ...matterStore(database) });
      const answers = await Promise.all([
        merge(third, fourth)(apart()),
        merge(fourth, third)(apart()),
      ]);
      expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused']);
      const refused = answers.flatMap((one) => (one.outcome === 'refused' ? one.refusals : []));
      expect(refused.map(({ message }) => message.en)).toEqual([
        'that one is itself handled under another; give the number of the other',
      ]);
      const states = await store.matterStates(
        zone,
        [first, second, third, fourth].map(({ matter }) => matter),
      );
      expect(states.map(({ stage }) => stage).toSorted()).toEqual([
        'filed',
        'filed',
        'merged',
        'merged',
      ]);
      await sound();
    });

    test('where many arrive, one half is decided while the other is committed', async () => {
      const ids = Array.from({ length: 24 }, (_, i) => `half-${String(i)}`);
      const commits = await Promise.all(
        ids.map((id) => prepared((service) => service.openMatter(opening(id)))),
      );
      expect(new Set(await commitAll(commits))).toEqual(new Set(['committed']));
      expect(await database.query(transactions, [zone, ids])).toEqual([{ count: 2 }]);
    });

    test('one that the database refuses takes none of the others with it', async () => {
      const matters = await Promise.all(Array.from({ length: 3 }, opened));
      // In the order in which they go together.
      const [m0 = '', m1 = '', m2 = ''] = matters.sort();
      // Two processes that draw the same number.
      const commits = [
        await prepared((service) => note(service, m0, 'other', 'o')),
        await prepared((service) => grant(service, m1)),
        await prepared((service) => grant(service, m2)),
      ];
      expect(await commitAll(commits)).toEqual(['committed', 'committed', 'number-taken']);
      expect(await store.recordedCommand(zone, `grant-${m2}`)).toBeNull();
      await sound();
    });

    test('a command and its repetition that wait together are carried out once', async () => {
      const matter = await opened();
      const commit = await prepared((service) => note(service, matter, 'twice', 'once'));
      const outcomes = await commitAll([commit, commit, commit]);
      expect(outcomes.toSorted()).toEqual(['already', 'already', 'committed']);
      await sound();
    });

    test('what no command can be breaks its own answer alone', async () => {
      const [m0 = '', m1 = ''] = await Promise.all(Array.from({ length: 2 }, opened));
      const good = await prepared((service) => note(service, m0, 'good', 'g'));
      const bad = await prepared((service) => note(service, m1, 'bad', 'b'));
      const [one, other] = await Promise.allSettled([
        store.commitMatter(good),
        store.commitMatter({ ...bad, at: 'no instant' }),
      ]);
      expect(one).toMatchObject({ status: 'fulfilled', value: { outcome: 'committed' } });
      expect(other.status).toBe('rejected');
      await sound();
    });
  });
}
