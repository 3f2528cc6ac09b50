import { expect, it } from 'vitest';
import { publishedReplies, publishedSecondReplies, visibilities, type Issued } from './index.ts';

const reply = (party: string, seq: number, disclosure: Issued['disclosure'] = null): Issued => ({
  kind: 'reply',
  party,
  seq,
  disclosure,
});
const issue = (kind: string, seq: number, party: string | null = null): Issued => ({
  kind,
  party,
  seq,
  disclosure: null,
});
const publication = (seq: number): Issued => issue('publication', seq);
const second = (seq: number, party: string | null = null): Issued =>
  issue('second-reply', seq, party);

const matter = (replies: Readonly<Record<string, string>>, stage = 'sent') => ({
  branches: {
    reply: Object.entries(replies).map(([party, disclosure]) => ({
      branch: 'reply',
      party,
      stage,
      values: { disclosure },
    })),
  },
});

const held = { to: 'held' };

it('a reply is held until it is published', () => {
  const a = matter({ a: 'full' });
  expect(visibilities(a, [reply('a', 3)]).get(3)).toEqual(held);
  expect(visibilities(a, [reply('a', 3), publication(5)]).get(3)).toEqual({
    to: 'public',
    extent: 'full',
    since: 5,
  });
});

it.each(['none', '', 'FULL', 'constructor'])('disclosed "%s" it is never public', (said) => {
  expect(visibilities(matter({ a: said }), [reply('a', 3), publication(5)]).get(3)).toEqual(held);
});

it('no decision about disclosure opens nothing', () => {
  const undecided = {
    branches: { reply: [{ branch: 'reply', party: 'a', stage: 'sent', values: {} }] },
  };
  expect(visibilities(undecided, [reply('a', 3), publication(5)]).get(3)).toEqual(held);
});

it('what is answered anew waits for the next publication; what was published stays so, and says what became of it', () => {
  const first = [reply('a', 3, 'summary'), publication(5)];
  const issued = [...first, reply('a', 9, 'full')];
  const open = { to: 'public', extent: 'summary', since: 5 };
  const states = (stage: string, list: readonly Issued[]) =>
    publishedReplies(matter({ a: 'full' }, stage), list).map(({ letter, state }) => [
      letter,
      state,
    ]);
  expect(visibilities(matter({ a: 'full' }, 'drafting'), first).get(3)).toEqual(open);
  expect(states('drafting', first)).toEqual([[3, { is: 'redone' }]]);
  const before = visibilities(matter({ a: 'full' }), issued);
  expect([before.get(3), before.get(9)]).toEqual([open, held]);
  expect(states('sent', issued)).toEqual([[3, { is: 'redone' }]]);
  const after = visibilities(matter({ a: 'title-only' }), [...issued, publication(11)]);
  expect(after.get(9)).toEqual({ to: 'public', extent: 'title-only', since: 11 });
  expect(after.get(3)).toEqual(open);
  expect(states('sent', [...issued, publication(11)])).toEqual([
    [3, { is: 'replaced', by: 9 }],
    [9, { is: 'standing' }],
  ]);
});

it('a reply that was answered anew before it was published is never public', () => {
  const issued = [reply('a', 3, 'full'), reply('a', 9, 'full'), publication(11)];
  const seen = visibilities(matter({ a: 'full' }), issued);
  expect([seen.get(3), seen.get(9)]).toMatchObject([held, { to: 'public' }]);
});

it('each unit of a split handling is shown as far as it decided itself', () => {
  const issued = [reply('a', 3), reply('b', 4), publication(5)];
  const seen = visibilities(matter({ a: 'full', b: 'none' }), issued);
  expect(seen.get(3)).toMatchObject({ extent: 'full' });
  expect(seen.get(4)).toEqual(held);
});

it('a second answer for the whole opens with the replies, no further than the closest of them', () => {
  const issued = [reply('a', 3), reply('b', 4), publication(5), second(8)];
  const seen = (a: string, b: string) => visibilities(matter({ a, b }), issued).get(8);
  expect(seen('full', 'full')).toEqual({ to: 'public', extent: 'full', since: 8 });
  expect(seen('summary', 'title-only')).toMatchObject({ extent: 'title-only' });
  expect(seen('full', 'none')).toEqual(held);
  const unpublished = [reply('a', 3), second(8)];
  expect(visibilities(matter({ a: 'full' }), unpublished).get(8)).toEqual(held);
});

it('a second answer of one unit opens with its own reply and as far as that', () => {
  const issued = [reply('a', 3), reply('b', 4), publication(5), second(8, 'a'), second(9, 'b')];
  const seen = visibilities(matter({ a: 'full', b: 'none' }), issued);
  expect(seen.get(8)).toEqual({ to: 'public', extent: 'full', since: 8 });
  expect(seen.get(9)).toEqual(held);
});

it('a second answer that was reviewed with its disclosure opens when it is published, as far as that', () => {
  const issued = [reply('a', 3), publication(5), second(8, 'a')];
  const decided = (disclosure: string) => ({
    branches: {
      ...matter({ a: 'full' }).branches,
      followUp: [{ party: 'a', stage: 'done', values: { disclosure } }],
    },
  });
  expect(visibilities(decided('full'), issued).get(8)).toEqual(held);
  const published = [...issued, publication(10)];
  const seen = (disclosure: string) => visibilities(decided(disclosure), published).get(8);
  expect(seen('full')).toEqual({ to: 'public', extent: 'full', since: 10 });
  expect(seen('title-only')).toEqual({ to: 'public', extent: 'title-only', since: 10 });
  expect(seen('none')).toEqual(held);
  // That it was published everybody learns, also where nothing of it is disclosed.
  const told = (list: readonly Issued[]) => publishedSecondReplies(decided('none'), list);
  expect(told(issued)).toEqual([]);
  expect(told(published)).toEqual([{ letter: 8, extent: 'none', since: 10 }]);
  // The first reply is not published again by it.
  expect(visibilities(decided('none'), published).get(3)).toMatchObject({ since: 5 });
});

it('opinion forms, co-handling opinions and publications themselves are held', () => {
  const form = issue('opinion-form', 4, 'a');
  const seen = visibilities(matter({ a: 'full' }), [reply('a', 3), form, publication(5)]);
  expect([seen.get(4), seen.get(5)]).toEqual([held, held]);
});
