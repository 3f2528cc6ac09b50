import type { Matter } from '@twinpark/core/engine';
import type { NoticeFacts } from '@twinpark/core/notices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterCommit, NoticeToKeep, Store } from '../src/index.ts';

const zone = 'hetao';
const id = (number: number): string =>
  `0193fe00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 22) + minutes * 60_000).toISOString();
const [officer, applicant, matter] = [id(1), id(2), id(3)];

const facts: NoticeFacts = {
  scheme: 'support',
  schemeHash: 'a'.repeat(64),
  number: null,
  kinds: ['turn'],
  stage: 'applied',
  branch: null,
  outcome: null,
  letters: [],
  certificates: [],
  clock: null,
};

/** A matter in which the unit `futian` and the applicant have a part. */
function opening(): MatterCommit {
  const state: Matter = {
    id: matter,
    scheme: 'support',
    schemeHash: facts.schemeHash,
    version: 2,
    stage: 'applied',
    values: {},
    parties: { office: ['futian'], applicant: [applicant] },
    branches: {},
    clocks: [],
    numbers: {},
    number: null,
    outcome: null,
    openedOn: '2026-11-22',
  };
  const party = { roles: [''], open: true, turn: true, turns: [''], due: null };
  return {
    zone,
    matter,
    command: 'opening-1',
    digest: 'b'.repeat(64),
    at: at(0),
    seen: 0,
    head: '',
    bodies: ['{"kind":"a"}', '{"kind":"b"}'],
    noted: [],
    hashes: ['c'.repeat(64), 'd'.repeat(64)],
    state,
    rows: {
      number: '2026-1',
      title: 'A title',
      moved: true,
      putParties: [
        { ...party, kind: 'unit', party: 'futian', actors: ['office'] },
        { ...party, kind: 'person', party: applicant, actors: ['applicant'] },
      ],
      dropParties: [],
      putBranches: [],
      dropBranches: [],
      putClocks: [],
      dropClocks: [],
      putTimers: [],
      dropTimers: [],
      tallies: [],
    },
    numbers: [],
    relied: [],
    personal: [],
    erase: [],
    entries: [],
    changes: [],
    postings: [],
    slots: [],
    releases: [],
  };
}

const notice = (
  number: number,
  to: NoticeToKeep['to'],
  key: string | null = null,
): NoticeToKeep => ({
  id: id(number),
  matter,
  facts,
  at: at(number),
  key,
  to,
});

/** What any store of notices keeps to. */
export function noticesContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: notices`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      for (const [person, units] of [
        [officer, ['futian']],
        [applicant, []],
      ] as const) {
        await store.addPerson({
          zone,
          id: person,
          name: person,
          language: 'en',
          email: `${person}@example.org`,
          ownRoles: [],
          memberships: units.map((unit) => ({ unit, roles: [] })),
          passwordHash: null,
          sample: false,
          createdAt: at(0),
        });
      }
      expect(await store.commitMatter(opening())).toMatchObject({ outcome: 'committed' });
    });
    afterAll(() => store.close());

    it('a command is offered once it is in the log, as a whole, until somebody has derived from it', async () => {
      expect((await store.unnoticedCommits(zone, 10)).commits).toEqual([]);
      await store.extendLog(zone);
      // Fewer than the command has events: it comes as a whole all the same.
      const { from, next, commits } = await store.unnoticedCommits(zone, 1);
      expect([from, next]).toEqual([0, 2]);
      expect(commits).toEqual([{ matter, firstSeq: 1, lastSeq: 2, at: at(0) }]);
      const mail = { person: officer, unit: 'futian', mail: { id: id(90) } };
      const own = { person: applicant, unit: null, mail: 'digest' as const };
      expect(await store.keepNotices(zone, { from, next }, [notice(10, [mail, own])])).toBe(true);
      // Another process that derived the same meanwhile keeps nothing.
      expect(await store.keepNotices(zone, { from, next }, [notice(11, [mail])])).toBe(false);
      expect((await store.unnoticedCommits(zone, 10)).commits).toEqual([]);
      expect(await store.noticesFor(zone, officer, { limit: 9 })).toMatchObject([
        { id: id(10), unit: 'futian', title: 'A title', readAt: null, facts: { number: '2026-1' } },
      ]);
    });

    it('a reminder is kept once under its key', async () => {
      const to = [{ person: applicant, unit: null, mail: null }];
      await store.keepNotices(zone, null, [notice(12, to, 'soon/1')]);
      await store.keepNotices(zone, null, [notice(13, to, 'soon/1'), notice(14, to, 'soon/2')]);
      const kept = await store.noticesFor(zone, applicant, { limit: 9 });
      expect(kept.map((one) => one.id)).toEqual([id(14), id(12), id(10)]);
      const earlier = await store.noticesFor(zone, applicant, { before: id(14), limit: 1 });
      expect(earlier.map((one) => one.id)).toEqual([id(12)]);
    });

    it('is read once, counted until then, and hidden from who has left the unit', async () => {
      expect(await store.unreadNotices(zone, applicant)).toBe(3);
      await store.readNotices(zone, applicant, [id(10), 'nonsense'], at(20));
      await store.readNotices(zone, applicant, [id(10)], at(30));
      expect(await store.notice(zone, applicant, id(10))).toMatchObject({ readAt: at(20) });
      await store.readNotices(zone, applicant, { until: at(12) }, at(40));
      expect(await store.unreadNotices(zone, applicant)).toBe(1);
      await store.setRoles(zone, officer, 'futian', null);
      expect(await store.unreadNotices(zone, officer)).toBe(0);
      expect(await store.mailNotices(zone, officer, id(90))).toEqual([]);
      await store.setRoles(zone, officer, 'futian', []);
      expect(await store.mailNotices(zone, officer, id(90))).toHaveLength(1);
    });

    it('a mail is given to one process at a time, again after its lease, and no more once settled', async () => {
      const claimed = async (minutes: number) =>
        (await store.claimMails(zone, at(minutes), 5)).map((one) => [one.id, one.tries]);
      expect(await claimed(5)).toEqual([]);
      expect(await claimed(60)).toEqual([[id(90), 0]]);
      expect(await claimed(61)).toEqual([]);
      expect(await claimed(63)).toEqual([[id(90), 0]]);
      await store.postponeMail(zone, id(90), at(70), 'down');
      expect(await claimed(69)).toEqual([]);
      expect(await claimed(70)).toEqual([[id(90), 1]]);
      await store.settleMail(zone, id(90), { outcome: 'sent', at: at(70), failure: null });
      expect(await claimed(600)).toEqual([]);
    });

    it('a day’s digest is made once, of what waits', async () => {
      const digest = { person: applicant, day: '2026-11-23', at: at(80), evenIf: false };
      await store.keepDigest(zone, { ...digest, id: id(91) });
      await store.keepDigest(zone, { ...digest, id: id(92) });
      await store.keepDigest(zone, { ...digest, id: id(93), day: '2026-11-24' });
      await store.keepDigest(zone, { ...digest, id: id(94), day: '2026-11-24', evenIf: true });
      const mails = await store.claimMails(zone, at(80), 5);
      expect(mails.map((one) => [one.id, one.day])).toEqual([
        [id(91), '2026-11-23'],
        [id(94), '2026-11-24'],
      ]);
      const carried = await store.mailNotices(zone, applicant, id(91));
      expect(carried.map((one) => one.id)).toEqual([id(10)]);
      expect(await store.remindedOn(zone)).toBeNull();
      await store.noteReminded(zone, '2026-11-24');
      await store.noteReminded(zone, '2026-11-23');
      expect(await store.remindedOn(zone)).toBe('2026-11-24');
      // The cursor has stayed where it was.
      expect((await store.unnoticedCommits(zone, 10)).from).toBe(2);
    });

    it('settings and calendar secrets are a person’s own; old notices go', async () => {
      expect(await store.noticeSettings(zone, [officer])).toEqual([]);
      const settings = { person: officer, mail: 'daily' as const, side: 'hk' };
      await store.saveNoticeSettings(zone, { ...settings, mail: 'none' });
      await store.saveNoticeSettings(zone, settings);
      expect(await store.noticeSettings(zone, [officer, 'nobody'])).toEqual([settings]);
      expect(await store.noticeSettings(zone, [])).toEqual([]);
      expect(await store.noticeSettings(zone, { mail: 'daily' })).toEqual([settings]);
      expect(await store.noticeSettings(zone, { mail: 'none' })).toEqual([]);
      await store.makeCalendarLink(zone, officer, 'e'.repeat(64), at(1));
      await store.makeCalendarLink(zone, officer, 'f'.repeat(64), at(2));
      expect(await store.calendarOwner(zone, 'e'.repeat(64), at(3))).toBeNull();
      expect(await store.calendarOwner(zone, 'f'.repeat(64), at(3))).toBe(officer);
      expect(await store.calendarLink(zone, officer)).toEqual({ madeAt: at(2), usedAt: at(3) });
      await store.changePerson(zone, officer, { disabledAt: at(4) });
      expect(await store.calendarOwner(zone, 'f'.repeat(64), at(5))).toBeNull();
      await store.dropCalendarLink(zone, officer);
      expect(await store.calendarLink(zone, officer)).toBeNull();
      await store.sweepNotices(zone, at(13));
      const left = await store.noticesFor(zone, applicant, { limit: 9 });
      expect(left.map((one) => one.id)).toEqual([id(14)]);
    });
  });
}
