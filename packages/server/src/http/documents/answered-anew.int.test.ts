import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyNode, type ReplyNode, type ReplyRole } from '../../../test/reply-node.ts';
import type { SampleNode } from '../../../test/sample-node.ts';

let node: SampleNode;
let story: ReplyNode;
let people: ReplyNode['people'];
let desk: ReplyNode['desk'];
let checkpoint: ReplyNode['checkpoint'];

beforeAll(async () => {
  story = await replyNode();
  ({ node, people, desk, checkpoint } = story);
});
afterAll(() => node.close());

const ask = (role: ReplyRole | null, url: string) => people.ask(role, url);

const shared = '印发《实验平台开放共享收费指引》。';
const measures = [
  { point: '一、平台共享', said: shared, status: 'done' },
  { point: '二、预约服务', said: '明年设立跨境实验预约服务专窗。', status: 'planned' },
];

describe('a published reply that is answered anew', () => {
  it('stays public with its documents and its proof, and says what became of it', async () => {
    const kept = {
      point: '三、导师库',
      said: '建立湾区科创导师库并向社会公布名单。',
      status: 'done',
    };
    const matter = await desk.sent({
      proposers: ['adviser'],
      disclosure: 'full',
      measures: [...measures, kept],
    });
    const first = (await desk.replyOf(matter)).seq;
    const at = `/en/hetao/proposals/${matter}`;
    await desk.act('office', matter, 'publish');
    const before = await ask(null, `${at}/replies/${String(first)}.txt`);
    const rating = { satisfaction: 'dissatisfied', comment: '没有时间表' };
    await desk.act('adviser', matter, 'rate', rating, people.person('adviser'));
    await desk.act('office', matter, 'orderRedo');
    const again = [{ point: '一、平台共享', said: '已于本周开放预约。', status: 'done' }];
    await desk.act('lead', matter, 'draft', {
      measures: again,
      resultClass: 'A',
      disclosure: 'summary',
      disclosureGround: 'business',
      disclosureReason: '涉及商业秘密',
    });
    await checkpoint();
    const holds = async (seq: number, words: string) => {
      const page = await ask(null, `${at}/proof/${String(seq)}`);
      expect(page.body).toContain('Verified: this letter stands in the log');
      expect((await ask(null, `${at}/replies/${String(seq)}.html`)).body).toContain(words);
      expect((await ask(null, `${at}/replies/${String(seq)}.docx`)).statusCode).toBe(200);
    };
    const page = await ask(null, at);
    // Who was not satisfied is for those who take part.
    const own = await ask('adviser', `/en/hetao/matters/${matter}`);
    expect(own.body).toContain('did not rate in time');
    expect(page.body).not.toContain('did not rate in time');
    expect(page.body).not.toContain('opinion given');
    const day = new Date(story.time()).toISOString().slice(0, 10);
    expect(page.body).toContain(`Being redone since ${day}`);
    expect(page.body).not.toContain('已于本周开放预约');
    expect((await ask(null, at.replace('/en/', '/zh-hant/'))).body).toContain('起重新處理');
    await holds(first, shared);

    await desk.sendDraft(matter);
    const second = (await node.store.issuedLetters('hetao', matter)).findLast(
      ({ kind }) => kind === 'reply',
    );
    const other = second?.seq ?? 0;
    expect((await ask(null, `${at}/proof/${String(other)}`)).statusCode).toBe(404);
    expect((await ask(null, at)).body).toContain(`Being redone since ${day}`);
    await desk.act('office', matter, 'publish');
    await checkpoint();
    const both = (await ask(null, at)).body;
    expect(both).toContain(`Replaced by the reply of ${day}`);
    expect(both).not.toContain('Being redone');
    for (const seq of [first, other]) {
      for (const file of [`replies/${String(seq)}.docx`, `proof/${String(seq)}"`]) {
        expect(both).toContain(`${at}/${file}`);
      }
    }
    await holds(first, shared);
    await holds(other, '当年完成的事项');
    // What was published in full stays so, though the new reply is disclosed in summary.
    expect((await ask(null, `${at}/replies/${String(first)}.txt`)).body).toBe(before.body);
    expect((await ask(null, `${at}/replies/${String(other)}.html`)).body).not.toContain('已于本周');

    // A third that stands beside the first among the public letters is the same reply, counted once.
    const counted = await node.store.overview('hetao');
    const listed = (await node.store.letters({ zone: 'hetao' })).total;
    await desk.act('adviser', matter, 'rate', rating, people.person('adviser'));
    await desk.act('office', matter, 'orderRedo');
    const third = { measures: again, resultClass: 'A', disclosure: 'full' };
    await desk.act('lead', matter, 'draft', third);
    await expect(desk.sendDraft(matter)).rejects.toThrow('condition');
    // One measure stands as it was: it is the first reply's promise, said again.
    const dated = [{ ...again[0], said: '已于本周开放预约，每月公布时间表。' }, kept];
    await desk.act('lead', matter, 'draft', { ...third, measures: dated });
    await desk.sendDraft(matter);
    await desk.act('office', matter, 'publish');
    await checkpoint();
    expect((await node.store.letters({ zone: 'hetao' })).total).toBe(listed + 1);
    const { letterCount, sampleCount, lineageCount } = await node.store.overview('hetao');
    expect([letterCount, sampleCount]).toEqual([counted.letterCount, counted.sampleCount]);
    // What the replaced letter and its redo alone say is not followed through the years.
    const all = await node.store.lineages({ zone: 'hetao', limit: 200 });
    const said = all.items.find(({ text }) => text.includes('湾区科创导师库'));
    expect(said?.letterCount).toBe(2);
    const followed = await node.store.lineages({ zone: 'hetao', limit: 200, followed: true });
    expect(followed.items.map(({ id }) => id)).not.toContain(said?.id);
    expect(followed.total).toBe(lineageCount);
  });
});
