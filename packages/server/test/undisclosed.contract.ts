import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../src/files/index.ts';
import type { DeskPeople } from './desk-people.ts';
import type { ReplyDesk } from './reply-desk.ts';
import type { SampleNode } from './sample-node.ts';

type Role = 'office' | 'lead' | 'supervisor' | 'adviser';

/** What a reply that is not disclosed in full leaves on public pages, told on a node that others test on too. */
export function undisclosedContract(
  shared: string,
  measures: readonly object[],
  given: () => {
    readonly node: SampleNode;
    readonly people: Pick<DeskPeople<Role>, 'ask'>;
    readonly desk: Pick<ReplyDesk<Role>, 'sent' | 'drafted' | 'replyOf' | 'act'>;
    /** Two years later everybody signs in again. */
    readonly nextYear: () => Promise<void>;
  },
): void {
  describe('a reply that is not disclosed in full', () => {
    it('is kept for those who take part and is no public letter', async () => {
      const before = (await given().node.store.letters({ zone: 'hetao' })).total;
      const matter = await given().desk.sent({
        proposers: ['adviser'],
        disclosure: 'title-only',
        measures,
      });
      expect((await given().node.store.letters({ zone: 'hetao' })).total).toBe(before);
      const { seq, outcome } = await given().desk.replyOf(matter);
      expect(outcome).toBe('withheld');
      const own = await given().people.ask(
        'adviser',
        `/en/hetao/matters/${matter}/documents/${String(seq)}.docx`,
      );
      expect(own.statusCode).toBe(200);
      await given().desk.act('office', matter, 'publish');
      expect((await given().node.store.letters({ zone: 'hetao' })).total).toBe(before);
      const open = await given().people.ask(
        null,
        `/en/hetao/proposals/${matter}/replies/${String(seq)}.html`,
      );
      expect(open.body).toContain('本件仅公开标题');
      expect(open.body).not.toContain(shared);
      expect(open.body).not.toContain('平台共享');
    });

    it('is shown in summary as its points and how far each is, in HTML and .docx', async () => {
      const matter = await given().desk.sent({
        proposers: ['adviser'],
        disclosure: 'summary',
        measures,
      });
      const { seq } = await given().desk.replyOf(matter);
      const file = `/en/hetao/proposals/${matter}/replies/${String(seq)}`;
      expect((await given().people.ask(null, `${file}.docx`)).statusCode).toBe(404);
      await given().desk.act('office', matter, 'publish');
      const decoded = await decodeBytes(
        (await given().people.ask(null, `${file}.docx`)).rawPayload,
        'reply.docx',
      );
      for (const text of [
        (await given().people.ask(null, `${file}.html`)).body,
        'text' in decoded ? decoded.text : '',
      ]) {
        expect(text).toContain('平台共享');
        expect(text).toContain('当年完成的事项');
        expect(text).not.toContain(shared);
      }
    });

    it('of which nothing is disclosed has no document for the public', async () => {
      const matter = await given().desk.sent({
        proposers: ['adviser'],
        disclosure: 'none',
        measures,
      });
      const { seq } = await given().desk.replyOf(matter);
      await given().desk.act('office', matter, 'publish');
      const open = await given().people.ask(
        null,
        `/en/hetao/proposals/${matter}/replies/${String(seq)}.html`,
      );
      expect(open.statusCode).toBe(404);
      // On what ground, and not the reason that was given to those who review it.
      const page = await given().people.ask(null, `/en/hetao/proposals/${matter}`);
      expect(page.body).not.toContain('/replies/');
      expect(page.body).toContain('still being studied or consulted on');
      expect(page.body).not.toContain('涉及未公开事项');
    });

    it('is recalled next year to its drafters, and to nobody else', async () => {
      const said = [
        { point: '一、样品交接', said: '印发《夜间样品交接操作规程》。', status: 'done' },
        { point: '二、后续安排', said: '明年扩大交接点范围。', status: 'planned' },
      ];
      await given().desk.sent({ proposers: ['adviser'], disclosure: 'none', measures: said });
      await given().nextYear();
      const next = await given().desk.drafted({
        proposers: ['adviser'],
        disclosure: 'full',
        measures: said,
      });
      const form = await given().people.ask(
        'lead',
        `/en/hetao/matters/${next}/do/draft?party=futian-education`,
      );
      expect(form.body).toContain('You said before that this was done');
      expect((await given().people.ask(null, '/en/hetao/promises?year=2027')).body).not.toContain(
        '样品交接操作规程',
      );
    });
  });
}
